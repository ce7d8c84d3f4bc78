import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { onlyForMe, readingCommand, words } from './options.ts';

export const sources: Command = {
  data: readingCommand('sources', 'The documents on record, or those that tell of something')
    .addStringOption((option) =>
      words(
        'words',
        'What they should tell of; leave it empty for the whole list',
      )(option).setRequired(false),
    )
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'sources', 'words'),
  complete,
};
