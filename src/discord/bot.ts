import { Events } from 'discord.js';
import { type LogIn, logConnection, logIn } from './client.ts';
import { dispatch } from './dispatch.ts';
import type { Bot } from './ports.ts';
import { refusal } from './refusal.ts';
import { registerCommands } from './register.ts';
import { welcome } from './welcome.ts';

export interface StartOptions {
  /** Null: the real Discord. */
  readonly api: string | null;
  readonly token: string;
  /** Registers the commands for this server only; null: for all servers. */
  readonly guildId: string | null;
}

/**
 * Listens, logs in, registers the commands where they changed. A token or a server that Discord refuses is an
 * outcome, not an exception; rejects where Discord cannot be reached.
 */
export async function startBot(bot: Bot, { api, token, guildId }: StartOptions): Promise<LogIn> {
  logConnection(bot.client, bot.log);
  bot.client.on(Events.InteractionCreate, (interaction) => void dispatch(bot, interaction));
  // Told of servers that are joined while the bot runs, not of those that it is on when it logs in.
  bot.client.on(Events.GuildCreate, (guild) => void welcome(bot, guild));
  const logged = await logIn(bot.client, token);
  if (!logged.ok) return logged;
  const { application, rest, user, guilds } = logged.client;
  try {
    const commands = await registerCommands(rest, bot.commands, { applicationId: application.id, guildId });
    const where = api === null ? 'on Discord' : 'on the stand-in for Discord';
    bot.log.info(`The bot is ${where}`, { name: user.tag, servers: guilds.cache.size, commands });
    return logged;
  } catch (error) {
    const problem = refusal(error, { guildId, applicationId: application.id });
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}
