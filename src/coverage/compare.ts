import { borrowYears } from './dates/borrowYears.ts';
import type { AnnotatedDocument, Coverage, PersonOverride } from './model.ts';
import { clusterPeople, renameSpeakers } from './people/cluster.ts';
import { quotedOf } from './people/quoted.ts';

/** Documents → coverage: who is the same person, and which year a yearless date of an undated document has. */
export function compareDocuments(
  documents: readonly AnnotatedDocument[],
  overrides: readonly PersonOverride[],
): Coverage {
  const people = clusterPeople(documents, overrides);
  const compared = borrowYears(renameSpeakers(documents, people));
  return { people, documents: compared, quoted: quotedOf(compared) };
}
