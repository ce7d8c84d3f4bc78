import type { FeatureName } from './features.ts';

/**
 * What each feature counts: a log-linear model of "this passage is the right one among the best of BM25", learned by
 * `test/bench/learnRanking.ts` from 3,000 questions about encyclopedia articles and 1,210 queries made from quotes in
 * the news. Rerun it after changing a feature.
 */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 3.16,
  held: 3.02,
  sentenceAsTyped: 4.71,
  window: 3.27,
  sideBySide: 3.77,
  kin: 6.21,
  meant: 5.01,
  around: 4.0,
  beside: 2.33,
  length: -4.46,
  answer: 0.91,
};
