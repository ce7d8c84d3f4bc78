import { fetchCommands, listen, sendPress, sendSlash } from './api.ts';
import { createComposer } from './composer.ts';
import { drawMessage } from './drawMessage.ts';
import type { PageEvent, PageMessage } from './wire.ts';

function find<T extends HTMLElement>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`index.html lacks ${selector}.`);
}

const channel = find('#channel', HTMLElement);
const status = find('#status', HTMLElement);

function say(text: string): void {
  status.textContent = text;
}

/** Runs what a person has set off, and tells them when it fails. */
async function attempt(task: () => Promise<void>): Promise<void> {
  say('');
  try {
    await task();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function press(message: PageMessage, customId: string): void {
  const member = find('#member', HTMLInputElement);
  const role = member.checked ? 'member' : 'manager';
  attempt(() => sendPress({ message: message.id, customId, role }));
}

function onEvent({ change, message }: PageEvent): void {
  const old = channel.querySelector<HTMLElement>(`[data-id="${CSS.escape(message.id)}"]`);
  if (change === 'deleted') {
    old?.remove();
    return;
  }
  const fresh = drawMessage(message, press);
  if (old === null) {
    // The newest stands next to the form.
    channel.prepend(fresh);
    return;
  }
  const focused = focusedButton(old);
  old.replaceWith(fresh);
  if (focused >= 0) focusAgain(fresh, focused);
}

function focusedButton(message: HTMLElement): number {
  const focused = document.activeElement;
  return focused instanceof HTMLButtonElement ? [...message.querySelectorAll('button')].indexOf(focused) : -1;
}

/** A pressed button is drawn anew: the keyboard stays on it, or on a neighbour where it is disabled now. */
function focusAgain(message: HTMLElement, index: number): void {
  const buttons = [...message.querySelectorAll('button')];
  const same = buttons[index];
  const next = same?.disabled === false ? same : buttons.find((button) => !button.disabled);
  next?.focus();
}

async function start(): Promise<void> {
  const composer = createComposer(find('#composer', HTMLFormElement), await fetchCommands());
  const send = find('#send', HTMLButtonElement);
  composer.form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    attempt(() => sendSlash(composer.request())).finally(() => {
      send.disabled = false;
    });
  });
  listen(onEvent, (isConnected) =>
    say(isConnected ? '' : 'The preview does not answer. Is it still running?'),
  );
}

attempt(start);
