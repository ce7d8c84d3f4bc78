import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/answers/asked.ts';
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
});
