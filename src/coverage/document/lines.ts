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
const OUTER = /[\s\u200b-\u200f\u2060]/u;

/** The part between two offsets without outer white space; empty where there is nothing else. */
export function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && OUTER.test(text.charAt(start))) start += 1;
  while (end > start && OUTER.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function readLine(text: string, from: number, to: number): Line {
  const { start, end } = trimmed(text, from, to);
  const hardBreak = (to - end >= 2 && text.startsWith('  ', end)) || text.charAt(end - 1) === '\\';
  return { start, end, text: text.slice(start, end), indent: start - from, hardBreak };
}

/**
 * All lines from an offset on, whatever ends them (`\n`, `\r\n`, `\r`, form feed, the Unicode separators). Of several
 * empty lines in a row only the first is there.
 */
export function splitLines(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  const add = (start: number, end: number) => {
    if (start === end && lines.at(-1)?.text === '') return;
    const line = readLine(text, start, end);
    if (line.text !== '' || lines.at(-1)?.text !== '') lines.push(line);
  };
  let start = from;
  for (const end of text.slice(from).matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    add(start, from + end.index);
    start = from + end.index + end[0].length;
  }
  add(start, text.length);
  return lines;
}
