/** A passage and its score. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Scores by passage, and which passages have one. */
interface Scores {
  readonly sums: Float64Array;
  readonly seen: Int32Array;
  readonly count: number;
}

interface Best {
  /** The score of the k-th, 0 when there are fewer. */
  readonly least: number;
  /** Highest first, among equals the lowest number first. */
  list(): readonly Scored[];
}

/** The k highest scores above 0, by insertion: most scores fall below the last one kept and cost one comparison. */
export function best({ sums, seen, count }: Scores, k: number): Best {
  const size = Math.min(k, count);
  const ids = new Int32Array(size);
  const scores = new Float64Array(size);
  let kept = 0;
  for (let i = 0; i < count && size > 0; i += 1) {
    const id = seen[i] ?? 0;
    const score = sums[id] ?? 0;
    if (score <= 0 || (kept === size && !comesFirst(score, id, scores[size - 1] ?? 0, ids[size - 1] ?? 0)))
      continue;
    let place = kept < size ? kept : size - 1;
    while (place > 0 && comesFirst(score, id, scores[place - 1] ?? 0, ids[place - 1] ?? 0)) {
      scores[place] = scores[place - 1] ?? 0;
      ids[place] = ids[place - 1] ?? 0;
      place -= 1;
    }
    scores[place] = score;
    ids[place] = id;
    if (kept < size) kept += 1;
  }
  const list = () => Array.from(ids.subarray(0, kept), (id, i) => ({ id, score: scores[i] ?? 0 }));
  return { least: kept < k ? 0 : (scores[kept - 1] ?? 0), list };
}

const comesFirst = (score: number, id: number, otherScore: number, otherId: number) =>
  score > otherScore || (score === otherScore && id < otherId);
