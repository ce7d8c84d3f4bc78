/** A question's candidates, best of BM25 first: their features, and which one is right (-1 for none). */
export interface Lesson {
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
  /** Lessons of one fold are left out together. */
  readonly fold: number;
}

const EPOCHS = 40;
const RATE = 0.05;
const DECAY = 1e-4;
const BATCH = 64;

const dot = (a: readonly number[], b: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Adds a lesson's gradient: softmax over its candidates against the right one. */
function addGradient({ rows, right }: Lesson, weights: readonly number[], gradient: number[]) {
  const scores = rows.map((row) => dot(row, weights));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  for (const [i, row] of rows.entries()) {
    const error = (parts[i] ?? 0) / all - Number(i === right);
    for (const [j, value] of row.entries()) gradient[j] = (gradient[j] ?? 0) + error * value;
  }
}

/** Adam. Starts at 0 and takes the lessons in their order: the same lessons give the same weights. */
export function learn(all: readonly Lesson[], without: ReadonlySet<number> = new Set()): readonly number[] {
  const lessons = all.filter(({ right }) => right >= 0);
  const size = lessons[0]?.rows[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const [mean, square] = [weights.slice(), weights.slice()];
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (let at = 0; at < lessons.length; at += BATCH) {
      const batch = lessons.slice(at, at + BATCH);
      const gradient = new Array<number>(size).fill(0);
      for (const lesson of batch) addGradient(lesson, weights, gradient);
      step += 1;
      for (let j = 0; j < size; j += 1) {
        if (without.has(j)) continue;
        const slope = (gradient[j] ?? 0) / batch.length + DECAY * (weights[j] ?? 0);
        mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * slope;
        square[j] = 0.999 * (square[j] ?? 0) + 0.001 * slope ** 2;
        const [m, s] = [(mean[j] ?? 0) / (1 - 0.9 ** step), (square[j] ?? 0) / (1 - 0.999 ** step)];
        weights[j] = (weights[j] ?? 0) - (RATE * m) / (Math.sqrt(s) + 1e-8);
      }
    }
  return weights;
}

/** The share of lessons whose right candidate is among the first k; those without one count as missed. */
export function recall(
  lessons: readonly Lesson[],
  weightsOf: (lesson: Lesson) => readonly number[],
  k: number,
): number {
  const hits = lessons.filter((lesson) => {
    const weights = weightsOf(lesson);
    const right = lesson.rows[lesson.right];
    if (right === undefined) return false;
    const score = dot(right, weights);
    return lesson.rows.filter((row) => dot(row, weights) > score).length < k;
  });
  return hits.length / lessons.length;
}
