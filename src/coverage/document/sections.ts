import type { Label, Section } from '../model.ts';
import type { Candidate } from './boilerplate.ts';
import { isHeadlineLike, isProse, isStatement, wordsOf } from './shape.ts';

/** A paragraph of the body with the part that it plays. */
export interface Part {
  readonly block: Candidate;
  readonly heading: boolean;
  readonly label: Label | null;
}

/** The body as sections, and for each paragraph the section that it belongs to. */
export interface Sectioned {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly { readonly part: Part; readonly section: number }[];
}

/** "The plan for the coast": a short line above running text. */
export function isHeading(
  block: Candidate,
  next: Candidate | undefined,
  before: Candidate | undefined,
): boolean {
  if (block.turn || !next) return false;
  if (block.marked) return true;
  if (!isHeadlineLike(block.text) || wordsOf(block.text).length > 12) return false;
  if (/["“”]/u.test(block.text) || isStatement(block.text)) return false;
  const announced = before !== undefined && /:["”’)]*$/u.test(before.text);
  return !announced && (next.turn || isProse(next.text) || next.marked);
}

/** A turn may go on over this many paragraphs without a label. */
const LONGEST_TURN = 8;
const FEWEST_TURNS = 4;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly turns: number;
}

/** Labelled paragraphs that follow one another, with no heading and no long text between them. */
function findRuns(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  parts.forEach((part, i) => {
    if (part.heading || (open && i - open.last > LONGEST_TURN)) {
      if (open) runs.push(open);
      open = null;
    }
    if (part.label)
      open = open ? { ...open, last: i, turns: open.turns + 1 } : { first: i, last: i, turns: 1 };
  });
  if (open) runs.push(open);
  const others = parts.filter((part) => !part.heading && !part.label).length;
  return runs.filter((run) => isTranscript(run, others));
}

/** Four turns make a transcript; three do where the text is nothing else. */
function isTranscript({ first, last, turns }: Run, others: number): boolean {
  if (turns * 3 < last - first + 1) return false;
  return turns >= FEWEST_TURNS || (turns === FEWEST_TURNS - 1 && others <= 1);
}

const INTRODUCES =
  /\b(?:transcripts?|interview(?:ed)?|conversation|edited for|(?:spoke|talked|spoken|talks) (?:to|with)|full text)\b/iu;

/** A transcript begins at its heading, with the paragraphs that introduce it, or at its first turn. */
function beginOf(run: Run, parts: readonly Part[]): number {
  for (let i = run.first - 1; i >= 0 && run.first - i <= 4; i -= 1) {
    const part = parts[i];
    if (!part || part.label) break;
    const introduces = parts.slice(i, run.first).some(({ block }) => INTRODUCES.test(block.text));
    if (part.heading) return introduces || run.first - i <= 2 ? i : run.first;
  }
  let first = run.first;
  for (let i = first - 1; i >= Math.max(0, first - 2); i -= 1) {
    const part = parts[i];
    if (!part || part.label || part.heading || !INTRODUCES.test(part.block.text)) break;
    first = i;
  }
  return first;
}

/** Where turns of several paragraphs occurred, what follows the last label still belongs to it, up to a heading. */
function endOf(run: Run, parts: readonly Part[]): number {
  if (run.turns === run.last - run.first + 1) return run.last;
  let end = run.last;
  while (end + 1 < parts.length && !parts[end + 1]?.heading && !parts[end + 1]?.label) end += 1;
  return end;
}

/** For each part the number of its transcript, or -1 for the article. */
function transcriptOf(parts: readonly Part[]): readonly number[] {
  const numbers = parts.map(() => -1);
  findRuns(parts).forEach((run, number) => {
    numbers.fill(number, beginOf(run, parts), endOf(run, parts) + 1);
  });
  return numbers;
}

/** Sections begin at headings, where a transcript begins, and where the article goes on after it. */
export function cutSections(parts: readonly Part[]): Sectioned {
  const numbers = transcriptOf(parts);
  const sections: Section[] = [];
  const paragraphs: { part: Part; section: number }[] = [];
  parts.forEach((part, i) => {
    const kind = numbers[i] === -1 ? 'article' : 'transcript';
    const { start, end } = part.block;
    const open = sections.at(-1);
    if (part.heading || !open || numbers[i] !== numbers[i - 1]) {
      sections.push({ kind, span: { start, end }, heading: part.heading ? { start, end } : null });
    } else sections[sections.length - 1] = { ...open, span: { start: open.span.start, end } };
    if (part.heading) return;
    const label = kind === 'transcript' ? part.label : null;
    paragraphs.push({ part: { ...part, label }, section: sections.length - 1 });
  });
  return { sections, paragraphs };
}
