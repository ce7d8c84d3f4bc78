import type { PassageIndex } from './passageIndex.ts';

/** A term to look for; `share` is how much it counts. */
export interface Weighted {
  readonly term: string;
  readonly share: number;
}

/** BM25+ as MiniSearch has it. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** Quoted words stand in `text` too: a match in a quote counts a little more, one in the title alone a little. */
const BOOST = { text: 1, quotes: 0.05, title: 0.2 };

/**
 * The score of every passage, by its place; 0 where it holds none of the terms. MiniSearch's own `search` makes an
 * object of each posting, which takes seconds for a long question of common words, and multiplies a score by the
 * number of matched terms, which favours chance matches.
 */
export function scorePassages(
  index: PassageIndex,
  terms: readonly Weighted[],
  passages: number,
): Float64Array {
  const scores = new Float64Array(passages);
  const shares = new Map<string, number>();
  for (const { term, share } of terms) shares.set(term, (shares.get(term) ?? 0) + share);
  for (const [term, share] of shares) addTerm(index, { term, share }, scores);
  return scores;
}

function addTerm(index: PassageIndex, { term, share }: Weighted, scores: Float64Array): void {
  const { k, b, d } = BM25;
  for (const { field, holders, average, lengthIn } of index.postings(term)) {
    const rarity = Math.log(1 + (scores.length - holders.size + 0.5) / (holders.size + 0.5));
    const weight = share * BOOST[field] * rarity;
    for (const [id, times] of holders) {
      const norm = k * (1 - b + (b * lengthIn(id)) / average);
      scores[id] = (scores[id] ?? 0) + weight * (d + (times * (k + 1)) / (times + norm));
    }
  }
}

/** Lists are cut when they are this many times too long. */
const SLACK = 8;

/** The places of the `most` best that are accepted, best first; equal scores in the order of their places. */
export function bestOf(
  scores: Float64Array,
  most: number,
  accept: (id: number) => boolean,
): readonly number[] {
  const scoreOf = (id: number) => scores[id] ?? 0;
  const cut = (ids: number[]) => ids.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b).slice(0, most);
  let kept: number[] = [];
  let least = 0;
  for (const [id, score] of scores.entries()) {
    if (score <= least || !accept(id)) continue;
    kept.push(id);
    if (kept.length < SLACK * most) continue;
    kept = cut(kept);
    least = scoreOf(kept.at(-1) ?? -1);
  }
  return cut(kept);
}
