import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../../commands/command.ts';
import { LONGEST_CHOICE, MOST_CHOICES } from '../../commands/complete.ts';
import type { Bot } from './ports.ts';

/** Answers with the choices of the option being typed; with none rather than with an error. Never rejects. */
export async function completeOption(
  bot: Pick<Bot, 'commands' | 'edition' | 'log'>,
  interaction: AutocompleteInteraction,
): Promise<void> {
  try {
    await interaction.respond(await choicesFor(bot, interaction));
  } catch (error) {
    bot.log.warn('Choices could not be sent', { command: interaction.commandName, reason: String(error) });
  }
}

async function choicesFor(
  { commands, edition, log }: Pick<Bot, 'commands' | 'edition' | 'log'>,
  { commandName, options }: AutocompleteInteraction,
): Promise<readonly Choice[]> {
  const command = commands.find(({ data }) => data.name === commandName);
  const { name: option, value: typed } = options.getFocused(true);
  const subcommand = options.getSubcommand(false);
  try {
    const choices = (await command?.complete?.({ edition: edition(), subcommand, option, typed })) ?? [];
    return choices.filter(isAccepted).slice(0, MOST_CHOICES);
  } catch (error) {
    log.error('An option could not be completed', error, { command: commandName, option });
    return [];
  }
}

/** Discord refuses all choices for one that is empty or too long. */
function isAccepted({ name, value }: Choice): boolean {
  return [name, value].every((text) => text.trim() !== '' && text.length <= LONGEST_CHOICE);
}
