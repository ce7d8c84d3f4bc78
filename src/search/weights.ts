import type { FeatureName } from './features.ts';

/**
 * What each feature counts: a log-linear model of "this passage is the right one among the best of BM25", learned by
 * `test/bench/learnRanking.ts` from 3,000 questions about encyclopedia articles and 1,210 queries made from quotes in
 * the news. Rerun it after changing a feature.
 */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 3.12,
  held: 3.1,
  sentenceAsTyped: 4.67,
  window: 3.25,
  sideBySide: 3.83,
  kin: 5.93,
  meant: 4.76,
  around: 3.78,
  beside: 2.25,
  length: -4.51,
  answer: 0.94,
};
