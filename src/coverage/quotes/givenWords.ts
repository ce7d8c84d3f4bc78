/** "suggests", "advised" */
const GIVES = /\b(?:suggest|advis|propos|recommend|coach|instruct|urg)\p{L}{0,4}\b/u;
/** "to say", "that he tell", "a phrase for him" */
const WORDS =
  /\b(?:to|should|that \p{L}{2,20}) (?:say|tell|reply|answer)\b|\b(?:phrase|line|wording|words|answer|reply) (?:for|to use)\b/u;
/** So much before the quotation is looked at. */
const BEFORE = 240;

/**
 * Does what stands before the offset put the words that follow into another mouth: `suggests a phrase for him to use: `,
 * `advised her to tell the crews, `?
 */
export function givesWords(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at).trimEnd();
  if (!before.endsWith(':') && !before.endsWith(',')) return false;
  const clause =
    before
      .slice(0, -1)
      .split(/[.;:“”"]/)
      .at(-1) ?? '';
  const verb = GIVES.exec(clause);
  return verb !== null && WORDS.test(clause.slice(verb.index + verb[0].length));
}
