import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/**
 * All that the bot may do on a server: see the channels that it writes in (the digest, its first words) and write there.
 * Answers to commands need no permission. As the integer that invite links carry: 3072.
 */
const PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

/** The link with which somebody who may manage a server adds the bot to it. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    integration_type: String(ApplicationIntegrationType.GuildInstall),
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.toString(),
  });
  return `${AUTHORIZE}?${query}`;
}

/** The link with which somebody adds the commands to their own account, for all servers and conversations they are in. */
function personalLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    integration_type: String(ApplicationIntegrationType.UserInstall),
    scope: OAuth2Scopes.ApplicationsCommands,
  });
  return `${AUTHORIZE}?${query}`;
}

/** An application as Discord describes it to itself. */
export interface Application {
  readonly id: string;
  /** By `ApplicationIntegrationType`: a way of installing that is not there is turned off. */
  readonly integrationTypes: readonly string[];
}

const WAYS = [
  {
    type: ApplicationIntegrationType.GuildInstall,
    name: 'Guild Install',
    what: 'Add the bot to a server',
    link: inviteLink,
  },
  {
    type: ApplicationIntegrationType.UserInstall,
    name: 'User Install',
    what: 'Add it to your own account',
    link: personalLink,
  },
] as const;

/** What to open next: a link for each way of installing, with what must be ticked first where it is turned off. */
export function installLines({ id, integrationTypes }: Application): readonly string[] {
  return WAYS.flatMap(({ type, name, what, link }) => {
    const isOn = integrationTypes.includes(String(type));
    const hint = `  first tick ${name} under Installation: https://discord.com/developers/applications/${id}/installation`;
    return [`${what}: ${link(id)}`, ...(isOn ? [] : [hint])];
  });
}
