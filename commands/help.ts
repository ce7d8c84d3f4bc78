import { ApplicationCommandOptionType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command } from './command.ts';
import { examplesIn } from './examples.ts';
import { readingCommand } from './options.ts';

/** `/help` on these commands and itself. */
export function helpOn(commands: readonly Command[]): Command {
  const lines = commands.flatMap(({ data }) => linesOf(data.toJSON()));
  return {
    data: readingCommand('help', 'What this bot can do, in three examples'),
    answer: async ({ edition }) => ({
      kind: 'help',
      examples: await examplesIn(edition),
      commands: lines,
      private: true,
    }),
  };
}

/** "/when: When something happened", each subcommand on its own; an entry of the message menu by its name. */
function linesOf(command: RESTPostAPIApplicationCommandsJSONBody): readonly string[] {
  if (!('description' in command)) return [`${command.name}: in the menu of any message, under Apps`];
  const { name, description } = command;
  const options = 'options' in command ? (command.options ?? []) : [];
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length === 0) return [`/${name}: ${description}`];
  return subcommands.map((sub) => `/${name} ${sub.name}: ${sub.description}`);
}
