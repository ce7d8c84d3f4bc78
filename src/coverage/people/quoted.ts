import type { AnnotatedDocument, Occasion, Quote, Quoted, QuoteStatus } from '../model.ts';
import { speakersOf } from './joint.ts';

/** Foreseen words were never said, denied ones not by the one who is named. */
const NOT_THEIRS: ReadonlySet<QuoteStatus> = new Set(['predicted', 'denied']);

/** Whether the words came from the one who is named as their speaker. */
export const isTheirs = ({ status }: Quote): boolean => !NOT_THEIRS.has(status);

/** How often, from when and until when each speaker is quoted; words said together count for each. */
export function quotedOf(documents: readonly AnnotatedDocument[]): ReadonlyMap<string, Quoted> {
  const quoted = new Map<string, Quoted>();
  const quotes = documents.flatMap(({ passages }) => passages.flatMap((passage) => passage.quotes));
  for (const { speaker, said } of quotes.filter(isTheirs)) {
    if (speaker === null) continue;
    for (const name of new Set([speaker, ...speakersOf(speaker)])) {
      const before = quoted.get(name) ?? { quotes: 0, first: null, last: null };
      quoted.set(name, {
        quotes: before.quotes + 1,
        first: earlier(said, before.first),
        last: later(said, before.last),
      });
    }
  }
  return quoted;
}

/** The day of the report is not the day on which it was said. */
const dayOf = (occasion: Occasion | null): string =>
  occasion?.value && occasion.tie !== 'published' ? (occasion.first ?? '') : '';

const earlier = (a: Occasion | null, b: Occasion | null) =>
  dayOf(a) !== '' && (b === null || dayOf(a) < dayOf(b)) ? a : b;

const later = (a: Occasion | null, b: Occasion | null) =>
  dayOf(a) !== '' && (b === null || dayOf(a) > dayOf(b)) ? a : b;
