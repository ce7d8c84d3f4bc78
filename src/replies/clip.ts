import type { Span } from '../coverage/model.ts';

const ELLIPSIS = '…';

/** At most `most` UTF-16 units, cut at a word boundary where there is one, with "…" when something was left out. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, wordEnd(text, 0, most - ELLIPSIS.length)).trimEnd() + ELLIPSIS;
}

/** A part of an excerpt that still shows its first marked words; `marks` are offsets into `text`. */
export interface Window {
  readonly text: string;
  readonly marks: readonly Span[];
  readonly shortened: boolean;
}

/** The excerpt whole, or about `most` UTF-16 units of it around the first mark, cut between words. */
export function windowOf(text: string, marks: readonly Span[], most: number): Window {
  if (text.length <= most) return { text, marks, shortened: false };
  const first = Math.min(marks[0]?.start ?? 0, text.length);
  const start = first < most * 0.6 ? 0 : wordStart(text, first - Math.floor(most / 3), first);
  const between = wordEnd(text, start, most);
  // A marked word so long that the last gap lies before it is shown in part.
  const end = Math.min(text.length, between > first ? between : betweenPairs(text, start + most));
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    marks: marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ start: Math.max(mark.start, start) + shift, end: Math.min(mark.end, end) + shift })),
    shortened: true,
  };
}

/** The end of the last word that ends within `most` units from `start`; mid-word when one word is longer than half. */
function wordEnd(text: string, start: number, most: number): number {
  const limit = start + most;
  if (limit >= text.length) return text.length;
  const space = text.slice(start, limit + 1).search(/\s\S*$/);
  return space > most / 2 ? start + space : betweenPairs(text, limit);
}

/** The start of the first word at or after `from`; `from` itself when there is none before `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/);
  return space < 0 ? betweenPairs(text, from) : from + space + 1;
}

function betweenPairs(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
}
