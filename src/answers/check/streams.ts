import type { Quote, Span } from '../../coverage/model.ts';
import { markQuotations } from '../../coverage/quotes/marks.ts';
import type { Hit } from '../../search/engine.ts';
import { shift } from '../cite.ts';
import { exactWords, type RecordedWord } from './words.ts';

/** All that one speaker says in one passage, in its order: quotations parted by "he said" are read on as one. */
export interface Stream {
  readonly hit: Hit;
  /** Null where the coverage names nobody. */
  readonly speaker: string | null;
  readonly quotes: readonly Quote[];
  readonly words: readonly RecordedWord[];
}

/** `“I will go,” Harrow told the council on Monday, “but not alone.”`: no more words than that lie between. */
const LONGEST_ATTRIBUTION = 8;

/** The streams of a passage, one for each of its speakers. */
export function streamsOf(hit: Hit): readonly Stream[] {
  const quotes = hit.passage.quotes.filter((quote) => !isUnsaid(quote, hit.passage.quotes));
  const marked = markQuotations(hit.text).quotations.map((span) => shift(span, hit.passage.span.start));
  return [...new Set(quotes.map(({ speaker }) => speaker))].map((speaker) => {
    const own = quotes.filter((quote) => quote.speaker === speaker);
    const outer = own.filter((quote) => !own.some((other) => holdsMore(other, quote)));
    return { hit, speaker, quotes: own, words: wordsOf(hit, outer, marked) };
  });
}

/** Who denies having said the words has not said them, nor has one of whom another foretells or denies that. */
function isUnsaid(quote: Quote, all: readonly Quote[]): boolean {
  const tellers = all.filter((other) => other.speaker !== quote.speaker && holdsMore(other, quote));
  return quote.status === 'denied' || tellers.some(({ status }) => /^(?:denied|predicted)$/.test(status));
}

const holdsMore = (outer: Quote, inner: Quote): boolean =>
  outer !== inner &&
  outer.span.start <= inner.span.start &&
  outer.span.end >= inner.span.end &&
  length(outer.span) > length(inner.span);

const length = ({ start, end }: Span): number => end - start;

function wordsOf(hit: Hit, quotes: readonly Quote[], marked: readonly Span[]): readonly RecordedWord[] {
  const all: RecordedWord[] = [];
  let end: number | null = null;
  for (const quote of quotes) {
    if (end !== null && wordsBetween(hit, end, quote.span.start) > LONGEST_ATTRIBUTION) all.push(null);
    const words = exactWords(quote.text).map((word) => ({ ...word, ...shift(word, quote.span.start) }));
    const literal = quote.kind === 'direct' ? words.filter((word) => isMarked(word, marked)) : words;
    // A title in marks makes no quotation of the clause around it.
    all.push(...(2 * literal.length >= words.length ? literal : words));
    end = quote.span.end;
  }
  return all;
}

function wordsBetween({ text, passage }: Hit, from: number, to: number): number {
  return exactWords(text.slice(from - passage.span.start, Math.max(0, to - passage.span.start))).length;
}

/** Do these words stand inside quotation marks? `“It holds,” she said, “and it will.”` has two words that do not. */
export const isMarked = ({ start, end }: Span, marked: readonly Span[]): boolean =>
  marked.some((span) => span.start <= start && span.end >= end);

/** The innermost quote that holds the word: a foretold sentence inside a longer speech has a status of its own. */
export function quoteAt({ quotes }: Stream, { start, end }: Span): Quote | null {
  return quotes
    .filter(({ span }) => span.start <= start && span.end >= end)
    .reduce<Quote | null>((best, q) => (best && length(best.span) <= length(q.span) ? best : q), null);
}
