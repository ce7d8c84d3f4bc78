import { addDays, isDay, lastDayOf, pad, weekOf } from '../calendar.ts';
import { yearOf } from '../resolve.ts';
import { type Context, hanging, type Reading, type Rule, stated, unresolved } from '../rule.ts';
import { DAY_OF_MONTH, MONTH, monthOf, ORDINAL, ordinalOf, pattern, YEAR } from '../words.ts';

/** A week of a month is the one that holds its fourth day, and so on; the last one holds the fourth day from the end. */
const MIDWEEK = 4;

function weekOfMonth(nth: string, month: string): string {
  if (/last|final/i.test(nth)) return weekOf(addDays(lastDayOf(month), 1 - MIDWEEK));
  return weekOf(addDays(`${month}-01`, MIDWEEK - 1 + 7 * (ordinalOf(nth) - 1)));
}

function nthWeek(nth: string, month: number, year: string, context: Context): Reading {
  const { now } = context;
  if (year !== '') return stated(weekOfMonth(nth, `${year}-${pad(month)}`));
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX-WXX');
  return hanging(
    now,
    weekOfMonth(nth, `${yearOf(month, null, now, context)}-${pad(month)}`),
    'the year from',
  );
}

function weekOfDay(month: number, day: number, year: string, context: Context): Reading | null {
  const { now } = context;
  if (!isDay(`${year || 'XXXX'}-${pad(month)}-${pad(day)}`)) return null;
  if (year !== '') return stated(weekOf(`${year}-${pad(month)}-${pad(day)}`));
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX-WXX');
  const of = yearOf(month, day, now, context);
  return isDay(`${of}-${pad(month)}-${pad(day)}`)
    ? hanging(now, weekOf(`${of}-${pad(month)}-${pad(day)}`), 'the year from')
    : null;
}

/** Weeks named by a month or a day. */
export const weekRules: readonly Rule[] = [
  {
    name: 'week of a month', // the last week of March 2025 → 2025-W13
    pattern: pattern(
      `(?:the )?(?<nth>${ORDINAL}|last|final) week (?:of|in) (?<month>${MONTH})(?![a-z]| \\d{1,2}\\b)(?:,? (?<year>${YEAR})\\b)?`,
    ),
    read: ({ nth = '', month = '', year = '' }, context) => nthWeek(nth, monthOf(month), year, context),
  },
  {
    name: 'week of a day', // the week of March 3 → 2025-W10
    pattern: pattern(
      `(?:the )?week of (?<month>${MONTH}) (?<day>${DAY_OF_MONTH})\\b(?:,? (?<year>${YEAR})\\b)?`,
    ),
    read: ({ month = '', day = '', year = '' }, context) =>
      weekOfDay(monthOf(month), Number.parseInt(day, 10), year, context),
  },
];
