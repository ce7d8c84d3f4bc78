import { REST } from 'discord.js';
import { commands } from '../commands/registry.ts';
import { type Environment, readConfig } from './config.ts';
import { inviteLink } from './discord/invite.ts';
import { ownApplicationId, registerCommands } from './discord/register.ts';

export type Registered =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Tells Discord the commands without starting the bot; the lines to print end with the link that invites it to a server.
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
  const applicationId = await ownApplicationId(rest);
  const outcome = await registerCommands(rest, commands, { applicationId, guildId });
  return { ok: true, lines: [`Commands ${outcome}.`, `Invite the bot: ${inviteLink(applicationId)}`] };
}
