import {
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command, CommandContext } from '../../commands/command.ts';
import { completeOption } from './autocomplete.ts';
import { tellAlone, withinBoundary } from './errors.ts';
import { messageText } from './messageText.ts';
import type { Bot } from './ports.ts';
import { press } from './press.ts';
import { createProgress, type Progress } from './progress.ts';
import { bodyOf, noticeBody } from './send.ts';

const UNKNOWN =
  'I no longer have this command. Discord shows the new ones after a minute, or when you restart it.';

/** Whatever a member did → the answer. Never rejects. */
export async function dispatch(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(bot, interaction);
  if (interaction.isButton() || interaction.isModalSubmit())
    return withinBoundary(bot, interaction, () => press(bot, interaction));
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return;
  return withinBoundary(bot, interaction, () => runCommand(bot, interaction));
}

type Invocation = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Acknowledges first: Discord waits three seconds for that, and fifteen minutes for the rest. */
async function runCommand(bot: Bot, interaction: Invocation): Promise<void> {
  const command = bot.commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return tellAlone(interaction, noticeBody(UNKNOWN));
  await interaction.deferReply(isForOneAlone(command, interaction) ? { flags: MessageFlags.Ephemeral } : {});
  const show = (line: string) => interaction.editReply(noticeBody(line));
  const progress = createProgress(show, bot.now, bot.log);
  const reply = await command.answer(contextOf(bot, interaction, progress));
  await progress.settled();
  await interaction.editReply(await bodyOf(reply, 1, bot.questions));
}

/** Where a command has the option `private`, that decides; commands without it answer only the one who asked. */
function isForOneAlone(command: Command, interaction: Invocation): boolean {
  if (!interaction.isChatInputCommand()) return true;
  const { options } = interaction;
  const offered = optionNames(command, options.getSubcommand(false)).includes('private');
  return !offered || options.getBoolean('private') === true;
}

function optionNames({ data }: Command, subcommand: string | null): readonly string[] {
  const json = data.toJSON();
  const options = 'options' in json ? (json.options ?? []) : [];
  const nested = options.find(({ name }) => name === subcommand);
  const level = nested !== undefined && 'options' in nested ? (nested.options ?? []) : options;
  return level.map(({ name }) => name);
}

function contextOf(bot: Bot, interaction: Invocation, progress: Progress): CommandContext {
  return {
    ...given(interaction),
    edition: bot.edition(),
    mayManageServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    reindex: bot.reindex,
    reports: bot.reports.reports,
    noteUnanswered: (question) => noteUnanswered(bot, question),
    unanswered: bot.tally.unanswered,
    progress: (line) => progress.tell(line),
  };
}

/** The options as typed; of an entry of the message menu, the message as the option `text`. */
function given(interaction: Invocation): Pick<CommandContext, 'subcommand' | 'text' | 'flag'> {
  if (!interaction.isChatInputCommand()) {
    const text = messageText(interaction.targetMessage);
    return { subcommand: null, text: (option) => (option === 'text' ? text : undefined), flag: () => false };
  }
  const { options } = interaction;
  return {
    subcommand: options.getSubcommand(false),
    text: (option) => options.getString(option) ?? undefined,
    flag: (option) => options.getBoolean(option) ?? false,
  };
}

/** The answer does not wait for it, and is given also where it cannot be written. */
function noteUnanswered({ tally, log }: Bot, question: string): void {
  tally.countUnanswered(question).catch((error: unknown) => {
    log.warn('An unanswered question could not be counted', { reason: String(error) });
  });
}
