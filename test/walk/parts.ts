import { ComponentType, MessageFlags } from 'discord.js';
import type { StoredMessage } from '../../src/preview/standIn/world.ts';

/** What a message consists of, for somebody who walks over it without knowing what it is. */

interface Part {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Part[];
  readonly component?: Part;
  readonly accessory?: Part;
  readonly items?: readonly unknown[];
}

/** Something that can be pressed, or chosen of. */
export interface Control {
  readonly kind: 'button' | 'select';
  readonly label: string;
  readonly customId: string;
  /** Of a select: the values to try. */
  readonly values: readonly string[];
}

/** A field of a form. */
export interface FormField {
  readonly customId: string;
  /** The values that may be chosen; null where one types. */
  readonly values: readonly string[] | null;
}

function flatten(part: Part): readonly Part[] {
  const inner = [part.accessory, part.component].filter((one) => one !== undefined);
  return [part, ...[...(part.components ?? []), ...inner].flatMap(flatten)];
}

function partsOf(components: unknown): readonly Part[] {
  return (components as readonly Part[]).flatMap(flatten);
}

/** Everything that a person could press or choose of; not what is disabled, and no links. */
export function controlsOf({ components }: StoredMessage): readonly Control[] {
  return partsOf(components).flatMap(({ type, label, placeholder, custom_id, disabled, options = [] }) => {
    if (custom_id === undefined || disabled === true) return [];
    const kind = type === ComponentType.Button ? 'button' : 'select';
    const values = options.map(({ value }) => value);
    return [{ kind, label: label ?? placeholder ?? 'list', customId: custom_id, values }];
  });
}

/** The fields of the form that a bot opened (MODAL, the callback's `data`). */
export function fieldsOf(modal: unknown): readonly FormField[] {
  const { components } = modal as { readonly components: unknown };
  return partsOf(components).flatMap(({ custom_id, options }) => {
    if (custom_id === undefined) return [];
    return [{ customId: custom_id, values: options?.map(({ value }) => value) ?? null }];
  });
}

export function titleOf(modal: unknown): string {
  return (modal as { readonly title: string }).title;
}

/** All texts of a message, in order. */
export function textOf({ content, components }: StoredMessage): string {
  const shown = partsOf(components).flatMap((part) => part.content ?? []);
  return [content, ...shown].filter((text) => text !== '').join('\n');
}

/** What the first quotation block of a message has in quotation marks, or all of it, without markdown. */
export function quotedIn(message: StoredMessage): string | null {
  const lines = textOf(message).split('\n');
  const line = lines.find((one) => one.startsWith('> '));
  if (line === undefined) return null;
  const [, inMarks] = /["“]([^"“”]{1,300})["”]/.exec(line) ?? [];
  return plain(inMarks ?? line);
}

const longestOutcome = 50;

/** One line that says what a message is. */
export function outcomeOf(message: StoredMessage): string {
  const lines = textOf(message).split('\n');
  const told = lines.find((line) => /^#{1,3} /.test(line)) ?? lines[0] ?? '';
  const isPicture = partsOf(message.components).some(({ type }) => type === ComponentType.MediaGallery);
  const files = message.attachments.map(({ filename }) => filename);
  const marks = [
    ...(isOnlyForOne(message) ? ['only you'] : []),
    ...(isPicture ? ['picture'] : files),
    ...lines.flatMap((line) => /Page \d+ of \d+/.exec(line) ?? []),
  ];
  const text = clip(plain(told));
  return marks.length === 0 ? text : `${text} (${marks.join(', ')})`;
}

export function isOnlyForOne({ flags }: StoredMessage): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}

function plain(markdown: string): string {
  const bare = markdown.replace(/^(?:#{1,3}|-#|>) /, '').replaceAll('**', '');
  return bare.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}

function clip(text: string): string {
  return text.length > longestOutcome ? `${text.slice(0, longestOutcome - 1)}…` : text;
}
