import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOf, scorePassages } from '../../src/search/bm25.ts';
import { engineOver } from './passages.ts';

const WORDS = ['dam', 'ferry', 'pilot', 'storm', 'mayor', 'grain', 'harbour', 'tower'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });

/** MiniSearch's scores, without its factor for the number of matched terms. */
const BOOST = { text: 1, quotes: 0.05, title: 0.2 };

describe('scores', () => {
  test('are those of MiniSearch, term by term', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 20 }), words, async (texts, query) => {
        const sketches = texts.map((text, i) => ({
          file: `${i % 3}.txt`,
          title: text[0] ?? '',
          text: text.join(' '),
        }));
        const { index, passages } = await engineOver(sketches);
        const terms = query.map((word) => index.search(word)[0]?.queryTerms[0] ?? word);
        const ours = scorePassages(
          index,
          terms.map((term) => ({ term, share: 1 })),
          passages.length,
        );
        const options = { tokenize: () => terms, bm25: { k: 1.2, b: 0.7, d: 0.5 }, boost: BOOST };
        const theirs = new Map(index.search('', options).map((r) => [r.id, r.score / r.queryTerms.length]));
        for (const [id, score] of ours.entries()) expect(score).toBeCloseTo(theirs.get(id) ?? 0, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('of the best are those that a full sort puts first', () => {
    const score = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3);
    fc.assert(
      fc.property(fc.array(score, { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (list, most) => {
        const all = [...list.keys()].filter((id) => (list[id] ?? 0) > 0 && id % 3 > 0);
        all.sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
        expect(bestOf(Float64Array.from(list), most, (id) => id % 3 > 0)).toEqual(all.slice(0, most));
      }),
    );
  });
});
