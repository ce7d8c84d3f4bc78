import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/answers/asked.ts';
import { onTopic } from '../../src/answers/onTopic.ts';
import type { Found } from '../../src/answers/signs.ts';
import { harbour } from './harbour.ts';

/** Good passages have about 15. */
const found = (worths: readonly number[], score = 8): Found => ({ worths, score });

describe('the gate of /search', () => {
  it.each<readonly [what: string, words: string, found: readonly Found[], shown: readonly boolean[]]>([
    ['one of two words is not enough', 'ferry strike', [found([1, 0], 15)], [false]],
    ['both words are', 'ferry strike', [found([1, 1])], [true]],
    ['most words of a longer question are enough', 'ferry strike rota army', [found([1, 1, 1, 0])], [true]],
    ['few words of a longer question are not', 'ferry strike rota army', [found([1, 0, 0, 0], 3)], [false]],
    ['few words close together are', 'ferry strike rota army', [found([1, 1, 0, 0], 15)], [true]],
    [
      'a missing name counts against it',
      'ferry strike rota Adler Weber',
      [found([1, 1, 0, 0, 0], 5)],
      [false],
    ],
    ['the same without names does not', 'ferry strike rota army king', [found([1, 1, 0, 0, 0], 5)], [true]],
    ['a word that no document has does', 'ferry strike zeppelin army', [found([1, 1, 0, 0], 5)], [false]],
    [
      'one known word of three is not enough, however well its passage fits',
      'ferry zeppelin airship',
      [found([1, 0, 0], 15)],
      [false],
    ],
    [
      'once one of the best is on the topic the others are shown, but for those that share hardly a word',
      'ferry strike rota',
      [found([1, 0, 0], 2), found([1, 1, 1], 15), found([0, 1, 0], 2), found([0, 0, 0.2], 2)],
      [true, true, true, false],
    ],
    [
      'what stands far down does not open the gate',
      'ferry strike rota',
      [...Array.from({ length: 5 }, () => found([0.7, 0, 0], 2)), found([1, 1, 1], 15)],
      Array.from({ length: 6 }, () => false),
    ],
    ['nothing found is nothing shown', 'ferry', [], []],
  ])('%s', async (_, words, passages, shown) => {
    expect(onTopic(readAsked(words, await harbour()), passages)).toEqual(shown);
  });
});
