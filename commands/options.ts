import {
  ApplicationIntegrationType,
  InteractionContextType,
  type SlashCommandBooleanOption,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';

/**
 * Discord takes 6,000 characters by default. A question is words to look for: a long paragraph pasted whole still fits
 * 1,000, and what is longer would only be noise to the search.
 */
export const LONGEST_WORDS = 1000;

/** A name, a file or a date. */
const LONGEST_FILTER = 200;

/** On a server, in the bot's direct messages, and (for who has installed the bot for themselves) in those with others. */
export const ANYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;

/** Installed by a server, or by a user for themselves. */
export const BY_ANYONE = [
  ApplicationIntegrationType.GuildInstall,
  ApplicationIntegrationType.UserInstall,
] as const;

/** A command that anyone may use. */
export function readingCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(...ANYWHERE)
    .setIntegrationTypes(...BY_ANYONE);
}

type Option<T> = (option: T) => T;

/** The words of the question, required and completed. */
export function words(name: string, description: string): Option<SlashCommandStringOption> {
  return (option) =>
    option
      .setName(name)
      .setDescription(description)
      .setRequired(true)
      .setAutocomplete(true)
      .setMaxLength(LONGEST_WORDS);
}

function filter(
  name: string,
  description: string,
): (option: SlashCommandStringOption) => SlashCommandStringOption {
  return (option) => option.setName(name).setDescription(description).setMaxLength(LONGEST_FILTER);
}

export const speaker: Option<SlashCommandStringOption> = (option) =>
  filter('speaker', 'Only words of this person')(option).setAutocomplete(true);

export const name: Option<SlashCommandStringOption> = (option) =>
  filter(
    'name',
    'A person or body of the coverage, in any spelling',
  )(option)
    .setRequired(true)
    .setAutocomplete(true);

export const source: Option<SlashCommandStringOption> = (option) =>
  filter('source', 'Only this document')(option).setAutocomplete(true);

export const from = filter('from', 'Not before this day: 2025-10-14, 14 October 2025, October 2025');

export const to = filter('to', 'Not after this day: 2025-10-14, 14 October 2025, October 2025');

export function onlyForMe(option: SlashCommandBooleanOption): SlashCommandBooleanOption {
  return option.setName('private').setDescription('Show the answer to you alone');
}
