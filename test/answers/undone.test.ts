import { expect, test } from 'vitest';
import { isUndone } from '../../src/answers/undone.ts';

/** What was done, or not, stands between brackets. */
const cases: readonly [sentence: string, undone: boolean][] = [
  ['He was not [arrested].', true],
  ['Nobody had been [arrested].', true],
  ['No clerks were [arrested].', true],
  ['There was no [arrest].', true],
  ['Police denied on Monday that the owner had been [arrested].', true],
  ['The governor ruled out [resigning] on Monday.', true],
  ['The port refused to [open] the gates.', true],
  ['If the owner were [arrested], the mill would close.', true],
  ['They have yet to [meet].', true],
  ['She left without [signing] the paper.', true],
  ['The bridge was not [opened] until May.', false],
  ['He failed to appear and was [arrested].', false],
  ['The mayor refused to say who had [arrested] him.', false],
  ['No later than Monday he was [arrested].', false],
  ['The clerk was [arrested], which nobody had expected.', false],
  ['He did not resist; police [arrested] him.', false],
];

test.each(cases)('%s: not done is %s', (marked, undone) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  expect(isUndone(marked.replace(/[[\]]/g, ''), { start, end })).toBe(undone);
});
