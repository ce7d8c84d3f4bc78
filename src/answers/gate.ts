import type { Engine } from '../search/engine.ts';
import { tokenise } from '../search/tokens.ts';
import { align } from './alignment.ts';
import type { Asked } from './asked.ts';
import { type Likeness, likestSentence, SAME_SENSE, UNLIKE } from './likeness.ts';
import { type Match, matchWords } from './match.ts';

/** Words that stand there as typed go before all others. */
const VERBATIM = 1.2;
/** From here on a quotation counts as found: a word or two may be forgotten or wrong. */
const QUOTED = 0.7;
/** Fewer words are a topic. */
const QUOTATION = 5;

/**
 * The evidence gate of `/who said`: how well a quote carries the words asked for, in the reading that fits best; a
 * share of 0 where it does not.
 */
export function carried(asked: Asked, text: string, engine: Engine): Likeness {
  const words = tokenise(text);
  const match = matchWords(asked, words);
  if (match.verbatim) return { share: VERBATIM, marks: match.marks };
  const readings = [
    asTopic(asked, match),
    atLeast(QUOTED, asked.terms.length < QUOTATION ? UNLIKE : align(asked, words, engine)),
    atLeast(SAME_SENSE, likestSentence(asked, text, words, engine)),
  ];
  return readings.reduce((best, one) => (one.share > best.share ? one : best));
}

const atLeast = (share: number, likeness: Likeness) => (likeness.share >= share ? likeness : UNLIKE);

/**
 * Of a topic, one to three words must all be there, of more most of the weight. What is typed as a quotation, function
 * words and all, is none: "think" and "president" somewhere in a long speech prove nothing.
 */
function asTopic({ terms, content, topical }: Asked, { coverage, order, marks }: Match): Likeness {
  const isQuotation = terms.length >= QUOTATION && terms.length - content.length >= 2;
  const isThere =
    content.length <= 3 ? coverage > 0.999 : coverage > 0.95 || (coverage >= 0.7 && order >= 0.3);
  return topical && !isQuotation && isThere ? { share: 0.75 * coverage + 0.25 * order, marks } : UNLIKE;
}
