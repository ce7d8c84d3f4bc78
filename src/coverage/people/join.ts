import type { AnnotatedDocument, NamedPerson } from '../model.ts';
import { isOneSlip, plain, sameGivenName, spellingKey } from './spelling.ts';
import { isBodyWord, isSuffix, isTitle } from './vocabulary.ts';

/** One name over all documents. */
export interface Entry {
  readonly name: string;
  readonly given: string | null;
  /** Initials of the names between: "hw" of "George H. W. Ek"; empty where there are none. */
  readonly middle: string;
  /** Spelling key of the surname, or of the whole name of a body. */
  readonly key: string;
  readonly surname: string;
  readonly body: boolean;
  readonly forms: Set<string>;
  readonly roles: Map<string, number>;
  readonly documents: Set<string>;
  mentions: number;
}

/** Names that are held to be one person's. */
export type Cluster = Entry[];

const PARTICLES = /^(?:de|van|von|al|bin|der|den|la|el|di|da|du|le|the)$/i;

const initialOf = (word: string): string => (PARTICLES.test(word) ? '' : plain(word).charAt(0));

export function entryOf(name: string): Entry {
  const words = name.split(/\s+/).filter((w) => !isTitle(w) && !isSuffix(w));
  const surname = words.at(-1) ?? name;
  const body = words.some(isBodyWord) || words.some((w) => /^\p{Lu}{3,}$/u.test(w));
  const given = words.length > 1 && !body && !PARTICLES.test(words[0] ?? '') ? (words[0] ?? null) : null;
  const key = body ? plain(name).replace(/^the /, '') : spellingKey(surname);
  return {
    name,
    given,
    middle: given === null ? '' : words.slice(1, -1).map(initialOf).join(''),
    key,
    surname: plain(surname),
    body,
    forms: new Set(),
    roles: new Map(),
    documents: new Set(),
    mentions: 0,
  };
}

/** The names of all documents, those in most documents first. */
export function collectNames(documents: readonly AnnotatedDocument[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { file, people } of documents) {
    for (const person of people) {
      const entry = entries.get(person.name) ?? entryOf(person.name);
      entries.set(person.name, entry);
      absorb(entry, person, file);
    }
  }
  return withoutHeadlines(entries).sort(
    (a, b) => b.documents.size - a.documents.size || b.mentions - a.mentions || byName(a, b),
  );
}

/** "Ann Harrow Wins Lindby" begins with a name that is told of more often: it is none itself. */
function withoutHeadlines(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.values()].filter(({ name, given, documents }) => {
    const words = name.split(' ');
    const isLonger = given !== null && words.length > 2 && !isSuffix(words.at(-1) ?? '');
    const shorter = words.map((_, at) => entries.get(words.slice(0, at).join(' ')));
    return !isLonger || !shorter.some((e) => e?.given != null && e.documents.size > documents.size);
  });
}

export const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : 1);

function absorb(entry: Entry, person: NamedPerson, file: string): void {
  entry.documents.add(file);
  entry.mentions += person.mentions;
  for (const form of person.forms) entry.forms.add(form);
  for (const role of person.roles) entry.roles.set(role, (entry.roles.get(role) ?? 0) + 1);
}

const shareDocument = (a: Entry, cluster: Cluster): boolean =>
  cluster.some((b) => [...a.documents].some((file) => b.documents.has(file)));

const sameGiven = (a: Entry, cluster: Cluster): boolean =>
  cluster.every((b) => a.given === null || b.given === null || sameGivenName(a.given, b.given)) &&
  cluster.every((b) => a.middle === '' || b.middle === '' || a.middle === b.middle);

const LEAST_FOR_SLIPS = 5;

const oneSlip = (a: Entry, b: Entry): boolean => isOneSlip(a.key, b.key) || isOneSlip(a.surname, b.surname);

/** A slip spares the first letter; Ukrainian Г is written H or G. */
const sameInitial = (a: Entry, b: Entry): boolean =>
  a.key[0] === b.key[0] || (/^[gh]/.test(a.key) && /^[gh]/.test(b.key));

const slips = (a: Entry, cluster: Cluster): boolean =>
  a.key.length >= LEAST_FOR_SLIPS && cluster.some((b) => !b.body && sameInitial(a, b) && oneSlip(a, b));

const roleWords = (entries: Iterable<Entry>): ReadonlySet<string> =>
  new Set(
    [...entries].flatMap((e) =>
      [...e.roles.keys()].flatMap((role) => role.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
    ),
  );

/** Two names that differ by a slip are two people's where both have roles, and not one word of these in common. */
function mayShareRole(a: Entry, cluster: Cluster): boolean {
  const [own, others] = [roleWords([a]), roleWords(cluster)];
  return own.size === 0 || others.size === 0 || [...own].some((word) => others.has(word));
}

const PATRONYMIC = /(?:ovich|evich|ovych|evych|ovna|evna|ivna|yivna)$/;

const isPatronymic = (entry: Entry): boolean => entry.given !== null && PATRONYMIC.test(entry.surname);

/** In this order; a name joins the one cluster that fits its rule, and none when several do. */
const JOINS: readonly ((entry: Entry, cluster: Cluster) => boolean)[] = [
  (entry, cluster) => entry.body && cluster.some((other) => other.body && other.key === entry.key),
  // "Yury Ushenko" and "Yuri Ushenko"; "Volkov" alone and "Stefan Wolkoff"
  (entry, cluster) =>
    !entry.body &&
    cluster.some((other) => !other.body && other.key === entry.key) &&
    sameGiven(entry, cluster),
  // "Olena Zarenksy": a slip in the surname of a full name
  (entry, cluster) =>
    entry.given !== null &&
    cluster.some((c) => c.given !== null) &&
    slips(entry, cluster) &&
    sameGiven(entry, cluster) &&
    mayShareRole(entry, cluster),
  // "Yuri Antonovich": a given name with the father's, for the one Yuri of the same document
  (entry, cluster) =>
    isPatronymic(entry) &&
    cluster.some((other) => other.given !== null && sameGivenName(other.given, entry.given ?? '')) &&
    shareDocument(entry, cluster),
  // "Usenko" alone, beside "Yuri Ushenko" in the same document
  (entry, cluster) =>
    !entry.body && entry.given === null && slips(entry, cluster) && shareDocument(entry, cluster),
];

/** The word and all that is left of it when one letter is lost: two words one slip apart share one of these. */
const withoutOneLetter = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** Where a name can be looked up without comparing it with every other. */
function traits(entry: Entry): readonly string[] {
  if (entry.body) return [`body ${entry.key}`];
  const slipped = [...withoutOneLetter(entry.key), ...withoutOneLetter(entry.surname)];
  const given = entry.given === null ? [] : [...entry.documents].map((file) => `given ${file}`);
  return [...slipped.map((word) => `name ${word}`), ...given];
}

const sought = (entry: Entry): readonly string[] =>
  traits(entry).filter((trait) => isPatronymic(entry) || !trait.startsWith('given '));

/** Full names found clusters, so that surnames alone find them complete; patronymics come last. */
const rank = (entry: Entry): number => (isPatronymic(entry) ? 2 : entry.given === null ? 1 : 0);

/** A surname alone is the one's who stands in so many times as many documents as all others of that name. */
const FAR_BETTER_KNOWN = 10;

function homeOf(entry: Entry, homes: readonly Cluster[]): Cluster {
  const documents = (cluster: Cluster) => cluster.reduce((sum, { documents }) => sum + documents.size, 0);
  const [first, ...others] = homes.toSorted((a, b) => documents(b) - documents(a));
  if (first === undefined) return [];
  const all = others.reduce((sum, cluster) => sum + documents(cluster), 0);
  const isBare = entry.given === null && !entry.body;
  return all === 0 || (isBare && documents(first) >= FAR_BETTER_KNOWN * all) ? first : [];
}

/** Puts each name into the cluster it fits, or founds one with it. */
export function joinNames(entries: readonly Entry[], clusters: Cluster[]): void {
  const index = new Map<string, Set<Cluster>>();
  const enter = (entry: Entry, cluster: Cluster): void => {
    for (const trait of traits(entry)) index.set(trait, (index.get(trait) ?? new Set()).add(cluster));
  };
  for (const cluster of clusters) for (const entry of cluster) enter(entry, cluster);
  for (const entry of entries.toSorted((a, b) => rank(a) - rank(b))) {
    const near = [...new Set(sought(entry).flatMap((trait) => [...(index.get(trait) ?? [])]))];
    const homes = JOINS.map((fits) => near.filter((cluster) => fits(entry, cluster))).find(
      (found) => found.length > 0,
    );
    const home = homeOf(entry, homes ?? []);
    if (home.length === 0) clusters.push(home);
    home.push(entry);
    enter(entry, home);
  }
}
