import type { Span } from '../coverage/model.ts';

/**
 * Private-use characters that stand for the start and the end of bold while a text is cleaned and escaped, so that
 * every rule below may change the length of the text. They cannot come from outside: `wellFormed` replaces them.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** More combining marks than this on one letter is "zalgo"; no living script stacks as many. */
const MARKS_KEPT = 4;

interface Rewrite {
  readonly what: string;
  readonly pattern: RegExp;
  readonly by: string | ((match: string) => string);
}

/** In this order; none of them takes away a character that a reader would see, apart from the stacked marks. */
const CLEANING: readonly Rewrite[] = [
  { what: 'line breaks of every kind', pattern: /\r\n?|[\u0085\u2028\u2029]/g, by: '\n' },
  { what: 'tabs', pattern: /\t/g, by: ' ' },
  { what: 'control characters, terminal escapes too', pattern: /(?!\n)\p{Cc}/gu, by: '' },
  {
    what: 'joiners and emoji selectors that join nothing: "@\u200Deveryone"',
    pattern: /(?<=\p{ASCII}|\u200C|\u200D|\uE000|\uE001|^)(?:\u200C|\u200D|\uFE0F)/gu,
    by: '',
  },
  {
    what: 'direction controls, zero-width and other invisible characters',
    pattern: /(?!\u200C|\u200D|\uFE0F)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu,
    by: '',
  },
  {
    what: 'marks stacked on one letter',
    pattern: new RegExp(`(?<=\\p{M}{${MARKS_KEPT}})\\p{M}+`, 'gu'),
    by: '',
  },
  { what: 'hard wraps and blank lines', pattern: /\s+/g, by: foldBreaks },
];

/** One line break inside a paragraph is the file's, not the writer's; two or more part paragraphs. */
function foldBreaks(run: string): string {
  const breaks = run.split('\n').length - 1;
  if (breaks === 0) return run;
  return breaks === 1 ? ' ' : '\n';
}

/**
 * What Discord's markdown would act on; each match gets a backslash, which Discord takes before any punctuation. The
 * look-behinds stand after the character they are about, so that long runs of spaces are not walked again and again.
 */
const SPECIAL: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'emphasis, code, spoilers, escapes', pattern: /[\\*_~`|]/g },
  { what: '<@1>, @everyone, <t:1:R>, </who:1>, <https://x.org>, > quotes', pattern: /[<>@]/g },
  { what: '[title](https://x.org), # headings, -# small print', pattern: /[[\]#]/g },
  { what: '- lists', pattern: /[-+](?<=^\uE000?[-+])/gm },
  { what: '1. lists', pattern: /[.)](?=\s|$)(?<=^\uE000?\d{1,9}\uE001?[.)])/gm },
  { what: 'https://x.org, :smile:', pattern: /:(?=\S)/g },
  { what: 'discord.gg/x', pattern: /\.(?=\S)/g },
];

/** Lone surrogates and the two stand-ins → U+FFFD: the same length in UTF-16 units, so offsets still hold. */
function wellFormed(text: string): string {
  return text.replace(/[\p{Surrogate}\uE000\uE001]/gu, '\uFFFD');
}

function tidy(text: string): string {
  return CLEANING.reduce((soFar, { pattern, by }) => rewrite(soFar, pattern, by), text).trim();
}

function rewrite(text: string, pattern: RegExp, by: Rewrite['by']): string {
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
}

/** The text as a reader would see it: nothing invisible, nothing that changes direction, no stacked marks. */
export function clean(text: string): string {
  return tidy(wellFormed(text));
}

/** `clean` on one line. */
export function oneLine(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}

function backslash(text: string): string {
  return SPECIAL.reduce((soFar, { pattern }) => soFar.replace(pattern, '\\$&'), text);
}

/** Any text → Discord markdown that shows `oneLine(text)` and nothing else: no mention, no link, no markup. */
export function escapeText(text: string): string {
  return backslash(oneLine(text));
}

/**
 * An excerpt → lines of Discord markdown, the marked words bold.
 * @param marks UTF-16 offsets into `text`, in any order.
 */
export function escapeMarked(text: string, marks: readonly Span[]): string {
  const withMarks = insertMarks(wellFormed(text), joinMarks(text, marks));
  const tidied = tidy(withMarks).replaceAll(OPEN + CLOSE, '');
  return backslash(tidied).replace(/[\uE000\uE001]/g, '**');
}

function insertMarks(text: string, marks: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(text.slice(at, mark.start), OPEN, text.slice(mark.start, mark.end), CLOSE);
    at = mark.end;
  }
  return (parts.join('') + text.slice(at)).replace(
    /([\uD800-\uDBFF])([\uE000\uE001])(?=[\uDC00-\uDFFF])/g,
    '$2$1',
  );
}

/** Ascending, apart, without outer white space, none over a line break; words with only a space between become one. */
function joinMarks(text: string, marks: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  const pieces = marks
    .flatMap((mark) => wordsOf(text, mark))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, piece.start))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    } else joined.push(piece);
  }
  return joined;
}

function wordsOf(text: string, mark: Span): readonly Span[] {
  const start = Math.max(0, Math.min(mark.start, text.length));
  const inside = text.slice(start, Math.max(start, mark.end));
  return [...inside.matchAll(/\S+/g)].map((word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }));
}
