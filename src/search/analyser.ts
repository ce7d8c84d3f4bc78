import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

/** "US" and "U.S." name the country; "us" does not. */
const isAcronym = (token: Token, text: string) =>
  token.word === 'us' && /^U\.?S/.test(text.slice(token.start, token.end));

/** The words under which a text is indexed, in order, with their places. */
export function indexedWords(text: string): readonly Token[] {
  return tokenise(text).filter((token) => !COMMON_WORDS.has(token.word));
}

/** At most this share of a scrap's words is telling. */
const SCRAP = 0.6;

const ASKING = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);

const ORDERING = new Set(['tell', 'give', 'list', 'show', 'name', 'find']);

/** "Who said ...", "In what year ...", "Tell me ...", anything with a question mark at its end. */
const isQuestion = (query: string, tokens: readonly Token[]) =>
  query.trimEnd().endsWith('?') ||
  ORDERING.has(tokens[0]?.word ?? '') ||
  tokens.slice(0, 2).some(({ word }) => ASKING.has(word));

/**
 * A scrap of speech such as "than not that there will be an": five words or more, few of them telling. It is found
 * by its common words, or not at all.
 */
const isScrap = (tokens: readonly Token[], telling: readonly Token[]) =>
  tokens.length >= 5 && telling.length <= tokens.length * SCRAP;

/**
 * Query → the words that carry its topic, in order, repeats kept. Question words go first; a query of hardly
 * anything but common words keeps them all.
 */
export function contentWords(query: string): readonly Token[] {
  const tokens = tokenise(query);
  const indexed = tokens.filter((t) => !COMMON_WORDS.has(t.word));
  const topical = indexed.filter((t) => isAcronym(t, query) || !FUNCTION_WORDS.has(t.word));
  const asked = topical.filter((t) => !QUESTION_WORDS.has(t.word));
  if (isScrap(tokens, asked) && !isQuestion(query, tokens)) return tokens;
  return [asked, topical, indexed].find((list) => list.length > 0) ?? tokens;
}
