import type { Span } from '../model.ts';

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Jr|Sr|St|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Hon|Const|Insp|Cpl|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|A\.M|P\.M|e\.g|i\.e|approx|[A-Z]|[A-Z][a-z]{0,4}\.-?[A-Z]?)$/;
const OPENS_SENTENCE = /[\p{Lu}\d“"„‘'([@—–•-]/u;
/** "Ann Lee said", "Ann Lee, the mayor, declared": a report on the quotation before. */
const REPORTS_ON =
  /^\s{1,3}(?:(?:\p{Lu}[\p{L}.’'-]{0,30}\s{1,3}){1,4}|(?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,3}?\p{Lu}[\p{L}’'-]{0,30},\s[^.?!“”]{3,90},\s|he\s{1,3}|she\s{1,3}|they\s{1,3})(?:(?:said|asked|says|asks|told|wrote|tweeted|declared|exclaimed|shouted|questioned|joked|quipped|recalled|concluded|yelled)\b|\p{Ll}{3,15}ed(?=[.,;])|(?:added|replied|responded|continued|answered)\b(?!,?:?\s[“"]))/u;

/** A sentence ends at `end`; the next one begins at `next`. */
interface Cut {
  readonly end: number;
  readonly next: number;
}

/** A cut at `end`, if a new sentence begins behind the white space there. */
function cutBefore(text: string, end: number): Cut | null {
  const space = /^\s+(?=\S)/.exec(text.slice(end, end + 40));
  const next = end + (space?.[0].length ?? 0);
  return space && OPENS_SENTENCE.test(text.charAt(next)) ? { end, next } : null;
}

/** `“No.” Ann left` is cut, `“No,” Ann said` and `“Who?” Ann asked` are not. */
function cutAfterQuotation(text: string, { start, end }: Span): Cut | null {
  if (!/[.?!…]\s?[’')]*\s?[”"]\s?$/.test(text.slice(Math.max(start, end - 6), end))) return null;
  const asks = /[?!…]\s?[”"]\s?$/.test(text.slice(start, end));
  return asks && REPORTS_ON.test(text.slice(end, end + 140)) ? null : cutBefore(text, end);
}

/** `limit` is where the next quotation opens: its mark closes nothing. */
function cutAfterStop(text: string, at: number, limit: number): Cut | null {
  if (text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 9), at))) return null;
  let end = at + 1;
  while (end < limit && /[)\]'’.?!…]/.test(text.charAt(end))) end += 1;
  return cutBefore(text, end);
}

function trimmed(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return to > from ? [{ start: from, end: to }] : [];
}

/**
 * Cuts a passage into sentences (offsets of `text`). A quotation is never cut; its last mark ends a sentence only
 * where a new one begins after it: `“Who?” Ann asked.` is one, `“No.” Ann left.` is two.
 */
export function splitSentences(text: string, quotations: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let [start, index, at] = [0, 0, 0];
  while (at < text.length) {
    const quotation = quotations[index];
    const within = quotation !== undefined && at >= quotation.start;
    const stops = !within && /[.?!…]/.test(text.charAt(at));
    const stop = stops ? cutAfterStop(text, at, quotation?.start ?? text.length) : null;
    const cut = within ? cutAfterQuotation(text, quotation) : stop;
    if (within) index += 1;
    if (cut) {
      found.push(...trimmed(text, { start, end: cut.end }));
      start = cut.next;
    }
    at = Math.max(at + 1, cut?.next ?? (within ? quotation.end : 0));
  }
  return [...found, ...trimmed(text, { start, end: text.length })];
}
