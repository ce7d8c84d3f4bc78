import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/coverage/annotate.ts';

/** Thursday. */
const PUBLISHED = '2025-09-18';

function saidOf(article: string, words: string) {
  const text = `---\npublished: ${PUBLISHED}\n---\n\n${article}`;
  const source = { file: 'a.md', text, hash: '', bytes: text.length };
  const { passages } = annotate(source, PUBLISHED);
  const said = passages.flatMap(({ quotes }) => quotes).find((quote) => quote.text.includes(words));
  expect(said, words).toBeDefined();
  return [said?.said?.value ?? null, said?.said?.tie ?? null];
}

describe('the day of the words', () => {
  it.each([
    ['told in their sentence', '“It is over,” Ann Harrow said on Monday.', '2025-09-15', 'clause'],
    ['told beside another verb', '“It is over,” Ann Harrow promised on Monday.', '2025-09-15', 'sentence'],
    [
      'of the deed done in saying them',
      'Ann Harrow resigned on Monday, saying “it is over”.',
      '2025-09-15',
      'sentence',
    ],
    [
      'of the meeting in which they fell',
      'Ann Harrow met the unions on Monday and told them that it is over.',
      '2025-09-15',
      'sentence',
    ],
    [
      'told right before as that of the meeting',
      'Ann Harrow spoke to reporters on Monday. “It is over,” she said.',
      '2025-09-15',
      'carried',
    ],
    [
      'told right before as that of other words',
      '“We fought,” Ann Harrow said on Monday.\n\n“It is over,” Harrow added.',
      '2025-09-15',
      'carried',
    ],
    [
      'of the appearance that opens the story',
      'At a news conference at noon on Monday, Ann Harrow laid out the plan.\n\nThe mill is old.\n\n“It is over,” Harrow said.',
      '2025-09-15',
      'carried',
    ],
  ])('is the one %s', (_what, article, value, tie) => {
    expect(saidOf(article, 't is over')).toEqual([value, tie]);
  });
});

describe('a day that is not that of the words', () => {
  it.each([
    ['of the story', 'The board sold the mill on Monday.\n\n“It is over,” said Ann Harrow.'],
    [
      'of the publication of a recording',
      'The tape came out on Monday.\n\n“It is over,” Harrow is heard saying.',
    ],
    ['in the future', 'The mill will stay shut until at least Monday.\n\n“It is over,” said Ann Harrow.'],
    [
      'of what was announced',
      'Ann Harrow announced three days of rest, beginning on Tuesday. “It is over,” she told the workers.',
    ],
    ['from before', 'Ann Harrow spoke to reporters on Monday. Afterwards, Harrow said that it is over.'],
    ['of the story, of somebody unknown', 'The board sold the mill on Monday.\n\nHe said that it is over.'],
    ['of other words, told as present', 'Ann Harrow spoke on Monday. “It is over,” she says.'],
  ])('%s leaves them reported on the day of publication', (_what, article) => {
    expect(saidOf(article, 't is over')).toEqual([PUBLISHED, 'published']);
  });

  it.each([
    'The board met on Monday. Ann Harrow is expected to say that the mill is safe.',
    'The board met on Monday. “Harrow will say: the mill is safe,” Bo Lind said.',
  ])('is given to no words that were not said: %s', (article) => {
    expect(saidOf(article, 'the mill is safe')).toEqual([null, null]);
  });
});
