/** How news writers leave out what the reader knows: the year of a month, the week of a weekday, the year of a quarter. */
import type { TimexType } from '../model.ts';
import {
  addDays,
  addMonths,
  addQuarters,
  daysBetween,
  isKnown,
  pad,
  quarterOf,
  weekdayOf,
  weekOf,
} from './calendar.ts';
import { type Context, hanging, leftOf, type Reading, type Standpoint, tenseOf, unresolved } from './rule.ts';
import type { Unit } from './words.ts';
import { stepOf, WEEKDAYS, weekdayNumber } from './words.ts';

const NEAR = 31;
const HALF_YEAR = 183;
/** Further from it in months than this, a date does not share the year of one told before. */
const SAME_YEAR = 6;

/**
 * The year of a month (and day) without one. Within 31 days of the standpoint it is the standpoint's own year; then "since",
 * "by", "until" decide, then the tense, then nearness.
 */
export function yearOf(month: number, day: number | null, now: Standpoint, context: Context): number {
  const year = Number(now.day.slice(0, 4));
  if (now.anchor === 'previous') return year;
  const sameMonth = day === null && month === Number(now.day.slice(5, 7));
  const ahead = sameMonth ? 0 : daysBetween(now.day, `${year}-${pad(month)}-${pad(Math.min(day ?? 15, 28))}`);
  if (day !== null && Math.abs(ahead) <= NEAR) return year;
  return year + yearShift(ahead, context);
}

/** `ahead` days lie between the standpoint and the date in the standpoint's year. */
function yearShift(ahead: number, context: Context): -1 | 0 | 1 {
  const left = leftOf(context, 14);
  const tense = tenseOf(context);
  if (/since\s*$/i.test(left)) return ahead > 0 ? -1 : 0;
  if (/\bof record\s*$/i.test(left)) return 0;
  if (/\b(?:by|until|till|through)\s*$/i.test(left) && ahead > 0 && ahead < 240) return 0;
  if (/\b(?:to|before|and)\s*$/i.test(left) && ahead > 0 && ahead < 240 && tense !== 'past') return 0;
  if (/\b(?:by|until|till|through|to|before|and)\s*$/i.test(left) && ahead < -270) return 1;
  const forward = /\b(?:until|by|next|through|before)\s*$/i.test(left) && tense !== 'past';
  if (tense === 'future' || forward) return ahead < -45 ? 1 : 0;
  if (tense === 'past') return ahead > 0 ? -1 : 0;
  return ahead > HALF_YEAR ? -1 : 0;
}

/** The standpoint whose year a month takes; with no standpoint, a full date told in the paragraph within half a year of it. */
export function yearStandpoint(month: number, context: Context): Standpoint | null {
  const { now, earlier } = context;
  if (now !== null) return isKnown(now.day) ? now : null;
  const full = earlier.findLast(
    (e) => e.type !== 'DURATION' && e.type !== 'SET' && /^\d{4}-\d\d/.test(e.value),
  );
  if (full === undefined || context.text.slice(full.end, context.start).includes('\n')) return null;
  if (Math.abs(month - Number(full.value.slice(5, 7))) > SAME_YEAR) return null;
  return {
    day: `${full.value.slice(0, 7)}-01`,
    anchor: 'previous',
    words: `the date told before, ${full.value}`,
    told: { start: full.start, end: full.end },
  };
}

/** Is the coming weekday meant, not the most recent one? "Will leave on Friday", "until Friday", but never "Friday's vote". */
function leansForward(context: Context): boolean {
  if (/^['’]s/.test(context.text.slice(context.end, context.end + 2))) return false;
  const soon = /\b(?:as (?:soon|early|late) as|until|till)\s*(?:(?:at least|around|about)\s*)?$/.test(
    leftOf(context, 24),
  );
  return soon || tenseOf(context) === 'future';
}

/** How many days a weekday lies from a day: the most recent one, that day included, or the coming one. */
export function weekdayShift(weekday: number, day: string, forward: boolean): number {
  const shift = weekday - weekdayOf(day);
  const recent = shift > 0 ? shift - 7 : shift;
  return forward && recent !== 0 ? recent + 7 : recent;
}

const DAY_STEPS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

const relation = (shift: number): string => {
  if (shift === 0) return 'is';
  return shift < 0 ? 'before' : 'after';
};

/** A day named by "today", "yesterday", "tomorrow" or its weekday; null where the standpoint does not carry it. */
export function namedDay(
  word: string,
  context: Context,
): { readonly day: string; readonly words: string } | null {
  const { now } = context;
  if (now === null) return null;
  const step = DAY_STEPS[word.toLowerCase()];
  if (step !== undefined) {
    const words = step === 0 ? 'today is' : `the day ${relation(step)}`;
    return { day: addDays(now.day, step), words };
  }
  if (!isKnown(now.day)) return null;
  return weekdayFrom(word, weekdayShift(weekdayNumber(word), now.day, leansForward(context)), now);
}

/** "last Friday", "next Friday", "this Friday" by their distance in days from the standpoint. */
export function weekdayFrom(
  word: string,
  shift: number,
  now: Standpoint,
): { readonly day: string; readonly words: string } {
  const name = WEEKDAYS[weekdayNumber(word) - 1] ?? word;
  const words = shift === 0 ? `${name} is` : `the ${name} ${relation(shift)}`;
  return { day: addDays(now.day, shift), words };
}

/** The value of a named day with nothing to hang it on. */
export const phraseDay = (word: string): string =>
  word.toLowerCase() in DAY_STEPS ? 'XXXX-XX-XX' : `XXXX-WXX-${weekdayNumber(word)}`;

/** A reading for a named day, with an optional clock time: "Friday", "tomorrow", "Friday at noon". */
export function readNamedDay(word: string, time: string, context: Context): Reading {
  const type = time === '' ? 'DATE' : 'TIME';
  const named = namedDay(word, context);
  if (context.now === null) return unresolved(`${phraseDay(word)}${time}`, type);
  if (named === null) return countedFrom(context.now, `${phraseDay(word)}${time}`, type, context);
  return hanging(context.now, `${named.day}${time}`, named.words, type);
}

/** A weekday that hangs on a day of an unknown year: its own date is known when somebody lends the year. */
const countedFrom = (now: Standpoint, value: string, type: TimexType, context: Context): Reading => ({
  ...unresolved(value, type),
  because: `it hangs on ${now.words}, whose year is not told`,
  counted: { from: now.day, forward: leansForward(context) },
});

/** What lies further away than 1,400 years is no date of four digits. */
const FARTHEST: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 500_000,
  week: 70_000,
  weekend: 70_000,
  month: 16_800,
  quarter: 5600,
  year: 1400,
  decade: 140,
  century: 14,
};

/** The value of the unit `count` units away from a day, at the unit's own grain; null for clock units and for what is too far. */
export function unitAway(day: string, count: number, unit: Unit): string | null {
  if (Math.abs(count) > FARTHEST[unit]) return null;
  const year = Number(day.slice(0, 4));
  if (unit === 'day') return addDays(day, count);
  if (unit === 'month') return addMonths(day.slice(0, 7), count);
  if (!isKnown(day)) return null;
  if (unit === 'week') return weekOf(addDays(day, 7 * count));
  if (unit === 'weekend') return `${weekOf(addDays(day, 7 * count))}-WE`;
  if (unit === 'quarter') return addQuarters(day, count);
  if (unit === 'year') return String(year + count);
  if (unit === 'decade') return String(Math.floor(year / 10) + count);
  return unit === 'century' ? String(Math.floor(year / 100) + count) : null;
}

const UNKNOWN_UNITS: Readonly<Partial<Record<Unit, string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** The value of a unit that nothing dates: `XXXX-WXX` for "last week". */
export const phraseUnit = (unit: Unit): string => UNKNOWN_UNITS[unit] ?? 'PAST_REF';

/** The day that stands for a calendar value of any grain when time is counted from it. */
export function dayWithin(value: string): string | null {
  if (/^(?:\d{4}|XXXX)-\d\d-\d\d/.test(value)) return value.slice(0, 10);
  if (/^(?:\d{4}|XXXX)-\d\d$/.test(value)) return `${value}-15`;
  return /^\d{4}$/.test(value) ? `${value}-07-01` : null;
}

/** "last week", "this month", "next year": counted from the standpoint. */
export function relativeUnit(word: string, unit: Unit, context: Context): Reading {
  const { now } = context;
  if (now === null) return unresolved(phraseUnit(unit));
  const value = unitAway(now.day, stepOf(word), unit);
  if (value === null) return unresolved(phraseUnit(unit));
  return hanging(now, value, `the ${unit} ${STEP_WORDS[stepOf(word) + 1] ?? 'of'}`);
}

const STEP_WORDS = ['before', 'of', 'after'] as const;

/** "in the first quarter": the last one that has begun, or the coming one after a future verb. */
export function quarterYear(quarter: number, now: Standpoint, context: Context): number {
  const year = Number(now.day.slice(0, 4));
  const current = quarterOf(now.day);
  if (tenseOf(context) !== 'future') return quarter > current ? year - 1 : year;
  const justOver = (current - quarter + 4) % 4 === 1;
  return quarter < current && !justOver ? year + 1 : year;
}
