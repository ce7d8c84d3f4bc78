import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { Indexer } from '../../src/search/indexer.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { checkFields } from '../../src/search/pinnedFields.ts';
import { createScorer } from '../../src/search/scorer.ts';
import { passagesFrom, type Sketch } from './passages.ts';

const WORDS = ['dam', 'ferry', 'harbour', 'strike', 'mayor', 'flood', 'vote', 'bridge', 'storm', 'pilot'];
const FIELDS = ['text', 'quotes', 'title'] as const;
const BOOSTS = [1, 0.05, 0.2];
const noPause = async () => undefined;
const all = () => true;

/** Words of which the first are common and the last rare. */
const word = fc.integer({ min: 0, max: 99 }).map((n) => WORDS[Math.floor(n ** 2 / 1000)] ?? 'dam');
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const sketches: fc.Arbitrary<readonly Sketch[]> = fc
  .array(fc.record({ text, title: text, quoted: fc.boolean() }), { minLength: 1, maxLength: 60 })
  .map((list) =>
    list.map(({ text, title, quoted }, i) => ({
      file: `${i}.txt`,
      text,
      title,
      ...(quoted ? { quotes: { 'Ann Harrow': text.slice(0, 20) } } : {}),
    })),
  );
const wanted = fc.array(fc.record({ term: word, share: fc.constantFrom(1, 0.5, 0.25) }), { maxLength: 8 });

/** MiniSearch's own search with its bonus for the number of matched terms taken back. */
function bySearch(index: Indexer, sought: readonly { term: string; share: number }[]) {
  const results = index.search('', {
    tokenize: () => sought.map(({ term }) => term),
    boostTerm: (_, place) => sought[place]?.share ?? 1,
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
    boost: Object.fromEntries(FIELDS.map((field, i) => [field, BOOSTS[i] ?? 1])),
  });
  return new Map(results.map((result) => [result.id, result.score / result.queryTerms.length]));
}

describe('the scorer', () => {
  it('scores as MiniSearch does, and leaves out none of the best', async () => {
    const score = createScorer();
    await fc.assert(
      fc.asyncProperty(sketches, wanted, fc.integer({ min: 1, max: 70 }), async (list, sought, k) => {
        const passages = passagesFrom(list);
        const index = await PassageIndex.build(passages, noPause);
        const stems = sought.map(({ term, share }) => ({ term: term === 'ferry' ? 'ferri' : term, share }));
        const expected = bySearch(await Indexer.over(passages, noPause), stems);
        const found = score(index.collection, { wanted: stems, boosts: BOOSTS, admits: all, k });
        expect(found).toHaveLength(Math.min(k, expected.size));
        const scores = [...expected.values()].sort((a, b) => b - a);
        for (const [place, hit] of found.entries()) {
          expect(hit.score).toBeCloseTo(expected.get(hit.id) ?? 0, 4);
          expect(hit.score).toBeCloseTo(scores[place] ?? 0, 4);
        }
      }),
    );
  });

  it('gives the first of equals first, and the same passages whatever k is', async () => {
    const score = createScorer();
    await fc.assert(
      fc.asyncProperty(sketches, wanted, async (list, sought) => {
        const twice = [...list, ...list.map((sketch, i) => ({ ...sketch, file: `again-${i}.txt` }))];
        const index = await PassageIndex.build(passagesFrom(twice), noPause);
        const find = (k: number) =>
          score(index.collection, { wanted: sought, boosts: BOOSTS, admits: all, k }).map(({ id }) => id);
        const everything = find(1000);
        for (const id of everything.filter((n) => n < list.length))
          expect(everything.indexOf(id)).toBeLessThan(everything.indexOf(id + list.length));
        for (const k of [1, 3, 10]) expect(find(k)).toEqual(everything.slice(0, k));
      }),
    );
  });

  it('asks the filter once for each passage, and never for one without the words', async () => {
    const list = ['dam', 'dam dam ferry', 'ferry dam', 'vote'].map((text, i) => ({ file: `${i}.txt`, text }));
    const index = await PassageIndex.build(passagesFrom(list), noPause);
    const asked: number[] = [];
    const found = createScorer()(index.collection, {
      wanted: ['dam', 'ferri'].map((term) => ({ term, share: 1 })),
      boosts: BOOSTS,
      admits: (id) => {
        asked.push(id);
        return id !== 1;
      },
      k: 5,
    });
    expect(asked.sort()).toEqual([0, 1, 2]);
    expect(found.map(({ id }) => id)).toEqual([2, 0]);
  });
});

describe('the fields of MiniSearch', () => {
  it('are those that the index reads', () => {
    expect(() => checkFields(new MiniSearch({ fields: [...FIELDS] }), FIELDS)).not.toThrow();
  });

  it.each([
    ['_index', {}],
    ['_documentCount', undefined],
    ['_fieldLength', []],
    ['_avgFieldLength', new Float32Array(3)],
    ['_fieldIds', { text: 1, quotes: 0, title: 2 }],
  ])('are missed when %s is another thing, with the remedy', (name, value) => {
    const changed = Object.assign(new MiniSearch({ fields: [...FIELDS] }), { [name]: value });
    expect(() => checkFields(changed, FIELDS)).toThrow(
      new RegExp(`keeps ${name} in another way.*npm install minisearch@~7.2.0.*pinnedFields`),
    );
  });

  it('hold postings by term, field and passage', async () => {
    const index = await PassageIndex.build(
      passagesFrom([{ file: 'a.txt', text: 'dam dam', title: 'Dam' }]),
      noPause,
    );
    const { postings, norms } = index.collection;
    expect(postings('dam')).toEqual([
      { passages: Uint32Array.of(0), frequencies: Uint16Array.of(2) },
      null,
      { passages: Uint32Array.of(0), frequencies: Uint16Array.of(1) },
    ]);
    expect(norms.map((list) => list.length)).toEqual([1, 1, 1]);
  });
});
