import { createField, type Field } from './field.ts';
import type { PageCommand, PageOption, Values } from './wire.ts';

/** A command being typed: its name and the options that are shown, in order. */
export interface CommandLine {
  readonly command: PageCommand;
  fields(): readonly Field[];
  /** The optional ones that are not shown yet. */
  rest(): readonly PageOption[];
  /** Shows an optional one. */
  add(option: PageOption): Field;
  /** Takes an optional one away; false where it is required. */
  remove(field: Field): boolean;
  /** What was filled in so far, whatever is wrong with the rest. */
  values(): Values;
  /** The first field that cannot be sent as it is. */
  problem(): { readonly field: Field; readonly sentence: string } | null;
}

/** @param onChanged called with the fields' boxes whenever there are others. */
export function createCommandLine(
  command: PageCommand,
  onChanged: (boxes: readonly HTMLElement[]) => void,
): CommandLine {
  let fields = command.options.filter(({ required }) => required).map(createField);
  const tell = () => onChanged(fields.map(({ box }) => box));
  tell();
  return {
    command,
    fields: () => fields,
    rest: () => command.options.filter((option) => !fields.some((field) => field.option === option)),
    add: (option) => {
      const field = createField(option);
      fields = [...fields, field];
      tell();
      return field;
    },
    remove: (field) => {
      if (field.option.required) return false;
      fields = fields.filter((other) => other !== field);
      tell();
      return true;
    },
    values: () => valuesOf(fields),
    problem: () => problemOf(fields),
  };
}

function valuesOf(fields: readonly Field[]): Values {
  const entries = fields.flatMap((field) => {
    const read = field.read();
    return read.ok && read.value !== undefined ? [[field.option.name, read.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function problemOf(fields: readonly Field[]): { readonly field: Field; readonly sentence: string } | null {
  for (const field of fields) {
    const read = field.read();
    if (!read.ok) return { field, sentence: read.problem };
  }
  return null;
}
