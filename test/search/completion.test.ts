import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/coverage/model.ts';
import type { Completed } from '../../src/search/engine.ts';
import { engineOver, type Sketch } from './passages.ts';

const person = (name: string, mentions: number, aliases: readonly string[] = []): Person => ({
  name,
  aliases,
  roles: [],
  mentions,
});

const PEOPLE = [
  person('Bo Lind', 2, ['Lind', 'Lindh']),
  person('Ann Harrow', 9, ['Harrow', 'A. Harrow']),
  person('Petro Wolkoff', 4, ['Volkov', 'Волков']),
];

const NEWS: readonly Sketch[] = [
  {
    file: 'flood.txt',
    title: 'Flood at Lindby',
    published: '2026-02-10',
    text: 'The dam broke on Tuesday.',
    day: '2026-02-09',
  },
  {
    file: 'flood.txt',
    title: 'Flood at Lindby',
    published: '2026-02-10',
    text: '“We heard a roar like a train,” Ann Harrow said.',
    quotes: { 'Ann Harrow': '“We heard a roar like a train,”' },
  },
  {
    file: 'strike.txt',
    title: 'Pilots end their strike',
    published: '2026-03-01',
    text: '“It is what it is,” Bo Lind said.',
    quotes: { 'Bo Lind': '“It is what it is,”' },
  },
  { file: 'old-note.txt', text: 'Nothing happened in the harbour office.' },
];

const engine = async () => (await engineOver(NEWS, PEOPLE)).engine;

const cases: readonly [what: string, of: Completed, typed: string, found: readonly string[]][] = [
  ['the beginning of a quote', 'words', 'we he', ['We heard a roar like a train']],
  ['words inside a quote', 'words', 'roar li', ['We heard a roar like a train']],
  ['words in another order', 'words', 'train roar', ['We heard a roar like a train']],
  ['a title', 'words', 'flo', ['Flood at Lindby']],
  ['a name', 'words', 'bo', ['Bo Lind']],
  ['a slip of the keyboard', 'words', 'raor like', ['We heard a roar like a train']],
  ['a slip in an unfinished word', 'words', 'pilto', ['Pilots end their strike']],
  ['something that is not there', 'words', 'zebra', []],
  ['names before titles', 'topics', 'lind', ['Bo Lind', 'Flood at Lindby']],
  ['a dated sentence', 'events', 'dam br', ['The dam broke on Tuesday']],
  ['a person by the surname', 'people', 'harr', ['Ann Harrow']],
  ['a person by an alias', 'people', 'lindh', ['Bo Lind']],
  ['a person in Cyrillic', 'people', 'Волк', ['Petro Wolkoff']],
  ['a person in another transliteration', 'people', 'volkof', ['Petro Wolkoff']],
  ['a person with a letter too few', 'people', 'harow', ['Ann Harrow']],
  ['a person with two letters swapped', 'people', 'hrarow', ['Ann Harrow']],
  ['a slip in one word of two', 'people', 'ann harow', ['Ann Harrow']],
  ['nobody', 'people', 'xavier', []],
  ['a document by its title', 'sources', 'end strike', ['strike.txt']],
  ['a document by its file name', 'sources', 'old', ['old-note.txt']],
  ['a document with a slip', 'sources', 'folod', ['flood.txt']],
];

describe('completion', () => {
  it.each(cases)('goes on from %s', async (_, of, typed, found) => {
    expect(await (await engine()).complete(typed, 5, of)).toEqual(found);
  });

  it('puts quotes first where somebody’s words are asked for', async () => {
    const sketches = [{ ...(NEWS[1] as Sketch), title: 'We heard nothing' }];
    const { engine: other } = await engineOver(sketches, PEOPLE);
    expect((await other.complete('we heard', 5, 'quotes'))[0]).toBe('We heard a roar like a train');
    expect((await other.complete('we heard', 5, 'words'))[0]).toBe('We heard nothing');
  });

  it('shows what tells something before greetings', async () => {
    const said = ['Hello, dear Ann. How are you?', 'The harbour has to stay open all winter'];
    const sketches = said.map((words) => ({
      file: 'call.txt',
      text: `“${words}” Ann Harrow said.`,
      quotes: { 'Ann Harrow': `“${words}”` },
    }));
    const { engine: other } = await engineOver(sketches, PEOPLE);
    expect(await other.complete('', 5, 'quotes')).toEqual([said[1], said[0]]);
    expect(await other.complete('', 1, 'quotes')).toEqual([said[1]]);
  });

  const examples: readonly [of: Completed, found: readonly string[]][] = [
    ['words', ['We heard a roar like a train', 'It is what it is']],
    ['quotes', ['We heard a roar like a train', 'It is what it is']],
    ['topics', ['Ann Harrow', 'Petro Wolkoff', 'Bo Lind', 'Flood at Lindby', 'Pilots end their strike']],
    ['people', ['Ann Harrow', 'Petro Wolkoff', 'Bo Lind']],
    ['sources', ['strike.txt', 'flood.txt', 'old-note.txt']],
  ];
  it.each(examples)('shows examples of this corpus before anything is typed: %s', async (of, found) => {
    expect(await (await engine()).complete('', 6, of)).toEqual(found);
    expect(await (await engine()).complete(' ', 1, of)).toEqual(found.slice(0, 1));
  });

  it('shows dated sentences where an event is asked for, titles where there are none', async () => {
    const sketches = [{ ...(NEWS[0] as Sketch), text: 'The old dam broke on Tuesday.', quotes: {} }];
    const { engine: dated } = await engineOver(sketches, []);
    expect(await dated.complete('', 3, 'events')).toEqual(['The old dam broke on Tuesday']);
    const { engine: undated } = await engineOver(NEWS.slice(2), []);
    expect(await undated.complete('', 3, 'events')).toEqual(['Pilots end their strike']);
  });

  it('keeps to the limit and to 100 characters', async () => {
    const long = Array.from({ length: 40 }, (_, i) => ({
      file: `f${i}.txt`,
      text: `“Number ${i} ${'of a very long speech '.repeat(20)}” she said.`,
      quotes: { 'Ann Harrow': `“Number ${i} ${'of a very long speech '.repeat(20)}”` },
    }));
    const found = await (await engineOver(long)).engine.complete('numb', 25);
    expect(found).toHaveLength(25);
    for (const shown of found) expect(shown.length).toBeLessThanOrEqual(100);
  });

  it('of more quotes than there is room for offers some of every part of the coverage', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({
      file: `f${String(i).padStart(5, '0')}.txt`,
      text: `“Speech number ${i} begins here.”`,
      quotes: { 'Ann Harrow': `“Speech number ${i} begins here.”` },
    }));
    const { engine: other } = await engineOver(many);
    const numbers = (await other.complete('', 25)).map((shown) => Number(/\d+/.exec(shown)?.[0]));
    expect(Math.max(...numbers)).toBeGreaterThan(50_000);
  });
});
