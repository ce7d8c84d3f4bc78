import { describe, expect, it } from 'vitest';
import { certainDay, dateInWords, dayMarkup } from '../../src/replies/dates.ts';

const cases: readonly { value: string; words: string; day: string | null }[] = [
  { value: '2025-10-14', words: '14 October 2025', day: '2025-10-14' },
  { value: '2025-03-01', words: '1 March 2025', day: '2025-03-01' },
  { value: '2025-10', words: 'October 2025', day: null },
  { value: '2025', words: '2025', day: null },
  { value: '2025-12-28T13:00', words: '28 December 2025, 13:00', day: '2025-12-28' },
  { value: '2025-10-24/2025-10-26', words: '24 October 2025 to 26 October 2025', day: null },
  { value: '2025-10-24/2025-10-24', words: '24 October 2025', day: null },
  { value: '2025-W42', words: '2025-W42', day: null },
  { value: '2025-13', words: '2025-13', day: null },
  { value: '2025-10-14 or so', words: '2025-10-14 or so', day: null },
];

describe('a date', () => {
  it.each(cases)('$value reads "$words"', ({ value, words, day }) => {
    expect(dateInWords(value)).toBe(words);
    expect(certainDay(value)).toBe(day);
  });

  it.each(['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Auckland'])(
    'is the same day for a reader in %s',
    (timeZone) => {
      for (const day of ['2025-01-14', '2025-07-14']) {
        const seconds = Number(/<t:(\d+):D>/.exec(dayMarkup(day) ?? '')?.[1]);
        expect(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(seconds * 1000)).toBe(day);
      }
    },
  );

  it('has no markup where there is no such day', () => {
    expect(dayMarkup('2025-02-30')).toBeNull();
  });
});
