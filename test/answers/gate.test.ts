import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/answers/asked.ts';
import { onTopic } from '../../src/answers/gate.ts';
import { harbour } from './harbour.ts';

describe('the gate of /search', () => {
  it.each<readonly [words: string, carried: readonly number[], shown: readonly boolean[]]>([
    // Of one or two words nearly all must be there, of many less.
    ['ferry strike', [0.6, 0.6], [false, false]],
    ['ferry strike', [0.75, 0.6], [true, true]],
    ['ferry strike rota', [0.4], [false]],
    ['ferry strike rota', [0.5], [true]],
    ['ferry strike rota union talks', [0.36], [true]],
    ['ferry strike rota union talks', [0.3], [false]],
    // Once one of the best is on the topic the others are shown too, but for those that share hardly a word.
    ['ferry strike rota', [0.2, 0.5, 0.2, 0.1], [true, true, true, false]],
    // What stands far down does not open the gate.
    ['ferry strike rota', [0.3, 0.3, 0.3, 0.3, 0.3, 0.9], [false, false, false, false, false, false]],
    ['ferry', [], []],
  ])('"%s" with %j shows %j', async (words, carried, shown) => {
    expect(onTopic(readAsked(words, await harbour()), carried)).toEqual(shown);
  });
});
