import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Answer, citationsOf } from '../../src/answers/answer.ts';
import type { Reread } from '../../src/coverage/model.ts';
import { createCardLinks, readCardLink } from '../../src/discord/cardLinks.ts';
import { bodyOf, type MessageBody } from '../../src/discord/send.ts';
import { bodyBehind } from '../../src/discord/views.ts';
import { CARD_ACTIONS, type CardAction } from '../../src/replies/buttons.ts';
import { paginate } from '../../src/replies/message.ts';
import { correctionForm, wrongForm } from '../../src/replies/wrongForm.ts';
import { nastyReply, nastyText } from '../replies/hostile.ts';
import {
  answeredWith,
  citationWith,
  FINGERPRINT,
  questionWith,
  replyOf,
  utteranceWith,
} from '../replies/samples.ts';
import { problemsOf, problemsOfForm } from '../standIn/problems.ts';
import { createQuestions, editionWith } from './setting.ts';

/** Many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const shown: readonly CardAction[] = CARD_ACTIONS.filter((action) => action !== 'wrong');

/** The message that a button leads to. */
async function pressed(action: CardAction, at: number, answer: Answer, now: Reread): Promise<MessageBody> {
  const questions = createQuestions();
  const link = readCardLink((await createCardLinks(answer.question, FINGERPRINT, questions))(action, at));
  if (link === null) throw new Error(`The button "${action}" cannot be read.`);
  const reread = async () => now;
  return bodyBehind(link, { bot: { questions, reread }, edition: editionWith({}), answer, isPrivate: true });
}

const nastyReread: fc.Arbitrary<Reread> = fc.oneof(
  nastyText.map((text): Reread => ({ kind: 'read', hash: 'cd', text })),
  nastyText.map((reason): Reread => ({ kind: 'refused', reason })),
  fc.constant<Reread>({ kind: 'gone' }),
);

describe('the limits of a message', () => {
  it('hold for every page of whatever a corpus holds, with all its buttons', async () => {
    await fc.assert(
      fc.asyncProperty(nastyReply, fc.boolean(), async (reply, alone) => {
        const all = reply.kind === 'answer' ? { ...reply, private: alone } : reply;
        for (const [at] of paginate(reply).pages.entries()) {
          expect(problemsOf(await bodyOf(all, at + 1, createQuestions()))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hold for what every button leads to', async () => {
    const action = fc.constantFrom(...shown);
    await fc.assert(
      fc.asyncProperty(nastyReply, action, fc.nat(9), nastyReread, async (reply, does, at, now) => {
        if (reply.kind !== 'answer') return;
        expect(problemsOf(await pressed(does, at, reply.answer, now))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('hold for every form', () => {
    fc.assert(
      fc.property(nastyReply, fc.nat(60), nastyText, (reply, at, words) => {
        const citations = reply.kind === 'answer' ? citationsOf(reply.answer) : [];
        const many = citations.flatMap((citation) => Array(9).fill(citation));
        for (const list of [citations, many]) expect(problemsOfForm(wrongForm('x', list, at))).toEqual([]);
        for (const ask of ['speaker', 'date'] as const) {
          expect(problemsOfForm(correctionForm('x', ask, words))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold for thousands of findings', () => {
    const findings = Array.from({ length: 3000 }, (_, at) => utteranceWith({ speaker: `Speaker ${at}` }));
    const pages = paginate(replyOf(answeredWith(findings)));
    expect(pages.pages.flatMap(({ blocks }) => blocks)).toHaveLength(3000);
  });

  it.each(shown)('hold for "%s" on thousands of sources that word it differently', async (action) => {
    const citations = Array.from({ length: 3000 }, (_, at) =>
      citationWith({ excerpt: `Wording ${at} of many` }),
    );
    const answer = { ...answeredWith([utteranceWith({ citations })]), question: questionWith() };
    expect(problemsOf(await pressed(action, 2000, answer, { kind: 'gone' }))).toEqual([]);
  });
});
