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
  if (n === 0) return false;
  if (isQuotation(asked)) return match.wording >= QUOTED;
  if (n <= 3) return match.coverage > 0.999;
  return match.coverage > 0.95 || (match.coverage >= 0.7 && match.order >= 0.3);
}

/** The gate of `/search`: a passage that carries this share of the question's weight is on the topic. */
export function onTopic(asked: Asked, match: Match): boolean {
  return asked.content.length > 0 && match.coverage >= (asked.content.length <= 2 ? 0.999 : 0.45);
}
