import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { onlyForMe, readingCommand, words } from './options.ts';

export const ask: Command = {
  data: readingCommand('ask', 'A question about the coverage, answered with its own sentences')
    .addStringOption(words('question', 'Your question: "how long did the talks last?"'))
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'ask', 'question'),
  complete,
};
