import { type Gender, genderOf, isFirstName } from '../language/firstNames.ts';
import { aliasBehind } from './aliases.ts';
import { genderBeside, genderOfName, type ToldGender } from './gender.ts';
import { namesIn } from './nameRuns.ts';
import { isHumanRole, rolesAt, topRoles } from './roles.ts';
import { sameGivenName, spellingKey } from './spelling.ts';
import { genderOfTitle, isBodyWord, isNeverInside, isSuffix, isTitle, surnameOf } from './vocabulary.ts';

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
  /** The first full name with each given name, or with another name that the document tells of. */
  readonly givenNames: ReadonlyMap<string, FullName>;
  /** What the document says that the bearer of a full name is called as well. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Surnames met behind a title, with the gender the title tells. */
  readonly titled: ReadonlyMap<string, Gender | null>;
  /** How often each form stands in the document, titles left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** Roles as worded beside each full name. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Names met behind "in", "at" or "near", those of several words also behind "the": places. */
  readonly places: ReadonlySet<string>;
}

const surnameKey = (words: readonly string[]): string => spellingKey(surnameOf(words));

const isFull = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 5 &&
  !words.some((w) => isBodyWord(w) || isNeverInside(w) || /^\p{Lu}{3,}$/u.test(w));

interface Drafts {
  readonly fullNames: Map<string, FullName[]>;
  readonly givenNames: Map<string, FullName>;
  readonly aliases: Map<string, Set<string>>;
  readonly titled: Map<string, Gender | null>;
  readonly counts: Map<string, number>;
  readonly roles: Map<string, Map<string, number>>;
  readonly places: Set<string>;
}

const count = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** What stands beside a name of whoever bears it. */
interface Beside {
  readonly human: boolean;
  readonly told: ToldGender | null;
}

/** What is told beside a name outdoes what the given name tells; an office does not. */
const genderBy = (told: ToldGender | null, soFar: Gender | null): Gender | null =>
  told === null || (told.weak && soFar !== null) ? soFar : told.gender;

function enterFullName(drafts: Drafts, words: readonly string[], at: number, { human, told }: Beside): void {
  const [first = '', name, surname] = [words[0], words.join(' '), surnameKey(words)];
  const same = drafts.fullNames.get(surname) ?? [];
  drafts.fullNames.set(surname, same);
  const met = same.findIndex((other) => other.name === name);
  const full = same[met] ?? {
    name,
    first,
    known: isFirstName(first),
    gender: genderOfName(words),
    at,
    places: [],
  };
  full.places.push(at);
  const gender = genderBy(told, full.gender);
  const now = { ...full, gender, known: full.known || human };
  same[met < 0 ? same.length : met] = now;
  if (now.known && (drafts.givenNames.get(first)?.name ?? name) === name) drafts.givenNames.set(first, now);
}

/** "Dolores Quist, known as Dolly": from then on "Dolly" is she. */
function enterAlias(
  { aliases, fullNames, givenNames }: Drafts,
  words: readonly string[],
  alias: string | null,
) {
  if (alias === null) return;
  const name = words.join(' ');
  aliases.set(name, (aliases.get(name) ?? new Set()).add(alias));
  const full = fullNames.get(surnameKey(words))?.find((other) => other.name === name);
  if (full && !givenNames.has(alias)) givenNames.set(alias, full);
}

/** "Ada Quist, 24, ran" */
const hasAge = (text: string, end: number): boolean =>
  /^(?:, (?:aged )?[1-9]\d[,.]| \([1-9]\d\))/.test(text.slice(end, end + 12));

const BEHIND_PLACE = /\b(?:in|at|near|across|throughout|outside)\s$/i;
/** "the Varna Shoal": no person, and so no candidate for one. */
const BEHIND_ARTICLE = /\bthe\s$/i;

const standsAsPlace = (words: readonly string[], before: string): boolean =>
  BEHIND_PLACE.test(before) || (words.length > 1 && BEHIND_ARTICLE.test(before));

function enterNames(drafts: Drafts, offset: number, text: string): void {
  for (const { title, words, start, end } of namesIn(text)) {
    const [name, surname] = [words.join(' '), surnameKey(words)];
    count(drafts.counts, name);
    if (standsAsPlace(words, text.slice(Math.max(0, start - 12), start))) drafts.places.add(name);
    if (title !== null)
      drafts.titled.set(surname, genderOfTitle(title) ?? drafts.titled.get(surname) ?? null);
    if (!isFull(words)) continue;
    const worded = rolesAt(text, start, end);
    const told = genderBeside(text, start, end);
    const human = told !== null || hasAge(text, end) || worded.some(isHumanRole);
    enterFullName(drafts, words, offset + start, { human, told });
    enterAlias(drafts, words, aliasBehind(text, end));
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
    aliases: new Map(),
    titled: new Map(),
    counts: new Map(),
    roles: new Map(),
    places: new Set(),
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

/** What "Mrs Quist" tells of the one Quist of the document; of several who share the surname it tells nothing. */
function titledGender(surname: string, registry: NameRegistry): Gender | null {
  const [first, ...others] = registry.fullNames.get(surname) ?? [];
  const alone = !first || others.every((other) => sameGivenName(other.first, first.first));
  return alone ? (registry.titled.get(surname) ?? null) : null;
}

/** "Mr. Quist", "President Quist" or "Quist" → the full name that stands nearest before `at`; null for no name. */
export function resolveName(wording: string, registry: NameRegistry, at: number): ResolvedName | null {
  const words = namesIn(wording).at(-1)?.words ?? [];
  const bare = words.filter((word) => !isSuffix(word));
  const surname = surnameOf(bare);
  if (surname === '' || (words.length === 1 && isTitle(surname))) return null;
  const key = spellingKey(surname);
  const titleGender = titledGender(key, registry);
  if (bare.length > 1) {
    const name = registry.givenNames.get(words.join(' '))?.name ?? words.join(' ');
    const met = registry.fullNames.get(key)?.find((full) => full.name === name);
    return { name, gender: met?.gender ?? genderOfName(words) ?? titleGender };
  }
  const stated = genderOfTitle(wording);
  const full = bearer(key, stated, registry, at) ?? byGivenName(surname, registry, at);
  if (full) return { name: full.name, gender: full.gender ?? stated ?? titleGender };
  return { name: surname, gender: stated ?? titleGender ?? genderOf(surname) };
}
