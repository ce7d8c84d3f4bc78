/** What is kept of a question without an answer, and how often it was asked. Nobody's name stands with it. */
export interface Unanswered {
  readonly question: string;
  readonly count: number;
}

/** Questions remembered; the rarest of the longest ago is forgotten for a new one. */
const MOST = 500;

/** One more question; what was asked last stands last. */
export function counted(list: readonly Unanswered[], question: string): readonly Unanswered[] {
  const before = list.find((known) => known.question === question)?.count ?? 0;
  const others = list.filter((known) => known.question !== question);
  const next = others.length < MOST ? others : without(others, rarest(others));
  return [...next, { question, count: before + 1 }];
}

/** The most often asked, then the last asked. */
export const mostAsked = (list: readonly Unanswered[], most: number): readonly Unanswered[] =>
  list
    .toReversed()
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most);

const rarest = (list: readonly Unanswered[]) => {
  const least = Math.min(...list.map(({ count }) => count));
  return list.findIndex(({ count }) => count === least);
};

const without = (list: readonly Unanswered[], place: number) => list.filter((_, i) => i !== place);

export function isUnanswered(value: unknown): value is readonly Unanswered[] {
  return Array.isArray(value) && value.every(isOne);
}

function isOne(value: unknown): value is Unanswered {
  if (typeof value !== 'object' || value === null || !('question' in value) || !('count' in value))
    return false;
  return typeof value.question === 'string' && Number.isSafeInteger(value.count);
}
