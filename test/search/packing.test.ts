import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, createByteWriter, readNumber, readText, readWord } from '../../src/search/bytes.ts';
import { holdersBetween, placeFrom, readPostings, writePostings } from '../../src/search/postings.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
/** Passage → how often. */
const held = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 300_000 }), fc.integer({ min: 1, max: 100_000 })), {
    selector: ([passage]) => passage,
    maxLength: 200,
  })
  .map((list) => new Map(list.sort(([a], [b]) => a - b)));

function packed(postings: ReadonlyMap<number, number>) {
  const writer = createByteWriter();
  writePostings(writer, postings);
  return readPostings({ bytes: writer.written(), at: 0 });
}

describe('bytes', () => {
  it('give back the numbers and texts that were written, to the last byte', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.array(text), (numbers, texts) => {
        const writer = createByteWriter();
        for (const number of numbers) writer.number(number);
        for (const one of texts) writer.text(one);
        const cursor: Cursor = { bytes: writer.written(), at: 0 };
        expect(numbers.map(() => readNumber(cursor))).toEqual(numbers);
        expect(texts.map(() => readText(cursor))).toEqual(texts);
        expect(cursor.at).toBe(writer.length());
      }),
    );
  });

  it('give back words that share their beginnings, and hold the beginning once', () => {
    const words = ['harbour', 'harbours', 'hard', 'гавань', 'гаваней', ''];
    const writer = createByteWriter();
    for (const [i, word] of words.entries()) writer.word(word, words[i - 1] ?? '');
    const cursor: Cursor = { bytes: writer.written(), at: 0 };
    let word = '';
    for (const expected of words) {
      word = readWord(cursor, word);
      expect(word).toBe(expected);
    }
    expect(writer.length()).toBeLessThan(words.join('').length + 2 * words.length + 10);
  });

  it.each([
    ['a number', Uint8Array.of(0x80), readNumber],
    ['a text', Uint8Array.of(3, 65), readText],
    ['nothing', new Uint8Array(), readNumber],
  ])('that end within %s are said to be cut off', (_, bytes, read) => {
    expect(() => read({ bytes, at: 0 })).toThrow('cut off');
  });
});

describe('packed postings', () => {
  it('hold every passage with how often, up to 65,535 times', () => {
    fc.assert(
      fc.property(held, (postings) => {
        const read = packed(postings);
        expect([...(read?.passages ?? [])]).toEqual([...postings.keys()]);
        expect([...(read?.frequencies ?? [])]).toEqual(
          [...postings.values()].map((n) => Math.min(n, 65_535)),
        );
      }),
    );
  });

  it('are found by passage and counted between two of them', () => {
    fc.assert(
      fc.property(held, fc.nat({ max: 300_000 }), fc.nat({ max: 300_000 }), (postings, a, b) => {
        const read = packed(postings);
        fc.pre(read !== null);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const before = [...postings.keys()].filter((passage) => passage < from).length;
        expect(placeFrom(read, from)).toBe(before);
        expect(holdersBetween(read, from, to)).toBe(
          [...postings.keys()].filter((passage) => passage >= from && passage <= to).length,
        );
      }),
    );
  });
});
