import type { Span } from '../../coverage/model.ts';
import { type Token, tokenise } from '../../search/tokens.ts';

/** A word as it must be the same: unlike the index, "we'll" is not "we", nor "$5" "€5". */
export interface ExactWord extends Token {
  readonly key: string;
}

const BEFORE = /[$€£¥₴₽₹+−]$/u;
const AFTER = /^\s?%|^[€£₴₽]/u;

/** The words of a text, each with what it is compared by: case, accents and the shape of apostrophes do not count. */
export function exactWords(text: string): readonly ExactWord[] {
  return tokenise(text).map((token) => {
    const before = /^\p{N}/u.test(token.word)
      ? (BEFORE.exec(text.slice(0, token.start).slice(-1))?.[0] ?? '')
      : '';
    const after = AFTER.exec(text.slice(token.end, token.end + 2))?.[0].trim() ?? '';
    return { ...token, key: before + keyOf(text.slice(token.start, token.end)) + after };
  });
}

/** "Don’t" → "don't", "1,200" → "1200", "U.S." → "us" */
function keyOf(raw: string): string {
  const plain = raw
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf},]/gu, '')
    .replace(/[’‘ʼ＇]/gu, "'")
    .toLowerCase();
  return /\d/.test(plain) ? plain : plain.replaceAll('.', '');
}

/** A claim cut into words, and before which of them it leaves something out. */
export interface ClaimedWords {
  readonly words: readonly ExactWord[];
  /** Places in `words`: "we will … win" leaves out before "win". */
  readonly elided: ReadonlySet<number>;
}

/** "...", "…", "[…]", "(...)" */
const ELLIPSIS = /\.{3,8}|…/g;

export function claimedWords(quote: string): ClaimedWords {
  const words = exactWords(quote);
  const elided = [...quote.matchAll(ELLIPSIS)].map(({ index }) => {
    const next = words.findIndex((word) => word.start > index);
    return next < 0 ? words.length : next;
  });
  return { words, elided: new Set(elided) };
}

/** A word on record, at its offsets in the file; null where one quotation ends and another begins. */
export type RecordedWord = (ExactWord & Span) | null;
