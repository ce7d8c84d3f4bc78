import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answers/answer.ts';
import { tallied } from '../../src/answers/tally.ts';

const asked = (input: string, more: Partial<Question> = {}): Question => ({ command: 'ask', input, ...more });

describe('a question as it is counted', () => {
  it.each([
    ['Who  opened the sluice??', '/ask who opened the sluice'],
    ['  “who opened the sluice” ', '/ask who opened the sluice'],
    ['**Who** opened ||the|| sluice', '/ask who opened the sluice'],
    ['WHO opened\n the slu\u200bice', '/ask who opened the sluice'],
    ['did <@200000000000000001> open the sluice', '/ask did open the sluice'],
    ['did 200000000000000001 open the sluice', '/ask did open the sluice'],
    ['', '/ask '],
  ])('%j is %j', (input, expected) => {
    expect(tallied(asked(input)).replace(/ {2}/g, ' ')).toBe(expected);
  });

  it('names its filters: the same words of another speaker are another question', () => {
    expect(tallied(asked('the sluice', { speaker: 'Harrow', from: '2026-03' }))).toBe(
      '/ask the sluice speaker: harrow from: 2026-03',
    );
  });

  it('is short and one line, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (input) => {
        const counted = tallied(asked(input));
        expect(counted.length).toBeLessThanOrEqual(200);
        expect(counted).not.toMatch(/\n|<@/);
      }),
    );
  });
});
