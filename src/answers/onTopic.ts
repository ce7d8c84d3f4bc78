import type { Asked, AskedTerm } from './asked.ts';

/** A passage that was found for a question. */
export interface Found {
  /** For each of the question's topic terms how surely a word of the passage stands for it: 0-1. */
  readonly worths: readonly number[];
  /** The engine's score. */
  readonly score: number;
}

/** The share of the question's weight that the words of a passage carry, other words for it counting less: 0-1. */
export function shareCarried({ topic }: Asked, worths: readonly number[]): number {
  if (topic.total === 0) return 0;
  return topic.terms.reduce((sum, { weight }, t) => sum + weight * (worths[t] ?? 0), 0) / topic.total;
}

/** The topic terms that no word of the passage stands for. */
const missing = ({ topic }: Asked, { worths }: Found): readonly AskedTerm[] =>
  topic.terms.filter((_, t) => (worths[t] ?? 0) === 0);

/** More missing names are no worse. */
const MOST_NAMES = 3;

type Sign = (asked: Asked, found: Found) => number;

/** What shows whether a passage is on the topic of a question. Add one here, then let `test/bench/learnGate.ts` weigh it. */
export const SIGNS = {
  share: (asked, { worths }) => shareCarried(asked, worths),
  carried: (_, { worths }) => Math.log(1 + worths.filter((worth) => worth > 0).length),
  score: (_, { score }) => score,
  namesMissing: (asked, found) =>
    Math.min(MOST_NAMES, missing(asked, found).filter(({ name }) => name).length),
  unheardOf: (asked, found) => {
    const unheard = missing(asked, found).filter(({ known }) => !known);
    return unheard.reduce((sum, { weight }) => sum + weight, 0) / (asked.topic.total || 1);
  },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/**
 * What each sign counts: a logistic regression of "the passage is on the topic" by `test/bench/learnGate.ts`, on
 * questions asked of the documents that they are about and of others. Rerun it after changing a sign or the ranking.
 */
const WEIGHTS: Readonly<Record<SignName, number>> = {
  share: 1.47,
  carried: 3.08,
  score: 0.4,
  namesMissing: -1.13,
  unheardOf: -6.07,
};

const SIGN_NAMES = Object.keys(SIGNS) as readonly SignName[];

/**
 * Of the weighted sum so much is needed. `/search` claims nothing, so a passage too many does less harm than one too few: of
 * questions about encyclopedia paragraphs one in 250 loses its paragraph, and of those whose article is not there half
 * are shown something.
 */
const NEEDED = 4.4;

/** Of one or two words nearly all must be there: whoever types "ferry strike" means both. */
export const FEW = { words: 2, share: 0.7 };

function isOnTopic(asked: Asked, found: Found): boolean {
  if (asked.content.length <= FEW.words) return shareCarried(asked, found.worths) >= FEW.share;
  return SIGN_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * SIGNS[name](asked, found), 0) >= NEEDED;
}

/** Share that the passages beside it must carry. */
const BESIDE = 0.15;

/** Passages of which one must be on the topic. */
export const BEST = 5;

/**
 * The gate of `/search`: is any of the passages, best first, on the topic?
 * Returns whether each is worth showing; none when even the best is about something else.
 */
export function onTopic(asked: Asked, found: readonly Found[]): readonly boolean[] {
  const isAny = found.slice(0, BEST).some((one) => isOnTopic(asked, one));
  return found.map(({ worths }) => isAny && shareCarried(asked, worths) >= BESIDE);
}
