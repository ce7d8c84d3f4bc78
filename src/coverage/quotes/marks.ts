import type { Span } from '../model.ts';

/** A text with its quotation marks made alike, at unchanged offsets. */
export interface Marked {
  /** Outer marks are “ and ”, inner ones of the same shape ‘ and ’, a no-break space is a space. */
  readonly text: string;
  /** Outermost quotations with their marks; one that is never closed ends with the text. */
  readonly quotations: readonly Span[];
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly side: 'open' | 'close' | 'either';
}

const MARK = /``|''(?!')|["“”„‟«»]/g;

const sideOf = (mark: string): Mark['side'] => {
  if (/[“„‟«]|``/.test(mark)) return 'open';
  return /[”»]/.test(mark) ? 'close' : 'either';
};

/** The side of a mark in its text: `“Never,“ said Ann` closes with an opening mark, `” We go.”` opens with a closing one. */
function sideIn(text: string, mark: string, at: number, depth: number): Mark['side'] {
  const [before, after] = [text[at - 1] ?? ' ', text[at + mark.length] ?? ' '];
  if (mark === '“' && depth > 0 && /[\p{L}\p{N}.,!?…]/u.test(before) && /\s/.test(after)) return 'close';
  if (mark === '”' && depth === 0 && at === 0) return 'open';
  return sideOf(mark);
}

/** `"` and `''` open at a word's beginning and close elsewhere: `(''Nobody knows.'')`. */
function opensHere(text: string, mark: Mark): boolean {
  const before = text[mark.at - 1] ?? ' ';
  const after = text[mark.at + mark.length] ?? ' ';
  return /[\s([—–-]/.test(before) && /\S/.test(after);
}

/** ", said Ann Lee", ", she said.": words of the writer, which a mark that is never closed must not swallow. */
const REPORTS =
  /,\s(?:said|says|added)\s(?:\p{Lu}|the\s|a\s)|,\s(?:he|she|they|\p{Lu}\p{L}+)\s(?:said|says|added|told)\b/u;

/** Pairs double marks by their direction; a same-shaped opening mark within a quotation nests. */
function pairDouble(
  text: string,
  runsOn: boolean,
): { readonly quotations: readonly Span[]; readonly inner: readonly Mark[] } {
  const quotations: Span[] = [];
  const inner: Mark[] = [];
  let start = -1;
  let depth = 0;
  for (const match of text.matchAll(MARK)) {
    const mark = {
      at: match.index,
      length: match[0].length,
      side: sideIn(text, match[0], match.index, depth),
    };
    const opens = mark.side === 'open' || (mark.side === 'either' && (depth === 0 || restarts(text, mark)));
    if (opens && depth > 0 && mark.side === 'either') {
      quotations.push({ start, end: mark.at });
      start = mark.at;
    } else if (opens) {
      if (depth === 0) start = mark.at;
      else inner.push({ ...mark, side: 'open' });
      depth += 1;
    } else if (depth > 1 && nests(text, mark)) {
      inner.push({ ...mark, side: 'close' });
      depth -= 1;
    } else if (depth > 0) {
      quotations.push({ start, end: mark.at + mark.length });
      depth = 0;
    }
  }
  const strays = depth > 0 && !runsOn && REPORTS.test(text.slice(start));
  if (depth > 0 && text.length - start > 3 && !strays) quotations.push({ start, end: text.length });
  return { quotations, inner };
}

/** A straight mark before a word, after white space that ends no sentence: the one before was never closed. */
function restarts(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.at - 2), mark.at);
  return opensHere(text, mark) && /\w/.test(text[mark.at + mark.length] ?? '') && !/[.,!?]\s?$/.test(before);
}

/** An inner quotation's closing mark: another one still follows for the outer quotation. */
function nests(text: string, mark: Mark): boolean {
  const rest = text.slice(mark.at + mark.length);
  const next = /[“”„«»]/.exec(rest);
  return next !== null && /[”»]/.test(next[0]);
}

const OPEN_SINGLE = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}“"])/gu;
const CLOSE_SINGLE = /(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu;

/** British single marks, where no double mark stands around them: ‘We are leaving,’ she said. */
function pairSingle(text: string, doubles: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const open of text.matchAll(OPEN_SINGLE)) {
    const start = open.index;
    if (start < from || doubles.some((q) => start >= q.start && start < q.end)) continue;
    const end = closeSingle(text, start, open[0] === "'");
    if (end < 0 || doubles.some((q) => q.start < end && q.end > start)) continue;
    found.push({ start, end });
    from = end;
  }
  return found;
}

const LONGEST_SINGLE = 2_000;

/** The closing mark follows punctuation or ends a clause; "the workers’ demand" does neither. */
function closeSingle(text: string, start: number, straight: boolean): number {
  const piece = text.slice(start, start + LONGEST_SINGLE);
  for (const close of piece.matchAll(CLOSE_SINGLE)) {
    if (close.index < 2) continue;
    const before = piece[close.index - 1] ?? '';
    const endsClause = /^[.,;:)]?$/.test(piece[close.index + 1] ?? '');
    const plural = before === 's';
    if (/[.,!?…]/.test(before) || (straight ? endsClause && !plural : endsClause || !plural))
      return start + close.index + 1;
  }
  return -1;
}

/**
 * Finds the quotations of one passage. Straight, curly, LaTeX, low, guillemets and single marks.
 * @param runsOn the next passage opens with a mark again, so that a quotation left open here goes on there
 */
export function markQuotations(raw: string, runsOn = false): Marked {
  const { quotations, inner } = pairDouble(raw, runsOn);
  const singles = /[‘']/.test(raw) ? pairSingle(raw, quotations) : [];
  const all = [...quotations, ...singles].sort((a, b) => a.start - b.start);
  const letters = raw.replace(/\u00a0/g, ' ').split('');
  for (const mark of inner) overwrite(letters, mark.at, mark.length, mark.side === 'open' ? '‘' : '’');
  for (const span of all) {
    overwrite(
      letters,
      span.start,
      raw.startsWith('``', span.start) || raw.startsWith("''", span.start) ? 2 : 1,
      '“',
    );
    closeAlike(letters, raw, span);
  }
  return { text: letters.join(''), quotations: all };
}

function closeAlike(letters: string[], raw: string, { start, end }: Span): void {
  if (raw.endsWith("''", end) && end - start > 4) {
    letters[end - 2] = ' ';
    letters[end - 1] = '”';
  } else if (/["“”»’']/.test(raw[end - 1] ?? '') && end - start > 1) overwrite(letters, end - 1, 1, '”');
}

/** A mark of two characters leaves a space within the quotation, so that offsets stay. */
function overwrite(letters: string[], at: number, length: number, mark: string): void {
  letters[at] = mark;
  if (length === 2) letters[at + 1] = ' ';
}
