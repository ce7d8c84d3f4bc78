import type { Alignment } from './alignment.ts';
import type { Asked } from './asked.ts';
import type { Match } from './match.ts';

/** From here on a quotation counts as found: a word or two may be forgotten or wrong. */
const QUOTED = 0.7;
/** Fewer words are a topic. */
const QUOTATION = 5;

/** A question with this many function words among its words is typed as a quotation, not as a topic. */
const isQuotation = ({ terms, content }: Asked) =>
  terms.length >= QUOTATION && terms.length - content.length >= 2;

/**
 * The evidence gate of `/who said`: does the quote carry the words asked for?
 * What is typed as a quotation must stand there nearly as typed, function words too: "think" and "president" somewhere
 * in a long speech prove nothing. Of a topic, one to three words must all be there, of more most of the weight.
 */
export function carriesWords(asked: Asked, match: Match, { likeness }: Alignment): boolean {
  if (match.verbatim || (asked.terms.length >= QUOTATION && likeness >= QUOTED)) return true;
  const n = asked.content.length;
  if (!asked.topical || isQuotation(asked)) return false;
  if (n <= 3) return match.coverage > 0.999;
  return match.coverage > 0.95 || (match.coverage >= 0.7 && match.order >= 0.3);
}

/** Share of the question's weight that the best passage of `/search` must carry, and the share of the others. */
const ON_TOPIC = 0.4;
const BESIDE = 0.15;

/**
 * The gate of `/search`: is any of the passages, best first, on the topic? One or two words must all be there.
 * Returns the indices of those worth showing; none when even the best is about something else.
 */
export function onTopic(asked: Asked, matches: readonly Match[]): readonly number[] {
  const needed = asked.content.length <= 2 ? 0.999 : ON_TOPIC;
  const best = Math.max(0, ...matches.slice(0, 5).map((match) => match.coverage));
  if (asked.content.length === 0 || best < needed) return [];
  return matches.flatMap((match, i) => (match.coverage >= BESIDE ? [i] : []));
}
