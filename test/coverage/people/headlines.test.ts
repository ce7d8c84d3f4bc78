import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/coverage/annotate.ts';
import { clusterPeople } from '../../../src/coverage/people/cluster.ts';

/** The people of documents with these texts, without their other spellings. */
function peopleOf(texts: readonly string[]): readonly string[] {
  const documents = texts.map((text, at) =>
    annotate({ file: `${at}.txt`, text, hash: String(at), bytes: text.length }, '2026-01-01'),
  );
  return clusterPeople(documents, [])
    .map(({ name }) => name)
    .toSorted();
}

const report = '“The pier is safe,” Helen Marsh said. Helen Marsh spoke in Lindby.';

describe('the people of a corpus', () => {
  it.each([
    ['an auxiliary', 'Readers also liked: Helen Marsh Could Become Mayor'],
    ['a verb', 'Readers also liked: Helen Marsh Wins Lindby'],
    ['a pronoun', 'Readers also liked: Helen Marsh Tells You'],
  ])('are not named after a headline with %s', (_, headline) => {
    expect(peopleOf([report, report, `${headline}\n\nThe harbour was quiet on Monday.`])).toEqual([
      'Helen Marsh',
    ]);
  });

  it('keep longer names of their own', () => {
    const own = '“It was cold,” James Yong Marsh Jr. said.';
    expect(peopleOf([report, own])).toEqual(['Helen Marsh', 'James Yong Marsh Jr']);
  });

  it('are kept apart by their middle initials', () => {
    const [one, other] = ['George W. Ekman', 'George H. W. Ekman'];
    const texts = [one, other].map((name) => `“We will vote,” ${name} said. President ${name} left.`);
    expect(peopleOf(texts)).toEqual([other, one]);
  });
});
