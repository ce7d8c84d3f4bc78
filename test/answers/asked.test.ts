import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/answers/asked.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { personWith } from '../discord/setting.ts';
import { harbour } from './harbour.ts';

describe('a word of the question', () => {
  it.each([
    ['Calloway', ['Kalloway'], 'calloway', true],
    ['Ines Calloway', ['Kalloway'], 'kalloway', true],
    ['Norhaven Harbour Center', [], 'center', false],
  ])('names a person where the coverage knows "%s" as %j: "%s" %s', async (name, aliases, word, person) => {
    const edition = { ...(await harbour()), people: [personWith({ name, aliases })] };
    expect(readAsked(word, edition).terms.map((term) => term.person)).toEqual([person]);
  });

  it.each([
    ['a slip in a word that no document has', 'ferrry', 'ferry', true],
    ['a word that is there, one letter from another', 'left', 'loft', false],
    ['one that is not there, but a short one with another beginning', 'berry', 'ferry', false],
  ])('may be meant for another: %s', async (_, typed, other, is) => {
    const [term] = readAsked(typed, await harbour()).terms;
    const [word] = tokenise(other);
    expect(word && term?.is(word)).toBe(is);
  });
});
