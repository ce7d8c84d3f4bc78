import { Temporal } from 'temporal-polyfill';

/** A calendar day as a text writes it; the year may be missing. `at` and `end` are offsets in that text. */
export interface WrittenDate {
  readonly at: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const BEFORE = `(?:\\b${WEEKDAY}\\.?,?\\s{1,3})?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:\\s?,?\\s{1,3}(?<year>(?:19|20)\\d\\d)(?!\\d(?!\\d?:\\d)))?';

/** In the order of trust; each finds the first date of its kind. */
const FORMS: readonly RegExp[] = [
  // 2025-10-14, 2025/10/14, 2025-10-14T09:30:00Z
  /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/u,
  // Tuesday, October 14, 2025; Oct. 14
  new RegExp(`${BEFORE}\\b${MONTH}\\s{1,3}${DAY}\\b${YEAR}`, 'iu'),
  // 14 October 2025; Tue, 14th of October
  new RegExp(`${BEFORE}(?<!\\d)${DAY}\\s{1,3}(?:of\\s)?${MONTH}(?![\\p{L}])${YEAR}`, 'iu'),
  // 14.10.2025 is day first; with a slash only where one number cannot be a month
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?!\d)/u,
  /(?<!\d)(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d\d)(?!\d)/u,
  /(?<!\d)(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d\d)(?!\d)/u,
];

const WEEKDAY_AFTER = new RegExp(`^,?\\s?\\(?${WEEKDAY}\\b\\)?`, 'iu');

const indexIn = (names: readonly string[], written: string): number =>
  names.findIndex((name) => name.startsWith(written.toLowerCase().slice(0, 3))) + 1;

function monthOf(written: string): number {
  return /^\d/u.test(written) ? Number(written) : indexIn(MONTHS, written);
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function read(match: RegExpExecArray, text: string): WrittenDate | null {
  const written = match.groups ?? {};
  const { month: monthName = '', day: dayNumber = '', year: fullYear } = written;
  const [month, day] = [monthOf(monthName), Number(dayNumber)];
  const year = fullYear ? Number(fullYear) : null;
  // 29 February exists in some year, and 2024 is one of them.
  if (!dayExists(year ?? 2024, month, day)) return null;
  const end = match.index + match[0].length;
  const { weekday: before } = written;
  const after = before ? null : WEEKDAY_AFTER.exec(text.slice(end, end + 20));
  const { weekday: behind } = after?.groups ?? {};
  const named = before ?? behind;
  const weekday = named ? indexIn(WEEKDAYS, named) : null;
  return { at: match.index, end: end + (after?.[0].length ?? 0), year, month, day, weekday };
}

/** The first calendar day that a short text writes out, with or without its year. */
export function findWrittenDate(text: string): WrittenDate | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    const date = match && read(match, text);
    if (date) return date;
  }
  return null;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** "Tuesday, November 25": name of the weekday and the day, for a reason in words. */
export function sayDay({ month, day, weekday }: WrittenDate): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const named = weekday === null ? '' : `${capital(WEEKDAYS[weekday - 1] ?? '')} and `;
  return `${named}${capital(MONTHS[month - 1] ?? '')} ${day}`;
}

/**
 * The day as ISO. A missing year is the latest in which the weekday fits and which is not after `latest` (ISO day);
 * null where nothing fixes the year.
 */
export function resolveDay(date: WrittenDate, latest: string): string | null {
  const { year, month, day, weekday } = date;
  if (year !== null) return iso(year, month, day);
  if (weekday === null) return null;
  const last = Number(latest.slice(0, 4));
  // A weekday comes back to the same date within 11 years, for 29 February within 40.
  for (let guess = last; guess > last - 41; guess -= 1) {
    if (!dayExists(guess, month, day)) continue;
    const fits = Temporal.PlainDate.from({ year: guess, month, day }).dayOfWeek === weekday;
    if (fits && iso(guess, month, day) <= latest) return iso(guess, month, day);
  }
  return null;
}
