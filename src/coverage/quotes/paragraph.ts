import { splitSentences } from '../language/sentences.ts';
import { type Token, tagTokens } from '../language/tokens.ts';
import type { Passage, Span } from '../model.ts';
import { markQuotations } from './marks.ts';

export interface Word extends Token {
  /** Within quotation marks. */
  readonly quoted: boolean;
}

/** A passage made ready for reading: all offsets count in `text`, which is as long as the passage. */
export interface Paragraph {
  /** Position among the passages of the document. */
  readonly index: number;
  /** Where the passage begins in the file. */
  readonly offset: number;
  readonly text: string;
  readonly quotations: readonly Span[];
  readonly sentences: readonly Span[];
  readonly words: readonly Word[];
}

/** Half open range of word indices. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** "Mr. Bolt", "the spokesman Frank Earnest": a capitalised word beside a name is a name, whatever else it may mean. */
const isMissedName = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  token.pos === 'VERB' &&
  (before?.pos === 'PROPN' ||
    (before?.pos === 'NOUN' && /^\p{Ll}/u.test(before.text) && after?.pos === 'PROPN')) &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !/^(?:Said|Says|Told|Asks|Asked)$/.test(token.text);

/** The tagged words of a text; those within quotations are marked. */
function wordsIn(text: string, quotations: readonly Span[]): readonly Word[] {
  const tokens = tagTokens(text);
  let next = 0;
  return tokens.map((token, index) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= token.start) next += 1;
    const quoted = token.start >= (quotations[next]?.start ?? text.length);
    const pos = isMissedName(token, tokens[index - 1], tokens[index + 1]) ? 'PROPN' : token.pos;
    return { text: token.text, lower: token.lower, start: token.start, end: token.end, pos, quoted };
  });
}

/** Pairs the marks, cuts the sentences and tags the words of one passage. */
export function readParagraph(
  passage: Passage,
  index: number,
  file: string,
  next: Passage | undefined,
): Paragraph {
  const runsOn = next !== undefined && /^[“„«"`‘']/.test(file.slice(next.span.start, next.span.start + 1));
  const { text, quotations } = markQuotations(file.slice(passage.span.start, passage.span.end), runsOn);
  return {
    index,
    offset: passage.span.start,
    text,
    quotations,
    sentences: splitSentences(text, quotations),
    words: wordsIn(text, quotations),
  };
}

/** The quotations that overlap a piece of the paragraph, found without looking at all of them. */
export function quotationsIn({ quotations }: Paragraph, { start, end }: Span): readonly Span[] {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((quotations[last]?.start ?? end) < end) last += 1;
  return quotations.slice(low, last);
}

const CAPITALISED = /^\p{Lu}[\p{L}’'.-]*$/u;

export const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && CAPITALISED.test(word.text);

/** The number of words in a piece of text. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
