import type { FeatureName } from './features.ts';

/**
 * What each feature counts: a log-linear model of "this passage is the right one among the best of BM25", learned by
 * `test/bench/learnRanking.ts` on 3,000 questions about encyclopedia articles. Rerun it after changing a feature.
 */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 3.45,
  held: 3.21,
  asTyped: 1.94,
  missing: 3.97,
  sentenceAsTyped: 3.51,
  twoSentences: 2.52,
  neighbours: 2.99,
  around: 4.45,
  beside: 2.24,
  length: -4.8,
  answer: 0.9,
};
