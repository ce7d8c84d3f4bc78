import type { Person } from '../src/coverage/model.ts';
import { findPeople } from '../src/coverage/people/cluster.ts';
import { clip } from '../src/replies/clip.ts';
import { oneLine } from '../src/replies/escape.ts';
import type { Edition } from '../src/search/edition.ts';
import type { Choice, CompletionContext } from './command.ts';

/** Discord's limits for one autocompletion. */
export const MOST_CHOICES = 25;
export const LONGEST_CHOICE = 100;

/** The choices for the option being typed: people, documents, or words of the coverage. */
export async function complete(context: CompletionContext): Promise<readonly Choice[]> {
  const { edition, option, typed } = context;
  switch (option) {
    case 'speaker':
    case 'name':
      return speakers(edition, typed);
    case 'source':
      return documents(edition, typed);
    default:
      return wordsOnRecord(edition, typed);
  }
}

/** People whose name or alias begins with what is typed, then those whom it may mean; the most mentioned first. */
function speakers(edition: Edition, typed: string): readonly Choice[] {
  const wanted = folded(typed);
  const begun = edition.people.filter((person) => wordsBegin([person.name, ...person.aliases], wanted));
  const meant = wanted === '' ? [] : findPeople(typed, edition.people);
  const all = new Set<Person>([...begun.toSorted((a, b) => b.mentions - a.mentions), ...meant]);
  return choices(
    [...all].map(({ name, roles }) => [roles[0] === undefined ? name : `${name}, ${roles[0]}`, name]),
  );
}

function documents(edition: Edition, typed: string): readonly Choice[] {
  const wanted = folded(typed);
  const fitting = edition.documents.filter(({ file, title }) =>
    [file, title?.value ?? ''].some((text) => folded(text).includes(wanted)),
  );
  return choices(
    fitting.map(({ file, title }) => [title === null ? file : `${title.value} (${file})`, file]),
  );
}

/** What is typed, then what is on record for it: choosing that finds something. */
async function wordsOnRecord(edition: Edition, typed: string): Promise<readonly Choice[]> {
  const texts = await edition.engine.complete(typed, MOST_CHOICES);
  return choices([typed.trim(), ...texts].map(oneLine).map((text) => [text, wholeWords(text)]));
}

function wordsBegin(names: readonly string[], wanted: string): boolean {
  return names.some((name) => ` ${folded(name)}`.includes(` ${wanted}`));
}

/** Lower case, without accents, one space between words. */
function folded(text: string): string {
  return oneLine(text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replace(/\s+/g, ' ');
}

/** Names and values → choices inside Discord's limits, no value twice. A value that is too long is left out. */
function choices(pairs: readonly (readonly [name: string, value: string])[]): readonly Choice[] {
  const byValue = new Map<string, Choice>();
  for (const [name, value] of pairs) {
    if (value === '' || value.length > LONGEST_CHOICE || byValue.has(value)) continue;
    byValue.set(value, { name: clip(oneLine(name) || value, LONGEST_CHOICE), value });
    if (byValue.size === MOST_CHOICES) break;
  }
  return [...byValue.values()];
}

/** Cut between words to what a choice may hold, without "…", which would be looked for. */
function wholeWords(value: string): string {
  return clip(value.trim(), LONGEST_CHOICE).replace(/…$/, '');
}
