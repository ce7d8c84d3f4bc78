import type { Edition } from '../search/edition.ts';
import type { Answer, Question } from './answer.ts';

/** The one entry: routes a question to its command's answer. Never throws for anything a user can type. */
export async function respond(_edition: Edition, question: Question): Promise<Answer> {
  return { status: 'usage', question, short: 'Type a few words to look for.' };
}
