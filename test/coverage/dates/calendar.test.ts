import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addQuarters,
  daysBetween,
  inWords,
  isDay,
  lastDayOf,
  mondayOf,
  weekOf,
} from '../../../src/coverage/dates/calendar.ts';

describe('days', () => {
  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['XXXX-10-14', 2, 'XXXX-10-16'],
    ['XXXX-12-31', 1, 'XXXX-01-01'],
  ])('%s and %d days are %s', (day, days, moved) => {
    expect(addDays(day, days)).toBe(moved);
  });

  it('are counted across leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it.each([
    ['2025-02-29', false],
    ['2024-02-29', true],
    ['XXXX-02-29', true],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-06-31', false],
  ])('%s is one: %s', (day, expected) => {
    expect(isDay(day)).toBe(expected);
  });

  it('are written in words', () => {
    expect(inWords('2025-10-14')).toBe('14 October 2025');
    expect(inWords('XXXX-10-14')).toBe('14 October');
  });
});

describe('weeks belong to the year of their Thursday', () => {
  it.each([
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
    ['2025-10-14', '2025-W42', '2025-10-13'],
  ])('%s lies in %s, which begins on %s', (day, week, monday) => {
    expect(weekOf(day)).toBe(week);
    expect(mondayOf(week)).toBe(monday);
  });
});

describe('months and quarters', () => {
  it.each([
    ['2025-11', 3, '2026-02'],
    ['2025-02', -2, '2024-12'],
    ['XXXX-12', 1, 'XXXX-01'],
  ])('%s and %d months are %s', (month, months, moved) => {
    expect(addMonths(month, months)).toBe(moved);
  });

  it('have a last day', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2025-12')).toBe('2025-12-31');
  });

  it('turn with the year', () => {
    expect(addQuarters('2025-11-25', 1)).toBe('2026-Q1');
    expect(addQuarters('2025-02-25', -1)).toBe('2024-Q4');
  });
});
