import { type Postings, placeFrom, type TermPostings } from './postings.ts';
import { best, type Scored } from './topList.ts';

/** A term to look for and how much it counts. */
export interface Weighed {
  readonly term: string;
  readonly share: number;
}

/** What the scorer reads of an index. */
export interface Collection {
  /** Passages are numbers below it. */
  readonly count: number;
  /** For each field the BM25 length norm of every passage. */
  readonly norms: readonly Float32Array[];
  postings(term: string): TermPostings | undefined;
}

/** BM25+ as in MiniSearch: k dampens repeats, b long texts, d is what a match counts at least. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** BM25's part that does not depend on the term: Lucene's and MiniSearch's k * (1 - b + b * length / average). */
export const lengthNorm = (length: number, average: number): number =>
  BM25.k * (1 - BM25.b + BM25.b * (average === 0 ? 1 : length / average));

/** The rarer the higher (Lucene's and MiniSearch's inverse document frequency). */
export const rarity = (holding: number, count: number): number =>
  Math.log(1 + (count - holding + 0.5) / (holding + 0.5));

/** One term in one field. */
interface Source {
  readonly postings: Postings;
  readonly norms: Float32Array;
  readonly weight: number;
}

/** One term: how many passages hold it, and the most that it can add to a score. */
interface Clause {
  readonly sources: readonly Source[];
  readonly size: number;
  readonly most: number;
}

/** A score below 0 marks a passage that the filters keep out. */
const KEPT_OUT = -1;

interface Scratch {
  /** The score of each passage so far; 0 for those not seen. All 0 between two queries. */
  readonly sums: Float64Array;
  /** The passages seen, in the order of their first term. */
  readonly seen: Int32Array;
  count: number;
}

function clauseOf(index: Collection, { term, share }: Weighed, boosts: readonly number[]): Clause | null {
  const fields = index.postings(term);
  if (fields === undefined) return null;
  const sources = fields.flatMap((postings, field) => {
    const [boost, norms] = [boosts[field], index.norms[field]];
    if (boost === undefined || norms === undefined || postings === null) return [];
    return { postings, norms, weight: share * boost * rarity(postings.passages.length, index.count) };
  });
  const weights = sources.reduce((sum, { weight }) => sum + weight, 0);
  const size = sources.reduce((sum, { postings }) => sum + postings.passages.length, 0);
  return { sources, size, most: weights * (BM25.d + BM25.k + 1) };
}

/** Different terms, rarest first. */
function clausesOf(index: Collection, wanted: readonly Weighed[], boosts: readonly number[]): Clause[] {
  const shares = new Map<string, number>();
  for (const { term, share } of wanted) shares.set(term, (shares.get(term) ?? 0) + share);
  return [...shares]
    .flatMap(([term, share]) => clauseOf(index, { term, share }, boosts) ?? [])
    .sort((a, b) => a.size - b.size);
}

const part = (weight: number, frequency: number, norm: number) =>
  weight * (BM25.d + (frequency * (BM25.k + 1)) / (frequency + norm));

/** Adds a source to every passage that holds the term. */
function scan(scratch: Scratch, { postings, norms, weight }: Source, admits: (passage: number) => boolean) {
  const { sums, seen } = scratch;
  const { passages, frequencies } = postings;
  for (let i = 0; i < passages.length; i += 1) {
    const passage = passages[i] ?? 0;
    const before = sums[passage] ?? 0;
    if (before < 0) continue;
    const own = part(weight, frequencies[i] ?? 0, norms[passage] ?? 0);
    if (before > 0) {
      sums[passage] = before + own;
      continue;
    }
    seen[scratch.count] = passage;
    scratch.count += 1;
    sums[passage] = admits(passage) ? own : KEPT_OUT;
  }
}

/** Adds a source to the passages already seen that have at least `worth`. */
function revisit({ sums, seen, count }: Scratch, { postings, norms, weight }: Source, worth: number) {
  for (let i = 0; i < count; i += 1) {
    const passage = seen[i] ?? 0;
    const before = sums[passage] ?? 0;
    if (before <= 0 || before < worth) continue;
    const place = placeFrom(postings, passage);
    if (postings.passages[place] !== passage) continue;
    sums[passage] = before + part(weight, postings.frequencies[place] ?? 0, norms[passage] ?? 0);
  }
}

/** Rounding must not leave out a passage that equals the last of the best. */
const SLACK = 1e-6;

/**
 * Term at a time, rarest first. As soon as the k best so far beat everything that the terms left can add up to, no
 * passage without one of the terms read can be among the best: the long lists of common words are no longer read,
 * only looked up. Exact all the same.
 */
function score(
  scratch: Scratch,
  clauses: readonly Clause[],
  admits: (passage: number) => boolean,
  k: number,
) {
  let left = clauses.reduce((sum, { most }) => sum + most, 0);
  let closed = false;
  let least = 0;
  for (const { sources, size, most } of clauses) {
    if (size > scratch.count) {
      least = best(scratch, k).least;
      closed = closed || least > left + SLACK;
    }
    for (const source of sources) {
      if (closed) revisit(scratch, source, least - left - SLACK);
      else scan(scratch, source, admits);
    }
    left -= most;
  }
}

function clear(scratch: Scratch) {
  for (let i = 0; i < scratch.count; i += 1) scratch.sums[scratch.seen[i] ?? 0] = 0;
  scratch.count = 0;
}

export interface Search {
  readonly wanted: readonly Weighed[];
  /** Of each field. */
  readonly boosts: readonly number[];
  /** Asked once for each passage that holds one of the first terms. */
  readonly admits: (passage: number) => boolean;
  readonly k: number;
}

export type Scorer = (index: Collection, search: Search) => readonly Scored[];

/**
 * A scorer whose working memory (12 bytes a passage) is kept between queries.
 * It gives the k best passages, best first; the first one of the collection comes first among equals.
 */
export function createScorer(): Scorer {
  let scratch: Scratch = { sums: new Float64Array(0), seen: new Int32Array(0), count: 0 };
  return (index, { wanted, boosts, admits, k }) => {
    if (scratch.sums.length < index.count)
      scratch = { sums: new Float64Array(index.count), seen: new Int32Array(index.count), count: 0 };
    try {
      score(scratch, clausesOf(index, wanted, boosts), admits, k);
      return best(scratch, k).list();
    } finally {
      clear(scratch);
    }
  };
}
