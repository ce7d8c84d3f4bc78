import type { Asked } from './asked.ts';
import type { Told } from './askTellings.ts';

/**
 * Share of the question's weight that a sentence with its surroundings must carry. On encyclopedia questions 5 % of the
 * right answers carry less, and 85 % of the sentences found for questions whose article is not there.
 */
const CARRIED = 0.58;
/** A question of one or two words has nothing to spare. */
const CARRIED_SHORT = 0.75;
/** Sentences nearly as good as the best one are shown beside it. */
const NEARLY = 0.8;

/** The evidence gate of `/ask`: the sentences that carry the question, best first; none where even the best does not. */
export function evidence(asked: Asked, told: readonly Told[]): readonly Told[] {
  const needed = asked.content.length <= 2 ? CARRIED_SHORT : CARRIED;
  const [best] = told;
  if (best === undefined) return [];
  return told.filter(({ carried, rank, names }) => names && carried >= needed && rank >= NEARLY * best.rank);
}
