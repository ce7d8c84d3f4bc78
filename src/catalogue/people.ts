import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { PersonOverride, Refusal } from '../coverage/model.ts';
import { PEOPLE_FILE } from './files.ts';
import { lineOf } from './yamlLine.ts';

interface PeopleFile {
  readonly overrides: readonly PersonOverride[];
  readonly refused: readonly Refusal[];
}

const REMEDY = 'write a list of entries such as "- name: Ann Example" with "aliases: [Annie, A. Example]"';
const refuse = (why: string): PeopleFile => ({
  overrides: [],
  refused: [{ file: PEOPLE_FILE, reason: `it ${why}: ${REMEDY}` }],
});

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** One entry of the list, or what is wrong with it. */
function readEntry(value: unknown): PersonOverride | string {
  if (typeof value !== 'object' || value === null) return 'is not a name with aliases';
  const { name, aliases = [] } = value as { readonly name?: unknown; readonly aliases?: unknown };
  if (!isText(name)) return 'has no name';
  if (!Array.isArray(aliases) || !aliases.every(isText)) return `has aliases that are no list of names`;
  return { name: name.trim(), aliases: aliases.map((alias) => alias.trim()) };
}

/** The text of `people.yaml` → what the operator knows better. A broken file is refused whole, with the remedy. */
export function parsePeople(text: string): PeopleFile {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return refuse(`is not YAML${lineOf(error)}`);
  }
  if (value === null || value === undefined) return { overrides: [], refused: [] };
  if (!Array.isArray(value)) return refuse('is not a list');
  const overrides: PersonOverride[] = [];
  for (const [place, entry] of value.entries()) {
    const read = readEntry(entry);
    if (typeof read === 'string') return refuse(`holds an entry (number ${place + 1}) that ${read}`);
    overrides.push(read);
  }
  return { overrides, refused: [] };
}

/** Reads `people.yaml` of the corpus folder; no file means no overrides. */
export async function readPeople(folder: string): Promise<PeopleFile> {
  try {
    return parsePeople(await readFile(path.join(folder, PEOPLE_FILE), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { overrides: [], refused: [] };
    return refuse('cannot be read');
  }
}
