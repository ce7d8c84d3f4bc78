import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { answerTo } from './answerTo.ts';
import type { Command } from './command.ts';
import { ANYWHERE, BY_ANYONE, onlyForMe, readingCommand } from './options.ts';

/** As much as a message may hold: quotations are pasted with what stands around them. */
const LONGEST_MESSAGE = 4000;

export const check: Command = {
  data: readingCommand('check', 'Whether quotations stand on the record word for word')
    .addStringOption((text) =>
      text
        .setName('text')
        .setDescription('One or more quotations, best with who said them: Harrow said “…”')
        .setRequired(true)
        .setMaxLength(LONGEST_MESSAGE),
    )
    .addBooleanOption(onlyForMe),
  answer: (context) => answerTo(context, 'check', 'text'),
};

/** The same for any message, in its menu under Apps. The option `text` is the message. */
export const checkTheRecord: Command = {
  data: new ContextMenuCommandBuilder()
    .setName('Check the record')
    .setType(ApplicationCommandType.Message)
    .setContexts(...ANYWHERE)
    .setIntegrationTypes(...BY_ANYONE),
  answer: (context) => answerTo(context, 'check', 'text'),
};
