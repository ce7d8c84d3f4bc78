import { stem } from 'porter2';
import { transliterate } from '../coverage/language/transliterate.ts';
import type { Span } from '../coverage/model.ts';

/** A word of a text with its place in it. */
export interface Token extends Span {
  /** Folded: lower case, Latin, without accents, invisible characters, clitics ("'s") and points. */
  readonly word: string;
  /** The stem under which the index keeps the word. */
  readonly term: string;
}

/**
 * Either an abbreviation ("U.S.", "a.m.") or a run of letters and digits that may go on after an apostrophe
 * before a letter ("O'Neil") or a point or comma between digits ("1,200", "3.5"). Marks and invisible format
 * characters belong to the word that they stand in.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:['’‘ʼ＇](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}\p{Cf}]+)*/gu;

const PLAIN = /^[a-z0-9]+$/;

/** One word as the index spells it: "Ｕｓｈａｋｏｖ’s" → "ushakov", "1,200" → "1200", "U.S." → "us". */
function fold(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const latin = transliterate(raw.replace(/\p{Cf}+/gu, ''))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const bare = latin
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/'(?:s|re|ve|ll|m|d)$/u, '')
    .replace(/[',]/gu, '');
  return /\d\.\d/.test(bare) ? bare : bare.replaceAll('.', '');
}

/** The term of a folded word. */
export const termOf = (word: string): string => stem(word);

/** All words of a text in order, with UTF-16 offsets into it. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (word === '') continue;
    const start = match.index;
    tokens.push({ start, end: start + match[0].length, word, term: termOf(word) });
  }
  return tokens;
}
