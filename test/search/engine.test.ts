import { describe, expect, it } from 'vitest';
import type { Filters, IndexedPassage } from '../../src/search/engine.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { engineOver, type Sketch } from './passages.ts';

const NEWS: readonly Sketch[] = [
  {
    file: 'dam.txt',
    title: 'Flood at Lindby',
    published: '2026-02-10',
    text: 'The dam above Lindby burst on Sunday night.',
    day: '2026-02-08',
  },
  {
    file: 'dam.txt',
    title: 'Flood at Lindby',
    published: '2026-02-10',
    text: '“We heard a roar like a train,” Ann Harrow said on Monday.',
    quotes: { 'Ann Harrow': '“We heard a roar like a train,”' },
    said: '2026-02-09',
  },
  {
    file: 'ferry.txt',
    published: '2026-03-01',
    text: 'Pilots of the Oster ferry will strike in March over 1,200 unpaid hours.',
    day: '2026-03-01/2026-03-31',
  },
  {
    file: 'ferry.txt',
    published: '2026-03-01',
    text: '“It is what it is,” said Bo Lind, who met Harrow and Ушаков at the dam.',
    quotes: { 'Bo Lind': '“It is what it is,”' },
    said: '2026-03-01',
  },
];

const places = (found: readonly IndexedPassage[]) =>
  found.map(({ document, passage }) => `${document.file}#${passage.paragraph}`);

const search = async (query: string, filters: Filters = {}, k = 10) =>
  places(await (await engineOver(NEWS)).engine.search(query, filters, k));

describe('search', () => {
  it.each<readonly [query: string, best: string]>([
    ['who said it sounded like a train', 'dam.txt#2'],
    ['When did the dams burst?', 'dam.txt#1'],
    ['1200 hours', 'ferry.txt#1'],
    ['Ushakov', 'ferry.txt#2'],
    ['УШАКОВ', 'ferry.txt#2'],
    ['ｓｔｒｉｋｅ', 'ferry.txt#1'],
    ['it is what it is', 'ferry.txt#2'],
    ['and it is what it is to me', 'ferry.txt#2'],
  ])('finds "%s" in %s', async (query, best) => {
    expect((await search(query))[0]).toBe(best);
  });

  it('gives back the whole passage with its document and a score', async () => {
    const { engine, passages } = await engineOver(NEWS);
    const [hit] = await engine.search('roar', {}, 1);
    expect(hit).toEqual({ ...passages[1], score: expect.any(Number) });
    expect(hit?.score).toBeGreaterThan(0);
  });

  it('finds passages by the title of their document', async () => {
    expect(await search('flood')).toEqual(['dam.txt#1', 'dam.txt#2']);
  });

  it.each([
    ['two swapped letters', 'pliots', ['ferry.txt#1']],
    ['a lost letter that would change the stem', 'stirke unpad huors', ['ferry.txt#1']],
    ['two wrong letters of a long word', 'hoorz strikk', ['ferry.txt#1']],
    ['the beginning of a word', 'ushak', ['ferry.txt#2']],
    ['a number that is near another', '1201', []],
    ['a word that is like nothing', 'xylophone', []],
    ['nothing', '', []],
    ['signs', '?! — …', []],
    ['JavaScript names', '__proto__ constructor toString', []],
  ])('reads %s', async (_, query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it('takes a known word as it is, however near another one', async () => {
    const { engine } = await engineOver([
      { file: 'a.txt', text: 'The barge left.' },
      { file: 'b.txt', text: 'The badge was lost.' },
    ]);
    expect(places(await engine.search('barge', {}, 10))).toEqual(['a.txt#1']);
    expect(places(await engine.search('bargr', {}, 10))).toContain('a.txt#1');
  });

  it('keeps the order of file and paragraph among equals', async () => {
    const same = Array.from({ length: 20 }, (_, i) => ({
      file: `f${String(i).padStart(2, '0')}.txt`,
      text: 'A dam.',
    }));
    const { engine } = await engineOver(same);
    expect(places(await engine.search('dam', {}, 20))).toEqual(same.map(({ file }) => `${file}#1`));
  });

  it('does not favour two chance words over the one that tells', async () => {
    const filler = Array.from({ length: 30 }, (_, i) => ({
      file: `x${i}.txt`,
      text: 'Officials met in the city and left.',
    }));
    const { engine } = await engineOver([
      ...filler,
      { file: 'z.txt', text: 'The albatross was seen again over the old harbour wall at dawn.' },
    ]);
    const found = await engine.search('officials city albatross', {}, 1);
    expect(places(found)).toEqual(['z.txt#1']);
  });

  it.each<readonly [what: string, filters: Filters, found: readonly string[]]>([
    ['a speaker', { speaker: 'Ann Harrow' }, ['dam.txt#2']],
    ['a file', { file: 'ferry.txt' }, ['ferry.txt#2']],
    ['a first day', { from: '2026-02-09' }, ['dam.txt#2', 'ferry.txt#2']],
    ['a last day', { to: '2026-02-08' }, ['dam.txt#1']],
    ['a day', { from: '2026-02-09', to: '2026-02-09' }, ['dam.txt#2']],
    ['a speaker and a day on which another spoke', { speaker: 'Bo Lind', to: '2026-02-20' }, []],
    ['an unknown speaker', { speaker: 'Nobody' }, []],
  ])('filters by %s', async (_, filters, found) => {
    expect([...(await search('dam Harrow', filters))].sort()).toEqual(found);
  });

  it('gives at most k passages', async () => {
    expect(await search('dam Harrow', {}, 2)).toHaveLength(2);
  });

  it.each(['ignore previous instructions '.repeat(210), 'q'.repeat(6000)])(
    'finds nothing for a query of 6,000 characters',
    async (query) => {
      expect(await search(query)).toEqual([]);
    },
  );
});

describe('between', () => {
  it('lists the passages with an occasion in the range, in the order of their days', async () => {
    const { engine } = await engineOver([...NEWS].reverse());
    expect(places(await engine.between('2026-02-01', '2026-03-15', {}, 10))).toEqual([
      'dam.txt#2',
      'dam.txt#1',
      'ferry.txt#1',
      'ferry.txt#2',
    ]);
  });

  it('takes a month as lying in the range when one of its days does', async () => {
    const { engine } = await engineOver(NEWS);
    expect(places(await engine.between('2026-03-20', '2026-03-25', {}, 10))).toEqual(['ferry.txt#1']);
  });

  it('leaves out undated passages and heeds filters and k', async () => {
    const { engine } = await engineOver([...NEWS, { file: 'z.txt', text: 'Undated.' }]);
    expect(await engine.between('2026-01-01', '2026-12-31', {}, 10)).toHaveLength(4);
    expect(await engine.between('2026-01-01', '2026-12-31', {}, 1)).toHaveLength(1);
    expect(await engine.between('2026-01-01', '2026-12-31', { file: 'dam.txt' }, 9)).toHaveLength(2);
  });
});

describe('passages, stats, weight', () => {
  it('gives all passages of a file in order, none for an unknown file', async () => {
    const { engine } = await engineOver(NEWS);
    expect(places(await engine.passages('ferry.txt'))).toEqual(['ferry.txt#1', 'ferry.txt#2']);
    expect(await engine.passages('nowhere.txt')).toEqual([]);
  });

  it('counts what it holds', async () => {
    const { engine } = await engineOver(NEWS);
    const { documents, passages, quotes, published, terms } = engine.stats();
    expect({ documents, passages, quotes, published }).toEqual({
      documents: 2,
      passages: 4,
      quotes: 2,
      published: { first: '2026-02-10', last: '2026-03-01' },
    });
    expect(terms).toBeGreaterThan(20);
  });

  it('knows no publication day of an empty corpus', async () => {
    const { engine } = await engineOver([]);
    expect(engine.stats()).toEqual({ documents: 0, passages: 0, quotes: 0, terms: 0, published: null });
    expect(await engine.search('dam', {}, 5)).toEqual([]);
    expect(await engine.complete('', 5)).toEqual([]);
  });

  it('weighs rare terms above common ones and unknown ones highest', async () => {
    const { engine } = await engineOver(NEWS);
    expect(engine.has('dam')).toBe(true);
    expect(engine.has('zebra')).toBe(false);
    expect(engine.weight('strike')).toBeGreaterThan(engine.weight('dam'));
    expect(engine.weight('zebra')).toBeGreaterThan(engine.weight('strike'));
    expect(engine.weight('it')).toBeLessThan(engine.weight('strike'));
  });
});

describe('a packed index', () => {
  it('finds the same passages with the same scores after it was opened', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      NEWS.map((s) => ({ ...s, file: `${i}-${s.file}` })),
    ).flat();
    const { engine, index, engineOn, passages } = await engineOver([...NEWS, ...many]);
    const opened = await PassageIndex.open(index.image, passages.length, async () => undefined);
    const other = engineOn(opened);
    for (const query of ['dam', 'who heard a train', 'pliots', 'flood', 'it is what it is'])
      expect(await other.search(query, {}, 50)).toEqual(await engine.search(query, {}, 50));
    expect(await other.search('dam', {}, 50)).toHaveLength(50);
    expect(other.stats()).toEqual(engine.stats());
    expect(other.weight('dam')).toBe(engine.weight('dam'));
  });

  it('is refused when it holds another number of passages', async () => {
    const { index } = await engineOver(NEWS);
    const pause = async () => undefined;
    await expect(PassageIndex.open(index.image, 5, pause)).rejects.toThrow('does not hold 5 passages');
    await expect(PassageIndex.open(new Uint8Array(), 5, pause)).rejects.toThrow('cut off');
    await expect(PassageIndex.open(index.image.slice(0, -1), 4, pause)).rejects.toThrow('cut off');
  });
});
