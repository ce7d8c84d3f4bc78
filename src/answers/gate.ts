import type { Asked } from './asked.ts';
import type { Match } from './match.ts';

/** From here on a quotation counts as found: a word or two may be forgotten or wrong. */
const QUOTED = 0.8;

/** A question with this many function words among its words is typed as a quotation, not as a topic. */
const isQuotation = ({ terms, content }: Asked) => terms.length >= 5 && terms.length - content.length >= 2;

/**
 * The evidence gate of `/who said`: does the quote carry the words asked for?
 * What is typed as a quotation must stand there nearly as typed, function words too: "think" and "president" somewhere
 * in a long speech prove nothing. Of a topic, one to three words must all be there, of more most of the weight.
 */
export function carriesWords(asked: Asked, match: Match): boolean {
  if (match.verbatim) return true;
  const n = asked.content.length;
  if (!asked.topical) return false;
  if (isQuotation(asked)) return match.wording >= QUOTED;
  if (n <= 3) return match.coverage > 0.999;
  return match.coverage > 0.95 || (match.coverage >= 0.7 && match.order >= 0.3);
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
