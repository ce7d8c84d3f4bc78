/** What a TIMEX3 value means: its grain, and the first and last day of the stretch of time it names. */
import type { Grain } from '../model.ts';
import { addDays, addMonths, isDay, lastDayOf, mondayOf, pad } from './calendar.ts';
import type { Unit } from './words.ts';

export interface Meaning {
  readonly grain: Grain;
  readonly first: string | null;
  readonly last: string | null;
}

type Stretch = readonly [first: string, last: string];

const months = (first: string, count: number): Stretch => [
  `${first}-01`,
  lastDayOf(addMonths(first, count - 1)),
];
const SEASON_STARTS: Readonly<Record<string, string>> = { SP: '03', SU: '06', FA: '09', WI: '12' };
const FIRST_HALF_MONTH: Readonly<Record<string, string>> = { '1': '01', '2': '07' };

/** Shapes of calendar values, one row each; the first that fits decides. */
const SHAPES: readonly (readonly [shape: RegExp, grain: Grain, stretch: (value: string) => Stretch])[] = [
  [/^\d{4}-\d\d-\d\dT\d\d:\d\dZ?$/, 'minute', (v) => [v.slice(0, 10), v.slice(0, 10)]],
  [/^\d{4}-\d\d-\d\dT/, 'hour', (v) => [v.slice(0, 10), v.slice(0, 10)]],
  [/^\d{4}-\d\d-\d\d$/, 'day', (v) => [v, v]],
  [/^\d{4}-W\d\d-WE$/, 'weekend', (v) => [addDays(mondayOf(v), 5), addDays(mondayOf(v), 6)]],
  [/^\d{4}-W\d\d$/, 'week', (v) => [mondayOf(v), addDays(mondayOf(v), 6)]],
  [/^\d{4}-\d\d$/, 'month', (v) => months(v, 1)],
  [/^\d{4}-Q[1-4]$/, 'quarter', (v) => months(`${v.slice(0, 5)}${pad(3 * Number(v.slice(6)) - 2)}`, 3)],
  [/^\d{4}-H[12]$/, 'half', (v) => months(`${v.slice(0, 5)}${FIRST_HALF_MONTH[v.slice(6)] ?? '01'}`, 6)],
  [
    /^\d{4}-(?:SP|SU|FA|WI)$/,
    'season',
    (v) => months(`${v.slice(0, 5)}${SEASON_STARTS[v.slice(5)] ?? '03'}`, 3),
  ],
  [/^\d{4}$/, 'year', (v) => [`${v}-01-01`, `${v}-12-31`]],
  [/^\d{3}$/, 'decade', (v) => [`${v}0-01-01`, `${v}9-12-31`]],
  [/^\d{2}$/, 'century', (v) => [`${v}00-01-01`, `${v}99-12-31`]],
];

/** Values whose year (or more) is unknown keep their grain. */
const UNKNOWN: readonly (readonly [shape: RegExp, grain: Grain])[] = [
  [/^XXXX-.*T\d\d:\d\dZ?$/, 'minute'],
  [/^XXXX-.*T/, 'hour'],
  [/^XXXX-W(?:\d\d|XX)-WE$/, 'weekend'],
  [/^XXXX-W(?:\d\d|XX)$/, 'week'],
  [/^XXXX-W(?:\d\d|XX)-\d$|^XXXX-(?:\d\d|XX)-(?:\d\d|XX)$/, 'day'],
  [/^XXXX-(?:\d\d|XX)$/, 'month'],
  [/^XXXX-Q/, 'quarter'],
  [/^XXXX-H/, 'half'],
  [/^XXXX-(?:SP|SU|FA|WI)$/, 'season'],
  [/^XXXX$|^BC\d{4}$/, 'year'],
  [/^XXX$/, 'decade'],
  [/^XX$/, 'century'],
];

/** The thirds of a stretch that "early", "mid" and "late" name: [months and days from its start, and to its end]. */
const PARTS: Readonly<Record<string, Partial<Record<Grain, (first: string) => Stretch>>>> = {
  START: {
    week: (first) => [first, addDays(first, 1)],
    month: (first) => [first, `${first.slice(0, 8)}10`],
    year: (first) => [first, `${first.slice(0, 4)}-04-30`],
    decade: (first) => [first, `${first.slice(0, 3)}3-12-31`],
  },
  MID: {
    week: (first) => [addDays(first, 2), addDays(first, 3)],
    month: (first) => [`${first.slice(0, 8)}11`, `${first.slice(0, 8)}20`],
    year: (first) => [`${first.slice(0, 4)}-05-01`, `${first.slice(0, 4)}-08-31`],
    decade: (first) => [`${first.slice(0, 3)}4-01-01`, `${first.slice(0, 3)}6-12-31`],
  },
  END: {
    week: (first) => [addDays(first, 4), addDays(first, 6)],
    month: (first) => [`${first.slice(0, 8)}21`, lastDayOf(first.slice(0, 7))],
    year: (first) => [`${first.slice(0, 4)}-09-01`, `${first.slice(0, 4)}-12-31`],
    decade: (first) => [`${first.slice(0, 3)}7-01-01`, `${first.slice(0, 3)}9-12-31`],
  },
};

/** `meaningOf('2025-11', 'START')` is the month's first ten days. Durations, sets and vague references name no days. */
export function meaningOf(value: string, mod: string | null): Meaning {
  for (const [shape, grain, stretch] of SHAPES) {
    if (!shape.test(value)) continue;
    const whole = stretch(value);
    if (!isDay(whole[0])) break;
    const [first, last] = PARTS[mod ?? '']?.[grain]?.(whole[0]) ?? whole;
    return { grain, first, last };
  }
  const grain = UNKNOWN.find(([shape]) => shape.test(value))?.[1] ?? 'vague';
  return { grain, first: null, last: null };
}

const DURATION_LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};
const CLOCK_UNITS: readonly Unit[] = ['second', 'minute', 'hour'];

/** `durationOf(2, 'day')` is `P2D`, `durationOf('X', 'hour')` is `PTXH`, `durationOf(3, 'decade')` is `P30Y`. */
export function durationOf(count: number | 'X', unit: Unit): string {
  if (count !== 'X' && unit === 'decade') return `P${count * 10}Y`;
  if (count !== 'X' && unit === 'century') return `P${count * 100}Y`;
  return `${CLOCK_UNITS.includes(unit) ? 'PT' : 'P'}${count}${DURATION_LETTERS[unit]}`;
}
