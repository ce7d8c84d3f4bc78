import type { Span } from '../../coverage/model.ts';
import type { Change } from '../answer.ts';
import type { Alignment, Step } from './align.ts';
import { stretchOf } from './find.ts';
import type { Stream } from './streams.ts';
import type { ClaimedWords } from './words.ts';

/** What stands between two quotations that were read as one. */
const GAP = '[…]';

/** An alignment as runs of words, each as its own text has it: what both have, or what one has for the other's. */
export function changesOf(
  quote: string,
  { words }: ClaimedWords,
  { steps }: Alignment,
  stream: Stream,
): readonly Change[] {
  return runsOf(steps).flatMap((run) => {
    const [first] = run;
    const claimed = claimedText(run, quote, words);
    if (first?.kind === 'same') return [{ kind: 'same', text: claimed }];
    const changes: readonly Change[] = [
      { kind: 'claimed', text: claimed },
      // What was left out with "…" is on record only.
      { kind: 'recorded', text: recordedText(run, stream) },
    ];
    return changes.filter(({ text }) => text !== '');
  });
}

/** Shared words and others by turns. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const open = runs.at(-1);
    if (open && (open[0]?.kind === 'same') === (step.kind === 'same')) open.push(step);
    else runs.push([step]);
  }
  return runs;
}

function claimedText(run: readonly Step[], quote: string, words: ClaimedWords['words']): string {
  const claimed = run.flatMap((step) => words[step.claimed] ?? []);
  return quote.slice(claimed[0]?.start ?? 0, claimed.at(-1)?.end ?? 0);
}

function recordedText(run: readonly Step[], { hit, words }: Stream): string {
  const pieces: (Span | null)[] = [];
  for (const { recorded } of run.filter((step) => step.recorded >= 0)) {
    const word = words[recorded] ?? null;
    const open = pieces.at(-1);
    if (word && open) pieces[pieces.length - 1] = { start: open.start, end: word.end };
    else pieces.push(word);
  }
  const base = hit.passage.span.start;
  return pieces
    .map((piece) => (piece === null ? GAP : hit.text.slice(piece.start - base, piece.end - base)))
    .join(' ');
}

/** The shared words as runs of the file that nothing parts. */
export function marksOf({ steps }: Alignment, { words }: Stream): readonly Span[] {
  const marks: Span[] = [];
  let next = -1;
  for (const { kind, recorded } of steps) {
    const word = words[recorded];
    if (kind !== 'same' || !word) continue;
    const open = marks.at(-1);
    if (open && recorded === next) marks[marks.length - 1] = { start: open.start, end: word.end };
    else marks.push({ start: word.start, end: word.end });
    next = recorded + 1;
  }
  return marks;
}

const NEGATION = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|.{1,12}n't)$/;
const NUMBER =
  /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion)s?$/;

/** What a reader must not miss among the words that differ. */
export function dangers({ words }: ClaimedWords, { steps }: Alignment, stream: Stream): readonly string[] {
  const differing = steps.flatMap(({ kind, claimed, recorded }) => {
    if (kind === 'same') return [];
    return [kind === 'claimed' ? words[claimed] : stream.words[recorded]].flatMap((word) => word?.key ?? []);
  });
  return [
    ...(differing.some((key) => NEGATION.test(key)) ? ['Mind the difference: a negation'] : []),
    ...(differing.some((key) => NUMBER.test(key)) ? ['Mind the difference: a number'] : []),
  ];
}

/** Are the words those of the source alone, outside quotation marks and transcripts? */
export const isRetold = ({ steps }: Alignment, stream: Stream, marked: (word: Span) => boolean): boolean =>
  stretchOf(steps, stream).some((word) => word !== null && !marked(word));
