import * as api from './api.ts';
import { createChannels } from './channels.ts';
import { createComposer } from './composer.ts';
import type { Deeds } from './drawMessage.ts';
import { find } from './element.ts';
import { openMenu } from './menu.ts';
import { showChange } from './messages.ts';
import { openModal } from './modal.ts';
import { startTheme } from './theme.ts';
import type { Opened, PageMessage, PageServer, Role } from './wire.ts';

const status = find('#status', HTMLElement);
const manager = find('#manager', HTMLInputElement);

/** One line above the message box; empty: nothing to say. */
function say(text: string, isProblem = true): void {
  status.textContent = text;
  status.classList.toggle('problem', isProblem);
}

function role(): Role {
  return manager.checked ? 'manager' : 'member';
}

/** Runs what a person has set off, and tells them when it fails. */
async function attempt(task: () => Promise<unknown>): Promise<void> {
  say('');
  try {
    await task();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function showForm({ modal }: Opened): void {
  if (modal === null) return;
  openModal(modal, (fields) => api.sendSubmit({ modal: modal.id, fields, role: role() }));
}

function deedsOn({ menu }: PageServer): Deeds {
  const pick = (message: PageMessage, command: string) =>
    attempt(async () => showForm(await api.sendPick({ message: message.id, command, role: role() })));
  return {
    press: (message, customId, values) => {
      const request = { message: message.id, customId, values, role: role() };
      attempt(async () => showForm(await api.sendPress(request)));
    },
    openMenu: (message, opener, x, y) => {
      const apps = menu.map((command) => ({ label: command, choose: () => pick(message, command) }));
      const copy = { label: 'Copy Text', choose: () => copyText(message) };
      openMenu(apps, [copy], opener, { x, y });
    },
    dismiss: (message) => attempt(() => api.dismiss({ message: message.id })),
  };
}

function copyText({ id }: PageMessage): void {
  const body = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .body`);
  attempt(() => navigator.clipboard.writeText(body?.innerText ?? ''));
}

async function start(): Promise<void> {
  startTheme(find('#theme', HTMLButtonElement));
  const server = await api.fetchServer();
  find('#server', HTMLElement).textContent = server.name;
  const composer = createComposer({
    commands: server.commands,
    complete: (command, options, focused) =>
      api.fetchChoices({ command, options, focused, role: role(), channel: channels.current().id }),
    use: (command, options) =>
      attempt(() => api.sendSlash({ command, options, role: role(), channel: channels.current().id })),
    write: (content) => attempt(() => api.sendMessage({ channel: channels.current().id, content })),
    say,
  });
  const channels = createChannels(server.channels, ({ name }) => composer.nameChannel(name));
  const deeds = deedsOn(server);
  find('#digest', HTMLButtonElement).addEventListener('click', () =>
    attempt(async () => {
      const { outcome } = await api.runDigest();
      if (outcome === 'nothing new') say('Nothing is new since the last digest, so none is posted.', false);
    }),
  );
  api.listen((event) => {
    const log = channels.logOf(event.message.channel);
    if (log === null) return;
    showChange(log, event, server.menu, deeds);
    if (event.change === 'created') channels.note(event.message.channel);
  }, onConnection());
}

/** A preview that was started again has none of the messages that are shown: the page begins anew, too. */
function onConnection(): (isConnected: boolean) => void {
  let wasLost = false;
  return (isConnected) => {
    if (isConnected && wasLost) location.reload();
    wasLost = !isConnected;
    if (wasLost) say('The preview does not answer. Is it still running?');
  };
}

attempt(start);
