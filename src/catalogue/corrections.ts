import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { meaningOf } from '../coverage/dates/value.ts';
import { type Correction, QUOTE_STATUSES, type Refusal } from '../coverage/model.ts';
import { writeAtomically } from '../store/writeAtomically.ts';
import { CORRECTIONS_FILE } from './files.ts';
import { lineOf } from './yamlLine.ts';

interface CorrectionsFile {
  readonly corrections: readonly Correction[];
  readonly refused: readonly Refusal[];
}

const HEADER = ` What admins know better about single quotes and dates, applied at every reindex.
 file, text: where; speaker, status, date, quote: false: what is right.`;

const refuse = (reason: string): Refusal => ({ file: CORRECTIONS_FILE, reason });

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** A day, a month, a year, or two days. */
const isDate = (value: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}$|^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value) &&
  value.split('/').every((part) => meaningOf(part, null).first !== null);

type Fields = Readonly<Record<keyof Correction, unknown>>;

/** What is wrong with a field, in the order in which they are looked at. */
const PROBLEMS: readonly { readonly says: string; found(fields: Fields): boolean }[] = [
  { says: 'has no file', found: ({ file }) => !isText(file) },
  { says: 'has no text', found: ({ text }) => !isText(text) },
  {
    says: 'has an occurrence that is no number from 1',
    found: ({ occurrence }) =>
      occurrence !== undefined && !(Number.isInteger(occurrence) && Number(occurrence) > 0),
  },
  { says: 'has a speaker without a name', found: ({ speaker }) => speaker !== undefined && !isText(speaker) },
  {
    says: `has a status that is none of ${QUOTE_STATUSES.join(', ')}`,
    found: ({ status }) => status !== undefined && !QUOTE_STATUSES.some((known) => known === status),
  },
  {
    says: 'has a date that is not written as 2025-10-14, 2025-10 or 2025',
    found: ({ date }) => date !== undefined && !(isText(date) && isDate(date)),
  },
  { says: 'has a quote that is not "false"', found: ({ quote }) => quote !== undefined && quote !== false },
  {
    says: 'corrects nothing: it needs a speaker, a status, a date or "quote: false"',
    found: ({ speaker, status, date, quote }) =>
      [speaker, status, date, quote].every((value) => value === undefined),
  },
];

function readEntry(value: unknown): Correction | string {
  if (typeof value !== 'object' || value === null) return 'is not a file with a text';
  const { date, ...rest } = value as Fields;
  // "date: 2025" is a number to YAML.
  const fields = { ...rest, ...(date === undefined ? {} : { date: String(date) }) } as Fields;
  const problem = PROBLEMS.find(({ found }) => found(fields));
  return problem === undefined ? (fields as Correction) : problem.says;
}

/** The text of `corrections.yaml` → the corrections in it; an entry that is broken is refused alone, by its number. */
export function parseCorrections(text: string): CorrectionsFile {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { corrections: [], refused: [refuse(`it is not YAML${lineOf(error)}`)] };
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return { corrections: [], refused: [] };
  if (!Array.isArray(value)) return { corrections: [], refused: [refuse('it is not a list')] };
  const read = value.map(readEntry);
  return {
    corrections: read.filter((entry) => typeof entry !== 'string'),
    refused: read.flatMap((entry, at) =>
      typeof entry === 'string' ? [refuse(`entry ${at + 1} ${entry}`)] : [],
    ),
  };
}

/** Reads `corrections.yaml` of the corpus folder; no file means no corrections. */
export async function readCorrections(folder: string): Promise<CorrectionsFile> {
  const text = await textOf(folder);
  return text === null ? { corrections: [], refused: [refuse('it cannot be read')] } : parseCorrections(text);
}

/** Empty where there is no file; null where it cannot be read. */
async function textOf(folder: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, CORRECTIONS_FILE), 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : null;
  }
}

/** One that does not fit any more, in words that an admin can act on. */
export function unfitReason({ file, text }: Correction): string {
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `a correction fits nothing any more: ${file} has no quote “${words}”. Change or remove the entry`;
}

/**
 * Adds a correction to the file, or to the entry that there is for the same words; comments stay.
 * @returns null, or why it was not kept, in words that an admin can act on.
 */
export async function addCorrection(folder: string, correction: Correction): Promise<string | null> {
  const text = await textOf(folder);
  const document: Document = parseDocument(text ?? '');
  if (text?.trim() === '') document.commentBefore = HEADER;
  document.contents ??= document.createNode([]);
  const list = document.contents;
  if (text === null || document.errors.length > 0 || !isSeq(list)) {
    return `${CORRECTIONS_FILE} in the corpus folder cannot be read: repair it first.`;
  }
  const at = list.items.findIndex((entry) => isSameWords(entry, correction));
  if (at < 0) document.add(document.createNode(correction));
  else for (const [name, value] of Object.entries(correction)) document.setIn([at, name], value);
  try {
    await writeAtomically(path.join(folder, CORRECTIONS_FILE), document.toString());
    return null;
  } catch (error) {
    return `${CORRECTIONS_FILE} in the corpus folder cannot be written (${codeOf(error)}).`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isSameWords(entry: unknown, { file, text, occurrence }: Correction): boolean {
  if (!isMap(entry)) return false;
  return entry.get('file') === file && entry.get('text') === text && entry.get('occurrence') === occurrence;
}
