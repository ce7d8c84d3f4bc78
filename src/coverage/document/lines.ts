import type { Span } from '../model.ts';

/** One line of the file without its outer white space; an empty line has `start === end`. */
export interface Line extends Span {
  readonly text: string;
  /** White space before the first character: an indented line may begin a paragraph. */
  readonly indent: number;
  /** Two blanks or a backslash at the end: Markdown's hard line break. */
  readonly hardBreak: boolean;
}

/** White space to the reader: JavaScript's own (NBSP and the byte order mark included) and zero-width marks. */
const OUTER_BEFORE = /^[\s\u200b-\u200f\u2060]*/u;
const OUTER = /[\s\u200b-\u200f\u2060]/u;

/** The span without outer white space; empty (`start === end`) when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && OUTER.test(text.charAt(start))) start += 1;
  while (end > start && OUTER.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function readLine(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const span = trimSpan(text, { start, end });
  return {
    ...span,
    text: text.slice(span.start, span.end),
    indent: OUTER_BEFORE.exec(raw)?.[0].length ?? 0,
    hardBreak: /(?: {2}|\\)$/u.test(raw),
  };
}

/** All lines from an offset on, whatever ends them (`\n`, `\r\n`, `\r`, the Unicode separators). */
export function splitLines(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const end of text.slice(from).matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    lines.push(readLine(text, start, from + end.index));
    start = from + end.index + end[0].length;
  }
  lines.push(readLine(text, start, text.length));
  return lines;
}
