import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { from, onlyForMe, readingCommand, to, words } from './options.ts';

export const timeline: Command = {
  data: readingCommand('timeline', 'What happened, in order, with the reason for each date')
    .addStringOption((option) =>
      words(
        'topic',
        'A name, an event, a month; leave it empty for everything that is dated',
      )(option).setRequired(false),
    )
    .addStringOption(from)
    .addStringOption(to)
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'timeline', 'topic'),
  complete,
};
