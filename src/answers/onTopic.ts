import type { Asked } from './asked.ts';
import { type Found, type SignWeights, shareCarried, weighSigns } from './signs.ts';

/**
 * What each sign counts: a logistic regression of "the passage is on the topic" by `test/bench/learnGate.ts`, on
 * questions asked of the documents that they are about and of others. Rerun it after changing a sign or the ranking.
 */
const WEIGHTS: SignWeights = {
  share: 2.84,
  words: 2.11,
  score: 0.5,
  namesMissing: -1.23,
  unheardOf: -1.28,
};

/**
 * Of the weighted sum so much is needed. `/search` claims nothing, so a passage too many does less harm than one too few: of
 * questions about encyclopedia paragraphs one in 250 loses its paragraph, and of those whose article is not there half
 * are shown something.
 */
const NEEDED = 5.8;

/** Of one or two words nearly all must be there: whoever types "ferry strike" means both. */
export const FEW = { words: 2, share: 0.7 };

function isOnTopic(asked: Asked, found: Found): boolean {
  if (asked.content.length <= FEW.words) return shareCarried(asked, found.worths) >= FEW.share;
  return weighSigns(asked, found, WEIGHTS) >= NEEDED;
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
