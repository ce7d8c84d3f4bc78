import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/coverage/language/sentences.ts';
import { markQuotations } from '../../../src/coverage/quotes/marks.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  [
    'Dr. Solberg met Mr. Ek at 5 p.m. in St. Ives. She left.',
    ['Dr. Solberg met Mr. Ek at 5 p.m. in St. Ives.', 'She left.'],
  ],
  ['J. R. Quist spoke. So did A. B. Ek.', ['J. R. Quist spoke.', 'So did A. B. Ek.']],
  ['“First. Second. Third,” Ek said. He left.', ['“First. Second. Third,” Ek said.', 'He left.']],
  ['“Who did it?” Ann Lee asked. Nobody knew.', ['“Who did it?” Ann Lee asked.', 'Nobody knew.']],
  ['“Stop!” he said. “Now.”', ['“Stop!” he said.', '“Now.”']],
  ['“No.” Ann Lee left the room.', ['“No.”', 'Ann Lee left the room.']],
  ['"One. Two." "Three."', ['"One. Two."', '"Three."']],
  ['Prices rose 3.5 percent. Rents did not.', ['Prices rose 3.5 percent.', 'Rents did not.']],
  ['It was over . . . and then it was not.', ['It was over . . . and then it was not.']],
  ['He paused… Then he went on.', ['He paused…', 'Then he went on.']],
  ["``Yes. We can,'' Ek said. Then: silence.", ["``Yes. We can,'' Ek said.", 'Then: silence.']],
  ['“It never ends. It just stops', ['“It never ends. It just stops']],
  ['', []],
];

describe('splitSentences', () => {
  it.each(cases)('cuts %j', (text, sentences) => {
    const found = splitSentences(text, markQuotations(text).quotations);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
