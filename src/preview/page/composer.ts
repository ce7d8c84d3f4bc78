import { type CommandLine, createCommandLine } from './commandLine.ts';
import { find } from './element.ts';
import type { Field } from './field.ts';
import { createPopup, type Offer } from './popup.ts';
import { offerChoices, offerCommands, offerOptions } from './suggest.ts';
import type { PageChoice, PageCommand, Values } from './wire.ts';

const typingPauseMs = 120;

/** What the message box needs of the page. */
export interface Outside {
  readonly commands: readonly PageCommand[];
  /** What the bot completes an option to. */
  complete(command: string, options: Values, focused: string): Promise<readonly PageChoice[]>;
  use(command: string, options: Values): void;
  write(content: string): void;
  say(problem: string): void;
}

export interface Composer {
  /** Told when another channel is shown. */
  nameChannel(name: string): void;
}

/** The message box: plain text, or a command with its options as one types them on Discord. */
export function createComposer(outside: Outside): Composer {
  const form = find('#composer', HTMLFormElement);
  const prompt = find('#prompt', HTMLInputElement);
  const typed = find('#typed', HTMLElement);
  const chips = find('#fields', HTMLElement);
  const popup = createPopup(find('#popup', HTMLElement));
  let line: CommandLine | null = null;
  let channel = '';
  let newest = 0;

  const offer = (what: Offer | null) => (what === null ? popup.hide() : popup.show(what));
  const label = () => {
    const rest = line?.rest().length ?? 0;
    const told = line === null ? `Message #${channel}` : rest > 0 ? `+${rest} optional` : '';
    prompt.placeholder = told;
    prompt.setAttribute('aria-label', told === '' ? 'More options' : told);
  };
  const leave = (text: string) => {
    line = null;
    typed.textContent = '';
    chips.replaceChildren();
    form.classList.remove('commanding');
    prompt.value = text;
    label();
    prompt.focus();
  };
  const begin = (command: PageCommand) => {
    prompt.value = '';
    typed.textContent = `/${command.name}`;
    form.classList.add('commanding');
    line = createCommandLine(command, (boxes) => chips.replaceChildren(...boxes));
    label();
    (line.fields()[0]?.input ?? prompt).focus();
    refresh();
  };
  const fieldInFocus = () => line?.fields().find(({ input }) => input === document.activeElement) ?? null;
  const goOn = (from: Field) => {
    const fields = line?.fields() ?? [];
    const empty = fields.slice(fields.indexOf(from) + 1).find(({ input }) => input.value === '');
    (empty?.input ?? prompt).focus();
    refresh();
  };
  const add = (option: Field['option']) => {
    prompt.value = '';
    line?.add(option).input.focus();
    label();
    refresh();
  };

  /** Late answers of the bot are dropped; one that fails is no reason to disturb somebody who types. */
  const completeLater = (current: CommandLine, field: Field) => {
    newest += 1;
    const turn = newest;
    const pick = (choice: PageChoice) => {
      field.pick(choice);
      goOn(field);
    };
    offer(offerChoices(field, [], pick));
    if (!field.option.autocomplete) return;
    setTimeout(async () => {
      if (turn !== newest) return;
      const { name } = field.option;
      const options = { ...current.values(), [name]: field.input.value };
      const found = await outside.complete(current.command.name, options, name).catch(() => []);
      if (turn === newest && fieldInFocus() === field) offer(offerChoices(field, found, pick));
    }, typingPauseMs);
  };
  const refresh = () => {
    newest += 1;
    outside.say('');
    const field = fieldInFocus();
    if (line !== null && field !== null) return completeLater(line, field);
    if (line !== null) return offer(offerOptions(line.rest(), prompt.value, add));
    const named = outside.commands.find(({ name }) => prompt.value === `/${name} `);
    if (named !== undefined) return begin(named);
    offer(offerCommands(outside.commands, prompt.value, begin));
  };
  const send = (): true => {
    const problem = line?.problem() ?? null;
    if (problem !== null) {
      problem.field.input.focus();
      outside.say(problem.sentence);
      return true;
    }
    const [command, values, text] = [line?.command.name, line?.values() ?? {}, prompt.value.trim()];
    if (command === undefined && text === '') return true;
    popup.hide();
    leave('');
    if (command === undefined) outside.write(text);
    else outside.use(command, values);
    return true;
  };
  /** In an empty place, Backspace takes away what stands before it. */
  const eraseBack = (): boolean => {
    const field = fieldInFocus();
    if (line === null || (field?.input ?? prompt).value !== '') return false;
    const before = field === null ? line.fields().at(-1) : line.fields()[line.fields().indexOf(field) - 1];
    if (field !== null && line.remove(field)) label();
    else if (before === undefined) leave('/');
    (before?.input ?? prompt).focus();
    refresh();
    return true;
  };
  const stepOut = (): boolean => {
    if (popup.isOpen()) popup.hide();
    else leave('');
    return true;
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => popup.move(1),
    ArrowUp: () => popup.move(-1),
    Enter: () => popup.choose() || send(),
    Tab: () => popup.choose(),
    Escape: stepOut,
    Backspace: eraseBack,
  };

  form.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping && !event.isComposing && !event.shiftKey && keys[event.key]?.() === true)
      event.preventDefault();
  });
  form.addEventListener('input', refresh);
  form.addEventListener('focusin', refresh);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) popup.hide();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return {
    nameChannel: (name) => {
      channel = name;
      leave('');
      popup.hide();
    },
  };
}
