import { isDay, pad } from '../calendar.ts';
import { type Context, duration, following, type Reading, type Rule } from '../rule.ts';
import { durationOf } from '../value.ts';
import { DAY_OF_MONTH, MONTH, monthOf, NUMBER, numberOf, pattern, UNIT, unitOf, YEAR } from '../words.ts';
import { yearlessDay } from './days.ts';
import { statedDay } from './explicit.ts';

const JOINT = '(?: and | to | or |\\s?[-–]\\s?)';

/** The 25 of "April 24 and 25": the month, and the year if it is known, are those of the first day. */
function secondDay(day: number, year: string, { earlier }: Context): Reading | null {
  const first = earlier.at(-1);
  if (first === undefined || !/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(first.value)) return null;
  if (year !== '') return statedDay(year, Number(first.value.slice(5, 7)), String(day));
  const value = `${first.value.slice(0, 8)}${pad(day)}`;
  return isDay(value) && day > Number(first.value.slice(8)) ? following(value, 'the month of', first) : null;
}

/** Two days or lengths that share their month or unit. */
export const pairRules: readonly Rule[] = [
  {
    name: 'second day', // the 25 of April 24 and 25 → 2025-04-25
    pattern: pattern(
      `(?<=\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?${JOINT.replaceAll(' ', '\\s')})(?<day>${DAY_OF_MONTH})\\b(?:, (?<year>${YEAR})\\b)?(?![:.]?\\d|%| (?:percent|people|million|billion))`,
    ),
    read: ({ day = '', year = '' }, context) => secondDay(Number.parseInt(day, 10), year, context),
  },
  {
    name: 'first day', // the 24 of 24 and 25 April → 2025-04-24
    pattern: pattern(
      `(?:the )?(?<day>${DAY_OF_MONTH})(?=${JOINT}(?:the )?${DAY_OF_MONTH} (?<month>${MONTH})\\b(?:,? (?<year>${YEAR})\\b)?)`,
    ),
    read: ({ day = '', month = '', year = '' }, context) =>
      year === '' ? yearlessDay(month, day, context) : statedDay(year, monthOf(month), day),
  },
  {
    name: 'first length', // the 60 of between 60 and 90 days → P60D
    pattern: pattern(`(?<=\\bbetween\\s)(?<count>${NUMBER})(?= and ${NUMBER} (?<unit>${UNIT})\\b)`),
    read: ({ count = '', unit = '' }) => {
      const n = numberOf(count);
      return Number.isNaN(n) ? null : duration(durationOf(n, unitOf(unit)));
    },
  },
];
