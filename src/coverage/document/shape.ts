/** What a line looks like, before anything is known of what it says. */

/** Every question about a line's words is answered by its beginning; a paragraph may have a megabyte. */
const ENOUGH = 600;

/** The words of a line's first 600 characters; marks that stand alone ("–", "•", "|") are none. */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, ENOUGH)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** "…he said.", "Really?", "“We will see.”" */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]\s?[\p{Pf}\p{Pe}"'*_]*$/u.test(text);
}

/** "• The main points", "- one", "3) two" */
export function isListItem(text: string): boolean {
  return /^(?:[•‣▪●◦*+–—-]|\d{1,2}[.)])\s/u.test(text);
}

/** "Injured: 12", "Price: €40" */
const isFigure = (text: string): boolean => /^[^:]{1,40}:\s[\p{Sc}\d][^:]{0,20}$/u.test(text);

const HEADLINE_WORDS = 22;
const HEADLINE_LENGTH = 180;

/** Short, begins like a sentence but does not end like one: "Envoy returns from the coast". */
export function isHeadlineLike(text: string): boolean {
  if (text.length > HEADLINE_LENGTH || isListItem(text) || isFigure(text)) return false;
  if (/[.…:;,!?]\s?[\p{Pf}\p{Pe}"'*_]*$/u.test(text) || /^\p{Ll}/u.test(text)) return false;
  const count = wordsOf(text).length;
  return count > 0 && count <= HEADLINE_WORDS;
}

/** Ordinary text: it ends a sentence, leads into a list or a quote, is an item of a list, or is simply long. */
export function isProse(text: string): boolean {
  if (text.length > HEADLINE_LENGTH) return true;
  const count = wordsOf(text).length;
  return count > HEADLINE_WORDS || (count >= 4 && !isHeadlineLike(text));
}

/** "The bridge was opened in 2005": a whole sentence that only lacks its full stop. */
export function isStatement(text: string): boolean {
  return (
    wordsOf(text).length >= 5 &&
    !isTitleCase(text) &&
    /\s(?:is|are|was|were|has|have|had|said|will|would)\s/u.test(text)
  );
}

/** Words that a headline in title case leaves small. */
const SMALL = new Set(
  'a an and as at but by for from in into is nor of off on onto or over per the to up via vs with'.split(' '),
);

/** "Latest Moves on the Border": every word that counts is capitalised; at least two do. */
export function isTitleCase(text: string): boolean {
  const counted = wordsOf(text).filter((word) => !SMALL.has(word.toLowerCase()));
  return counted.length >= 2 && counted.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** "[the phone rings]", "(Applause)", "*laughs*": what happens, told beside the words. */
export function isStageDirection(text: string): boolean {
  if (text.length > 110 || wordsOf(text).length > 12) return false;
  return (
    /^\[[^[\]]{1,100}\]$/u.test(text) ||
    /^\([^().]{1,60}\)$/u.test(text) ||
    /^\*\p{Ll}[^*.]{1,60}\*$/u.test(text)
  );
}
