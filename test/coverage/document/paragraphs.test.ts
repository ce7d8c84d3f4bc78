import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lay } from './laidOut.ts';

const ONE = 'The ferry to the outer islands will not run before June.';
const TWO = 'Islanders have asked the ministry for a bus.';

describe('paragraphs', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['blank lines part them', 'a.txt', `${ONE}\n\n${TWO}`, [ONE, TWO]],
    ['each line of a .txt is one', 'a.txt', `${ONE}\n${TWO}`, [ONE, TWO]],
    ['line ends of every kind', 'a.txt', `${ONE}\r\n\r\n${TWO}\r${ONE}\u2028${TWO}`, [ONE, TWO, ONE, TWO]],
    [
      'outer white space is outside, NBSP and byte order mark too',
      'a.txt',
      `\ufeff\u00a0 ${ONE}\u00a0 \n \u00a0\n\t${TWO}`,
      [ONE, TWO],
    ],
    [
      'the lines of a .md belong together',
      'a.md',
      'The ferry will\nnot run.\n\nIslanders\nwait.',
      ['The ferry will\nnot run.', 'Islanders\nwait.'],
    ],
    [
      'items of a list are apart in .md',
      'a.md',
      `${ONE}\n- one ferry\n- two piers\n`,
      [ONE, '- one ferry', '- two piers'],
    ],
    ['a hard break parts lines in .md', 'a.md', `${ONE}  \n${TWO}`, [ONE, TWO]],
    ['a quotation mark of .md is outside', 'a.md', `> ${ONE}`, [ONE]],
    ['a bullet is one', 'a.txt', `${ONE}\n\n  • ${TWO}`, [ONE, `• ${TWO}`]],
  ];
  it.each(cases)('%s', (_, file, text, passages) => {
    expect(lay(text, file).passages).toEqual(passages);
  });

  it('lines wrapped at a column are joined, and a short last line ends the paragraph', () => {
    const first =
      'The harbour of Portmouth will reopen in June after two years of\nwork, the port authority said on Monday, and the first ferry is to\nleave on the same day.';
    const second =
      'The minister is expected to be on board when it does, with a number\nof guests from the islands, who have waited longer than anybody had\ntold them.';
    expect(lay(`${first}\n\n${second}`).passages).toEqual([first, second]);
    expect(lay(`${first}\n${second}`).passages).toEqual([first, second]);
  });

  it('a paragraph of a megabyte stays one', () => {
    const text = `${ONE} `.repeat(20_000).trim();
    expect(lay(text).passages).toEqual([text]);
  });
});

const fragment = fc.constantFrom(
  ONE,
  TWO,
  'Article content',
  'Read more',
  'Quist: Hello.',
  'Ek: “Yes.”',
  'A Short Heading',
  'October 14, 2025',
  '---',
  'title: a: b',
  '# Title',
  '**Bold:** text',
  '[laughs]',
  '\u00a0',
  '\ufeff',
  'Advertisement The pier sinks.',
  ' date 2025-12-28 The pier sinks.',
  '• item',
  '12',
);
const rough = fc
  .array(
    fc.tuple(fc.oneof(fragment, fc.string({ unit: 'binary' })), fc.constantFrom('\n', '\n\n', '\r\n', ' ')),
  )
  .map((parts) => parts.flat().join(''));

describe('whatever the text', () => {
  it('passages lie in the file, in order, apart, not empty, without outer white space', () => {
    fc.assert(
      fc.property(rough, fc.constantFrom('a.txt', 'a.md'), (text, file) => {
        const { document, passages } = lay(text, file);
        let end = 0;
        document.passages.forEach(({ span, paragraph, section, label }, i) => {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(passages[i]).toBe(passages[i]?.trim());
          expect(paragraph).toBe(i + 1);
          const home = document.sections[section];
          expect(home && home.span.start <= span.start && span.end <= home.span.end).toBe(true);
          if (label) {
            expect(text.slice(label.span.start, label.span.end)).toBe(label.text);
            expect(label.span.start >= span.start && label.span.end < span.end).toBe(true);
          }
          end = span.end;
        });
        expect(document.passages.map(({ section }) => section)).toEqual(
          document.passages.map(({ section }) => section).sort((a, b) => a - b),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('nothing of plain prose is lost', () => {
    const sentence = fc
      .array(
        fc.constantFrom('the', 'ferry', 'runs', 'from', 'pier', 'to', 'island', 'and', 'nobody', 'waits'),
        {
          minLength: 6,
          maxLength: 40,
        },
      )
      .map((words) => `We say ${words.join(' ')}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (sentences, gap) => {
          expect(lay(sentences.join(gap)).passages).toEqual(sentences);
        },
      ),
    );
  });
});
