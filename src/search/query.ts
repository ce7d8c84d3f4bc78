import { contentTerms } from './analyser.ts';
import type { PassageIndex } from './passageIndex.ts';

/** Longer queries are cut: their first words tell what they are about. */
const MOST_TERMS = 200;
/** Unknown words that are looked up by likeness; each costs a walk through the vocabulary. */
const MOST_GUESSES = 8;
/** What is longer is no word. */
const LONGEST_WORD = 30;

/** A query in the index's own terms. */
export interface Query {
  /** In order, repeats kept. */
  readonly terms: readonly string[];
  /** Those that the index lacks, to be looked up by likeness. */
  readonly guessed: ReadonlySet<string>;
}

/** Edits forgiven to a misspelt word (Lucene's AUTO fuzziness): none up to two letters, one up to five, then two. */
export function forgivenEdits(term: string): number | false {
  if (/\d/.test(term) || term.length < 3) return false;
  return term.length <= 5 ? 1 : 2;
}

/** Two neighbours changed places ("pliot"): the commonest slip, and two edits to Levenshtein. */
function swapped(term: string, index: PassageIndex): readonly string[] {
  if (/\d/.test(term) || term.length > LONGEST_WORD) return [];
  const variants = Array.from(
    { length: term.length - 1 },
    (_, i) => term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2),
  );
  return [...new Set(variants)].filter((variant) => index.holds(variant));
}

/** The terms of a query as the index spells them. */
export function readQuery(query: string, index: PassageIndex): Query {
  const terms = contentTerms(query).slice(0, MOST_TERMS);
  const unknown = [...new Set(terms.filter((term) => !index.holds(term)))].slice(0, MOST_GUESSES);
  const corrected = new Map(unknown.map((term) => [term, swapped(term, index)]));
  const guessed = new Set(unknown.filter((term) => corrected.get(term)?.length === 0));
  const spelt = (term: string) => (guessed.has(term) ? [term] : (corrected.get(term) ?? [term]));
  return { terms: terms.flatMap(spelt), guessed };
}
