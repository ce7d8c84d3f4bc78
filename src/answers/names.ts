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
