import { button, element, find, icon, withAttributes } from './element.ts';
import type { PageChannel } from './wire.ts';

/** The channels at the side, and the one whose messages are shown. */
export interface Channels {
  current(): PageChannel;
  /** Where the messages of a channel are; null for one that the page does not show. */
  logOf(id: string): HTMLElement | null;
  /** A message came: a channel that is not shown is marked. */
  note(id: string): void;
}

interface Shown {
  readonly channel: PageChannel;
  readonly entry: HTMLButtonElement;
  readonly log: HTMLElement;
}

export function createChannels(
  channels: readonly PageChannel[],
  onShown: (channel: PageChannel) => void,
): Channels {
  const shown = channels.map((channel) => ({ channel, entry: drawEntry(channel), log: drawLog(channel) }));
  const [first] = shown;
  if (first === undefined) throw new Error('The server has no channel.');
  let current: Shown = first;
  const show = (next: Shown) => {
    current = next;
    for (const one of shown) {
      one.log.hidden = one !== next;
      if (one === next) one.entry.setAttribute('aria-current', 'page');
      else one.entry.removeAttribute('aria-current');
    }
    mark(next, false);
    find('#channel-name', HTMLElement).textContent = next.channel.name;
    find('#topic', HTMLElement).textContent = next.channel.topic;
    find('#digest', HTMLButtonElement).hidden = !next.channel.hasDigest;
    onShown(next.channel);
  };
  for (const one of shown) one.entry.addEventListener('click', () => show(one));
  find('#channels', HTMLElement).replaceChildren(...shown.map(({ entry }) => entry));
  find('#logs', HTMLElement).replaceChildren(...shown.map(({ log }) => log));
  show(first);
  return {
    current: () => current.channel,
    logOf: (id) => shown.find(({ channel }) => channel.id === id)?.log ?? null,
    note: (id) => {
      const one = shown.find(({ channel }) => channel.id === id);
      if (one !== undefined && one !== current) mark(one, true);
    },
  };
}

function drawEntry({ name }: PageChannel): HTMLButtonElement {
  return button('channel', icon('hash'), element('span', '', name), element('span', 'unread'));
}

const hint =
  'Type / for the commands. Or write a message with a quotation in it, right-click it (or press its …) and see what stands below Apps.';
const digestHint = 'Run digest now posts what is new since the last one.';

function drawLog({ name, topic, hasDigest }: PageChannel): HTMLElement {
  const welcome = element(
    'div',
    'welcome',
    element('div', 'circle', icon('hash')),
    element('p', 'large', `Welcome to #${name}!`),
    element('p', '', topic),
    element('p', '', hasDigest ? digestHint : hint),
  );
  return withAttributes(element('section', 'log', welcome), {
    role: 'log',
    'aria-label': `#${name}`,
    tabindex: '0',
  });
}

function mark({ entry }: Shown, isUnread: boolean): void {
  entry.classList.toggle('is-unread', isUnread);
  const dot = entry.querySelector('.unread');
  if (dot !== null) dot.textContent = isUnread ? 'unread' : '';
}
