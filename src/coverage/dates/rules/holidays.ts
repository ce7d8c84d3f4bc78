import { addDays, weekdayOf } from '../calendar.ts';
import { yearOf } from '../resolve.ts';
import { type Context, hanging, type Reading, type Rule, stated, unresolved } from '../rule.ts';
import { pattern, YEAR } from '../words.ts';

/** The `n`th weekday of a month: the fourth Thursday of November. */
function nthWeekday(month: string, weekday: number, n: number): string {
  const first = `${month}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
}

/** Holidays whose day can be computed, by the first letters of their name. */
const HOLIDAYS: readonly (readonly [name: RegExp, day: (year: string) => string])[] = [
  [/^christmas eve/i, (year) => `${year}-12-24`],
  [/^christmas/i, (year) => `${year}-12-25`],
  [/^new year['’]s eve/i, (year) => `${year}-12-31`],
  [/^new year['’]s day/i, (year) => `${year}-01-01`],
  [/^thanksgiving/i, (year) => nthWeekday(`${year}-11`, 4, 4)],
  [/^independence day/i, (year) => `${year}-07-04`],
  [/^halloween/i, (year) => `${year}-10-31`],
  [/^valentine/i, (year) => `${year}-02-14`],
  [/^labor day/i, (year) => nthWeekday(`${year}-09`, 1, 1)],
  [/^memorial day/i, (year) => addDays(nthWeekday(`${year}-06`, 1, 1), -7)],
];

function holiday(name: string, year: string, context: Context): Reading | null {
  const { now } = context;
  const day = HOLIDAYS.find(([shape]) => shape.test(name))?.[1];
  if (day === undefined) return null;
  if (year !== '') return stated(day(year));
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX-XX-XX');
  const near = day(now.day.slice(0, 4));
  const nearYear = yearOf(Number(near.slice(5, 7)), Number(near.slice(8, 10)), now, context);
  return hanging(now, day(String(nearYear)), 'the holiday nearest to');
}

/** Holidays. */
export const holidayRules: readonly Rule[] = [
  {
    name: 'holiday', // Thanksgiving 2025 → 2025-11-27
    pattern: pattern(
      `(?<name>Christmas(?: Day| Eve)?|New Year['’]s (?:Day|Eve)|Thanksgiving(?: Day)?|Independence Day|Halloween|Valentine['’]s Day|Labor Day|Memorial Day)(?: (?<year>${YEAR}))?\\b`,
    ),
    read: ({ name = '', year = '' }, context) => holiday(name, year, context),
  },
];
