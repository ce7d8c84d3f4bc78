/**
 * Calendar arithmetic on ISO strings. A day is `2025-10-14`, or `XXXX-10-14` while its year is unknown;
 * arithmetic keeps the unknown year unknown.
 */
import { Temporal } from 'temporal-polyfill';

/** A year without 29 February, used to count days while the year is unknown. */
const COMMON_YEAR = '2023';

export const pad = (n: number): string => String(n).padStart(2, '0');

export const isKnown = (day: string): boolean => !day.startsWith('XXXX');

const plain = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day.replace('XXXX', COMMON_YEAR));

/** `2025-02-30` is no day. */
export function isDay(day: string): boolean {
  const [year = '', month = '', date = ''] = day.replace('XXXX', '2024').split('-');
  const m = Number(month);
  if (m < 1 || m > 12 || Number(date) < 1) return false;
  return Number(date) <= new Temporal.PlainYearMonth(Number(year), m).daysInMonth;
}

/** `addDays('2025-10-31', 1)` is `2025-11-01`; `addDays('XXXX-10-14', 2)` is `XXXX-10-16`. */
export function addDays(day: string, days: number): string {
  const moved = plain(day).add({ days }).toString();
  return isKnown(day) ? moved : `XXXX${moved.slice(4)}`;
}

/** Whole days from one known day to another, negative into the past. */
export const daysBetween = (from: string, to: string): number =>
  plain(from).until(plain(to), { largestUnit: 'days' }).days;

/** 1 is Monday. */
export const weekdayOf = (day: string): number => plain(day).dayOfWeek;

/** The ISO week, `2025-W42`. */
export function weekOf(day: string): string {
  const { weekOfYear = 1, yearOfWeek = 0 } = plain(day);
  return `${yearOfWeek}-W${pad(weekOfYear)}`;
}

/** Monday of an ISO week `2025-W42`: 4 January is always in week 1. */
export function mondayOf(week: string): string {
  const fourth = `${week.slice(0, 4)}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(week.slice(6, 8)) - 1));
}

/** `addMonths('2025-11', 3)` is `2026-02`. */
export function addMonths(month: string, months: number): string {
  const known = isKnown(month);
  const count = Number(known ? month.slice(0, 4) : COMMON_YEAR) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${known ? year : 'XXXX'}-${pad((count % 12) + 1)}`;
}

/** `lastDayOf('2024-02')` is `2024-02-29`. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The quarter that lies `quarters` after the one of the day: `2025-Q4`. */
export function addQuarters(day: string, quarters: number): string {
  const month = addMonths(day.slice(0, 7), 3 * quarters);
  return `${month.slice(0, 4)}-Q${quarterOf(month)}`;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** `14 October 2025`, `14 October` while the year is unknown. */
export function inWords(day: string): string {
  const words = `${Number(day.slice(8, 10))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? ''}`;
  return isKnown(day) ? `${words} ${day.slice(0, 4)}` : words;
}
