import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genderOf, isFirstName, isPlaceOrBody } from '../../../src/coverage/language/firstNames.ts';
import { isEnglishWord, tagTokens } from '../../../src/coverage/language/tokens.ts';

describe('tagTokens', () => {
  it('gives every word its place and its part of speech', { timeout: 30_000 }, () => {
    const text = 'Mr. Ek can’t say why.';
    const tokens = tagTokens(text);
    expect(tokens.map((t) => text.slice(t.start, t.end))).toEqual(tokens.map((t) => t.text));
    expect(tokens.find((t) => t.lower === 'say')?.pos).toBe('VERB');
    expect(tokens.find((t) => t.text === 'Ek')?.pos).toBe('PROPN');
  });

  it('parts a possessive, whatever was read before', () => {
    const words = () => tagTokens("Mr. Trevex’s claims and Trevex's boat").map((t) => t.text);
    const parted = ['Mr.', 'Trevex', '’s', 'claims', 'and', 'Trevex', "'s", 'boat'];
    expect(words()).toEqual(parted);
    tagTokens("Two boats, and Trevex's, ran. It is Trevex's.");
    expect(words()).toEqual(parted);
  });

  it('keeps its places ascending and inside any text', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let last = 0;
        for (const { start, end } of tagTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('first names', () => {
  it.each([
    ['Maria', 'f'],
    ['steve', 'm'],
    ['Bridge', null],
    ['constructor', null],
  ] as const)('tells the gender of %s', (word, gender) => {
    expect(genderOf(word)).toBe(gender);
  });

  it('knows names and places from other words', () => {
    expect([
      isFirstName('Olga'),
      isFirstName('Minister'),
      isPlaceOrBody('Oslo'),
      isPlaceOrBody('Brandt'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('isEnglishWord', () => {
  it.each([
    ['bought', true],
    ['resigned', true],
    ['goverment', false],
    ['qxzqxz', false],
  ])('%s: %s', (word, isEnglish) => {
    expect(isEnglishWord(word)).toBe(isEnglish);
  });
});
