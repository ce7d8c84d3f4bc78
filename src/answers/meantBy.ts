import { editDistance } from '../coverage/language/editDistance.ts';
import type { Person } from '../coverage/model.ts';
import { findPeople } from '../coverage/people/cluster.ts';
import { tokenise } from '../search/tokens.ts';

/** Who is named so many times less than another of that name is not meant by the name alone. */
const FAR_LESS_KNOWN = 50;
const ASKED_BACK = 5;

/** Those whom a typed name may mean: no bare surname beside full names, nobody beside somebody far better known. */
export function meantBy(typed: string, people: readonly Person[]): readonly Person[] {
  const found = findPeople(typed, people);
  const full = found.filter(({ name }) => name.includes(' '));
  const most = Math.max(...found.map(({ mentions }) => mentions));
  return (full.length > 0 ? full : found).filter(({ mentions }) => mentions * FAR_LESS_KNOWN > most);
}

/** Asks back. */
export const whichOne = (people: readonly Person[]): string =>
  `That name fits ${people
    .slice(0, ASKED_BACK)
    .map(({ name }) => name)
    .join(' and ')}. Which one?`;

const NEAREST = 3;
/** So much of a word may be wrong in a name that is nearly meant. */
const WRONG = 0.4;

/** The names nearest to what was typed, the most mentioned of equally near ones first; none where all are far. */
export function nearestNames(typed: string, people: readonly Person[]): readonly string[] {
  const wanted = tokenise(typed).map(({ word }) => word);
  return people
    .map((person) => ({ person, distance: distanceTo(wanted, person) }))
    .filter(({ distance }) => distance <= WRONG)
    .sort((a, b) => a.distance - b.distance || b.person.mentions - a.person.mentions)
    .slice(0, NEAREST)
    .map(({ person }) => person.name);
}

/** Of the best pair of words: the share of letters that are wrong. */
function distanceTo(wanted: readonly string[], { name, aliases }: Person): number {
  const words = [name, ...aliases].flatMap((form) => tokenise(form).map(({ word }) => word));
  const pairs = wanted.flatMap((typed) =>
    words.map((word) => {
      const longest = Math.max(typed.length, word.length);
      return editDistance(typed, word, Math.floor(longest * WRONG)) / longest;
    }),
  );
  return Math.min(1, ...pairs);
}
