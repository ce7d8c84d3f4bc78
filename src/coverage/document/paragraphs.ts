import type { Span } from '../model.ts';
import { readLabel } from './labelShape.ts';
import { type Line, splitLines } from './lines.ts';
import { endsSentence, isListItem } from './shape.ts';

/** A paragraph of the file, before it is known what it is for. */
export interface Block extends Span {
  readonly text: string;
  /** A blank line (or the beginning of the text) stands before it. */
  readonly gap: boolean;
  /** Marked as a heading by the author: "## The plan", "**The plan**". */
  readonly marked: boolean;
}

/** Column at which a hard-wrapped text is cut; null where every line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number | null {
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && line.text && next.text ? [[line.text, next.text] as const] : [];
  });
  if (pairs.length < 3) return null;
  const lengths = pairs.map(([line]) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  const open = pairs.filter(([line]) => line.length >= 40 && !endsSentence(line)).length;
  const running = pairs.filter(([, next]) => /^\p{Ll}/u.test(next)).length;
  const evident = open >= pairs.length * 0.5 && running >= pairs.length * 0.25;
  return evident && width >= 45 && width <= 110 ? width : null;
}

/** The line was ended on purpose: the next word would have fitted. */
function endsEarly(line: Line, next: Line, width: number): boolean {
  const first = next.text.split(/\s/u, 1)[0] ?? '';
  return line.text.length + 1 + first.length < width * 0.8;
}

const MARKED = /^(?:#{1,6}\s|={3,}$|-{3,}$|\*{3,}$|!\[|>\s)/u;

interface Manner {
  readonly markdown: boolean;
  readonly width: number | null;
  /** Labels that begin several lines: each of these lines is a turn of its own. */
  readonly labels: ReadonlySet<string>;
}

function beginsParagraph(line: Line, before: Line, { markdown, width, labels }: Manner): boolean {
  if (!before.text || isListItem(line.text)) return true;
  const label = readLabel(line.text);
  if (label && labels.has(label.text)) return true;
  if (markdown) return MARKED.test(line.text) || MARKED.test(before.text) || before.hardBreak;
  if (width === null) return true;
  return (line.indent >= 2 && before.indent < 2) || endsEarly(before, line, width);
}

function repeatedLabels(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const label = readLabel(line.text)?.text;
    if (label) (seen.has(label) ? repeated : seen).add(label);
  }
  return repeated;
}

/** "## The plan", "**The plan**" and "> quoted" without their marks. */
function unmark(text: string): { readonly offset: number; readonly text: string; readonly marked: boolean } {
  const heading = /^(#{1,6}[ \t]{1,8})([^\n]+)$/u.exec(text);
  if (heading?.[1] && heading[2]) return { offset: heading[1].length, text: heading[2], marked: true };
  const bold = /^(\*\*|__)([^*_\n:]{1,100})\1$/u.exec(text);
  if (bold?.[2]) return { offset: 2, text: bold[2], marked: !endsSentence(bold[2]) };
  const quoted = /^>\s+/u.exec(text)?.[0].length ?? 0;
  return { offset: quoted, text: text.slice(quoted), marked: false };
}

function toBlock(text: string, first: Line, last: Line, gap: boolean): Block {
  const bare = unmark(text.slice(first.start, last.end));
  const start = first.start + bare.offset;
  return { start, end: start + bare.text.length, text: bare.text, gap, marked: bare.marked };
}

/**
 * The paragraphs of a text from an offset on. In Markdown, and in a text that is evidently wrapped at a column,
 * lines belong together until a blank line; in any other text each line is a paragraph.
 */
export function splitParagraphs(text: string, from: number, markdown: boolean): readonly Block[] {
  const lines = splitLines(text, from);
  const manner = { markdown, width: markdown ? null : wrapWidth(lines), labels: repeatedLabels(lines) };
  const groups: { readonly first: Line; last: Line; readonly gap: boolean }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = groups.at(-1);
    if (line.text && open && before && !beginsParagraph(line, before, manner)) open.last = line;
    else if (line.text) groups.push({ first: line, last: line, gap: !before?.text });
    before = line;
  }
  return groups.map(({ first, last, gap }) => toBlock(text, first, last, gap));
}
