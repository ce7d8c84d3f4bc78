import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { onlyForMe, readingCommand, source, words } from './options.ts';

export const when: Command = {
  data: readingCommand('when', 'When something happened, with the reason for the date')
    .addStringOption(words('event', 'What happened: "the call between the two presidents"'))
    .addStringOption(source)
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'when', 'event'),
  complete,
};
