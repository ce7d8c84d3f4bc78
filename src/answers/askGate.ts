import type { Asked } from './asked.ts';
import type { Shape, Sought } from './askInquiry.ts';
import type { Told } from './askTellings.ts';

/**
 * Share of the question's weight that a sentence with its surroundings must carry. On encyclopedia questions 5 % of the
 * right answers carry less, and 85 % of the sentences found for questions whose article is not there.
 */
const CARRIED = 0.58;
/** A question of one or two words has nothing to spare. */
const CARRIED_SHORT = 0.75;
/** Sentences nearly as good as the best one are shown beside it: other sources may tell it otherwise. */
const NEARLY = 0.65;

/** What only a figure answers. */
const FIGURES: ReadonlySet<Sought> = new Set(['number', 'duration', 'amount']);

/** The evidence gate of `/ask`: the sentences that carry the question, best first; none where even the best does not. */
export function evidence(asked: Asked, told: readonly Told[], { sought }: Shape): readonly Told[] {
  const needed = asked.topic.terms.length <= 2 ? CARRIED_SHORT : CARRIED;
  const good = told.filter(
    ({ carried, named, answer }) => named && carried >= needed && (answer !== null || !FIGURES.has(sought)),
  );
  const [best] = good;
  return best ? good.filter(({ rank }) => rank >= NEARLY * best.rank) : [];
}
