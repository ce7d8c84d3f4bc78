import { ComponentType } from 'discord.js';
import type { Exchange, World } from './world.ts';

/** What a person put into the fields of a form, by custom_id: a text, or what they chose of a list. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

interface FormPart {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly label?: string;
  readonly components?: readonly FormPart[];
  readonly component?: FormPart;
}

/** A form as the bot opened it (MODAL, the callback's `data`). */
export interface Form {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly FormPart[];
}

/** The exchange that opened a form, with the form; throws where there is none (any more). */
export function formOf(
  world: World,
  exchangeId: string,
): { readonly exchange: Exchange; readonly form: Form } {
  const exchange = [...world.exchanges.values()].find(({ id }) => id === exchangeId);
  const form = exchange?.callback?.data as Form | undefined;
  if (exchange === undefined || form?.title === undefined) throw new Error('This form is gone.');
  return { exchange, form };
}

/** The form as a MODAL_SUBMIT interaction carries it. Throws where Discord would not let a person send it. */
export function fillForm({ custom_id, components }: Form, fields: FormFields): object {
  const known = inputsOf(components);
  const stray = Object.keys(fields).find((name) => !known.some((input) => input.custom_id === name));
  if (stray !== undefined) throw new Error(`The form has no field "${stray}".`);
  for (const { custom_id: name = '', required = true } of known) {
    if (required && (fields[name] ?? '').length === 0) throw new Error(`The form needs the field "${name}".`);
  }
  return { custom_id, components: components.map((part) => fillPart(part, fields)) };
}

function inputsOf(parts: readonly FormPart[]): readonly FormPart[] {
  return parts.flatMap((part) => {
    const inner = [...(part.components ?? []), ...(part.component === undefined ? [] : [part.component])];
    return part.custom_id === undefined ? inputsOf(inner) : [part];
  });
}

function fillPart({ type, id = 0, custom_id, components, component }: FormPart, fields: FormFields): object {
  if (components !== undefined) {
    return { type, id, components: components.map((part) => fillPart(part, fields)) };
  }
  if (component !== undefined) return { type, id, component: fillPart(component, fields) };
  if (custom_id === undefined) return { type, id };
  const given = fields[custom_id] ?? '';
  if (type === ComponentType.TextInput) return { type, id, custom_id, value: String(given) };
  return { type, id, custom_id, values: typeof given === 'string' ? [given].filter(Boolean) : given };
}
