import { isDay, isKnown, pad, weekdayOf } from '../calendar.ts';
import { readNamedDay, weekdayFrom, yearOf, yearStandpoint } from '../resolve.ts';
import { type Context, hanging, type Reading, type Rule, unresolved } from '../rule.ts';
import { DAY_OF_MONTH, MONTH, MONTH_NAME, monthOf, pattern, WEEKDAY, weekdayNumber } from '../words.ts';

const LEAD = '(?:(?:early|late|mid|earlier|later) (?:on )?)?';

/** A day of a month whose year the reader knows; null where the calendar has no such day. */
export function yearlessDay(monthName: string, dayWords: string, context: Context): Reading | null {
  const month = monthOf(monthName);
  const day = Number.parseInt(dayWords, 10);
  const monthDay = `${pad(month)}-${pad(day)}`;
  if (!isDay(`XXXX-${monthDay}`)) return null;
  const now = yearStandpoint(month, context);
  if (now === null) return unresolved(`XXXX-${monthDay}`);
  return hanging(now, `${yearOf(month, day, now, context)}-${monthDay}`, 'the year from');
}

function relativeWeekday(step: string, day: string, context: Context): Reading {
  const { now } = context;
  if (now === null || !isKnown(now.day)) return unresolved(`XXXX-WXX-${weekdayNumber(day)}`);
  const shift = weekdayNumber(day) - weekdayOf(now.day);
  const weeks = { last: shift >= 0 ? -7 : 0, next: shift <= 0 ? 7 : 0 }[step.toLowerCase()] ?? 0;
  const named = weekdayFrom(day, shift + weeks, now);
  return hanging(now, named.day, named.words);
}

/** Days without a year. */
export const dayRules: readonly Rule[] = [
  {
    name: 'today', // yesterday → the day before the publication day
    pattern: pattern(`${LEAD}(?<day>today|yesterday|tomorrow)\\b(?!['’]s \\w+ (?:world|society))`),
    read: ({ day = '' }, context) => readNamedDay(day, '', context),
  },
  {
    name: 'last Friday', // next Friday → the first one after the publication day
    pattern: pattern(`${LEAD}(?<step>last|next|this) (?<day>${WEEKDAY})\\b`),
    read: ({ step = '', day = '' }, context) => relativeWeekday(step, day, context),
  },
  {
    name: 'month day', // Oct. 14 → 2025-10-14
    pattern: pattern(
      `(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY_OF_MONTH})\\b(?!,\\d|\\.\\d|:\\d| (?:percent|million|billion))`,
    ),
    read: ({ month = '', day = '' }, context) => yearlessDay(month, day, context),
  },
  {
    name: 'day month', // the 14th of October → 2025-10-14
    pattern: pattern(`(?:the )?(?<day>${DAY_OF_MONTH})(?: of)? (?<month>${MONTH_NAME})\\b`),
    read: ({ month = '', day = '' }, context) => yearlessDay(month, day, context),
  },
  {
    name: 'weekday', // Friday → the most recent one, the coming one after a future verb
    pattern: pattern(`${LEAD}(?:a week (?:ago|from) )?(?<day>${WEEKDAY})s?\\b`),
    read: ({ day = '' }, context) => readNamedDay(day, '', context),
  },
];
