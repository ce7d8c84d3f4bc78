import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { inviteLink } from './invite.ts';
import type { RegisterAt } from './register.ts';

export const TOKEN_REFUSED =
  'Discord refused DISCORD_TOKEN: copy a fresh one from https://discord.com/developers/applications ' +
  '(your application, Bot, Reset Token) into .env, or leave it empty for the local preview.';

/** Discord's codes for a server that the bot is not on. */
const NOT_ON_SERVER: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
];

/**
 * Why Discord did not take the commands, with what to do; null where it is nothing that the operator can change.
 * `applicationId` is null as long as Discord has not told it.
 */
export function refusal(
  error: unknown,
  { guildId, applicationId }: { [Key in keyof RegisterAt]: RegisterAt[Key] | null },
): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  if (error.status === 401) return TOKEN_REFUSED;
  if (guildId === null || applicationId === null || !NOT_ON_SERVER.includes(error.code)) return null;
  return `DISCORD_GUILD_ID: the bot is not on the server ${guildId}. Invite it with ${inviteLink(applicationId)}, or leave the setting empty.`;
}
