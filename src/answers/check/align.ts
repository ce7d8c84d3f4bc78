import type { ClaimedWords, ExactWord, RecordedWord } from './words.ts';

/** What becomes of one word: it stands in both, only in the claim, only on record, or was left out with "…". */
export interface Step {
  readonly kind: 'same' | 'claimed' | 'recorded' | 'left out';
  /** Place among the claimed words; -1 for one that is only on record. */
  readonly claimed: number;
  /** Place among the recorded words; -1 for one that is only claimed. */
  readonly recorded: number;
}

/** The likest stretch of a record. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** What the differing words cost, less what the shared ones are worth. */
  readonly cost: number;
}

/** A word too many, too few or another; a shared word is worth half as much, so that of two ways the likelier one wins. */
const DIFFERS = 2;
const SHARED = -1;

/** From the cost of a claim of `length` words: how many differ. */
export const editsOf = (cost: number, length: number): number =>
  (cost - SHARED * length) / (DIFFERS - SHARED);

/** Costs from the beginning: `at(i, j)` is that of the first `i` claimed words, ending before the recorded word `j`. */
interface Table {
  readonly width: number;
  readonly costs: Int32Array;
}

/** A stretch may begin anywhere: the first row is free. Nor does it cost what stands where the claim has "…". */
function fill({ words, elided }: ClaimedWords, record: readonly RecordedWord[]): Table {
  const width = record.length + 1;
  const costs = new Int32Array((words.length + 1) * width);
  words.forEach((word, i) => {
    const [above, row] = [i * width, (i + 1) * width];
    costs[row] = (i + 1) * DIFFERS;
    for (let j = 1; j < width; j++) {
      const other = record[j - 1] ?? null;
      const claimed = (costs[above + j] ?? 0) + DIFFERS;
      const recorded = (costs[row + j - 1] ?? 0) + (other === null || elided.has(i + 1) ? 0 : DIFFERS);
      costs[row + j] = Math.min(claimed, recorded, (costs[above + j - 1] ?? 0) + pairCost(word, other));
    }
  });
  return { width, costs };
}

/** Of a claimed word that stands for a recorded one. Where a quotation ends, no word stands. */
function pairCost(word: ExactWord | undefined, other: RecordedWord): number {
  if (other === null) return 2 * DIFFERS;
  return word?.key === other.key ? SHARED : DIFFERS;
}

/** The end of the cheapest stretch for the first `rows` claimed words; the earliest where several are. */
function cheapest({ width, costs }: Table, rows: number): number {
  let best = 0;
  for (let j = 1; j < width; j++)
    if ((costs[rows * width + j] ?? 0) < (costs[rows * width + best] ?? 0)) best = j;
  return best;
}

/** The stretch of `record` that differs from the claim in fewest words. */
export function align(claim: ClaimedWords, record: readonly RecordedWord[]): Alignment {
  const table = fill(claim, record);
  const rows = claim.words.length;
  const end = cheapest(table, rows);
  return {
    steps: trace(claim, record, table, end),
    cost: table.costs[rows * table.width + end] ?? 0,
  };
}

function trace(
  { words, elided }: ClaimedWords,
  record: readonly RecordedWord[],
  { width, costs }: Table,
  end: number,
): readonly Step[] {
  const steps: Step[] = [];
  const at = (i: number, j: number) => costs[i * width + j] ?? 0;
  for (let i = words.length, j = end; i > 0; ) {
    const other = record[j - 1] ?? null;
    const pair = pairCost(words[i - 1], other);
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + pair) {
      i--;
      j--;
      if (pair === SHARED) steps.push({ kind: 'same', claimed: i, recorded: j });
      else
        steps.push(
          { kind: 'recorded', claimed: -1, recorded: j },
          { kind: 'claimed', claimed: i, recorded: -1 },
        );
    } else if (at(i, j) === at(i - 1, j) + DIFFERS) {
      i--;
      steps.push({ kind: 'claimed', claimed: i, recorded: -1 });
    } else {
      j--;
      const free = elided.has(i) || other === null;
      steps.push({ kind: free ? 'left out' : 'recorded', claimed: -1, recorded: j });
    }
  }
  return steps.reverse();
}

/** For each number of claimed words from 0 on: the cost of the stretch of the record that is likest to that many. */
export function costsOfBeginnings(claim: ClaimedWords, record: readonly RecordedWord[]): readonly number[] {
  const table = fill(claim, record);
  return Array.from(
    { length: claim.words.length + 1 },
    (_, i) => table.costs[i * table.width + cheapest(table, i)] ?? 0,
  );
}

/** The same from the end: the entry `i` is the cost of the claimed words from `i` on. */
export function costsOfEndings(
  { words, elided }: ClaimedWords,
  record: readonly RecordedWord[],
): readonly number[] {
  const backwards = {
    words: words.toReversed(),
    elided: new Set([...elided].map((at) => words.length - at)),
  };
  return costsOfBeginnings(backwards, record.toReversed()).toReversed();
}
