import { element, withAttributes } from './element.ts';
import type { PageChoice, PageOption } from './wire.ts';

/** An option of the command being typed, as Discord shows it: its name and a place to type. */
export interface Field {
  readonly option: PageOption;
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  /** A choice shows its name and stands for its value. */
  pick(choice: PageChoice): void;
  /** What is sent: undefined where nothing was typed. */
  read(): FieldReading;
}

export type FieldReading =
  | { readonly ok: true; readonly value: string | number | boolean | undefined }
  /** One sentence. */
  | { readonly ok: false; readonly problem: string };

const yesOrNo: readonly PageChoice[] = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];

/** What an option offers by itself; none where anything may be typed. */
export function fixedChoices({ kind, choices }: PageOption): readonly PageChoice[] {
  return kind === 'boolean' ? yesOrNo : choices;
}

export function createField(option: PageOption): Field {
  const input = withAttributes(document.createElement('input'), {
    id: `option-${option.name}`,
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-autocomplete': 'list',
    ...(option.required ? { 'aria-required': 'true' } : {}),
  });
  const label = withAttributes(element('label', '', option.name), { for: input.id });
  let picked: PageChoice | null = null;
  return {
    option,
    box: element('span', 'field', label, input),
    input,
    pick: (choice) => {
      picked = choice;
      input.value = choice.name;
    },
    read: () => {
      const typed = input.value.trim();
      return readTyped(option, typed, picked?.name === typed ? picked : null);
    },
  };
}

function readTyped(option: PageOption, typed: string, picked: PageChoice | null): FieldReading {
  if (typed === '') {
    return option.required
      ? { ok: false, problem: `${option.name}: This option is required. Specify a value.` }
      : { ok: true, value: undefined };
  }
  if (picked !== null) return { ok: true, value: picked.value };
  if (fixedChoices(option).length > 0) return readChoice(option, typed);
  if (option.kind === 'number') return readNumber(option, typed);
  return { ok: true, value: typed };
}

function readChoice(option: PageOption, typed: string): FieldReading {
  const choices = fixedChoices(option);
  const choice = choices.find((candidate) => candidate.name.toLowerCase() === typed.toLowerCase());
  if (choice !== undefined) return { ok: true, value: choice.value };
  const wanted = choices === yesOrNo ? 'True or False' : 'one of the list';
  return { ok: false, problem: `${option.name}: Choose ${wanted}.` };
}

function readNumber({ name }: PageOption, typed: string): FieldReading {
  const value = Number(typed);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: `${name}: Type a number.` };
}
