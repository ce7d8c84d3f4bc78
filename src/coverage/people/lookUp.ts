import type { Person } from '../model.ts';
import { isOneSlip, plain, sameGivenName, spellingKey } from './spelling.ts';
import { isTitle } from './vocabulary.ts';

export interface Typed {
  /** As typed, made plain. */
  readonly whole: string;
  readonly given: string | null;
  readonly surname: string;
}

const namesOf = (person: Person): readonly string[] => [person.name, ...person.aliases];

const wordsOf = (name: string): readonly string[] =>
  name.split(/[\s.]+/).filter((w) => w !== '' && !/^the$/i.test(w));

/** A typed name without titles; null when nothing is left. */
export function readTyped(name: string): Typed | null {
  const words = wordsOf(name.normalize('NFKC').replace(/[’']s$/, ''));
  const bare = words.filter(
    (w) => !isTitle(w) && !isTitle(w.charAt(0).toUpperCase() + w.slice(1).toLowerCase()),
  );
  const used = bare.length > 0 ? bare : words;
  const surname = used.at(-1);
  if (surname === undefined) return null;
  return { whole: used.map(plain).join(' '), given: used.length > 1 ? (used[0] ?? null) : null, surname };
}

const fitsGiven = ({ given }: Typed, person: Person): boolean => {
  if (given === null || namesOf(person).some((n) => plain(n) === plain(given))) return true;
  const full = namesOf(person).filter((n) => wordsOf(n).length > 1);
  return full.length === 0 || full.some((n) => sameGivenName(given, wordsOf(n)[0] ?? ''));
};

const surnames = (person: Person): readonly string[] => namesOf(person).map((n) => wordsOf(n).at(-1) ?? n);

/** From sure to daring; the first rule that finds anybody decides. */
export const NAME_RULES: readonly ((typed: Typed, person: Person) => boolean)[] = [
  (typed, person) =>
    typed.given !== null && namesOf(person).some((n) => wordsOf(n).map(plain).join(' ') === typed.whole),
  (typed, person) =>
    fitsGiven(typed, person) && surnames(person).some((s) => spellingKey(s) === spellingKey(typed.surname)),
  (typed, person) =>
    typed.given === null && namesOf(person).some((n) => wordsOf(n).map(plain).includes(typed.whole)),
  (typed, person) => {
    const key = spellingKey(typed.surname);
    const near = (s: string): boolean =>
      isOneSlip(spellingKey(s), key) || isOneSlip(plain(s), plain(typed.surname));
    return key.length >= 4 && fitsGiven(typed, person) && surnames(person).some(near);
  },
];
