import type { Anchor, Counted, Span, TimexType } from '../model.ts';
import { inWords } from './calendar.ts';
import type { Tense } from './tense.ts';
import { tenseAround } from './tense.ts';

/** The day on which the words are spoken or printed: what "tomorrow" and "last week" hang on. */
export interface Standpoint {
  /** ISO day; `XXXX-10-14` where only month and day are told. */
  readonly day: string;
  readonly anchor: Extract<Anchor, 'published' | 'section' | 'previous'>;
  /** "the publication day, 25 November 2025" */
  readonly words: string;
  /** The words of the file that tell the day. */
  readonly told: Span | null;
}

/** An expression that was read earlier in the same document. */
export interface Earlier {
  readonly value: string;
  readonly type: TimexType;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Where a match stands. Offsets count in `text`. */
export interface Context {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Null where the document does not say when it was published. */
  readonly now: Standpoint | null;
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
}

/** What a rule makes of its match. */
export interface Reading {
  readonly value: string;
  readonly type: TimexType;
  readonly anchor: Anchor;
  readonly because: string;
  /** Overrides the modifier that the phrase's first words give. */
  readonly mod?: string | null;
  /** Narrows the stretch of time: "earlier this month" ends on the publication day. */
  readonly until?: string;
  readonly since?: string;
  readonly counted?: Counted;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One row of the grammar: a sticky pattern with named groups, and what it means where it stands. */
export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: Context, match: string) => Reading | null;
}

export const tenseOf = ({ text, start, end }: Context): Tense => tenseAround(text, start, end);

/** The characters right before the match. */
export const leftOf = ({ text, start }: Context, length: number): string =>
  text.slice(Math.max(0, start - length), start);

/** The nearest earlier date whose value has the shape; durations and sets are no dates. */
export const lastDate = ({ earlier }: Context, shape: RegExp): Earlier | null =>
  earlier.findLast((e) => e.type !== 'DURATION' && e.type !== 'SET' && shape.test(e.value)) ?? null;

/** Says all by itself. */
export const stated = (value: string, type: TimexType = 'DATE'): Reading => ({
  value,
  type,
  anchor: 'explicit',
  because: 'the words name the date in full',
});

export const duration = (value: string): Reading => ({
  value,
  type: 'DURATION',
  anchor: 'none',
  because: 'a length of time, not a date',
});

export const set = (value: string): Reading => ({
  value,
  type: 'SET',
  anchor: 'none',
  because: 'something that recurs, not one date',
});

export const vague = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Reading => ({
  value,
  type: 'DATE',
  anchor: 'none',
  because: 'the words name no particular date',
});

/** Hangs on a day that the document does not tell: the phrase stays a phrase. */
export const unresolved = (value: string, type: TimexType = 'DATE'): Reading => ({
  value,
  type,
  anchor: 'none',
  because: 'the document does not tell the day that this hangs on',
});

/** Hangs on the standpoint. */
export const hanging = (
  now: Standpoint,
  value: string,
  words: string,
  type: TimexType = 'DATE',
): Reading => ({
  value,
  type,
  anchor: now.anchor,
  because: `${words} ${now.words}`,
});

/** Hangs on an earlier date of the text. */
export const following = (value: string, words: string, earlier: Earlier): Reading => ({
  value,
  type: 'DATE',
  anchor: 'previous',
  because: `${words} ${spell(earlier.value)}, told just before`,
});

/** A value as words: `2025-10-14` is "14 October 2025"; coarser values stay as they are. */
export const spell = (value: string): string =>
  /^(?:\d{4}|XXXX)-\d\d-\d\d/.test(value) ? inWords(value.slice(0, 10)) : value;
