import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/coverage/annotate.ts';
import { compareDocuments } from '../../src/coverage/compare.ts';
import { correctDocuments } from '../../src/coverage/correct.ts';
import {
  type AnnotatedDocument,
  type Correction,
  QUOTE_STATUSES,
  type Quote,
} from '../../src/coverage/model.ts';

const TEXT = `---
published: 2026-03-04
---

"The bridge is safe for every lorry," Ann Harrow said.

"Yes," Bo Lind said. "Yes," Ann Harrow said.

The old ferry sank on 2 March 2026. Nobody was hurt.
`;

function annotated(text = TEXT) {
  const document = annotate({ file: 'a.md', text, hash: 'x', bytes: 1 }, '2026-03-04');
  return { document, texts: document.passages.map(({ span }) => text.slice(span.start, span.end)) };
}

/** The document with one correction, and whether that fitted. */
function correct(correction: Omit<Correction, 'file'> & { readonly file?: string }, text = TEXT) {
  const { documents, unfit } = correctDocuments([annotated(text)], [{ file: 'a.md', ...correction }]);
  const [document] = documents;
  if (document === undefined) throw new Error('The document is gone.');
  const quotes = document.passages.flatMap((passage) => passage.quotes);
  return { document, quotes, fits: unfit.length === 0 };
}

const SAFE = 'The bridge is safe for every lorry';
const tell = ({ speaker, status, tier, said }: Quote) => [
  speaker,
  status,
  tier === 'correction',
  said?.value,
];

describe('a correction', () => {
  const cases: readonly {
    what: string;
    correction: Omit<Correction, 'file'>;
    first: readonly unknown[] | undefined;
  }[] = [
    { what: 'nothing', correction: { text: SAFE }, first: ['Ann Harrow', 'said', false, '2026-03-04'] },
    {
      what: 'the speaker',
      correction: { text: SAFE, speaker: 'Cy Dale' },
      first: ['Cy Dale', 'said', true, '2026-03-04'],
    },
    {
      what: 'the status',
      correction: { text: SAFE, status: 'denied' },
      first: ['Ann Harrow', 'denied', true, '2026-03-04'],
    },
    {
      what: 'the date',
      correction: { text: SAFE, date: '2026-02' },
      first: ['Ann Harrow', 'said', false, '2026-02'],
    },
    {
      what: 'whatever the quotation marks are, and the case',
      correction: { text: '“the bridge is  safe for every LORRY”', speaker: 'Cy Dale' },
      first: ['Cy Dale', 'said', true, '2026-03-04'],
    },
    {
      what: 'by a part of the words',
      correction: { text: 'safe for every lorry', speaker: 'Cy Dale' },
      first: ['Cy Dale', 'said', true, '2026-03-04'],
    },
    {
      what: 'what is no quote',
      correction: { text: SAFE, quote: false },
      first: ['Bo Lind', 'said', false, '2026-03-04'],
    },
  ];
  it.each(cases)('changes $what', ({ correction, first }) => {
    const [quote] = correct(correction).quotes;
    expect(quote && tell(quote)).toEqual(first);
  });

  it('says so where the date comes from', () => {
    const [quote] = correct({ text: SAFE, date: '2026-02-01/2026-02-03' }).quotes;
    expect(quote?.said).toMatchObject({
      first: '2026-02-01',
      last: '2026-02-03',
      because: 'corrected by an admin',
      phrase: null,
    });
  });

  it('names one of several quotes with the same words, or all', () => {
    const second = correct({ text: 'Yes', occurrence: 2, speaker: 'Cy Dale' });
    expect(second.quotes.map(({ speaker }) => speaker)).toEqual(['Ann Harrow', 'Bo Lind', 'Cy Dale']);
    const all = correct({ text: 'Yes', speaker: 'Cy Dale' });
    expect(all.quotes.map(({ speaker }) => speaker)).toEqual(['Ann Harrow', 'Cy Dale', 'Cy Dale']);
  });

  it('dates a sentence that is no quote', () => {
    const { document, fits } = correct({ text: 'The old ferry sank on 2 March 2026.', date: '2026-03-01' });
    const sentences = document.passages.flatMap((passage) => passage.sentences);
    expect(
      sentences.map(({ occasion }) => occasion?.value).filter((value) => value === '2026-03-01'),
    ).toHaveLength(1);
    expect(fits).toBe(true);
  });

  it('makes a name known that the document does not have', () => {
    const { document } = correct({ text: SAFE, speaker: 'Cy Dale' });
    expect(compareDocuments([document], []).people.map(({ name }) => name)).toContain('Cy Dale');
  });

  it('still fits when the file is edited elsewhere', () => {
    const edited = TEXT.replace('---\n\n"The', '---\n\nA new first paragraph.\n\n"The');
    expect(correct({ text: SAFE, speaker: 'Cy Dale' }, edited)).toMatchObject({ fits: true });
  });

  it('moves no span and no word, and does nothing more when it is applied twice', () => {
    const texts = ['Yes', SAFE, 'Nobody was hurt.', 'The old ferry sank', 'ferry', '', 'not there at all'];
    const correction = fc.record(
      {
        file: fc.constantFrom('a.md', 'b.md'),
        text: fc.constantFrom(...texts),
        occurrence: fc.integer({ min: 1, max: 3 }),
        speaker: fc.constantFrom('Cy Dale', 'Ann Harrow'),
        status: fc.constantFrom(...QUOTE_STATUSES),
        date: fc.constantFrom('2026', '2026-02', '2026-02-01', '2026-02-01/2026-02-03'),
      },
      { requiredKeys: ['file', 'text'] },
    );
    const stripped = ({ passages }: AnnotatedDocument) =>
      passages.map((passage) => ({
        ...passage,
        sentences: passage.sentences.map(({ span }) => span),
        quotes: passage.quotes.map(({ span, text, kind, cue }) => ({ span, text, kind, cue })),
      }));
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 4 }), (corrections) => {
        const before = annotated();
        const once = correctDocuments([before], corrections);
        const [document] = once.documents;
        if (document === undefined) throw new Error('The document is gone.');
        expect(stripped(document)).toEqual(stripped(before.document));
        expect(correctDocuments([{ ...before, document }], corrections)).toEqual(once);
      }),
    );
  });

  const gone: readonly { what: string; correction: Omit<Correction, 'file'> & { readonly file?: string } }[] =
    [
      { what: 'the words', correction: { text: 'The bridge is gone for ever', speaker: 'Cy Dale' } },
      { what: 'the file', correction: { file: 'b.md', text: SAFE, speaker: 'Cy Dale' } },
      {
        what: 'the quote, of which only a date could be kept',
        correction: { text: 'The old ferry sank', speaker: 'Cy' },
      },
      { what: 'that occurrence', correction: { text: 'Yes', occurrence: 3, speaker: 'Cy Dale' } },
      {
        what: 'short words, which would fit by chance',
        correction: { text: 'every lorry', speaker: 'Cy Dale' },
      },
    ];
  it.each(gone)('is told as unfit, and changes nothing, without $what', ({ correction }) => {
    const { document, fits } = correct(correction);
    expect(fits).toBe(false);
    expect(document).toEqual(annotated().document);
  });
});
