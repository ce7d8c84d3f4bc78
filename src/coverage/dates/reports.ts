/** Reports of earnings: the period that they are about, and the one a year before that they compare it with. */
import { addDays, addQuarters, isDay, pad, quarterOf } from './calendar.ts';
import {
  type Context,
  type Earlier,
  following,
  hanging,
  lastDate,
  leftOf,
  type Reading,
  unresolved,
} from './rule.ts';

const QUARTER = /^\d{4}-Q\d$/;
/** "For the nine months": a report's period that is no quarter. */
const LONG_PERIOD = /^P(?:6|9|12)M$|^P1Y$/;
/** A report tells its period at most this far (UTF-16 units) before the figures that it compares. */
const REPORT_REACH = 1500;
/** How near an amount stands to "a year ago" where amounts are compared. */
const AMOUNT_REACH = 110;
const AMOUNT =
  /[$£€¥#%]|\b(?:million|billion|percent|profits?|loss(?:es)?|net|income|earnings|earned|revenues?|sales|results)\b/i;

/** Rules that name a period by another: no later expression hangs on them. */
const COMPARING = /^(?:year ago|period a year ago)/;

const isComparison = ({ rule }: Earlier): boolean => COMPARING.test(rule);

/** A value some years away: `inYear('2025-Q3', -1)` is `2024-Q3`. */
const yearsAway = (value: string, years: number): string =>
  `${Number(value.slice(0, 4)) + years}${value.slice(4)}`;

/** The period that was told last: a quarter that is over, or several months or a year. */
function periodTold({ earlier, now, start }: Context): Earlier | null {
  const over = now === null ? '9999' : addQuarters(now.day, -1);
  return (
    earlier.findLast(
      (e) =>
        start - e.end <= REPORT_REACH &&
        !isComparison(e) &&
        ((QUARTER.test(e.value) && e.value <= over) || LONG_PERIOD.test(e.value)),
    ) ?? null
  );
}

/** The quarter that a report is about: the latest one told that is over, or the one before the standpoint. */
export function reportedQuarter(context: Context, years: number): Reading {
  const over = context.now === null ? '9999' : addQuarters(context.now.day, -1);
  const told = context.earlier
    .filter((e) => QUARTER.test(e.value) && !isComparison(e) && e.value <= over)
    .reduce<Earlier | undefined>(
      (latest, e) => (latest === undefined || e.value >= latest.value ? e : latest),
      undefined,
    );
  if (told !== undefined) return following(yearsAway(told.value, years), 'counted from', told);
  if (context.now === null) return unresolved('XXXX-QX');
  const value = yearsAway(addQuarters(context.now.day, -1), years);
  return hanging(context.now, value, 'the last full quarter before');
}

/** The period told last, in the year that `yearOf` makes of its own: "the 1988 period" of a third quarter is `1988-Q3`. */
export function samePeriod(context: Context, yearOf: (year: number) => number): Reading {
  const told = context.earlier.findLast(
    (e) => !isComparison(e) && (/^\d{4}-(?:Q\d|H\d|\d\d)$/.test(e.value) || LONG_PERIOD.test(e.value)),
  );
  if (told === undefined || LONG_PERIOD.test(told.value)) {
    if (context.now === null) return unresolved('XXXX');
    return hanging(
      context.now,
      String(yearOf(Number(context.now.day.slice(0, 4)))),
      'the year, counted from',
    );
  }
  const value = `${yearOf(Number(told.value.slice(0, 4)))}${told.value.slice(4, 7)}`;
  return following(value, 'the same period as', told);
}

/** The quarter that ends on a day of a month; it is named by its middle, as quarters seldom end with a calendar one. */
export function quarterEnding(month: number, day: number, ahead: boolean, { now }: Context): Reading | null {
  if (!isDay(`XXXX-${pad(month)}-${pad(day)}`)) return null;
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX-QX');
  const year = Number(now.day.slice(0, 4));
  const monthDay = `${pad(month)}-${pad(Math.min(day, 28))}`;
  const passed = monthDay <= now.day.slice(5, 10);
  const shift = ahead ? Number(passed) : -Number(!passed);
  const middle = addDays(`${year + shift}-${monthDay}`, -45);
  return hanging(now, `${middle.slice(0, 4)}-Q${quarterOf(middle)}`, 'its last day, counted from');
}

const comparesAmounts = (context: Context): boolean =>
  AMOUNT.test(leftOf(context, AMOUNT_REACH)) ||
  AMOUNT.test(context.text.slice(context.end, context.end + AMOUNT_REACH));

/** "a year earlier": where amounts are compared, the report's period of the year before, else the year before. */
export function yearAgo(context: Context, match: string): Reading {
  const { now } = context;
  const told = comparesAmounts(context) && !/^the year before/i.test(match) ? periodTold(context) : null;
  if (told !== null && QUARTER.test(told.value))
    return following(yearsAway(told.value, -1), 'a year before', told);
  const before = lastDate(context, /^\d{4}/);
  if (told === null && before !== null && !isComparison(before) && /earlier|before/i.test(match))
    return following(String(Number(before.value.slice(0, 4)) - 1), 'the year before', before);
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX');
  return hanging(now, String(Number(now.day.slice(0, 4)) - 1), 'the year before');
}
