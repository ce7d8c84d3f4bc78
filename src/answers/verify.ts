import type { Reread } from '../coverage/model.ts';
import type { Citation } from './answer.ts';

/** What became of the cited words. */
export type Verification =
  | { readonly kind: 'unchanged' }
  /** The file has changed, the cited words have not; `by` UTF-16 units they stand later (earlier: negative). */
  | { readonly kind: 'moved'; readonly by: number }
  /** `now` is what stands there instead; null where nothing like the cited words is found. */
  | { readonly kind: 'changed'; readonly now: string | null }
  | Exclude<Reread, { kind: 'read' }>;

/** Characters of the cited words by which their place is found again when they were edited. */
const ANCHOR = 16;

/** A citation against its file as it is now: the hash of the whole, then the cited words themselves. */
export function verify({ document, start, end, excerpt }: Citation, now: Reread): Verification {
  if (now.kind !== 'read') return now;
  const inPlace = now.text.slice(start, end) === excerpt;
  if (inPlace && now.hash === document.hash) return { kind: 'unchanged' };
  if (inPlace) return { kind: 'moved', by: 0 };
  const place = nearest(now.text, excerpt, start);
  return place === null
    ? { kind: 'changed', now: wordsNow(now.text, excerpt, start) }
    : { kind: 'moved', by: place - start };
}

/** Where the words stand nearest to where they stood. */
function nearest(text: string, words: string, start: number): number | null {
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return start - before < after - start ? before : after;
}

/** As much text as was cited, from where its beginning (or up to where its end) still stands. */
function wordsNow(text: string, words: string, start: number): string | null {
  const first = nearest(text, words.slice(0, ANCHOR), start);
  if (first !== null) return text.slice(first, first + words.length);
  const last = nearest(text, words.slice(-ANCHOR), start);
  if (last === null) return null;
  const end = last + Math.min(ANCHOR, words.length);
  return text.slice(Math.max(0, end - words.length), end);
}
