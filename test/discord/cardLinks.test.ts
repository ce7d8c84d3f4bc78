import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/answers/answer.ts';
import { createCardLinks, isOfEdition, questionBehind, readCardLink } from '../../src/discord/cardLinks.ts';
import { CARD_ACTIONS } from '../../src/replies/buttons.ts';
import { createQuestions } from './setting.ts';

/** Real sockets and many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', '~', '"]', '\n', 'p1.1.'),
);

const question: fc.Arbitrary<Question> = fc.record(
  {
    command: fc.constantFrom('who said', 'when', 'timeline', 'search', 'sources'),
    input: text,
    speaker: text,
    source: text,
    from: text,
    to: text,
  },
  { requiredKeys: ['command', 'input'] },
);

describe('the custom_id of a button of an answer', () => {
  it('brings any question back, within 100 characters, another for each action and place', async () => {
    const action = fc.constantFrom(...CARD_ACTIONS);
    await fc.assert(
      fc.asyncProperty(question, action, fc.nat(9999), async (asked, does, at) => {
        const questions = createQuestions();
        const link = await createCardLinks(asked, '0123456789ab', questions);
        expect(link(does, at).length).toBeLessThanOrEqual(100);
        const others = [...CARD_ACTIONS.map((other) => link(other, at)), link(does, at + 1)];
        expect(new Set(others).size).toBe(CARD_ACTIONS.length + 1);
        const read = readCardLink(link(does, at));
        expect(read).toMatchObject({ action: does, at });
        if (read === null) return;
        expect(isOfEdition(read, '0123456789ab')).toBe(true);
        expect(isOfEdition(read, '1123456789ab')).toBe(false);
        expect(await questionBehind(read, questions)).toEqual(asked);
      }),
    );
  });

  it('keeps a short question in itself', async () => {
    const questions = createQuestions();
    const link = await createCardLinks(
      { command: 'when', input: 'the vote', to: '2025' },
      '0123456789ab',
      questions,
    );
    expect(link('page', 2)).toBe('p1.2.01234567.["when","the vote",null,null,null,"2025"]');
    expect(questions.kept.size).toBe(0);
  });

  it('is null for any text that is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (customId) => {
        fc.pre(!/^[a-zA-Z]1\./.test(customId));
        expect(readCardLink(customId)).toBeNull();
      }),
    );
  });
});
