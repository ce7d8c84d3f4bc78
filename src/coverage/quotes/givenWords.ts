/** `suggests a phrase for him to use: `, `advised her to tell the crews: ` before a quotation. */
const GIVES_WORDS =
  /\b(?:suggest|advis|propos|recommend|coach|instruct|urg)\p{L}{0,4}\b[^.;:“”"]{0,80}(?:\b(?:to|that \p{L}{2,20}(?: should)?) (?:say|tell|reply|answer)\b|\b(?:phrase|line|wording|words|answer|reply) (?:for|to use)\b)[^.;:“”"]{0,60}[:,]\s{0,2}$/u;

/** So much before the quotation is looked at. */
const BEFORE = 240;

/** Does what stands before the offset put the words that follow into another mouth? */
export const givesWords = (text: string, at: number): boolean =>
  GIVES_WORDS.test(text.slice(Math.max(0, at - BEFORE), at));
