import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteLink } from '../../src/discord/invite.ts';

test('the invite link asks for no more than seeing channels and writing in them', () => {
  const url = new URL(inviteLink('100000000000000001'));
  expect(url.searchParams.get('client_id')).toBe('100000000000000001');
  expect(url.searchParams.get('scope')).toBe('bot applications.commands');
  const permissions = new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? '0'));
  expect(permissions.toArray().sort()).toEqual(['SendMessages', 'ViewChannel']);
});
