import type { IndexedPassage } from './engine.ts';
import { type Candidate, FEATURES, type FeatureName } from './features.ts';
import { FIELD } from './indexer.ts';
import { createWordReader } from './passageWords.ts';
import { holdersBetween } from './postings.ts';
import type { Collection } from './scorer.ts';
import type { Scored } from './topList.ts';
import { WEIGHTS } from './weights.ts';
import { sight, type Wish } from './wish.ts';

/** What candidates are looked up in. */
export interface Shelf {
  readonly passages: readonly IndexedPassage[];
  readonly collection: Collection;
}

/** Passages of the same document looked at before and behind. */
const AROUND = 20;

/** Passages of the same document from `AROUND` before to `AROUND` behind. */
function neighbourhood(passages: readonly IndexedPassage[], id: number): readonly [from: number, to: number] {
  const file = passages[id]?.document.file;
  let [from, to] = [id, id];
  while (from > 0 && id - from < AROUND && passages[from - 1]?.document.file === file) from -= 1;
  while (to - id < AROUND && passages[to + 1]?.document.file === file) to += 1;
  return [from, to];
}

/** Makes candidates of what the scorer found. */
export function createViewer({ passages, collection }: Shelf) {
  const read = createWordReader();
  return (wish: Wish, { id, score }: Scored): Candidate | null => {
    const indexed = passages[id];
    if (indexed === undefined) return null;
    const words = read(indexed);
    const [from, to] = neighbourhood(passages, id);
    const holding = (term: string, first: number, last: number) => {
      const postings = collection.postings(term)?.[FIELD.text];
      return postings ? holdersBetween(postings, Math.max(first, from), Math.min(last, to)) : 0;
    };
    return {
      text: indexed.text,
      words,
      sightings: sight(wish, words),
      score,
      around: (term) => holding(term, from, to),
      beside: (term) => holding(term, id - 1, id - 1) + holding(term, id + 1, id + 1) > 0,
    };
  };
}

const NAMES = Object.keys(FEATURES) as readonly FeatureName[];

/** Σ weight × feature. */
export function worth(wish: Wish, candidate: Candidate): number {
  let sum = 0;
  for (const name of NAMES) {
    const weight = WEIGHTS[name];
    if (weight !== 0) sum += weight * FEATURES[name](wish, candidate);
  }
  return sum;
}
