import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, indexedWords } from '../../src/search/analyser.ts';
import { tokenise } from '../../src/search/tokens.ts';

interface WordCase {
  readonly what: string;
  readonly text: string;
  readonly words: readonly string[];
}

const WORDS: readonly WordCase[] = [
  { what: 'plain words', text: 'The dam burst.', words: ['the', 'dam', 'burst'] },
  { what: 'thousands', text: '1,200 of 45,300', words: ['1200', 'of', '45300'] },
  { what: 'decimals', text: 'rose 3.5 percent', words: ['rose', '3.5', 'percent'] },
  { what: 'a comma after a number', text: 'in 2024, 12 left', words: ['in', '2024', '12', 'left'] },
  { what: 'an abbreviation', text: 'the U.S. envoy', words: ['the', 'us', 'envoy'] },
  { what: 'an abbreviation at the end', text: 'at 5 p.m.', words: ['at', '5', 'pm'] },
  { what: 'a straight possessive', text: "Harrow's plan", words: ['harrow', 'plan'] },
  { what: 'a curly possessive', text: 'Harrow’s plan', words: ['harrow', 'plan'] },
  { what: 'a contraction', text: 'they’ll say I don’t', words: ['they', 'say', 'i', 'dont'] },
  { what: 'an Irish name', text: "O'Neil, O’Neil", words: ['oneil', 'oneil'] },
  { what: 'accents', text: 'Šefčovič à Orléans', words: ['sefcovic', 'a', 'orleans'] },
  { what: 'fullwidth forms', text: 'Ｈａｒｂｏｕｒ １２', words: ['harbour', '12'] },
  { what: 'zero-width characters', text: 'har\u200Bbo\u00ADur\uFEFF', words: ['harbour'] },
  { what: 'Cyrillic', text: 'Ушаков и Елена', words: ['ushakov', 'i', 'elena'] },
  { what: 'Cyrillic in capitals', text: 'УШАКОВ', words: ['ushakov'] },
  { what: 'a hyphen', text: 'cease-fire', words: ['cease', 'fire'] },
  { what: 'a domain', text: 'example.org', words: ['example', 'org'] },
  { what: 'nothing but signs', text: '— … “” \u200B', words: [] },
];

describe('tokenise', () => {
  it.each(WORDS)('reads $what', ({ text, words }) => {
    expect(tokenise(text).map((t) => t.word)).toEqual(words);
  });

  it('keeps every word at its offsets, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, word } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  // What grows with the square of these takes longer than a test may.
  it.each([
    ["a'", 999_999],
    ['a.', 1_000_000],
    ['1,', 999_999],
    ['é\u0301', 1_000_000],
    ['U.S.', 2_000_000],
    ['’', undefined],
  ])('comes to the end of %j 500,000 times', (unit, end) => {
    expect(tokenise(unit.repeat(500_000)).at(-1)?.end).toBe(end);
  });
});

describe('indexedWords', () => {
  const terms = (text: string) => indexedWords(text).map((t) => t.term);

  it('stems words and drops common ones', () => {
    expect(terms('The negotiations were continuing')).toEqual(['negoti', 'were', 'continu']);
  });

  it('spells a Russian name as the English one', () => {
    expect(terms('Ушаков')).toEqual(terms('Ushakov'));
  });

  it('tells where each word stands in the text as typed', () => {
    const text = 'the Harrow’s dams';
    expect(indexedWords(text).map((t) => [text.slice(t.start, t.end), t.term])).toEqual([
      ['Harrow’s', 'harrow'],
      ['dams', 'dam'],
    ]);
  });
});

describe('contentWords', () => {
  const CASES: readonly (readonly [query: string, terms: readonly string[]])[] = [
    ['Who said that the dam was safe?', ['dam', 'safe']],
    ['In what year did the dam burst', ['dam', 'burst']],
    ['how many people left', ['peopl', 'left']],
    ['US envoy', ['us', 'envoy']],
    ['tell us about the envoy', ['envoy']],
    ['who are you', ['who', 'you']],
    ['it is', ['it', 'is']],
    ['dam dam', ['dam', 'dam']],
    ['than not that there will be a dam', ['than', 'not', 'that', 'there', 'will', 'be', 'a', 'dam']],
    ['In which year was it that there was a dam', ['dam']],
    ['was it not that there was a dam?', ['dam']],
    ['the dam above Lindby burst overnight', ['dam', 'lindbi', 'burst', 'overnight']],
    ['', []],
    ['?!', []],
  ];
  it.each(CASES)('%s → %j', (query, terms) => {
    expect(contentWords(query).map((t) => t.term)).toEqual(terms);
  });
});
