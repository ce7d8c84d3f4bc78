import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/**
 * All that the bot may do on a server: see the digest's channel and write there. Answers to slash commands need no
 * permission. As the integer that invite links carry: 3072.
 */
const PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** The link with which somebody who may manage a server adds the bot to it. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
