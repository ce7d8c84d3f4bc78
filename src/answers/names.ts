import type { Person } from '../coverage/model.ts';
import { tokenise } from '../search/tokens.ts';

/** Term of a surname, however it is spelt → the name of the one person who has it. */
export type Names = ReadonlyMap<string, string>;

/** A surname that two people share names neither. */
export function namesOf(people: readonly Person[]): Names {
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { name, aliases } of people) {
    for (const alias of [name, ...aliases]) {
      const surname = tokenise(alias).at(-1)?.term ?? '';
      if (names.has(surname) && names.get(surname) !== name) doubtful.add(surname);
      names.set(surname, name);
    }
  }
  return new Map([...names].filter(([surname]) => !doubtful.has(surname)));
}

const spellings = new WeakMap<readonly Person[], ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Term of a surname → the terms of all surnames under which the coverage knows those who have it. Remembered.
 * Who has no other name is left out: many of those are no people ("Norhaven Harbour Center"), and "center" would have
 * to be named like a person.
 */
export function spellingsIn(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = spellings.get(people) ?? readSpellings(people);
  spellings.set(people, known);
  return known;
}

function readSpellings(people: readonly Person[]) {
  const found = new Map<string, Set<string>>();
  for (const { name, aliases } of people) {
    if (aliases.length === 0) continue;
    const surnames = [name, ...aliases].map((alias) => tokenise(alias).at(-1)?.term ?? '');
    for (const surname of surnames) found.set(surname, new Set([...(found.get(surname) ?? []), ...surnames]));
  }
  return found;
}

const firstNames = new WeakMap<readonly Person[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Term of a surname → the terms of the names that stand before it: "Anna Maria Weber" → anna, maria. Remembered. */
export function firstNamesIn(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = firstNames.get(people) ?? readFirstNames(people);
  firstNames.set(people, known);
  return known;
}

function readFirstNames(people: readonly Person[]) {
  const found = new Map<string, Set<string>>();
  for (const { name, aliases } of people) {
    for (const words of [name, ...aliases].map(tokenise)) {
      const surname = words.at(-1)?.term ?? '';
      const before = words.slice(0, -1).map(({ term }) => term);
      found.set(surname, new Set([...(found.get(surname) ?? []), ...before]));
    }
  }
  return found;
}

/** The words with the other spellings of the surnames among them: where Lindt is also Lint, "Lindt call" → "Lindt call Lint". */
export function withSpellings(text: string, people: readonly Person[]): string {
  const typed = new Set(tokenise(text).map(({ term }) => term));
  const isTyped = (name: string) => typed.has(tokenise(name).at(-1)?.term ?? '');
  const others = people.flatMap(({ name, aliases }) => {
    const surnames = [name, ...aliases].map((alias) => alias.split(/\s/).at(-1) ?? alias);
    return surnames.some(isTyped) ? surnames.filter((surname) => !isTyped(surname)) : [];
  });
  return [text, ...new Set(others)].join(' ');
}
