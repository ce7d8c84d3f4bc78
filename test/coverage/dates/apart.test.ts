import { describe, expect, it } from 'vitest';
import { occasionApart } from '../../../src/coverage/dates/apart.ts';
import type { Occasion } from '../../../src/coverage/model.ts';

const TOLD: Occasion = {
  value: '2025-11-25',
  first: '2025-11-25',
  last: '2025-11-25',
  phrase: null,
  because: 'told as news on the publication day, 25 November 2025',
  tie: 'carried',
  planned: false,
};

function dayOf(sentence: string, words: readonly string[], occasion: Occasion = TOLD): string | null {
  const spans = words.map((word) => {
    const start = sentence.indexOf(word);
    return { start, end: start + word.length };
  });
  return occasionApart(spans, { start: 0, end: sentence.length }, occasion, sentence)?.value ?? null;
}

describe('events that a sentence sets some days apart', () => {
  const AFTER = 'The sale came two days after Acme, another firm, shut its mill.';
  const BEFORE = 'A week before the vote, Acme shut its mill.';

  it.each([
    ['the earlier one', AFTER, ['shut', 'mill'], '2025-11-23'],
    ['the main one, which has the date itself', AFTER, ['sale'], null],
    ['both at once', AFTER, ['sale', 'mill'], null],
    ['the main one behind an opening', BEFORE, ['shut', 'mill'], '2025-11-18'],
    ['the one named in the opening', BEFORE, ['vote'], null],
    ['no words', AFTER, [], null],
    ['a sentence that sets nothing apart', 'Acme shut its mill after a vote.', ['vote'], null],
  ])('%s: %s', (_what, sentence, words, day) => {
    expect(dayOf(sentence, words)).toBe(day);
  });

  it('are not counted from a stretch of several days', () => {
    expect(dayOf(AFTER, ['mill'], { ...TOLD, last: '2025-11-26' })).toBeNull();
  });

  it('are not counted behind an opening from a day that only the publication gives', () => {
    expect(dayOf(BEFORE, ['mill'], { ...TOLD, tie: 'published' })).toBeNull();
  });
});
