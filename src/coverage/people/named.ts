import type { Gender } from '../language/firstNames.ts';
import type { NamedPerson } from '../model.ts';
import { isPersonName } from './person.ts';
import type { NameRegistry } from './registry.ts';
import { sameGivenName, spellingKey } from './spelling.ts';
import { surnameOf } from './vocabulary.ts';

/** A speaker as found, label included: "Usenko" of a label in another spelling. */
export interface NamedSpeaker {
  readonly name: string;
  readonly gender: Gender | null;
}

interface Draft {
  readonly name: string;
  readonly gender: Gender | null;
  readonly forms: Set<string>;
  mentions: number;
}

const givenOf = (name: string): string => name.split(' ')[0] ?? name;

/**
 * The people of one document: full names that the document treats as a person's, and every named speaker. A surname
 * alone counts for the full name with it, if there is but one.
 */
export function namedPeople(
  registry: NameRegistry,
  speakers: readonly NamedSpeaker[],
): readonly NamedPerson[] {
  const drafts = new Map<string, Draft>();
  const add = (name: string, gender: Gender | null): void => {
    if (!drafts.has(name))
      drafts.set(name, { name, gender, forms: new Set(), mentions: registry.counts.get(name) ?? 0 });
  };
  for (const [surname, names] of registry.fullNames) {
    for (const { name, known, gender } of names) {
      if (!known && !registry.titled.has(surname)) continue;
      if (isPersonName(name, registry)) add(name, gender ?? registry.titled.get(surname) ?? null);
    }
  }
  for (const { name, gender } of speakers) add(name, gender);
  for (const [name, aliases] of registry.aliases)
    for (const alias of aliases) drafts.get(name)?.forms.add(alias);
  addSurnames(drafts, registry);
  addBareNames(drafts, registry);
  return [...drafts.values()].map(({ forms, ...person }) => ({
    ...person,
    forms: [...forms].filter((form) => form !== person.name),
    mentions: Math.max(1, person.mentions),
    roles: registry.roles.get(person.name) ?? [],
  }));
}

/** Single words of the document that are some person's surname, in whichever spelling. */
function addSurnames(drafts: ReadonlyMap<string, Draft>, registry: NameRegistry): void {
  const bySurname = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    const key = spellingKey(surnameOf(draft.name.split(' ')));
    bySurname.set(key, [...(bySurname.get(key) ?? []), draft]);
  }
  for (const [form, count] of registry.counts) {
    if (form.includes(' ')) continue;
    const [only, ...others] = (bySurname.get(spellingKey(form)) ?? []).filter((d) => d.name !== form);
    if (!only || others.some((d) => !sameGivenName(givenOf(d.name), givenOf(only.name)))) continue;
    only.forms.add(form);
    only.mentions += count;
  }
}

/** Surnames that the document never writes in full: "President Quist". */
function addBareNames(drafts: Map<string, Draft>, registry: NameRegistry): void {
  const taken = new Set([...drafts.values()].flatMap((d) => [d.name, ...d.forms]));
  for (const [form, mentions] of registry.counts) {
    if (form.includes(' ') || taken.has(form) || !registry.titled.has(spellingKey(form))) continue;
    if (!isPersonName(form, registry)) continue;
    const gender = registry.titled.get(spellingKey(form)) ?? null;
    drafts.set(form, { name: form, gender, forms: new Set(), mentions });
  }
}
