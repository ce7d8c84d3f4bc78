import { describe, expect, it } from 'vitest';
import { type Acronyms, noteAcronyms, typedAcronyms } from '../../src/search/acronyms.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { engineOver } from './passages.ts';

const noted = (text: string) => {
  const acronyms: Acronyms = new Map();
  noteAcronyms(acronyms, text);
  return acronyms;
};

describe('noteAcronyms', () => {
  it.each([
    ['the International Monetary Fund met', 'IMF', 'International Monetary Fund'],
    ['the Federal Bureau of Investigation', 'FBI', 'Federal Bureau of Investigation'],
    ['the Department of Justice', 'DOJ', 'Department of Justice'],
    ['President of the European Central Bank', 'ECB', 'European Central Bank'],
    ['the Harbour Co-operation Council', 'HCC', 'Harbour Co-operation Council'],
  ])('reads "%s" as %s', (text, acronym, name) => {
    expect(noted(text).get(acronym)).toContain(name);
  });

  it.each(['the port authority of Lindby', 'Ann Harrow spoke', 'A. B.'])('finds none in "%s"', (text) => {
    expect([...noted(text).keys()]).toEqual([]);
  });

  // What grows with the square of these takes longer than a test may.
  it.each([
    ['Harbour ', 4],
    ['Harbour of the ', 3],
    ['H', 0],
  ])('comes to the end of %j 100,000 times', (unit, acronyms) => {
    expect(noted(unit.repeat(100_000)).size).toBe(acronyms);
  });
});

describe('typedAcronyms', () => {
  it.each([
    ['what did the IMF say', ['IMF']],
    ['what did WHO say', ['WHO']],
    ['WHO WON THE CUP', ['WON', 'CUP']],
    ['imf loans', []],
    ['US and EU', []],
    ['CO2 B52', []],
  ])('%s → %j', (query, acronyms) => {
    expect(typedAcronyms(query)).toEqual(acronyms);
  });
});

describe('search by an acronym', () => {
  const NEWS = [
    { file: 'a.txt', text: 'The fund for old ferries is empty.' },
    { file: 'b.txt', text: 'A loan came from the International Monetary Fund, the mayor said.' },
    { file: 'c.txt', text: 'Officials of the MNO lent nothing.' },
    { file: 'd.txt', text: 'The World Harbour Organization met.' },
  ];
  const search = async (query: string) =>
    (await (await engineOver(NEWS)).engine.search(query, {}, 5)).map(({ document }) => document.file);

  it('finds the words that it abbreviates', async () => {
    expect((await search('IMF'))[0]).toBe('b.txt');
    expect((await search('the IMF loan'))[0]).toBe('b.txt');
    expect((await search('What did WHO decide?'))[0]).toBe('d.txt');
  });

  it('finds the acronym itself where it stands', async () => {
    expect(await search('MNO')).toEqual(['c.txt']);
  });

  it('leaves small letters alone', async () => {
    expect(await search('imf')).not.toContain('a.txt');
  });

  it('still does so after the index was opened', async () => {
    const { index, engineOn, passages } = await engineOver(NEWS);
    const other = engineOn(await PassageIndex.open(index.image, passages.length, async () => undefined));
    expect((await other.search('IMF', {}, 1))[0]?.document.file).toBe('b.txt');
  });
});
