import type { Asked, Match } from './match.ts';

/**
 * The evidence gate of `/who said`: does the quote carry the words asked for?
 * One to three content words must all be there; of longer questions, which people misremember, most of the weight,
 * near each other and mostly in order. A question of stop words alone must stand word for word.
 */
export function carriesWords(asked: Asked, match: Match): boolean {
  if (match.verbatim) return true;
  const n = asked.content.length;
  if (n === 0) return false;
  if (n <= 3) return match.coverage > 0.999;
  if (match.coverage > 0.95) return true;
  return match.coverage >= (n <= 5 ? 0.75 : 0.62) && match.order >= 0.3;
}

/** The gate of `/search`: a passage that carries this share of the question's weight is on the topic. */
export function onTopic(asked: Asked, match: Match): boolean {
  return asked.content.length > 0 && match.coverage >= (asked.content.length <= 2 ? 0.999 : 0.45);
}
