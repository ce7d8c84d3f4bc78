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

/** "Mr. Bolt", "Frank Earnest": a capitalised word behind a name is a name, whatever else it may mean. */
function retagNames(token: Token, index: number, tokens: readonly Token[]): Token {
  const named = tokens[index - 1]?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);
  return named && token.pos === 'VERB' && !/^(?:Said|Says|Told|Asks|Asked)$/.test(token.text)
    ? { ...token, pos: 'PROPN' }
    : token;
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
  let quotation = 0;
  const words = tagTokens(text)
    .map(retagNames)
    .map((token) => {
      while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= token.start)
        quotation += 1;
      return { ...token, quoted: token.start >= (quotations[quotation]?.start ?? text.length) };
    });
  return {
    index,
    offset: passage.span.start,
    text,
    quotations,
    sentences: splitSentences(text, quotations),
    words,
  };
}

const CAPITALISED = /^\p{Lu}[\p{L}’'.-]*$/u;

export const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && CAPITALISED.test(word.text);

/** The number of words in a piece of text. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
