import { type CommandLine, createCommandLine } from './commandLine.ts';
import { find } from './element.ts';
import type { Field } from './field.ts';
import { createPopup, type Offer, type Popup } from './popup.ts';
import { offerChoices, offerCommands, offerOptions } from './suggest.ts';
import type { PageChoice, PageCommand, PageOption, Values } from './wire.ts';

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

interface Box {
  readonly outside: Outside;
  readonly form: HTMLFormElement;
  /** Where plain text, the name of a command and the names of further options are typed. */
  readonly prompt: HTMLInputElement;
  readonly typed: HTMLElement;
  readonly fields: HTMLElement;
  readonly popup: Popup;
  channel: string;
  /** The command being typed; null: plain text. */
  line: CommandLine | null;
  /** Counts what was typed, so that late choices can be dropped. */
  turn: number;
}

/** The message box: plain text, or a command with its options as one types them on Discord. */
export function createComposer(outside: Outside): Composer {
  const box: Box = {
    outside,
    form: find('#composer', HTMLFormElement),
    prompt: find('#prompt', HTMLInputElement),
    typed: find('#typed', HTMLElement),
    fields: find('#fields', HTMLElement),
    popup: createPopup(find('#popup', HTMLElement)),
    channel: '',
    line: null,
    turn: 0,
  };
  listenTo(box);
  return {
    nameChannel: (name) => {
      box.channel = name;
      leave(box, '');
      box.popup.hide();
    },
  };
}

function listenTo(box: Box): void {
  const { form, popup } = box;
  form.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && !event.isComposing && !event.shiftKey;
    if (isTyping && keys[event.key]?.(box) === true) event.preventDefault();
  });
  form.addEventListener('input', () => refresh(box));
  form.addEventListener('focusin', () => refresh(box));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) popup.hide();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(box);
  });
}

/** What a key does in the box; false where the browser shall do what it does. */
const keys: Readonly<Record<string, (box: Box) => boolean>> = {
  ArrowDown: ({ popup }) => popup.move(1),
  ArrowUp: ({ popup }) => popup.move(-1),
  Tab: ({ popup }) => popup.choose(),
  Enter: (box) => {
    if (!box.popup.choose()) send(box);
    return true;
  },
  Escape: (box) => {
    if (box.popup.isOpen()) box.popup.hide();
    else if (box.line !== null) leave(box, '');
    return true;
  },
  Backspace: (box) => eraseBack(box),
};

/** Back to plain text. */
function leave(box: Box, text: string): void {
  box.line = null;
  box.typed.textContent = '';
  box.fields.replaceChildren();
  box.prompt.value = text;
  label(box);
  box.prompt.focus();
}

function begin(box: Box, command: PageCommand): void {
  box.prompt.value = '';
  box.typed.textContent = `/${command.name}`;
  const line = createCommandLine(command, (fields) => box.fields.replaceChildren(...fields));
  box.line = line;
  label(box);
  (line.fields()[0]?.input ?? box.prompt).focus();
  refresh(box);
}

function label({ line, prompt, channel }: Box): void {
  const rest = line?.rest().length ?? 0;
  const more = rest > 0 ? `+${rest} optional` : '';
  const told = line === null ? `Message #${channel}` : more;
  prompt.placeholder = told;
  prompt.setAttribute('aria-label', told === '' ? 'More options' : told);
}

/** Offers what may stand at the place where one types. */
function refresh(box: Box): void {
  const { line, prompt, outside } = box;
  box.turn += 1;
  outside.say('');
  const field = fieldInFocus(box);
  if (line === null) offerOrBegin(box);
  else if (field !== null) completeField(box, line, field);
  else
    offer(
      box,
      offerOptions(line.rest(), prompt.value, (option) => add(box, option)),
    );
}

/** A name that is typed in full, with a space behind it, is taken at once. */
function offerOrBegin(box: Box): void {
  const { commands } = box.outside;
  const typed = box.prompt.value;
  const named = commands.find(({ name }) => typed === `/${name} `);
  if (named !== undefined) begin(box, named);
  else
    offer(
      box,
      offerCommands(commands, typed, (command) => begin(box, command)),
    );
}

function offer({ popup }: Box, what: Offer | null): void {
  if (what === null) popup.hide();
  else popup.show(what);
}

function fieldInFocus({ line }: Box): Field | null {
  return line?.fields().find(({ input }) => input === document.activeElement) ?? null;
}

/** Late answers of the bot are dropped; one that fails is no reason to disturb somebody who types. */
function completeField(box: Box, line: CommandLine, field: Field): void {
  const { option, input } = field;
  const turn = box.turn;
  const pick = (choice: PageChoice) => {
    field.pick(choice);
    goOn(box, field);
  };
  offer(box, offerChoices(field, [], pick));
  if (!option.autocomplete) return;
  setTimeout(async () => {
    if (turn !== box.turn) return;
    const options = { ...line.values(), [option.name]: input.value };
    const found = await box.outside.complete(line.command.name, options, option.name).catch(() => []);
    if (turn === box.turn && fieldInFocus(box) === field) offer(box, offerChoices(field, found, pick));
  }, typingPauseMs);
}

/** To the next empty field, or behind them all. */
function goOn(box: Box, from: Field): void {
  const fields = box.line?.fields() ?? [];
  const empty = fields.slice(fields.indexOf(from) + 1).find(({ input }) => input.value === '');
  (empty?.input ?? box.prompt).focus();
  refresh(box);
}

function add(box: Box, option: PageOption): void {
  box.prompt.value = '';
  box.line?.add(option).input.focus();
  label(box);
  refresh(box);
}

/** In an empty place, Backspace takes away what stands before it. */
function eraseBack(box: Box): boolean {
  const { line, prompt } = box;
  const field = fieldInFocus(box);
  if (line === null || (field?.input ?? prompt).value !== '') return false;
  const fields = line.fields();
  const before = field === null ? fields.at(-1) : fields[fields.indexOf(field) - 1];
  if (field !== null && line.remove(field)) label(box);
  else if (before === undefined) leave(box, '/');
  (before?.input ?? prompt).focus();
  refresh(box);
  return true;
}

function send(box: Box): void {
  const { line, prompt, popup, outside } = box;
  const problem = line?.problem() ?? null;
  if (problem !== null) {
    problem.field.input.focus();
    outside.say(problem.sentence);
    return;
  }
  const values = line?.values() ?? {};
  const text = prompt.value.trim();
  popup.hide();
  leave(box, '');
  if (line !== null) outside.use(line.command.name, values);
  else if (text !== '') outside.write(text);
}
