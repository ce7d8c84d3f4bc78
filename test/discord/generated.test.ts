import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, citationsOf } from '../../src/answers/answer.ts';
import { respond } from '../../src/answers/respond.ts';
import { createCardLinks, readCardLink } from '../../src/discord/cardLinks.ts';
import { bodyOf, type MessageBody } from '../../src/discord/send.ts';
import { bodyBehind } from '../../src/discord/views.ts';
import { CARD_ACTIONS } from '../../src/replies/buttons.ts';
import { paginate } from '../../src/replies/message.ts';
import type { Edition } from '../../src/search/edition.ts';
import { problemsOf } from '../standIn/problems.ts';
import { documents, editionOf, question } from './generated.ts';
import { createQuestions } from './setting.ts';

/** `GENERATED=5000` makes so many documents and as many questions: a few minutes. */
const COUNT = Number(process.env['GENERATED'] ?? 150);
/** Documents of one corpus, and questions asked of it. */
const TOGETHER = 5;
/** Of a long answer, so many pages are drawn. */
const MOST_PAGES = 4;

const textsOf = ({ components }: MessageBody): readonly string[] =>
  components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : []))
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));

/** What would ping, link or break out of its place: everything live that is neither ours nor escaped. */
function liveMarkup(text: string): string | null {
  const shown = text
    .replace(/^```\n(?:(?!```)[\s\S])*?\n```$/gm, '')
    .replace(/\\[^0-9A-Za-z\s]/g, '')
    .replace(/<t:-?\d+:D>/g, '')
    .replace(/\[([^\][]*)\]\(https?:\/\/[^()\s]+\)/g, '$1');
  return /[<@`[\]]|\|\||:\/\/|discord\.gg/.exec(shown)?.[0] ?? null;
}

function check(body: MessageBody): void {
  expect(problemsOf(body)).toEqual([]);
  for (const text of textsOf(body)) expect({ text, live: liveMarkup(text) }).toEqual({ text, live: null });
}

/** The answer with all its pages, then what each of its buttons leads to. */
async function checkAll(edition: Edition, answer: Answer): Promise<void> {
  const questions = createQuestions();
  const { fingerprint } = edition;
  const reply = { kind: 'answer', answer, fingerprint, private: true } as const;
  const pages = Math.min(MOST_PAGES, paginate(reply).pages.length);
  for (let page = 1; page <= pages; page++) check(await bodyOf(reply, page, questions));
  const link = await createCardLinks(answer.question, fingerprint, questions);
  const reread = async () => ({ kind: 'gone' }) as const;
  for (const action of CARD_ACTIONS) {
    const read = readCardLink(link(action, citationsOf(answer).length));
    if (read === null) throw new Error(`The button "${action}" cannot be read.`);
    if (action === 'page' || action === 'share' || action === 'wrong') continue;
    check(await bodyBehind(read, { bot: { questions, reread }, edition, answer, isPrivate: true }));
  }
}

it(
  `${COUNT} generated documents and questions make no message that Discord would refuse, nor any live markup`,
  async () => {
    const met = new Map<string, number>();
    const asked = fc.array(question, { minLength: TOGETHER, maxLength: TOGETHER });
    await fc.assert(
      fc.asyncProperty(documents(TOGETHER), asked, async (texts, all) => {
        const edition = await editionOf(texts);
        for (const one of all) {
          const answer = await respond(edition, one);
          met.set(answer.status, (met.get(answer.status) ?? 0) + 1);
          await checkAll(edition, answer);
        }
      }),
      { numRuns: Math.ceil(COUNT / TOGETHER), endOnFailure: true },
    );
    process.stdout.write(`${JSON.stringify(Object.fromEntries(met))}\n`);
    expect([...met.keys()].toSorted()).toEqual(['answered', 'none', 'usage']);
  },
  60_000 + COUNT * 2_000,
);
