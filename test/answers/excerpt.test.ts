import { describe, expect, it } from 'vitest';
import { fullestWindow } from '../../src/answers/excerpt.ts';

/** Sentences of 100 characters with a space between them. */
const sentences = Array.from({ length: 9 }, (_, i) => ({ span: { start: 101 * i, end: 101 * i + 100 } }));
const run = (from: number, to: number) => ({ start: 101 * from, end: 101 * to + 100 });

describe('the window around a sentence', () => {
  it.each([
    ['grows to what is worth more', [0, 0, 0, 0.2, 0.9, 0, 0, 0, 0], run(3, 4)],
    ['has nothing that is worth nothing', [0, 0, 0, 0, 0.9, 0, 0, 0, 0], run(4, 4)],
    ['fits an excerpt', [0, 0, 0.3, 0.2, 0.9, 0.1, 0.2, 0, 0], run(2, 4)],
    ['holds the sentence', [0.9, 0.9, 0, 0, 0.1, 0, 0, 0.9, 0.9], run(4, 4)],
  ])('%s', (_, worth, expected) => {
    expect(fullestWindow(sentences, worth, 4, 350)).toEqual(expected);
  });

  it('is a sentence alone that is too long for an excerpt', () => {
    expect(fullestWindow(sentences, [], 4, 50)).toEqual(run(4, 4));
  });
});
