import type { Quote } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { Engine, Filters, Hit } from '../search/engine.ts';
import { overlaps } from '../search/filters.ts';
import { tokenise } from '../search/tokens.ts';
import { align } from './alignment.ts';
import type { Citation } from './answer.ts';
import type { Asked } from './asked.ts';
import { cite, shift } from './cite.ts';
import { carriesWords } from './gate.ts';
import { saysTheSame } from './likeness.ts';
import { type Match, matchWords } from './match.ts';

/** Passages looked at for one question: an answer is computed from these alone. */
const PASSAGES = 60;

/** A quote that may be the one asked for. */
export interface Candidate {
  readonly hit: Hit;
  readonly quote: Quote;
  readonly match: Match;
  readonly score: number;
}

/** The quotes that carry the words asked for, best first. */
export async function candidates(
  edition: Edition,
  words: string,
  asked: Asked,
  filters: Filters,
): Promise<readonly Candidate[]> {
  const hits = await edition.engine.search(words, filters, PASSAGES);
  return hits
    .flatMap((hit) =>
      hit.passage.quotes
        .filter((quote) => passes(quote, filters))
        .flatMap((quote) => candidate(hit, quote, asked, edition.engine)),
    )
    .sort((a, b) => b.score - a.score);
}

/** The filters of the engine look at passages; these at the quote itself. */
function passes(quote: Quote, { speaker, from, to }: Filters): boolean {
  if (speaker !== undefined && quote.speaker !== speaker) return false;
  return (from === undefined && to === undefined) || overlaps(quote.said, { from, to });
}

/** The quote where it carries the words, or says the same in others. */
function candidate(hit: Hit, quote: Quote, asked: Asked, engine: Engine): readonly Candidate[] {
  const words = tokenise(quote.text);
  const match = matchWords(asked, words);
  const alignment = align(asked, words, engine);
  if (!carriesWords(asked, match, alignment) && !saysTheSame(asked, quote.text, words, engine)) return [];
  const marks = match.verbatim || alignment.likeness < match.coverage ? match.marks : alignment.marks;
  return [{ hit, quote, match: { ...match, marks }, score: scoreOf(match, alignment.likeness, quote) }];
}

/** Words first; then how surely they are the speaker's own: literal before indirect, said before predicted. */
function scoreOf(match: Match, likeness: number, quote: Quote): number {
  const words = match.verbatim ? 1.2 : Math.max(likeness, 0.75 * match.coverage + 0.25 * match.order);
  const literal = quote.kind === 'direct' || quote.kind === 'transcript' ? 0.04 : 0;
  return words + literal + (quote.status === 'said' ? 0.06 : 0) + (quote.speaker === null ? 0 : 0.08);
}

/** The quote's passage, the excerpt around the words that matched. */
export function citeQuote({ hit, quote, match }: Candidate): Citation {
  const marks = match.marks.map((mark) => shift(mark, quote.span.start));
  const first = marks[0];
  const last = marks.at(-1);
  const focus = first && last ? { start: first.start, end: last.end } : quote.span;
  return cite(hit, { focus, marks, quote });
}
