import { expect, test } from 'vitest';
import { meantBy, nearestNames } from '../../src/answers/meantBy.ts';

const person = (name: string, mentions: number) => ({ name, aliases: [], roles: [], mentions });
const PEOPLE = [
  person('Helen Ford', 90),
  person('Jon Ford', 60),
  person('Ford', 40),
  person('Said Ford', 1),
  person('Olena Zarensky', 100),
  person('Piet Zarensky', 1),
  person('Lind', 2),
];

test.each<readonly [typed: string, names: readonly string[]]>([
  ['Helen Ford', ['Helen Ford']],
  ['Ford', ['Helen Ford', 'Jon Ford']],
  ['Zarensky', ['Olena Zarensky']],
  ['Piet Zarensky', ['Piet Zarensky']],
  ['Lind', ['Lind']],
  ['Moser', []],
])('%j may mean %j', (typed, names) => {
  expect(meantBy(typed, PEOPLE).map(({ name }) => name)).toEqual(names);
});

test.each<readonly [typed: string, names: readonly string[]]>([
  ['Karensey', ['Olena Zarensky', 'Piet Zarensky']],
  ['Helena', ['Helen Ford', 'Olena Zarensky']],
  ['Quetzalcoatl', []],
])('nearest to %j are %j', (typed, names) => {
  expect(nearestNames(typed, PEOPLE)).toEqual(names);
});
