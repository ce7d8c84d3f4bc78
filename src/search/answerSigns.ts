import { COMMON_WORDS, FUNCTION_WORDS } from './stopWords.ts';
import type { Token } from './tokens.ts';
import type { Asking } from './wish.ts';

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion half third
  percent`.split(/\s+/),
);

const PLACING = new Set(['in', 'at', 'near', 'from', 'to', 'of', 'outside', 'across']);

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;

const isCapital = ({ start }: Token, text: string) => /\p{Lu}/u.test(text.charAt(start));

const isName = (token: Token, text: string) =>
  isCapital(token, text) && !COMMON_WORDS.has(token.word) && !FUNCTION_WORDS.has(token.word);

/** Does a sentence of a text have what may answer the question, which the question itself does not say? */
export function answers(
  asking: Exclude<Asking, 'other'>,
  sentence: readonly Token[],
  text: string,
  typed: ReadonlySet<string>,
): boolean {
  const fresh = (holds: (token: Token, before: Token | undefined) => boolean) =>
    sentence.some((token, i) => !typed.has(token.word) && holds(token, sentence[i - 1]));
  switch (asking) {
    case 'who':
      return fresh((token, before) => before !== undefined && isName(token, text));
    case 'when':
      return fresh(({ word }) => YEAR.test(word) || MONTHS.has(word));
    case 'number':
      return fresh(({ word }) => /\d/.test(word) || NUMBERS.has(word));
    case 'where':
      return fresh(
        (token, before) => before !== undefined && PLACING.has(before.word) && isName(token, text),
      );
  }
}
