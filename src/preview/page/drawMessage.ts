import { drawComponent } from './drawComponents.ts';
import { drawFile } from './drawFile.ts';
import { drawMarkdown } from './drawMarkdown.ts';
import { button, element, icon, withAttributes } from './element.ts';
import type { PageMessage } from './wire.ts';

/** What a person can do with a message. */
export interface Deeds {
  press(message: PageMessage, customId: string, values: readonly string[] | null): void;
  /** Opens the message's menu at a point of the window. */
  openMenu(message: PageMessage, opener: HTMLElement, x: number, y: number): void;
  dismiss(message: PageMessage): void;
}

/** A message as Discord shows it. `menu`: the names of the commands of the message menu. */
export function drawMessage(message: PageMessage, menu: readonly string[], deeds: Deeds): HTMLElement {
  const body = element(
    'div',
    'body',
    drawHead(message),
    ...drawContent(message, deeds),
    ...(message.isEphemeral ? [drawOnlyYou(() => deeds.dismiss(message))] : []),
  );
  const more = drawMore(message, deeds);
  const above = [...drawUsed(message, menu), ...drawAnswered(message)];
  const article = element('article', 'message', ...above, avatarOf(message), body, more);
  if (message.isEphemeral) article.classList.add('ephemeral');
  article.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    deeds.openMenu(message, more, event.clientX, event.clientY);
  });
  return withAttributes(article, { 'data-id': message.id });
}

function avatarOf({ isBot }: PageMessage): HTMLElement {
  return element('div', 'avatar', icon(isBot ? 'bot' : 'reader'));
}

/** The line above an answer: who used which command. */
function drawUsed({ command }: PageMessage, menu: readonly string[]): readonly HTMLElement[] {
  if (command === null) return [];
  const typed = menu.includes(command) ? command : `/${command}`;
  const line = [icon('reader'), element('span', 'who', 'Reader'), ' used '];
  return [element('p', 'used', ...line, element('span', 'command', typed))];
}

/** The line above what a button brought: the message under which that button stands. */
function drawAnswered({ answers }: PageMessage): readonly HTMLElement[] {
  const answered =
    answers === null ? null : document.querySelector(`[data-id="${CSS.escape(answers)}"] .body`);
  if (answered === null) return [];
  const [author, text] = ['.author', 'h3, .line, .small'].map(
    (part) => answered.querySelector(part)?.textContent,
  );
  const who = element('span', 'who', author ?? '');
  const preview = element('span', 'preview', text ?? '');
  return [element('p', 'used', icon('bot'), who, element('span', 'app', 'APP'), preview)];
}

function drawHead({ author, at, isBot }: PageMessage): HTMLElement {
  const time = withAttributes(element('time', '', timeOf(new Date(at))), { datetime: at });
  const badge = isBot ? [element('span', 'app', 'APP')] : [];
  return element('header', '', element('span', 'author', author), ...badge, time);
}

function timeOf(date: Date): string {
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(
    [],
    isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' },
  );
}

function drawContent(message: PageMessage, deeds: Deeds): readonly HTMLElement[] {
  const { content, components, attachments, isThinking, isEdited, author } = message;
  const onPress = (customId: string, values: readonly string[] | null) =>
    deeds.press(message, customId, values);
  return [
    ...(isThinking ? [drawThinking(author)] : []),
    ...(content === '' ? [] : [element('div', 'content', drawMarkdown(content))]),
    ...components.map((component) => drawComponent(component, onPress)),
    ...attachments.map(({ name, size, url }) => drawFile(name, size, url)),
    ...(isEdited ? [element('span', 'edited', '(edited)')] : []),
  ];
}

function drawThinking(author: string): HTMLElement {
  const dots = withAttributes(element('span', 'dots', element('i', ''), element('i', ''), element('i', '')), {
    'aria-hidden': 'true',
  });
  return element('p', 'thinking', dots, `${author} is thinking…`);
}

function drawOnlyYou(dismiss: () => void): HTMLElement {
  const away = button('link', 'Dismiss message');
  away.addEventListener('click', dismiss);
  return element('p', 'only-you', icon('eye'), 'Only you can see this • ', away);
}

function drawMore(message: PageMessage, deeds: Deeds): HTMLElement {
  const more = withAttributes(button('more', icon('more')), {
    'aria-label': 'More',
    'aria-haspopup': 'menu',
  });
  more.addEventListener('click', () => {
    const { left, bottom } = more.getBoundingClientRect();
    deeds.openMenu(message, more, left, bottom);
  });
  return more;
}
