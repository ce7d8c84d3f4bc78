import type { AnnotatedDocument, NamedPerson } from '../model.ts';
import { isOneSlip, plain, sameGivenName, spellingKey } from './spelling.ts';
import { isBodyWord, isTitle } from './vocabulary.ts';

/** One name over all documents. */
export interface Entry {
  readonly name: string;
  readonly given: string | null;
  /** Spelling key of the surname, or of the whole name of a body. */
  readonly key: string;
  readonly body: boolean;
  readonly forms: Set<string>;
  readonly roles: Map<string, number>;
  readonly documents: Set<string>;
  mentions: number;
}

/** Names that are held to be one person's. */
export type Cluster = Entry[];

const PARTICLES = /^(?:de|van|von|al|bin|der|den|la|el|di|da|du|le|the)$/i;

export function entryOf(name: string): Entry {
  const words = name.split(/\s+/).filter((w) => !isTitle(w));
  const surname = words.at(-1) ?? name;
  const body = words.some(isBodyWord) || words.some((w) => /^\p{Lu}{3,}$/u.test(w));
  const given = words.length > 1 && !body && !PARTICLES.test(words[0] ?? '') ? (words[0] ?? null) : null;
  const key = body ? plain(name).replace(/^the /, '') : spellingKey(surname);
  return { name, given, key, body, forms: new Set(), roles: new Map(), documents: new Set(), mentions: 0 };
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
  return [...entries.values()].sort(
    (a, b) => b.documents.size - a.documents.size || b.mentions - a.mentions || byName(a, b),
  );
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
  cluster.every((b) => a.given === null || b.given === null || sameGivenName(a.given, b.given));

const slips = (a: Entry, cluster: Cluster, least: number): boolean =>
  cluster.some((b) => !b.body && a.key.length >= least && a.key[0] === b.key[0] && isOneSlip(a.key, b.key));

const PATRONYMIC = /(?:ovich|evich|ovych|evych|ovna|evna|ivna|yivna)$/;

/** In this order; a name joins the one cluster that fits its rule, and none when several do. */
const JOINS: readonly ((entry: Entry, cluster: Cluster) => boolean)[] = [
  (entry, cluster) => entry.body && cluster.some((other) => other.body && other.key === entry.key),
  // "Yury Ushakov" and "Yuri Ushakov"; "Vitkov" alone and "Steve Witkoff"
  (entry, cluster) =>
    !entry.body &&
    cluster.some((other) => !other.body && other.key === entry.key) &&
    sameGiven(entry, cluster),
  // "Volodymyr Zelenksy": a slip in the surname of a full name
  (entry, cluster) =>
    entry.given !== null &&
    cluster.some((c) => c.given !== null) &&
    slips(entry, cluster, 5) &&
    sameGiven(entry, cluster),
  // "Yuri Viktorovich": a given name with the father's, for the one Yuri of the same document
  (entry, cluster) =>
    PATRONYMIC.test(plain(entry.name)) &&
    cluster.some((other) => other.given !== null && sameGivenName(other.given, entry.given ?? '')) &&
    shareDocument(entry, cluster),
  // "Usakov" alone, beside "Yuri Ushakov" in the same document
  (entry, cluster) =>
    !entry.body && entry.given === null && slips(entry, cluster, 5) && shareDocument(entry, cluster),
];

/** Puts each name into the cluster it fits, or founds one with it. */
export function joinNames(entries: readonly Entry[], clusters: Cluster[]): void {
  // Full names found clusters, so that surnames alone find them complete.
  for (const entry of [
    ...entries.filter((e) => e.given !== null),
    ...entries.filter((e) => e.given === null),
  ]) {
    const home = JOINS.map((fits) => clusters.filter((cluster) => fits(entry, cluster))).find(
      (found) => found.length > 0,
    );
    const [only, ...others] = home ?? [];
    if (only && others.length === 0) only.push(entry);
    else clusters.push([entry]);
  }
}
