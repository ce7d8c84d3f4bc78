import type { AnnotatedDocument, Person, PersonOverride } from '../model.ts';
import { byName, type Cluster, collectNames, entryOf, joinNames } from './join.ts';
import { renameJoint } from './joint.ts';
import { NAME_RULES, readTyped } from './lookUp.ts';
import { bearerOf } from './roles.ts';
import { plain } from './spelling.ts';

function personOf(cluster: Cluster, override: PersonOverride | undefined): Person {
  const full = cluster.filter((e) => e.given !== null);
  const [best] = (full.length > 0 ? full : cluster).toSorted(
    (a, b) => b.documents.size - a.documents.size || b.mentions - a.mentions || byName(a, b),
  );
  const name = override?.name ?? best?.name ?? '';
  const aliases = new Set([...(override?.aliases ?? []), ...cluster.flatMap((e) => [e.name, ...e.forms])]);
  aliases.delete(name);
  const roles = new Map<string, number>();
  for (const entry of cluster)
    for (const [role, n] of entry.roles) roles.set(role, (roles.get(role) ?? 0) + n);
  const sorted = [...roles].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const mentions = cluster.reduce((sum, e) => sum + e.mentions, 0);
  return { name, aliases: [...aliases].sort(), roles: sorted.map(([role]) => role), mentions };
}

/**
 * One person for all spellings, titles and transliterations of a name; kept apart where given names differ. What an
 * override lists is one person whatever the names look like; names that only resemble it may join it.
 * @returns the most mentioned first.
 */
export function clusterPeople(
  documents: readonly AnnotatedDocument[],
  overrides: readonly PersonOverride[],
): readonly Person[] {
  const entries = collectNames(documents);
  const listed = overrides.map(({ name, aliases }) => new Set([name, ...aliases].map(plain)));
  const clusters: Cluster[] = overrides.map(({ name }) => [entryOf(name)]);
  const free = entries.filter((entry) => {
    const index = listed.findIndex((names) => names.has(plain(entry.name)));
    clusters[index]?.push(entry);
    return index < 0;
  });
  joinNames(free, clusters);
  return clusters
    .map((cluster, index) => personOf(cluster, overrides[index]))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

/** The documents with every quote's speaker named as its `Person` is; "the US envoy" is who bears that role in it. */
export function renameSpeakers(
  documents: readonly AnnotatedDocument[],
  people: readonly Person[],
): readonly AnnotatedDocument[] {
  const named = new Map<string, Person>();
  for (const person of people)
    for (const alias of person.aliases) if (!named.has(alias)) named.set(alias, person);
  for (const person of people) named.set(person.name, person);
  return documents.map((document) => {
    const present = document.people.flatMap(({ name }) => named.get(name) ?? []);
    const roles = new Map(present.map(({ name, roles }) => [name, roles]));
    const rename = (speaker: string): string =>
      named.get(speaker)?.name ?? bearerOf(speaker, roles) ?? renameJoint(speaker, present);
    const passages = document.passages.map((passage) => ({
      ...passage,
      quotes: passage.quotes.map((q) => (q.speaker === null ? q : { ...q, speaker: rename(q.speaker) })),
    }));
    return { ...document, passages };
  });
}

/** The people whom a typed name may mean, in any spelling or script: one, none, or several who share a surname. */
export function findPeople(name: string, people: readonly Person[]): readonly Person[] {
  const typed = readTyped(name);
  if (typed === null) return [];
  for (const rule of NAME_RULES) {
    const found = people.filter((person) => rule(typed, person));
    if (found.length > 0) return found;
  }
  return [];
}
