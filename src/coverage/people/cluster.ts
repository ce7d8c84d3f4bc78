import type { AnnotatedDocument, Person, PersonOverride } from '../model.ts';

/** One person for all spellings, titles and transliterations of a name; kept apart where first names differ. */
export function clusterPeople(
  _documents: readonly AnnotatedDocument[],
  _overrides: readonly PersonOverride[],
): readonly Person[] {
  return [];
}

/** The documents with every quote's speaker named as its `Person` is. */
export function renameSpeakers(
  documents: readonly AnnotatedDocument[],
  _people: readonly Person[],
): readonly AnnotatedDocument[] {
  return documents;
}

/** The people whom a typed name may mean: one, none, or several when a surname fits more than one. */
export function findPeople(_name: string, _people: readonly Person[]): readonly Person[] {
  return [];
}
