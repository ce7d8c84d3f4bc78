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

/**
 * Share of the question's weight that one of the best passages of `/search` must carry, by the words that the question
 * has: of one or two nearly all; of many less, since more of it is told in other words. `/search` claims nothing, so a
 * passage too many does less harm than one too few: of questions about encyclopedia paragraphs one in 150 loses its
 * paragraph, and of those whose article is not there four of seven are shown something.
 */
const ON_TOPIC = [
  { words: 2, share: 0.7 },
  { words: 4, share: 0.45 },
  { words: Number.POSITIVE_INFINITY, share: 0.35 },
];

/** Share that the passages beside it must carry. */
const BESIDE = 0.15;

/** Passages of which one must be on the topic. */
const BEST = 5;

/** The share of the question's weight that the words of a passage carry, other words for it counting less: 0-1. */
export function shareCarried({ topic }: Asked, worths: readonly number[]): number {
  if (topic.total === 0) return 0;
  return topic.terms.reduce((sum, { weight }, t) => sum + weight * (worths[t] ?? 0), 0) / topic.total;
}

/**
 * The gate of `/search`: is any of the passages, best first, on the topic?
 * Returns whether each is worth showing; none when even the best is about something else.
 */
export function onTopic(asked: Asked, carried: readonly number[]): readonly boolean[] {
  const needed = ON_TOPIC.find(({ words }) => asked.content.length <= words)?.share ?? 1;
  const found = carried.slice(0, BEST).some((share) => share >= needed);
  return carried.map((share) => found && share >= BESIDE);
}
