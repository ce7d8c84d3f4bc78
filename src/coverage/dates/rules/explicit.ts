import { isDay, pad } from '../calendar.ts';
import { type Reading, type Rule, stated, unresolved } from '../rule.ts';
import { DAY_OF_MONTH, MONTH, monthOf, PART, pattern, WEEKDAY, YEAR } from '../words.ts';

/** A day named in full; null where the calendar has no such day. */
export function statedDay(year: string, month: number, day: string): Reading | null {
  const value = `${year}-${pad(month)}-${pad(Number.parseInt(day, 10))}`;
  return isDay(value) ? stated(value) : null;
}

/** As `statedDay`; "29 February 2025" is a phrase that names no day, not the year alone. */
const namedDayOf = (year: string, month: number, day: string): Reading =>
  statedDay(year, month, day) ?? {
    ...unresolved('XXXX-XX-XX'),
    because: `${Number(year)} has no such day`,
  };

/** Two digits of a year: 50 and below are this century's. */
const century = (year: string): string =>
  year.length === 4 ? year : `${Number(year) > 50 ? 19 : 20}${year}`;

/** Dates that name their year. */
export const explicitRules: readonly Rule[] = [
  {
    name: 'ISO day', // 2025-12-28 → 2025-12-28
    pattern: pattern('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)\\b'),
    read: ({ year = '', month = '', day = '' }) => statedDay(year, Number(month), day),
  },
  {
    name: 'month day, year', // Tuesday, Oct. 14, 2025 → 2025-10-14
    pattern: pattern(`(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY_OF_MONTH}),? (?<year>${YEAR})\\b`),
    read: ({ year = '', month = '', day = '' }) => namedDayOf(year, monthOf(month), day),
  },
  {
    name: 'day month year', // the 14th of October, 2025 → 2025-10-14
    pattern: pattern(
      `(?:${WEEKDAY},? )?(?:the )?(?<day>${DAY_OF_MONTH})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})\\b`,
    ),
    read: ({ year = '', month = '', day = '' }) => namedDayOf(year, monthOf(month), day),
  },
  {
    name: 'numbers with slashes', // 10/14/2025 → 2025-10-14
    pattern: pattern('(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d\\d)\\b'),
    read: ({ year = '', month = '', day = '' }) => statedDay(century(year), Number(month), day),
  },
  {
    name: 'month and year', // early October 2025 → 2025-10, START
    pattern: pattern(`(?:${PART}[-\\s])?(?<month>${MONTH}),?(?: of)? (?<year>${YEAR})\\b`),
    read: ({ year = '', month = '' }) => stated(`${year}-${pad(monthOf(month))}`),
  },
];
