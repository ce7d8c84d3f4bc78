import { describe, expect, test } from 'vitest';
import { readDateFilter, readDay } from '../../src/answers/dateFilter.ts';

describe('a typed date', () => {
  const read: readonly [typed: string, first: string, last: string][] = [
    ['2025-10-14', '2025-10-14', '2025-10-14'],
    ['2024-2-29', '2024-02-29', '2024-02-29'],
    ['2025-10', '2025-10-01', '2025-10-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['14 October 2025', '2025-10-14', '2025-10-14'],
    ['14th of Oct. 2025', '2025-10-14', '2025-10-14'],
    ['October 14, 2025', '2025-10-14', '2025-10-14'],
    ['  oct   1st 2025 ', '2025-10-01', '2025-10-01'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['Sept 2025', '2025-09-01', '2025-09-30'],
  ];
  test.each(read)('%j covers %s to %s', (typed, first, last) => {
    expect(readDay(typed)).toEqual({ first, last });
  });

  test.each([
    'last tuesday',
    'yesterday',
    'Friday',
    '2025-13',
    '2025-02-30',
    '31 April 2025',
    '14/10/2025',
    'Octember 2025',
    'ma 2025',
    '',
  ])('%j is not an absolute date', (typed) => {
    expect(readDay(typed)).toBeNull();
  });
});

describe('the date filter', () => {
  test('covers whole months on both sides and says how it was understood', () => {
    expect(readDateFilter('October 2025', 'November 2025')).toEqual({
      ok: true,
      from: '2025-10-01',
      to: '2025-11-30',
      note: 'Only what was said or happened from 2025-10-01 to 2025-11-30.',
    });
  });

  test('is absent when nothing is typed', () => {
    expect(readDateFilter(undefined, undefined)).toEqual({ ok: true, note: null });
  });

  test.each([
    ['last week', undefined, '`from`'],
    [undefined, 'soon', '`to`'],
    ['2025-12-31', '2025-01-01', 'Swap them'],
  ])('from %j to %j is asked back', (from, to, words) => {
    const filter = readDateFilter(from, to);
    expect(filter).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  });
});
