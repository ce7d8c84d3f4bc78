import { borrowYears } from './dates/borrowYears.ts';
import type { AnnotatedDocument, Coverage, PersonOverride } from './model.ts';
import { clusterPeople, renameSpeakers } from './people/cluster.ts';

/** Documents → coverage: who is the same person, and which year a yearless date of an undated document has. */
export function compareDocuments(
  documents: readonly AnnotatedDocument[],
  overrides: readonly PersonOverride[],
): Coverage {
  const people = clusterPeople(documents, overrides);
  return { people, documents: borrowYears(renameSpeakers(documents, people)) };
}
