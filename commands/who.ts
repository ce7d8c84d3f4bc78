import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { complete } from './complete.ts';
import { from, name, onlyForMe, readingCommand, source, speaker, to, words } from './options.ts';

export const who: Command = {
  data: readingCommand('who', 'Who said it, and who that is')
    .addSubcommand((said) =>
      said
        .setName('said')
        .setDescription('Who said these words, when, and where it is reported')
        .addStringOption(words('words', 'The words, or some of them, as you remember them'))
        .addStringOption(speaker)
        .addStringOption(source)
        .addStringOption(from)
        .addStringOption(to)
        .addBooleanOption(onlyForMe),
    )
    .addSubcommand((is) =>
      is
        .setName('is')
        .setDescription('Who somebody is in the coverage: roles, spellings, and what they are quoted with')
        .addStringOption(name)
        .addBooleanOption(onlyForMe),
    ),
  answer: (context) =>
    context.subcommand === 'is'
      ? answerTo(context, 'who is', 'name')
      : answerTo(context, 'who said', 'words'),
  complete,
};
