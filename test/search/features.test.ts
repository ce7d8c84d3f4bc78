import { describe, expect, it } from 'vitest';
import { type Candidate, FEATURES, type FeatureName } from '../../src/search/features.ts';
import { termOf, tokenise } from '../../src/search/tokens.ts';
import { readWish, sight } from '../../src/search/wish.ts';

/** What a feature says of a text of one sentence; every word of the query weighs the same. */
function worthOf(name: FeatureName, query: string, text: string, beside = ''): number {
  const sought = query.split(' ').map((word) => ({ word, term: termOf(word), share: 1 }));
  const wish = readWish(query, sought, () => 1);
  const words = { tokens: tokenise(text), starts: [0] };
  const near = new Set(tokenise(beside).map(({ term }) => term));
  const candidate: Candidate = {
    text,
    words,
    sightings: sight(wish, words),
    score: 1,
    around: () => 0,
    beside: (term) => near.has(term),
  };
  return FEATURES[name](wish, candidate);
}

const far = (words: number) => 'on '.repeat(words);

describe('a feature', () => {
  it.each<readonly [FeatureName, query: string, text: string, value: number]>([
    ['held', 'ferry strike', 'The ferry left.', 0.5],
    ['held', 'ferry strike', 'The ferries will strike; strike they will.', 1],
    ['sentenceAsTyped', 'ferry strike', 'The ferries will strike.', 0.5],
    // Another word for it, or one of its family, counts where the word itself is not there.
    ['kin', 'canada ferry', 'The Canadian ferry left.', 0.5],
    ['kin', 'canada ferry', 'The Canadian ferry left Canada.', 0],
    ['meant', 'ferry bought', 'The sale of the ferry was stopped.', 0],
    ['meant', 'ferry bought', 'The purchase of the ferry was stopped.', 0.5],
    ['sideBySide', 'oster ferry pilots', 'Pilots of the Oster ferry met.', 0.5],
    ['sideBySide', 'oster ferry pilots', 'The Oster ferry pilots met.', 1],
    ['sideBySide', 'ferry', 'The ferry left.', 0],
    ['window', 'ferry pilots', `The ferry ${far(20)} pilots.`, 1],
    ['window', 'ferry pilots', `The ferry ${far(40)} pilots.`, 0.5],
    ['window', 'ferry pilots', `The ferry ${far(40)} pilots of the ferry.`, 1],
  ])('%s of "%s" in %j is %d', (name, query, text, value) => {
    expect(worthOf(name, query, text)).toBeCloseTo(value, 9);
  });

  it('"beside" counts the words that only the next passage has', () => {
    expect(worthOf('beside', 'ferry pilots', 'The ferry left.', 'The pilots of the ferry met.')).toBe(0.5);
  });
});
