import { expect, test } from 'vitest';
import { isSpokenBy, renameJoint, speakersOf } from '../../../src/coverage/people/joint.ts';

const person = (name: string, ...aliases: string[]) => ({ name, aliases, roles: [], mentions: 1 });
const PEOPLE = [person('Anna Weber', 'Weber'), person('Ruth Adler', 'Adler'), person('Jan Adler', 'Adler')];

test.each([
  ['Anna Weber', ['Anna Weber']],
  ['Anna Weber and Ruth Adler', ['Anna Weber', 'Ruth Adler']],
  ['Anna Weber, Ruth Adler, and Jan Adler', ['Anna Weber', 'Ruth Adler', 'Jan Adler']],
])('%j are %j', (speaker, names) => {
  expect(speakersOf(speaker)).toEqual(names);
});

test.each([
  ['Mr. Weber and Minister Ruth Adler', 'Anna Weber and Ruth Adler'],
  ['Both Weber and her deputies', 'Anna Weber and her deputies'],
  ['Weber and Adler', 'Anna Weber and Adler'],
  ['the engineer Anna Weber and Ruth Adler', 'Anna Weber and Ruth Adler'],
  ['the camps of Anna Weber and Ruth Adler', 'the camps of Anna Weber and Ruth Adler'],
  ['the parks and gardens', 'the parks and gardens'],
  ['Weber', 'Weber'],
])('%j are called %j', (speaker, named) => {
  expect(renameJoint(speaker, PEOPLE)).toBe(named);
});

test('a body is not called by its last word', () => {
  const speaker = 'the Justice Department and its clerks';
  expect(renameJoint(speaker, [person('Department')])).toBe(speaker);
});

test.each([
  ['Anna Weber and Ruth Adler', 'Ruth Adler', true],
  ['Anna Weber and Ruth Adler', 'Jan Adler', false],
  ['Parks and Gardens', 'Parks and Gardens', true],
  [null, 'Ruth Adler', false],
])('words of %j are those of %j: %j', (speaker, name, spoken) => {
  expect(isSpokenBy(speaker, name)).toBe(spoken);
});
