import type { Hit } from '../../search/engine.ts';
import type { Asked } from '../asked.ts';
import { deedsAmong, tellsAsUndone } from '../deed.ts';
import { type SignWeights, shareCarried, weighSigns } from '../signs.ts';
import { areWordsOfOthers } from '../when/ofOthers.ts';
import { mayTellWho } from './agent.ts';
import type { Shape, Sought } from './inquiry.ts';
import type { Told } from './tellings.ts';

/** What each sign of a sentence with its surroundings counts: see `WEIGHTS` of `/search`, learned by the same script. */
const WEIGHTS: SignWeights = {
  share: 2.77,
  words: 3.69,
  score: 0.57,
  namesMissing: -1.55,
  unheardOf: -1.18,
};

/**
 * Of the weighted sum so much is needed. Of 3,000 questions about encyclopedia paragraphs one in fifty is so refused though the
 * best passage is the right one; of those whose article is not there one in five is answered.
 */
const NEEDED = 10.65;

/** Of few words nearly all must be there: a passage on Ada Firth that tells of no arrest does not tell who arrested her. */
const FEW = { words: 3, share: 0.6 };

function isCarried(asked: Asked, { worths, hit: { score } }: Told): boolean {
  if (asked.topic.terms.length <= FEW.words && shareCarried(asked, worths) < FEW.share) return false;
  return weighSigns(asked, { worths, score }, WEIGHTS) >= NEEDED;
}

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

/**
 * Does the sentence tell of what was done, or only that it was not: "he was not arrested" tells nobody who arrested him? One
 * without any word for it is left to its passage. A yes-no question is answered by the sentence that has the word.
 */
function deedGate(asked: Asked, { sought, verbs, negated }: Shape): (one: Told) => boolean {
  const deeds = negated || sought === 'open' ? [] : deedsAmong(verbs, asked);
  if (deeds.length === 0) return () => true;
  const known = new Map<Hit, boolean | null>();
  const inPassage = (hit: Hit) => {
    const told = known.get(hit) ?? tellsAsUndone(hit.text, deeds);
    known.set(hit, told);
    return told;
  };
  return ({ text, hit }) => {
    const own = tellsAsUndone(text, deeds);
    if (sought === 'yes-no') return own !== null || inPassage(hit) === null;
    return !(own ?? inPassage(hit));
  };
}

/** "Q: What triggered it?" A question answers none; one that is quoted may tell what somebody asked. */
const IS_QUESTION = /\?\s*$/;

/** The sentences that may answer the question if they carry it. */
export function eligible(asked: Asked, told: readonly Told[], shape: Shape): readonly Told[] {
  const { sought, deed } = shape;
  const passes = deedGate(asked, shape);
  return told
    .filter(passes)
    .filter(
      ({ named, placed, answer, hit, text, quote }) =>
        named &&
        !IS_QUESTION.test(text) &&
        (sought === 'open' || !areWordsOfOthers({ text, quote }, asked)) &&
        (placed || sought !== 'yes-no') &&
        (deed === null || mayTellWho(hit.text, deed, asked)) &&
        (answer !== null || !FIGURES.has(sought)),
    );
}

/** The evidence gate of `/ask`: the sentences that carry the question, best first; none where even the best does not. */
export function evidence(asked: Asked, told: readonly Told[], shape: Shape): readonly Told[] {
  const { sought } = shape;
  const good = eligible(asked, told, shape).filter((one) => isCarried(asked, one));
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
