import { Temporal } from 'temporal-polyfill';
import { MONTHS } from '../coverage/dates/words.ts';

/** Discord shows `<t:...:D>` in the reader's own zone: 10:00 UTC is the same day from Honolulu to Auckland. */
const SAME_DAY_EVERYWHERE = '10:00';

/**
 * An ISO 8601 value in words: "14 October 2025", "October 2025", "28 December 2025, 13:00",
 * "24 October 2025 to 26 October 2025". What is not understood is returned as it is.
 */
export function dateInWords(value: string): string {
  return [...new Set(value.split('/'))].map(pointInWords).join(' to ');
}

function pointInWords(value: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?/.exec(value);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined || !/^[\dT:-]+$/.test(value)) return value;
  const [, year, , day, time] = parts;
  const date = day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}

/** The calendar day that a value certainly means: that of "2025-10-14" and "2025-12-28T13:00"; else null. */
export function certainDay(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value)?.[0] ?? null;
}

/** Discord's timestamp markup of a calendar day, or null where the day does not exist. */
export function dayMarkup(day: string): string | null {
  try {
    const instant = Temporal.Instant.from(`${day}T${SAME_DAY_EVERYWHERE}Z`);
    return `<t:${instant.epochMilliseconds / 1000}:D>`;
  } catch {
    return null;
  }
}
