import { expect, it } from 'vitest';
import type { Quoted } from '../../src/coverage/model.ts';
import { personBlocks } from '../../src/replies/personBlocks.ts';
import { occasionWith } from './samples.ts';

const person = (aliases: readonly string[]) => ({
  kind: 'person' as const,
  person: { name: 'Ines Calloway', aliases, roles: [], mentions: 3 },
  citations: [],
});

const linesOf = (aliases: readonly string[], quoted: Quoted) =>
  personBlocks({ ...person(aliases), quoted })[0]?.lines;

const never = { quotes: 0, first: null, last: null };

it.each([
  [[], ['Not quoted']],
  [['Calloway', 'CALLOWAY'], ['Not quoted']],
  [
    ['Calloway', 'Inez Calloway', 'Каллоуэй'],
    ['Also: Inez Calloway, Каллоуэй', 'Not quoted'],
  ],
])('spellings that are a part of the name are not told: %j', (aliases, lines) => {
  expect(linesOf(aliases, never)).toEqual(lines);
});

const day = occasionWith({ because: 'the words name the date in full' });
const reason = '14 October 2025 (the words name the date in full)';

it.each<[string, Quoted, readonly string[]]>([
  ['one', { quotes: 1, first: day, last: day }, ['Quoted once', `On ${reason}`]],
  ['one undated', { quotes: 1, first: null, last: null }, ['Quoted once, on no day that is known']],
  ['many', { quotes: 9, first: day, last: day }, ['Quoted 9 times', `Those with a date: ${reason}`]],
])('the day of the quotes is not told of those without one: %s', (_, quoted, lines) => {
  expect(linesOf([], quoted)).toEqual(lines);
});
