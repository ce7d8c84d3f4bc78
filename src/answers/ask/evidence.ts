import type { Asked } from '../asked.ts';
import { areWordsOfOthers } from '../when/ofOthers.ts';
import { mayTellWho } from './agent.ts';
import type { Shape, Sought } from './inquiry.ts';
import type { Told } from './tellings.ts';

/**
 * Share of the question's weight that a sentence with its surroundings must carry: of a short question nearly all, of a long
 * one less, since more of it is told in other words. Of 3,000 questions about encyclopedia paragraphs one in forty is so refused
 * though the best passage is the right one; of 1,000 whose article is not there one in five is answered.
 */
const CARRIED = { base: 0.7, word: 0.035, least: 0.42 };

/** Sentences nearly as good as the best one are shown beside it: other sources may tell it otherwise. */
const NEARLY = 0.65;

/** What only a figure answers. */
const FIGURES: ReadonlySet<Sought> = new Set(['number', 'duration', 'interval', 'age', 'amount']);

/** "in relief centres", "to the coast": a place, be it without a name. */
const SOMEWHERE =
  /\b(?:in|at|near|(?<!according )to|into|inside|outside|from|across|along|through|within|under|above|off) (?:an? |the |its |their |his |her )?(?!order\b|favou?r\b|addition\b|fact\b|\d)[\p{L}-]{3,}/iu;

/** A reason told without "because": "the rain led to a closure". */
const BROUGHT_ABOUT = /\b(?:result(?:s|ed|ing) (?:in|from)|led to|caus(?:e|es|ed|ing)|reason)\b/i;

/**
 * Questions that take it for granted that something was done, and that a passage on the same people seems to answer. In the
 * others the share of the words decides: texts have too many verbs for one thing.
 */
const GRANTED: ReadonlySet<Sought> = new Set(['place', 'reason']);

/** The evidence gate of `/ask`: the sentences that carry the question, best first; none where even the best does not. */
export function evidence(asked: Asked, told: readonly Told[], shape: Shape): readonly Told[] {
  const { sought, deed } = shape;
  const needed = Math.max(CARRIED.least, CARRIED.base - CARRIED.word * asked.topic.terms.length);
  const good = told.filter(
    ({ carried, named, placed, answer, hit, text, quote }) =>
      named &&
      (sought === 'open' || !areWordsOfOthers({ text, quote }, asked)) &&
      (placed || sought !== 'yes-no') &&
      carried >= needed &&
      (deed === null || mayTellWho(hit.text, deed)) &&
      (answer !== null || !FIGURES.has(sought)),
  );
  const [best] = good;
  // "Where was Weber born": a passage on Weber that tells of no birth is no answer.
  if (!best || (GRANTED.has(sought) && !best.done)) return [];
  const sameTelling = good.filter(({ hit }) => hit === best.hit);
  return hasShape(sought, sameTelling) ? good.filter(({ rank }) => rank >= NEARLY * best.rank) : [];
}

/** Does one of the sentences say where, or why, where that is asked? */
function hasShape(sought: Sought, told: readonly Told[]): boolean {
  if (sought !== 'place' && sought !== 'reason') return true;
  const isSaid = sought === 'place' ? SOMEWHERE : BROUGHT_ABOUT;
  return told.some(({ answer, text }) => answer !== null || isSaid.test(text));
}
