import { REST } from 'discord.js';
import { commands } from '../commands/registry.ts';
import { type Environment, readConfig } from './config.ts';
import { installLines } from './discord/invite.ts';
import { ownApplication, registerCommands } from './discord/register.ts';

export type Registered =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Tells Discord the commands without starting the bot; the lines to print end with the links that install it.
 * @throws {Error} where Discord refuses or cannot be reached.
 */
export async function registerOnDiscord(environment: Environment): Promise<Registered> {
  const read = readConfig(environment, false);
  if (!read.ok) return read;
  if (read.config.discord === null) {
    return { ok: false, problems: ['Set DISCORD_TOKEN: commands are registered in its name.'] };
  }
  const { token, guildId } = read.config.discord;
  const rest = new REST({ version: '10' }).setToken(token);
  const application = await ownApplication(rest);
  const outcome = await registerCommands(rest, commands, { applicationId: application.id, guildId });
  return { ok: true, lines: [`Commands ${outcome}.`, ...installLines(application)] };
}
