import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { from, onlyForMe, readingCommand, source, speaker, to, words } from './options.ts';

export const search: Command = {
  data: readingCommand('search', 'The passages that fit your words best')
    .addStringOption(words('words', 'What to look for'))
    .addStringOption(speaker)
    .addStringOption(source)
    .addStringOption(from)
    .addStringOption(to)
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'search', 'words'),
  complete,
};
