import { isStop } from '../asked.ts';
import { costsOfBeginnings, costsOfEndings, editsOf } from './align.ts';
import { LEAST_TELLING } from './claims.ts';
import type { Inquiry } from './find.ts';
import type { Stream } from './streams.ts';
import type { ClaimedWords } from './words.ts';

/** A claim put together from two places: its first `at` words stand in one, the others in the other. */
export interface Splice {
  readonly at: number;
  readonly first: Stream;
  readonly second: Stream;
  /** Words that differ. */
  readonly edits: number;
}

/** In both halves together, of the claim's words, at most so many may differ. */
const DIFFERING = 0.15;

/** The best way to read a claim as two pieces of the record; null where each piece must be bent too much. */
export function findSplice({ words, streams }: Inquiry): Splice | null {
  const beginnings = streams.map((stream) => costsOfBeginnings(words, stream.words));
  const endings = streams.map((stream) => costsOfEndings(words, stream.words));
  let best: Splice | null = null;
  for (const at of seams(words)) {
    const [one, other] = [least(beginnings, at), least(endings, at)];
    const [first, second] = [streams[one.index], streams[other.index]];
    const edits = editsOf(one.cost + other.cost, words.words.length);
    if (first && second && edits < (best?.edits ?? Number.POSITIVE_INFINITY))
      best = { at, first, second, edits };
  }
  return best !== null && best.edits <= DIFFERING * words.words.length ? best : null;
}

function least(costs: readonly (readonly number[])[], at: number) {
  return costs.reduce(
    (best, row, index) =>
      (row[at] ?? Number.POSITIVE_INFINITY) < best.cost ? { index, cost: row[at] ?? 0 } : best,
    { index: -1, cost: Number.POSITIVE_INFINITY },
  );
}

/** Where a claim may be cut so that both halves can be judged. */
function seams({ words }: ClaimedWords): readonly number[] {
  const telling = (part: ClaimedWords['words']) =>
    part.filter((word) => !isStop(word)).length >= LEAST_TELLING;
  return words.flatMap((_, at) => (telling(words.slice(0, at)) && telling(words.slice(at)) ? [at] : []));
}
