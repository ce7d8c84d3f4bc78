import { expect, test } from 'vitest';
import { annotate } from '../../../src/coverage/annotate.ts';
import { aliasBehind } from '../../../src/coverage/people/aliases.ts';
import { clusterPeople, findPeople } from '../../../src/coverage/people/cluster.ts';

test.each([
  [', known as Dolly, ran', 'Dolly'],
  [', known to everybody in the yard as Dolly, ran', 'Dolly'],
  [', 41, nicknamed “Dolly”, ran', 'Dolly'],
  [' (also spelled Grenchuk) ran', 'Grenchuk'],
  [', also spelled Olena Grenchuk, ran', 'Olena Grenchuk'],
  [', better known as Big Dolly, ran', 'Big Dolly'],
  [', known as the lady of the yard, ran', null],
  [', known as a quick runner, ran', null],
  [', known for Dolly, ran', null],
  [' ran', null],
])('behind a name, %j tells of %j', (behind, alias) => {
  expect(aliasBehind(`Ann${behind}`, 3)).toBe(alias);
});

const text =
  'Dolores Quist, known to everybody as Dolly, ran the yard. “It was hot,” Dolly said. Olexa Hrenchuk (also spelled Grenchuk) came late. “It was late,” Grenchuk said.';
const document = annotate({ file: 'a.txt', text, hash: 'a', bytes: text.length }, '2026-01-01');

test.each([
  ['dolly', 'Dolores Quist'],
  ['dolly quist', 'Dolores Quist'],
  ['dolores quist', 'Dolores Quist'],
  ['Grenchuk', 'Olexa Hrenchuk'],
])('%j is %s', (typed, name) => {
  expect(findPeople(typed, clusterPeople([document], [])).map((person) => person.name)).toEqual([name]);
});

test('words of a person who is called otherwise are hers', () => {
  const speakers = document.passages.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
  expect(speakers).toEqual(['Dolores Quist', 'Olexa Hrenchuk']);
});
