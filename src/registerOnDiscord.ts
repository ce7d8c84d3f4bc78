import { REST } from 'discord.js';
import { commands } from '../commands/registry.ts';
import { type Environment, readConfig } from './config.ts';
import { installLines } from './discord/invite.ts';
import { refusal } from './discord/refusal.ts';
import { ownApplication, registerCommands } from './discord/register.ts';

export type Registered =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Tells Discord the commands without starting the bot; the lines to print end with the links that install it.
 * @param api the base address of another Discord, such as the stand-in's; null for the real one.
 * @throws {Error} where Discord cannot be reached.
 */
export async function registerOnDiscord(
  environment: Environment,
  api: string | null = null,
): Promise<Registered> {
  const read = readConfig(environment, false);
  if (!read.ok) return read;
  if (read.config.discord === null) {
    return { ok: false, problems: ['Set DISCORD_TOKEN: commands are registered in its name.'] };
  }
  const { token, guildId } = read.config.discord;
  const rest = new REST({ version: '10', ...(api !== null && { api }) }).setToken(token);
  let applicationId: string | null = null;
  try {
    const application = await ownApplication(rest);
    applicationId = application.id;
    const outcome = await registerCommands(rest, commands, { applicationId, guildId });
    return { ok: true, lines: [`Commands ${outcome}.`, ...installLines(application)] };
  } catch (error) {
    const problem = refusal(error, { guildId, applicationId });
    if (problem === null) throw error;
    return { ok: false, problems: [problem] };
  }
}
