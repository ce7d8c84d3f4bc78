import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { installLines, inviteLink } from '../../src/discord/invite.ts';
import { ownApplication } from '../../src/discord/register.ts';

const ID = '100000000000000001';

describe('the invite link', () => {
  it('asks for no more than seeing channels and writing in them', () => {
    const url = new URL(inviteLink(ID));
    expect(url.searchParams.get('client_id')).toBe(ID);
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    expect(url.searchParams.get('integration_type')).toBe('0');
    const permissions = new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? '0'));
    expect(permissions.toArray().sort()).toEqual(['SendMessages', 'ViewChannel']);
    expect(url.searchParams.get('permissions')).toBe('3072');
  });
});

describe('the lines on how to install', () => {
  const linesFor = async (config: unknown) =>
    installLines(await ownApplication({ get: async () => ({ id: ID, integration_types_config: config }) }));
  const both = { 0: { oauth2_install_params: null }, 1: {} };

  it('have a link for a server and one for an account, which asks for no permission', async () => {
    const lines = await linesFor(both);
    expect(lines).toEqual([
      `Add the bot to a server: ${inviteLink(ID)}`,
      expect.stringMatching(
        /^Add it to your own account: .*integration_type=1&scope=applications\.commands$/,
      ),
    ]);
  });

  const off: readonly { config: unknown; hints: readonly string[] }[] = [
    { config: { 0: {} }, hints: ['User Install'] },
    { config: { 1: {} }, hints: ['Guild Install'] },
    { config: null, hints: ['User Install'] },
  ];
  it.each(off)('say what must be ticked first: $hints', async ({ config, hints }) => {
    const told = (await linesFor(config)).filter((line) => line.includes('first tick'));
    expect(told.map((line) => /first tick (\w+ Install) under/.exec(line)?.[1])).toEqual(hints);
  });
});
