import type { Question, QuestionCommand } from '../src/answers/answer.ts';
import { respond } from '../src/answers/respond.ts';
import { tallied } from '../src/answers/tally.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { CommandContext } from './command.ts';

const FILTERS = ['speaker', 'source', 'from', 'to'] as const;

/** The options as typed → the answer. `input` names the option that holds the words of the question. */
export async function answerTo(
  context: CommandContext,
  command: QuestionCommand,
  input: string,
): Promise<Reply> {
  const { edition } = context;
  const answer = await respond(edition, questionOf(context, command, input));
  if (answer.status === 'none') context.noteUnanswered(tallied(answer.question));
  return { kind: 'answer', answer, fingerprint: edition.fingerprint, private: context.flag('private') };
}

function questionOf(context: CommandContext, command: QuestionCommand, input: string): Question {
  const filters = FILTERS.flatMap((name) => {
    const typed = context.text(name);
    return typed === undefined ? [] : [[name, typed]];
  });
  return { command, input: context.text(input) ?? '', ...Object.fromEntries(filters) };
}
