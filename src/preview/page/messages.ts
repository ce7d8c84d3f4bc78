import { type Deeds, drawMessage } from './drawMessage.ts';
import { element } from './element.ts';
import type { PageEvent, PageMessage } from './wire.ts';

/** Puts a message into the log of its channel, in its own place, or takes it out. */
export function showChange(
  log: HTMLElement,
  { change, message }: PageEvent,
  menu: readonly string[],
  deeds: Deeds,
): void {
  const old = log.querySelector<HTMLElement>(`[data-id="${CSS.escape(message.id)}"]`);
  if (change === 'deleted') {
    old?.remove();
    return;
  }
  // What is new was asked for by the one who looks: it is shown, wherever they had scrolled to.
  const isAtEnd = old === null || log.scrollHeight - log.scrollTop - log.clientHeight < 200;
  const fresh = drawMessage(message, menu, deeds);
  if (old === null) append(log, fresh, message);
  else replace(old, fresh);
  if (isAtEnd) stayAtEnd(log, fresh);
}

function append(log: HTMLElement, fresh: HTMLElement, { at }: PageMessage): void {
  const day = new Date(at).toLocaleDateString([], { dateStyle: 'long' });
  if (log.dataset['day'] !== day) log.append(element('p', 'day', element('span', '', day)));
  log.dataset['day'] = day;
  log.append(fresh);
}

/** A picture makes a message taller once it is there. */
function stayAtEnd(log: HTMLElement, fresh: HTMLElement): void {
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });
  for (const picture of fresh.querySelectorAll('img')) picture.addEventListener('load', toEnd);
  toEnd();
}

/** A pressed button is drawn anew: the keyboard stays on it, or on a neighbour where it is disabled now. */
function replace(old: HTMLElement, fresh: HTMLElement): void {
  const index = buttonsOf(old).findIndex((one) => one.matches(':focus'));
  old.replaceWith(fresh);
  if (index < 0) return;
  const buttons = buttonsOf(fresh);
  const same = buttons[index];
  (same?.disabled === false ? same : buttons.find(({ disabled }) => !disabled))?.focus();
}

function buttonsOf(message: HTMLElement): readonly HTMLButtonElement[] {
  return [...message.querySelectorAll('button')];
}
