import { fetchChoices } from './api.ts';
import { element } from './drawMarkdown.ts';
import type { PageChoice, PageCommand, PageOption, Role, SlashRequest, Values } from './wire.ts';

const typingPauseMs = 120;

/** The form in which a command is picked and filled. */
export interface Composer {
  readonly form: HTMLFormElement;
  request(): SlashRequest;
}

export function createComposer(form: HTMLFormElement, commands: readonly PageCommand[]): Composer {
  const picker = form.querySelector<HTMLSelectElement>('#command');
  const fields = form.querySelector<HTMLElement>('#options');
  const about = form.querySelector<HTMLElement>('#about');
  const member = form.querySelector<HTMLInputElement>('#member');
  if (!picker || !fields || !about || !member) throw new Error('index.html lacks a part of the form.');

  const role = (): Role => (member.checked ? 'member' : 'manager');
  const current = () => commands.find(({ name }) => name === picker.value);
  const request = () => ({
    command: picker.value,
    options: valuesOf(form, current()?.options ?? []),
    role: role(),
  });
  const show = () => {
    const command = current();
    about.textContent = command?.description ?? '';
    fields.replaceChildren(...(command?.options ?? []).map((option) => drawOption(option, request)));
  };
  picker.replaceChildren(...commands.map(({ name }) => new Option(`/${name}`, name)));
  picker.addEventListener('change', show);
  show();
  return { form, request };
}

/** Options left empty are not sent. */
function valuesOf(form: HTMLFormElement, options: readonly PageOption[]): Values {
  const entries = options.flatMap(({ name, kind }): [string, string | number | boolean][] => {
    const field = form.elements.namedItem(fieldName(name));
    if (field instanceof HTMLInputElement && kind === 'boolean') return field.checked ? [[name, true]] : [];
    const text = field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
    if (text === '') return [];
    return [[name, kind === 'number' ? Number(text) : text]];
  });
  return Object.fromEntries(entries);
}

function fieldName(option: string): string {
  return `option-${option}`;
}

function drawOption(option: PageOption, request: () => SlashRequest): HTMLElement {
  const field = option.choices.length > 0 ? drawSelect(option) : drawInput(option);
  field.name = fieldName(option.name);
  field.id = field.name;
  field.required = option.required && option.kind !== 'boolean';
  const hint = element('span', 'hint', option.description);
  hint.id = `${field.id}-hint`;
  field.setAttribute('aria-describedby', hint.id);
  const label = element('label', '', option.name, ...(option.required ? [' (required)'] : []));
  label.setAttribute('for', field.id);
  const box = element('div', `option ${option.kind}`, label, field, hint);
  if (option.autocomplete && field instanceof HTMLInputElement) box.append(complete(field, option, request));
  return box;
}

function drawSelect({ choices, required }: PageOption): HTMLSelectElement {
  const select = document.createElement('select');
  const empty = required ? [] : [new Option('', '')];
  select.replaceChildren(...empty, ...choices.map(({ name, value }) => new Option(name, String(value))));
  return select;
}

const inputTypes = { text: 'text', number: 'number', boolean: 'checkbox' } as const;

function drawInput({ kind }: PageOption): HTMLInputElement {
  const input = document.createElement('input');
  input.type = inputTypes[kind];
  input.autocomplete = 'off';
  return input;
}

/** The browser's own list of suggestions, filled by the bot as one types; late answers are dropped. */
function complete(input: HTMLInputElement, { name }: PageOption, request: () => SlashRequest): HTMLElement {
  const list = document.createElement('datalist');
  list.id = `${input.id}-choices`;
  input.setAttribute('list', list.id);
  let newest = 0;
  const ask = async (turn: number) => {
    const { options, ...rest } = request();
    const choices = await fetchChoices({
      ...rest,
      options: { ...options, [name]: input.value },
      focused: name,
    });
    if (turn === newest) list.replaceChildren(...choices.map(choiceOption));
  };
  const later = () => {
    newest += 1;
    const turn = newest;
    setTimeout(() => {
      // A suggestion that fails is no reason to disturb somebody who types.
      if (turn === newest) ask(turn).catch(() => list.replaceChildren());
    }, typingPauseMs);
  };
  input.addEventListener('input', later);
  input.addEventListener('focus', later);
  return list;
}

function choiceOption({ name, value }: PageChoice): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = String(value);
  if (name !== option.value) option.label = name;
  return option;
}
