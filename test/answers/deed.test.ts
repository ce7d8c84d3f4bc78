import { describe, expect, test } from 'vitest';
import { readAsked } from '../../src/answers/asked.ts';
import { deedsOf, mayBeOf, tellsAsDone } from '../../src/answers/deed.ts';
import { harbour } from './harbour.ts';

async function read(question: string) {
  const asked = readAsked(question, await harbour());
  return { asked, deeds: deedsOf(question, asked) };
}

describe('the deed asked for', () => {
  test.each([
    ['when was the owner arrested', ['arrest']],
    ['when was the owner not arrested', []],
    ['when did the port refuse to open', []],
    ['when did it take place', []],
  ])('of "%s" is %j', async (question, terms) => {
    expect((await read(question)).deeds.map(({ term }) => term)).toEqual(terms);
  });

  const told: readonly [question: string, sentence: string, told: boolean | null][] = [
    ['when was the chief fired', 'Fire Chief Lena Sand spoke on Monday.', false],
    ['when was the chief fired', 'The chief was fired on Monday.', true],
    ['when was the chief fired', 'Chief Fired After Row', true],
    ['when did Sand retire', 'She asked a retired judge, Paul Sand, to help.', false],
    ['when did Sand retire', 'Sand retired on Monday.', true],
    ['when was the owner arrested', 'He was not arrested on Monday.', false],
    ['when was the owner arrested', 'Their arrest on Monday came as a shock.', true],
    ['when was the owner arrested', 'The owner was questioned on Monday.', null],
    ['when did the mill buy the boat', 'The boat was purchased on Monday.', true],
  ];
  test.each(told)('%s: "%s" tells so: %j', async (question, sentence, expected) => {
    expect(tellsAsDone(sentence, (await read(question)).deeds)).toBe(expected);
  });

  test.each([
    ['when did the president die', 'Two people died in a fire.', false],
    ['when did the president die', 'The president died in a fire.', true],
    ['when did the president die', 'He died in a fire.', true],
    ['when did two people die', 'Two people died in a fire.', true],
  ])('%s: "%s" may be of those asked for: %s', async (question, sentence, may) => {
    const { asked, deeds } = await read(question);
    expect(mayBeOf(sentence, deeds, asked)).toBe(may);
  });
});
