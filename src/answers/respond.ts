import type { Edition } from '../search/edition.ts';
import type { Answer, Question } from './answer.ts';
import { ask } from './ask/ask.ts';
import { check } from './check/check.ts';
import { usage } from './none.ts';
import { searchPassages } from './searchPassages.ts';
import { sources } from './sources.ts';
import { timeline } from './when/timeline.ts';
import { when } from './when/when.ts';
import { whoIs } from './who/whoIs.ts';
import { whoSaid } from './who/whoSaid.ts';

/** The one entry: routes a question to its command's answer. Never throws for anything a user can type. */
export async function respond(edition: Edition, question: Question): Promise<Answer> {
  switch (question.command) {
    case 'who said':
      return whoSaid(edition, question);
    case 'who is':
      return whoIs(edition, question);
    case 'when':
      return when(edition, question);
    case 'search':
      return searchPassages(edition, question);
    case 'sources':
      return sources(edition, question);
    case 'timeline':
      return timeline(edition, question);
    case 'ask':
      return ask(edition, question);
    case 'check':
      return check(edition, question);
    default:
      return usage(
        question,
        `/${question.command} is not available yet. Try /who said, /who is, /when, /ask, /timeline, /search, /sources or /check.`,
      );
  }
}
