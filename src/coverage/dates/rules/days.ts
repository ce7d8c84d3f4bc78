import { addDays, isDay, isKnown, pad, weekdayOf } from '../calendar.ts';
import { readNamedDay, weekdayFrom, yearOf, yearStandpoint } from '../resolve.ts';
import { type Context, following, hanging, lastDate, type Reading, type Rule, unresolved } from '../rule.ts';
import {
  DAY_OF_MONTH,
  MONTH,
  MONTH_NAME,
  monthOf,
  ordinalOf,
  pattern,
  WEEKDAY,
  WORD_ORDINAL,
  weekdayNumber,
  YEAR,
} from '../words.ts';
import { statedDay } from './explicit.ts';

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

/** The nearest such weekday before or after the day told before. */
function neighbouringWeekday(way: -1 | 1, day: string, context: Context): Reading {
  const before = lastDate(context, /^\d{4}-\d\d-\d\d/);
  if (before === null) return relativeWeekday(way < 0 ? 'last' : 'next', day, context);
  const from = before.value.slice(0, 10);
  const shift = (weekdayNumber(day) - weekdayOf(from) + 7) % 7;
  const days = way > 0 ? shift || 7 : shift - 7;
  return following(addDays(from, days), `the ${day} ${way < 0 ? 'before' : 'after'}`, before);
}

/** Days without a year. */
export const dayRules: readonly Rule[] = [
  {
    name: 'today', // yesterday → the day before the publication day
    pattern: pattern(
      `${LEAD}(?<day>today|yesterday|tomorrow)\\b(?!['’]s (?:\\w{1,20} )?(?:world|society|youth|generation|standards|prices|dollars|money|technology)\\b)`,
    ),
    read: ({ day = '' }, context) => readNamedDay(day, '', context),
  },
  {
    name: 'last Friday', // next Friday → the first one after the publication day
    pattern: pattern(`${LEAD}(?<step>last|next|this) (?<day>${WEEKDAY})\\b`),
    read: ({ step = '', day = '' }, context) => relativeWeekday(step, day, context),
  },
  {
    name: 'previous Friday', // the following Friday → the first one after the date told before
    pattern: pattern(`the (?<way>previous|following|next) (?<day>${WEEKDAY})\\b`),
    read: ({ way = '', day = '' }, context) =>
      neighbouringWeekday(/previous/i.test(way) ? -1 : 1, day, context),
  },
  {
    name: 'that time', // by that time → the date told before
    pattern: pattern('(?<=\\b(?:by|until|till|since|before|from)\\s)that (?:time|date)\\b'),
    read: (_groups, context) => {
      const before = lastDate(context, /^\d{4}|^XXXX-\d/);
      return before === null ? null : following(before.value, 'the same as', before);
    },
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
    name: 'ordinal of month', // the third of November → 2025-11-03
    pattern: pattern(
      `the (?<day>${WORD_ORDINAL})(?: day)? of (?<month>${MONTH_NAME})\\b(?:,? (?<year>${YEAR})\\b)?`,
    ),
    read: ({ month = '', day = '', year = '' }, context) =>
      year === ''
        ? yearlessDay(month, String(ordinalOf(day)), context)
        : statedDay(year, monthOf(month), String(ordinalOf(day))),
  },
  {
    name: 'weekday', // Friday → the most recent one, the coming one after a future verb
    pattern: pattern(`${LEAD}(?:a week (?:ago|from) )?(?<day>${WEEKDAY})s?\\b`),
    read: ({ day = '' }, context) => readNamedDay(day, '', context),
  },
];
