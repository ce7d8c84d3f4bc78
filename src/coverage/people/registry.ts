import { type Gender, genderOf, isFirstName, isPlaceOrBody } from '../language/firstNames.ts';
import { namesIn } from './nameRuns.ts';
import { isHumanRole, rolesAt, topRoles } from './roles.ts';
import { sameGivenName, spellingKey } from './spelling.ts';
import { genderOfTitle, isBodyWord, isLeader, isNeverInside, isTitle } from './vocabulary.ts';

/** A name of two or more words as one document writes it. */
export interface FullName {
  readonly name: string;
  readonly first: string;
  /** Its first word is a given name, or a human being's role stands beside it. */
  readonly known: boolean;
  readonly gender: Gender | null;
  /** Offset of its first occurrence. */
  readonly at: number;
  /** Offsets of all its occurrences, in order. */
  readonly places: number[];
}

/** The names of one document. Keys are spelling keys of surnames. */
export interface NameRegistry {
  readonly fullNames: ReadonlyMap<string, readonly FullName[]>;
  /** The first full name with each given name. */
  readonly givenNames: ReadonlyMap<string, FullName>;
  /** Surnames met behind a title, with the gender the title tells. */
  readonly titled: ReadonlyMap<string, Gender | null>;
  /** How often each form stands in the document, titles left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** Roles as worded beside each full name. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

const isFull = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 5 &&
  !words.some((w) => isBodyWord(w) || isNeverInside(w) || /^\p{Lu}{3,}$/u.test(w));

interface Drafts {
  readonly fullNames: Map<string, FullName[]>;
  readonly givenNames: Map<string, FullName>;
  readonly titled: Map<string, Gender | null>;
  readonly counts: Map<string, number>;
  readonly roles: Map<string, Map<string, number>>;
}

const count = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

function enterFullName(drafts: Drafts, words: readonly string[], at: number, human: boolean): void {
  const [first = '', name, surname] = [words[0], words.join(' '), spellingKey(words.at(-1) ?? '')];
  const same = drafts.fullNames.get(surname) ?? [];
  drafts.fullNames.set(surname, same);
  const met = same.findIndex((other) => other.name === name);
  const full = same[met] ?? {
    name,
    first,
    known: isFirstName(first),
    gender: genderOf(first),
    at,
    places: [],
  };
  full.places.push(at);
  same[met < 0 ? same.length : met] = human ? { ...full, known: true } : full;
  if (met >= 0) return;
  if (full.known && !drafts.givenNames.has(first)) drafts.givenNames.set(first, full);
}

function enterNames(drafts: Drafts, offset: number, text: string): void {
  for (const { title, words, start, end } of namesIn(text)) {
    const [name, surname] = [words.join(' '), spellingKey(words.at(-1) ?? '')];
    count(drafts.counts, name);
    if (title !== null)
      drafts.titled.set(surname, genderOfTitle(title) ?? drafts.titled.get(surname) ?? null);
    if (!isFull(words)) continue;
    const worded = rolesAt(text, start, end);
    enterFullName(drafts, words, offset + start, worded.some(isHumanRole));
    const roles = drafts.roles.get(name) ?? new Map<string, number>();
    for (const role of worded) drafts.roles.set(name, count(roles, role));
  }
}

/** Reads all names out of the passages (offset, text) of one document. */
export function registerNames(
  texts: readonly { readonly offset: number; readonly text: string }[],
): NameRegistry {
  const drafts: Drafts = {
    fullNames: new Map(),
    givenNames: new Map(),
    titled: new Map(),
    counts: new Map(),
    roles: new Map(),
  };
  for (const { offset, text } of texts) enterNames(drafts, offset, text);
  return { ...drafts, roles: new Map([...drafts.roles].map(([name, roles]) => [name, topRoles(roles)])) };
}

export interface ResolvedName {
  readonly name: string;
  readonly gender: Gender | null;
}

/** A name that was last written this far back is out of the reader's mind (about five paragraphs). */
const FORGOTTEN = 1_500;

/**
 * Whom a bare surname means, of several people who bear it: the one written in full twice as often as any other by
 * then, else the one named last, if no other was named shortly before; else nobody.
 */
function meantByAll(pool: readonly FullName[], at: number): FullName | null {
  const met = pool.map((n) => ({ n, before: n.places.filter((p) => p <= at + 200) }));
  const often = [...met].sort((a, b) => b.before.length - a.before.length);
  const [most, second] = often;
  if (most && most.before.length >= 2 * Math.max(1, second?.before.length ?? 0)) return most.n;
  const late = [...met].sort((a, b) => (b.before.at(-1) ?? -1) - (a.before.at(-1) ?? -1));
  const [last, other] = late.map(({ n, before }) => ({ n, at: before.at(-1) ?? -FORGOTTEN }));
  return last && (!other || last.at - other.at > FORGOTTEN) ? last.n : null;
}

/** The bearer of a surname whom a reader at `at` takes it for; null where nobody bears it, or several alike. */
function bearer(surname: string, title: Gender | null, registry: NameRegistry, at: number): FullName | null {
  const same = (registry.fullNames.get(surname) ?? []).filter(
    (n) => !title || !n.gender || n.gender === title,
  );
  const known = same.filter((n) => n.known);
  const pool = known.length > 0 ? known : same;
  const before = pool.filter((n) => n.at <= at + 200).sort((a, b) => b.at - a.at);
  const [last, ...others] = before.length > 0 ? before : pool;
  if (!last || others.every((n) => sameGivenName(n.first, last.first))) return last ?? null;
  return meantByAll([last, ...others], at);
}

function byGivenName(word: string, registry: NameRegistry, at: number): FullName | undefined {
  const found = registry.givenNames.get(word);
  return found && found.at <= at ? found : undefined;
}

/** "Mr. Quist", "President Quist" or "Quist" → the full name that stands nearest before `at`; null for no name. */
export function resolveName(wording: string, registry: NameRegistry, at: number): ResolvedName | null {
  const words = namesIn(wording).at(-1)?.words ?? [];
  const surname = words.at(-1);
  if (surname === undefined || (words.length === 1 && isTitle(surname))) return null;
  const key = spellingKey(surname);
  const titleGender = registry.titled.get(key) ?? null;
  if (words.length > 1) return { name: words.join(' '), gender: genderOf(words[0] ?? '') ?? titleGender };
  const stated = genderOfTitle(wording);
  const full = bearer(key, stated, registry, at) ?? byGivenName(surname, registry, at);
  if (full) return { name: full.name, gender: full.gender ?? stated ?? titleGender };
  return { name: surname, gender: stated ?? titleGender ?? genderOf(surname) };
}

/** A single name met again and again that no list knows as anything else: "Ushenko". */
const isBareSurname = (word: string, registry: NameRegistry): boolean =>
  (registry.counts.get(word) ?? 0) >= 3 &&
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !isPlaceOrBody(word) &&
  !isLeader(word);

/** Whether the document treats the name as a person's: a given name, a title, and no word of a body. */
export function isPersonName(name: string, registry: NameRegistry): boolean {
  const words = name.split(' ');
  const surname = words.at(-1) ?? '';
  if (words.some(isBodyWord)) return false;
  const key = spellingKey(surname);
  if (registry.titled.has(key)) return true;
  if ((registry.fullNames.get(key) ?? []).some((n) => n.known)) return true;
  return words.length > 1 ? isFirstName(words[0] ?? '') : isBareSurname(surname, registry);
}
