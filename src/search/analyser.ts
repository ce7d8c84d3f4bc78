import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

/** "US" and "U.S." name the country; "us" does not. */
const isAcronym = (token: Token, text: string) =>
  token.word === 'us' && text.slice(token.start, token.end) !== 'us';

/** The words under which a text is indexed, in order, with their places. */
export function indexedWords(text: string): readonly Token[] {
  return tokenise(text).filter((token) => !COMMON_WORDS.has(token.word));
}

/**
 * Query → the words that carry its topic, in order, repeats kept. Question words go first; a query of nothing but
 * common words keeps them.
 */
export function contentWords(query: string): readonly Token[] {
  const tokens = tokenise(query);
  const indexed = tokens.filter((t) => !COMMON_WORDS.has(t.word));
  const topical = indexed.filter((t) => isAcronym(t, query) || !FUNCTION_WORDS.has(t.word));
  const asked = topical.filter((t) => !QUESTION_WORDS.has(t.word));
  return [asked, topical, indexed].find((list) => list.length > 0) ?? tokens;
}
