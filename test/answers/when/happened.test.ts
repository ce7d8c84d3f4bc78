import { describe, expect, test } from 'vitest';
import { toldAsHappened } from '../../../src/answers/when/happened.ts';

/** The words of the question are those between brackets. */
const cases: readonly [sentence: string, told: boolean][] = [
  ['The [bridge] [opened] on Monday.', true],
  ['They [announced] plans to [meet] in [Oslo].', true],
  ['The union [declined] to [answer] on Monday.', true],
  ['The leaders spoke of [Oslo], a [summit] that is yet to take place.', false],
  ['He announced a [summit] – a [meeting] that did not take place.', false],
  ['The [summit] in [Oslo] never took place.', false],
  ['The ministry pressed the port to [accept] the [plan].', false],
  ['The port [accepted] the [plan], which the ministry had wanted to change.', true],
  ['They [met] in [Oslo] but did not sign anything.', true],
  ['The [talks] were called off.', false],
  ['He suggested that an [Oslo] [meeting] precede the vote.', false],
  ['He suggested that the [Oslo] [meeting] had failed.', true],
  ['The clerk [suggested] that the [treaty] be read again.', true],
  ['The clerk demanded that the [mayor] [resign].', false],
  ['She asked him whether it would be useful to [meet] in [Oslo].', false],
  ['She [resigned], saying, “I could not go on.”', true],
  ['She said, “The [talks] [never] [began], nor could they.”', false],
];

function read(marked: string) {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/\[[^\]]+\]|[^[]+/g)) {
    const words = piece.replace(/[[\]]/g, '');
    if (piece.startsWith('[')) marks.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, marks };
}

describe('what a sentence tells as having happened', () => {
  test.each(cases)('%s → %s', (sentence, told) => {
    const { text, marks } = read(sentence);
    expect(toldAsHappened(text, marks)).toBe(told);
  });
});
