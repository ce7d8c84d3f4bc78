import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

/** "US" and "U.S." name the country; "us" does not. */
const isAcronym = (token: Token, text: string) =>
  token.word === 'us' && text.slice(token.start, token.end) !== 'us';

/** The words of a text that carry meaning, stemmed, with their places: what to mark in an excerpt. */
export function locateTerms(text: string): readonly Token[] {
  return tokenise(text).filter((token) => !COMMON_WORDS.has(token.word));
}

/** Text → the terms under which it is indexed, in order. */
export function analyse(text: string): string[] {
  return locateTerms(text).map((token) => token.term);
}

/** Text → every word's term, common words too: a quote may consist of nothing else ("It is what it is"). */
export function analyseWhole(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}

/**
 * Query → the terms that carry its topic, in order, repeats kept. Question words go first; a query of nothing
 * but common words keeps them.
 */
export function contentTerms(query: string): readonly string[] {
  const tokens = tokenise(query);
  const indexed = tokens.filter((t) => !COMMON_WORDS.has(t.word));
  const topical = indexed.filter((t) => isAcronym(t, query) || !FUNCTION_WORDS.has(t.word));
  const asked = topical.filter((t) => !QUESTION_WORDS.has(t.word));
  const kept = [asked, topical, indexed].find((list) => list.length > 0) ?? tokens;
  return kept.map((t) => t.term);
}
