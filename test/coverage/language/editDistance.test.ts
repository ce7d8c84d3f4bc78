import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/coverage/language/editDistance.ts';

const CASES: readonly [a: string, b: string, distance: number][] = [
  ['harbour', 'harbour', 0],
  ['harbour', 'harvour', 1],
  ['harbour', 'harbor', 1],
  ['habrour', 'harbour', 1],
  ['ferry', 'berries', 4],
  ['', 'tie', 3],
  ['pilot', 'pliots', 2],
];

describe('the edit distance', () => {
  test.each(CASES)('of %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  test('beyond the limit is only known to be beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const bounded = Math.min(editDistance(a, b, limit), limit + 1);
        expect(bounded).toBe(Math.min(editDistance(a, b, 9), limit + 1));
      }),
    );
  });
});
