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

/** The part of the question's weight that no document has a word for: 0-1. */
function unheardOf(asked: Asked, found: Found): number {
  const unheard = missing(asked, found).filter(({ known }) => !known);
  return unheard.reduce((sum, { weight }) => sum + weight, 0) / (asked.topic.total || 1);
}

/** What shows whether a passage carries a question. Add one here, then let `test/bench/learnGate.ts` weigh it. */
export const SIGNS = {
  share: (asked, { worths }) => shareCarried(asked, worths),
  words: ({ topic }) => Math.log(1 + topic.terms.length),
  // The engine ranks for the words that it knows: what it finds for one of three is a third of the question.
  score: (asked, found) => found.score * (1 - unheardOf(asked, found)),
  namesMissing: (asked, found) =>
    Math.min(MOST_NAMES, missing(asked, found).filter(({ name }) => name).length),
  unheardOf,
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/** What each sign counts. */
export type SignWeights = Readonly<Record<SignName, number>>;

export const SIGN_NAMES = Object.keys(SIGNS) as readonly SignName[];

/** Σ weight × sign. */
export const weighSigns = (asked: Asked, found: Found, weights: SignWeights): number =>
  SIGN_NAMES.reduce((sum, name) => sum + weights[name] * SIGNS[name](asked, found), 0);
