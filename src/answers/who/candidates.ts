import type { Quote, QuoteStatus, Span } from '../../coverage/model.ts';
import { isSpokenBy } from '../../coverage/people/joint.ts';
import type { Edition } from '../../search/edition.ts';
import type { Engine, Filters, Hit } from '../../search/engine.ts';
import { overlaps } from '../../search/filters.ts';
import type { Citation } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { cite, shift } from '../cite.ts';
import { carried } from '../gate.ts';
import { tellsOfAll } from './tellsOf.ts';

/** Passages looked at for one question: an answer is computed from these alone. */
const PASSAGES = 60;

/** A quote that may be the one asked for. */
export interface Candidate {
  readonly hit: Hit;
  readonly quote: Quote;
  /** The words that were typed, as offsets of the quote's text, ascending. */
  readonly marks: readonly Span[];
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
  const found = hits.map(async (hit): Promise<readonly Candidate[]> => {
    const quotes = hit.passage.quotes.filter((quote) => passes(quote, filters));
    const carrying = innermost(quotes.flatMap((quote) => candidate(hit, quote, asked, edition.engine)));
    return carrying.length > 0 && (await tellsOfAll(edition, hit, asked)) ? carrying : [];
  });
  return (await Promise.all(found)).flat().sort((a, b) => b.score - a.score);
}

/**
 * "Voss says the bridge is safe," said Reik: who asks for the safe bridge means Voss's words, not Reik's about them. And where
 * Reik says what Voss will say, or what to say, the words are that and not plainly said.
 */
function innermost(found: readonly Candidate[]): readonly Candidate[] {
  return found.flatMap((outer) => {
    const within = found.filter(({ quote }) => isWithin(quote, outer.quote));
    if (within.some(({ quote }) => isOtherwiseSaid(quote, outer.quote))) return [];
    const inner = within.find(({ quote }) => isOfAnother(quote, outer.quote));
    return inner === undefined ? outer : { ...outer, score: Math.min(outer.score, inner.score - 0.01) };
  });
}

const OWN_WORDS: ReadonlySet<QuoteStatus> = new Set(['said', 'reported']);

const isOtherwiseSaid = (inner: Quote, outer: Quote) =>
  inner.speaker === outer.speaker && inner.status !== outer.status;

const isOfAnother = (inner: Quote, outer: Quote) =>
  inner.speaker !== null && inner.speaker !== outer.speaker && OWN_WORDS.has(inner.status);

const isWithin = (inner: Quote, outer: Quote) =>
  inner.span.start >= outer.span.start &&
  inner.span.end <= outer.span.end &&
  inner.text.length < outer.text.length;

/** The filters of the engine look at passages; these at the quote itself. */
export function passes(quote: Quote, { speaker, from, to }: Filters): boolean {
  if (speaker !== undefined && !isSpokenBy(quote.speaker, speaker)) return false;
  return (from === undefined && to === undefined) || overlaps(quote.said, { from, to });
}

/** The quote where it carries the words, or says the same in others. */
function candidate(hit: Hit, quote: Quote, asked: Asked, engine: Engine): readonly Candidate[] {
  const { share, marks } = carried(asked, quote.text, engine);
  return share === 0 ? [] : [{ hit, quote, marks, score: share + credit(quote) }];
}

/** How surely the words are the speaker's own: literal before indirect, said before predicted, a name before "an aide". */
function credit({ kind, status, speaker }: Quote): number {
  const literal = kind === 'direct' || kind === 'transcript' ? 0.04 : 0;
  const known = speaker === null ? 0 : /^\p{Lu}/u.test(speaker) ? 0.08 : 0.02;
  return literal + (status === 'said' ? 0.06 : 0) + known;
}

/** The quote's passage, the excerpt around the words that matched. */
export function citeQuote({ hit, quote, marks: inside }: Candidate): Citation {
  const marks = inside.map((mark) => shift(mark, quote.span.start));
  const first = marks[0];
  const last = marks.at(-1);
  const focus = first && last ? { start: first.start, end: last.end } : quote.span;
  return cite(hit, { focus, marks, quote });
}
