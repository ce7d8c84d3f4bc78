import { mayTellWho } from './askAgent.ts';
import type { Asked } from './asked.ts';
import type { Shape, Sought } from './askInquiry.ts';
import type { Told } from './askTellings.ts';

/**
 * Share of the question's weight that a sentence with its surroundings must carry: of a short question nearly all, of a long
 * one less, since more of it is told in other words. So set, one in thirty right answers about encyclopedia paragraphs is lost,
 * and of the questions whose article is not there one in six is answered.
 */
const CARRIED = { base: 0.7, word: 0.035, least: 0.42 };

/** Sentences nearly as good as the best one are shown beside it: other sources may tell it otherwise. */
const NEARLY = 0.65;

/** What only a figure answers. */
const FIGURES: ReadonlySet<Sought> = new Set(['number', 'duration', 'amount']);

/** The evidence gate of `/ask`: the sentences that carry the question, best first; none where even the best does not. */
export function evidence(asked: Asked, told: readonly Told[], { sought, deed }: Shape): readonly Told[] {
  const needed = Math.max(CARRIED.least, CARRIED.base - CARRIED.word * asked.topic.terms.length);
  const good = told.filter(
    ({ carried, named, placed, answer, hit }) =>
      named &&
      (placed || sought !== 'yes-no') &&
      carried >= needed &&
      (deed === null || mayTellWho(hit.text, deed)) &&
      (answer !== null || !FIGURES.has(sought)),
  );
  const [best] = good;
  return best ? good.filter(({ rank }) => rank >= NEARLY * best.rank) : [];
}
