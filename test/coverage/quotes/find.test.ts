import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/coverage/document/layOut.ts';
import { findQuotes } from '../../../src/coverage/quotes/find.ts';
import { QUOTE_PRONOUN_CASES } from '../../cases/quotePronouns.ts';
import { QUOTE_REACH_CASES } from '../../cases/quoteReach.ts';
import { QUOTE_SPAN_CASES } from '../../cases/quoteSpans.ts';
import { QUOTE_CASES, type QuoteCase } from '../../cases/quotes.ts';
import { MORE_QUOTE_CASES } from '../../cases/quotesMore.ts';
import { QUOTE_TRUST_CASES } from '../../cases/quoteTrust.ts';
import { QUOTE_WEIGHT_CASES } from '../../cases/quoteWeight.ts';
import { lines } from './lines.ts';

const bare = (words: string): string =>
  words.replace(/^that /, '').replace(/^[\s"“”‘’'`«»]+|[\s"“”‘’'`«».,]+$/g, '');

function quotesOf({ text, transcript }: QuoteCase): readonly (readonly [string, string | null, string])[] {
  const { passages } = findQuotes(lines(text, transcript), text);
  return passages.flatMap((p) => p.quotes.map((q) => [bare(q.text), q.speaker, q.status] as const));
}

const surname = (name: string | null): string | null => name?.split(' ').at(-1)?.toLowerCase() ?? null;

describe('findQuotes', { timeout: 30_000 }, () => {
  it.each(QUOTE_CASES)('attributes: $name', (example) => {
    const found = quotesOf(example).map(([words, speaker]) => [words, surname(speaker)]);
    expect(found).toEqual(example.quotes.map(([words, speaker]) => [bare(words), surname(speaker)]));
  });

  it.each([
    ...MORE_QUOTE_CASES,
    ...QUOTE_SPAN_CASES,
    ...QUOTE_TRUST_CASES,
    ...QUOTE_REACH_CASES,
    ...QUOTE_WEIGHT_CASES,
    ...QUOTE_PRONOUN_CASES,
  ])('attributes with its status: $name', (example) => {
    expect(quotesOf(example)).toEqual(
      example.quotes.map(([words, speaker, status]) => [bare(words), speaker, status ?? 'said']),
    );
  });

  it('names the rule, the cue and the words that name the speaker', () => {
    const text = 'Talks failed. “We are tired,” said Transport Minister Anton Weber.';
    const [quote] = findQuotes(lines(text), text).passages.flatMap((p) => p.quotes);
    expect(quote).toMatchObject({
      kind: 'direct',
      cue: 'said',
      tier: 'quote-verb-subject',
      speaker: 'Anton Weber',
    });
    expect(text.slice(quote?.mention?.start, quote?.mention?.end)).toBe('Transport Minister Anton Weber');
  });

  it('calls the words after a label a transcript quote', () => {
    const text = 'Q: Why?\nMs. Harrow: No idea.';
    const quotes = findQuotes(lines(text, true), text).passages.flatMap((p) => p.quotes);
    expect(quotes.map((q) => [q.kind, q.speaker, q.status])).toEqual([
      ['transcript', 'Q', 'asked'],
      ['transcript', 'Harrow', 'said'],
    ]);
  });
});

describe('findQuotes in documents as laid out', () => {
  const labelled = [
    [
      'a role with a name in brackets, and without it',
      'GUEST (Sir Ivo Hale): We will not sell.\nHOST: Why not?\nGUEST (Sir Ivo Hale): It is ours.\nHOST: Still?\nGUEST: Yes, it is.',
      ['Ivo Hale', 'Host', 'Ivo Hale', 'Host', 'Ivo Hale'],
    ],
    [
      'a name with an office in brackets',
      'Ann Vale (Harbour Master): We will not sell.\nJon Ek: Why not?\nAnn Vale (Harbour Master): It is ours.\nJon Ek: Still?',
      ['Ann Vale', 'Jon Ek', 'Ann Vale', 'Jon Ek'],
    ],
    [
      'italic labels',
      '_Ann Lee_: We will not sell.\n_Bo Ek_: Why not?\n_Ann Lee_: It is ours.\n_Bo Ek_: Still?',
      ['Ann Lee', 'Bo Ek', 'Ann Lee', 'Bo Ek'],
    ],
    [
      'a list of bold names with quotations',
      'The council met on Monday and spoke for hours.\n\n* **Tom Reed**: “We will not sell the yard.”\n* **Ann Lee**: “Why not today?”',
      ['Tom Reed', 'Ann Lee'],
    ],
  ] as const;

  it.each(labelled)('gives the words to %s', (_, text, speakers) => {
    const whole = `The day at the harbour\n\n${text}\n`;
    const source = { file: 'a.md', text: whole, hash: '', bytes: whole.length };
    const quotes = findQuotes(layOut(source, '2026-01-01'), whole).passages.flatMap((p) => p.quotes);
    expect(quotes.map((q) => q.speaker)).toEqual(speakers);
    for (const { text: words } of quotes) expect(words).not.toMatch(/[()*_]/);
  });
});

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '``',
  "''",
  '«',
  '»',
  ' ',
  '\n',
  '\u00a0',
  '.',
  ',',
  ':',
  '?',
  '…',
  '(',
  ')',
  '—',
  '[',
  ']',
  'said',
  'told',
  'asked',
  'whether',
  'that',
  'and',
  'added',
  'according',
  'to',
  'he',
  'she',
  'it',
  'who',
  'Lena',
  'Brandt',
  'Mr.',
  'the',
  'minister',
  'will',
  'say',
  'maybe',
  'claim',
  'from',
  'quoted',
  'as',
  'saying',
  'by',
  'heard',
  '\ud83d\ude00',
  '\ud800',
  'Q',
  'é',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('every quote, on any text', { timeout: 60_000 }, () => {
  it('is the slice of its file at its span, within its passage, in order', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, transcript) => {
        for (const passage of findQuotes(lines(text, transcript), text).passages) {
          for (const quote of passage.quotes) {
            expect(quote.text).toBe(text.slice(quote.span.start, quote.span.end));
            expect(quote.span.start).toBeGreaterThanOrEqual(passage.span.start);
            expect(quote.span.end).toBeLessThanOrEqual(passage.span.end);
            expect(quote.span.end).toBeGreaterThan(quote.span.start);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stands among sentences that do not overlap and lie within their passage', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const passage of findQuotes(lines(text), text).passages) {
          let last = passage.span.start;
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(passage.span.end);
            last = end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '“Maybe he could say that, and said that, Lena Brandt told the ',
    '“No,” Lena Brandt said, “it is,” and ',
    'Lena Brandt said that Jon told Ek that he said it, and added ',
    'Lena Brandt and Jon Ek met Pavel Korin of Ulm, ',
    "'a “ ",
    'x: ',
    '"a b ',
    'Jon Ek did not say “no”, ',
    'Ann Ford met Bo Ford. Ford said so. ',
  ])('is found before the test runs out of time in a paragraph of 1 MB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length)).trimEnd();
    expect(findQuotes(lines(text), text).passages).toHaveLength(1);
  });
});
