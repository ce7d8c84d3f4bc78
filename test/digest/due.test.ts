import { describe, expect, test } from 'vitest';
import { dueDay } from '../../src/digest/due.ts';

interface Case {
  readonly name: string;
  readonly now: string;
  /** "HH:MM zone". */
  readonly at: string;
  readonly last: string | null;
  readonly due: string | null;
}

const cases: readonly Case[] = [
  { name: 'a minute early', now: '2026-01-05T08:59:59Z', at: '09:00 UTC', last: null, due: null },
  { name: 'on the minute', now: '2026-01-05T09:00:00Z', at: '09:00 UTC', last: null, due: '2026-01-05' },
  { name: 'once', now: '2026-01-05T09:01:00Z', at: '09:00 UTC', last: '2026-01-05', due: null },
  {
    name: 'again a day later',
    now: '2026-01-06T09:00:00Z',
    at: '09:00 UTC',
    last: '2026-01-05',
    due: '2026-01-06',
  },
  {
    name: 'caught up the same day',
    now: '2026-01-05T23:59:00Z',
    at: '09:00 UTC',
    last: '2026-01-04',
    due: '2026-01-05',
  },
  {
    name: 'not caught up after midnight',
    now: '2026-01-06T00:00:00Z',
    at: '09:00 UTC',
    last: '2026-01-04',
    due: null,
  },
  {
    name: 'after a week off, one',
    now: '2026-01-12T10:00:00Z',
    at: '09:00 UTC',
    last: '2026-01-05',
    due: '2026-01-12',
  },
  {
    name: 'at midnight',
    now: '2026-01-05T00:00:00Z',
    at: '00:00 UTC',
    last: '2026-01-04',
    due: '2026-01-05',
  },
  {
    name: 'the day of the zone, east',
    now: '2026-01-05T20:00:00Z',
    at: '08:00 Pacific/Auckland',
    last: null,
    due: '2026-01-06',
  },
  {
    name: 'the day of the zone, west',
    now: '2026-01-06T04:00:00Z',
    at: '20:00 America/Los_Angeles',
    last: null,
    due: '2026-01-05',
  },
  {
    name: 'a zone of half hours',
    now: '2026-01-05T03:30:00Z',
    at: '09:00 Asia/Kolkata',
    last: null,
    due: '2026-01-05',
  },
  {
    name: 'summer time',
    now: '2026-07-01T07:00:00Z',
    at: '09:00 Europe/Berlin',
    last: null,
    due: '2026-07-01',
  },
  {
    name: 'before the hour that spring skips',
    now: '2026-03-29T00:59:00Z',
    at: '02:30 Europe/Berlin',
    last: '2026-03-28',
    due: null,
  },
  {
    name: 'after the hour that spring skips',
    now: '2026-03-29T01:00:00Z',
    at: '02:30 Europe/Berlin',
    last: '2026-03-28',
    due: '2026-03-29',
  },
  {
    name: 'the hour that autumn repeats, first',
    now: '2026-10-25T00:30:00Z',
    at: '02:30 Europe/Berlin',
    last: '2026-10-24',
    due: '2026-10-25',
  },
  {
    name: 'the hour that autumn repeats, again',
    now: '2026-10-25T01:30:00Z',
    at: '02:30 Europe/Berlin',
    last: '2026-10-25',
    due: null,
  },
  {
    name: 'a clock that went back a day',
    now: '2026-01-04T10:00:00Z',
    at: '09:00 UTC',
    last: '2026-01-05',
    due: null,
  },
];

describe('a digest is due', () => {
  test.each(cases)('$name: $due', ({ now, at, last, due }) => {
    const [clock = '', timezone = ''] = at.split(' ');
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    expect(dueDay(new Date(now), { hour, minute, timezone }, last)).toBe(due);
  });

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
    'once on every day of a year in %s, asked every hour',
    (timezone) => {
      const days: string[] = [];
      for (let now = Date.UTC(2026, 0, 1); now < Date.UTC(2027, 0, 1); now += 3_600_000) {
        const day = dueDay(new Date(now), { hour: 2, minute: 30, timezone }, days.at(-1) ?? null);
        if (day !== null) days.push(day);
      }
      expect(new Set(days).size).toBe(days.length);
      expect(days.filter((day) => day.startsWith('2026'))).toHaveLength(365);
    },
  );
});
