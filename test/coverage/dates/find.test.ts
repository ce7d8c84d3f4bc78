import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimexes } from '../../../src/coverage/dates/find.ts';
import { CHAINS, NO_TIMEX } from '../../cases/timexChains.ts';
import { TIMEX_CASES } from '../../cases/timexes.ts';
import { documentOf } from './documentOf.ts';

const read = (text: string, published: string | null) => findTimexes(documentOf(text, { published }), text);

for (const [family, cases] of Object.entries(TIMEX_CASES)) {
  describe(`${family} are read`, () => {
    it.each(cases)(
      '$text ($published) → $value',
      ({ text, published, phrase, value, type = 'DATE', mod = null }) => {
        const found = read(text, published).map((t) => ({
          phrase: t.text,
          value: t.value,
          type: t.type,
          mod: t.mod,
        }));
        expect(found).toEqual([{ phrase, value, type, mod }]);
      },
    );
  });
}

describe('what only looks like a date', () => {
  it.each(NO_TIMEX)('%s', (text) => {
    expect(read(text, '2025-11-25')).toEqual([]);
  });
});

describe('expressions that hang on the date told before', () => {
  it.each(CHAINS)('$text', ({ text, published, values }) => {
    expect(read(text, published).map((t) => t.value)).toEqual(values);
  });
});

describe('the stretch of time meant', () => {
  it.each([
    ['It leaked in early November.', '2025-11-01', '2025-11-10'],
    ['It leaked in late October.', '2025-10-21', '2025-10-31'],
    ['It leaked last week.', '2025-11-17', '2025-11-23'],
    ['It leaked earlier this month.', '2025-11-01', '2025-11-25'],
    ['It leaked over the weekend.', '2025-11-22', '2025-11-23'],
    ['It leaked in the third quarter.', '2025-07-01', '2025-09-30'],
    ['It leaked in February 2024.', '2024-02-01', '2024-02-29'],
    ['It leaked in the winter of 2023.', '2023-12-01', '2024-02-29'],
    ['It leaked in the late 1990s.', '1997-01-01', '1999-12-31'],
    ['It leaked in the 19th century.', '1800-01-01', '1899-12-31'],
    ['It leaked at 9 a.m. sharp.', '2025-11-25', '2025-11-25'],
    ['It leaked for two years.', null, null],
    ['It leaked recently.', null, null],
  ])('%s %s to %s', (text, first, last) => {
    const [timex] = read(text, '2025-11-25');
    expect([timex?.first, timex?.last]).toEqual([first, last]);
  });
});

describe('the reason', () => {
  it.each([
    ['The strike will begin on Friday.', 'the Friday after the publication day, 25 November 2025'],
    ['The strike began yesterday.', 'the day before the publication day, 25 November 2025'],
    ['The strike began on Tuesday.', 'Tuesday is the publication day, 25 November 2025'],
    ['The strike began on 1 May 2025.', 'the words name the date in full'],
  ])('%s: %s', (text, because) => {
    expect(read(text, '2025-11-25')[0]?.because).toBe(because);
  });
});

describe('a transcript', () => {
  const text = [
    'The envoys spoke twice.',
    'This is a transcript of their call on October 14 this autumn.',
    'Alma: We will talk tomorrow.',
    'Boris: She is coming on Friday.',
  ].join('\n');

  it('hangs on the day of its conversation', () => {
    const found = findTimexes(documentOf(text, { published: '2025-11-25', transcriptFrom: 1 }), text);
    const spoken = found.filter((t) => t.anchor === 'section').map((t) => [t.text, t.value]);
    expect(spoken).toEqual([
      ['tomorrow', '2025-10-15'],
      ['Friday', '2025-10-17'],
    ]);
  });

  it('keeps its year unknown where the document does not tell it', () => {
    const found = findTimexes(documentOf(text, { transcriptFrom: 1 }), text);
    expect(found.find((t) => t.text === 'tomorrow')?.value).toBe('XXXX-10-15');
    expect(found.find((t) => t.text === 'Friday')?.value).toBe('XXXX-WXX-5');
  });
});

describe('title, dateline and headings', () => {
  it('are read although no passage holds them', () => {
    const text = 'Strike began on Friday\nTuesday, November 25\nThe depot shut yesterday.';
    const laidOut = documentOf(text);
    const document = {
      ...laidOut,
      title: {
        value: 'Strike began on Friday',
        span: { start: 0, end: 22 },
        words: 'Strike began on Friday',
        because: 'the first line',
      },
      published: {
        value: '2025-11-25',
        span: { start: 23, end: 43 },
        words: 'Tuesday, November 25',
        because: 'Tuesday and November 25 fit 2025 only',
      },
      passages: laidOut.passages.slice(2),
    };
    expect(findTimexes(document, text).map((t) => [t.text, t.value, t.anchor])).toEqual([
      ['Friday', '2025-11-21', 'published'],
      ['Tuesday, November 25', '2025-11-25', 'explicit'],
      ['yesterday', '2025-11-24', 'published'],
    ]);
  });
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.constantFrom(
  ...'the a last next Friday on October 14 2025 two days later early mid late said will week ago of quarter third 1:00 p.m. today every in March year same that 30 from to – “ ” . , \n 99999999 31'.split(
    ' ',
  ),
);

describe('whatever the text', () => {
  const check = (text: string, published: string | null): void => {
    let reached = 0;
    for (const { span, text: phrase, first, last } of read(text, published)) {
      expect(phrase).toBe(text.slice(span.start, span.end));
      expect(phrase).not.toBe('');
      expect(span.start).toBeGreaterThanOrEqual(reached);
      expect((first ?? '') <= (last ?? '')).toBe(true);
      expect(first === null).toBe(last === null);
      reached = span.end;
    }
  };

  it('spans are slices of the file, in order, apart, and no stretch ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.option(day), (words, d) => check(words.join(' '), d)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.option(day), check));
  });
});

describe('long hostile texts', () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));

  /** Work is counted, not timed: a text twice as long may take about twice as many steps. */
  it.each([
    'the ',
    'early ',
    'a ',
    '2025-',
    'October ',
    '1,',
    'twenty-',
    'more than ',
    'last ',
    '   ',
    "'",
    'the first quarter of ',
    'Friday ',
    'two days later ',
    'had been ',
  ])('of %j are read to their end', (piece) => {
    expect(() => read(long(piece), '2025-11-25')).not.toThrow();
  });
});
