/** Events dated by other events: "the move came two days after the bank had shut". */
import type { Occasion, Span } from '../model.ts';
import { addDays } from './calendar.ts';
import { numberOf, pattern } from './words.ts';

const APART = new RegExp(
  pattern(
    '\\b(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven) (?<unit>day|week)s? (?<way>after|before)\\b',
  ).source,
  'i',
);

interface Apart {
  readonly start: number;
  readonly end: number;
  /** From the event named after the words to the one told in the main clause. */
  readonly days: number;
  /** What is told, in words: "2 days after". */
  readonly words: string;
}

function apartIn(sentence: string): Apart | null {
  const match = APART.exec(sentence);
  const { count = '', unit = '', way = '' } = match?.groups ?? {};
  const n = numberOf(count);
  if (match === null || Number.isNaN(n)) return null;
  const days = n * (/week/i.test(unit) ? 7 : 1);
  const words = `${days} day${days === 1 ? '' : 's'}`;
  return {
    start: match.index,
    end: match.index + match[0].length,
    days: /after/i.test(way) ? days : -days,
    words,
  };
}

const moved = (occasion: Occasion, days: number, words: string): Occasion | null => {
  const { first, last } = occasion;
  if (first === null || first !== last) return null;
  const day = addDays(first, days);
  const because = `${words} ${days < 0 ? 'before' : 'after'} what is dated so: ${occasion.because}`;
  return { ...occasion, value: day, first: day, last: day, because, tie: 'sentence' };
};

/**
 * The occasion of some words where the sentence sets its events some days apart; null where it does not, or where the words
 * belong to the event that has the date.
 * @param words spans of `text` inside the sentence
 */
export function occasionApart(
  words: readonly Span[],
  sentence: Span,
  occasion: Occasion,
  text: string,
): Occasion | null {
  const told = text.slice(sentence.start, sentence.end);
  const apart = apartIn(told);
  if (apart === null || words.length === 0) return null;
  const comma = told.indexOf(',', apart.end);
  const opens = apart.start === 0;
  const from = sentence.start + (opens ? comma : apart.end);
  if ((opens && comma < 0) || !words.every(({ start }) => start >= from)) return null;
  if (!opens) return moved(occasion, -apart.days, apart.words);
  return occasion.tie === 'carried' ? moved(occasion, apart.days, apart.words) : null;
}
