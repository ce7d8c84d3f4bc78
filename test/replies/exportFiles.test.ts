import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, markdownOf, plainCitation } from '../../src/replies/exportFiles.ts';
import { nastyReply, nastyText } from './hostile.ts';
import {
  answeredWith,
  citationWith,
  documentWith,
  FINGERPRINT,
  noneWith,
  occasionWith,
  utteranceWith,
} from './samples.ts';

/** The cells of a table as a spreadsheet reads them (RFC 4180). */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const citing = (excerpt: string) => answeredWith([utteranceWith({ citations: [citationWith({ excerpt })] })]);
const excerptIn = (csv: string) => cellsOf(csv)[1]?.[4];

describe('the table of an export', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r\n=1', '\u200B=1', '＝1', '\tx', '\nx'];
  it.each(formulas)('defuses %j', (excerpt) => {
    expect(excerptIn(csvOf(citing(excerpt)))).toBe(`'${excerpt}`);
  });

  it.each(['plain', 'a=b', '“=quoted”', 'a "quoted", word', 'two\nlines', ''])(
    'leaves %j as it is',
    (excerpt) => {
      expect(excerptIn(csvOf(citing(excerpt)))).toBe(excerpt);
    },
  );

  it('has a row of fourteen cells for each citation, whatever it holds', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (excerpt, file) => {
        const citation = citationWith({ excerpt, document: documentWith({ file, url: file }) });
        const rows = cellsOf(csvOf(noneWith([citation, citation])));
        expect(rows.map((row) => row.length)).toEqual([14, 14, 14]);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('the Markdown of an export', () => {
  it('holds no line that a document could have smuggled in as markup', () => {
    fc.assert(
      fc.property(nastyReply, (reply) => {
        if (reply.kind !== 'answer') return;
        for (const line of markdownOf(reply.answer, 'asked', FINGERPRINT).split('\n')) {
          expect(line).toMatch(/^(?:$|# asked$|## \d+$|> |>$|- |Corpus )/);
          expect(line.replace(/\\./g, '').replace(/<https?:[^>\s]*>$/, '')).not.toMatch(/[<`[\]@]/);
        }
      }),
    );
  });
});

describe('a citation to copy', () => {
  it('says who, when, where, with the address', () => {
    expect(plainCitation(citationWith({ label: 'predicted' }))).toBe(
      [
        '“The lighthouse stays open,” the mayor, Ines Calloway, said.',
        'Ines Calloway, predicted',
        'Harbour talks end, Example Courier, published 16 October 2025, paragraph 4',
        'https://news.example/harbour(1)',
      ].join('\n'),
    );
  });

  it.each([
    ['a day on which it was said', occasionWith(), 'Ines Calloway, 14 October 2025'],
    ['the day of the report', occasionWith({ tie: 'published' }), 'Ines Calloway, reported 14 October 2025'],
    ['a plan', occasionWith({ planned: true }), 'Ines Calloway, planned for 14 October 2025'],
  ])('tells %s as such', (_, occasion, line) => {
    expect(plainCitation(citationWith({ occasion })).split('\n')[1]).toBe(line);
  });

  it('leaves out what is not known', () => {
    const document = documentWith({
      title: null,
      publisher: null,
      published: null,
      url: 'javascript:alert(1)',
    });
    expect(
      plainCitation(citationWith({ excerpt: 'x', speaker: null, label: null, document, paragraph: 0 })),
    ).toBe('x\nharbour.md');
  });
});
