/** A passage with all that may date what it tells. */
import type { Occasion, Span, Timex } from '../model.ts';
import type { QuotedPassage } from '../quotes/find.ts';
import { isKnown } from './calendar.ts';
import { partnersOf, type Role, roleOf } from './clause.ts';
import { occasionFrom } from './occasion.ts';
import type { Standpoint } from './rule.ts';
import { tenseAround } from './tense.ts';

/** A passage with all that may date its sentences and quotes. */
export interface Scene {
  readonly text: string;
  readonly passage: QuotedPassage;
  readonly timexes: readonly Timex[];
  /** The day of the conversation, in a turn of a transcript. */
  readonly conversation: Standpoint | null;
  /** The day on which the passage is told. */
  readonly now: Standpoint | null;
  /** Dates what is told as past without a date of its own; null where nothing does. */
  readonly fallback: Occasion | null;
  /** The publication day, on which undated words were reported; null where the text is no news. */
  readonly reported: Occasion | null;
  /** Dates what is told as present; null where nothing does. */
  readonly present: Occasion | null;
}

/** An expression that dates something. */
export interface Dating {
  readonly timex: Timex;
  readonly role: Role;
  readonly quoted: boolean;
}

export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isDating = ({ type, value }: Timex): boolean =>
  type !== 'DURATION' && type !== 'SET' && !value.endsWith('_REF');

/** What may date something in the sentence, in its order. */
export function datingsIn(sentence: Span, { text, passage, timexes }: Scene): readonly Dating[] {
  const marked = passage.quotes.filter((quote) => quote.kind !== 'indirect' && quote.kind !== 'transcript');
  return timexes
    .filter((timex) => isDating(timex) && within(timex.span, sentence))
    .map((timex) => ({
      timex,
      role: roleOf(timex, sentence, text),
      quoted: marked.some((quote) => within(timex.span, quote.span)),
    }));
}

const LOOKS_BACK = /\b(?:last|past|previous|earlier|ago|yesterday)\b/i;

/** Told as lying ahead of the day on which it is told: "will meet on Friday". */
export function isToldAsAhead({ span, first, text: phrase }: Timex, { text, now }: Scene): boolean {
  if (LOOKS_BACK.test(phrase) || tenseAround(text, span.start, span.end) !== 'future') return false;
  return first === null || now === null || !isKnown(now.day) || first >= now.day;
}

/** After the day on which it is told, whatever the verb: "they called for a march on Saturday". */
export const isYetToCome = ({ first }: Timex, { now }: Scene): boolean =>
  first !== null && now !== null && isKnown(now.day) && first > now.day;

/** The occasion that an expression gives, with the one that it forms an interval with. */
export function occasionOf(timex: Timex, tie: Occasion['tie'], scene: Scene): Occasion {
  return occasionFrom(partnersOf(timex, scene.timexes, scene.text), tie, isToldAsAhead(timex, scene));
}

const GRAINS = ['minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'season', 'half', 'year'];

/** The finest expression, the first of equals. */
export const finest = (datings: readonly Dating[]): Timex | null =>
  [...datings].sort((a, b) => grainRank(a.timex) - grainRank(b.timex))[0]?.timex ?? null;

const grainRank = ({ grain }: Timex): number => (GRAINS.indexOf(grain) + 1 || GRAINS.length + 1) - 1;

/** The conversation's day as an occasion; a phrase while its year is unknown. */
export function conversationOccasion({ day, told, words }: Standpoint): Occasion {
  const value = isKnown(day) ? day : null;
  return {
    value,
    first: value,
    last: value,
    phrase: told,
    because: `said on ${words}`,
    tie: 'section',
    planned: false,
  };
}
