import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/registry.ts';

const all = commands.map(({ data }) => data.toJSON());
const manager = String(PermissionFlagsBits.ManageGuild);

describe('the commands', () => {
  it('have names of their own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it.each(all.filter(({ default_member_permissions }) => default_member_permissions !== manager))(
    '$name can be used on servers and in direct messages, installed by either',
    ({ contexts, integration_types, default_member_permissions }) => {
      expect(contexts).toEqual([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ]);
      expect(integration_types).toEqual([
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ]);
      expect(default_member_permissions).toBeUndefined();
    },
  );

  it('/corpus is for those who manage the server, on servers only', () => {
    expect(all.find(({ name }) => name === 'corpus')).toMatchObject({
      default_member_permissions: manager,
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    });
  });

  it('complete only options that they can complete', () => {
    const completed = commands.filter(({ data }) =>
      JSON.stringify(data.toJSON()).includes('"autocomplete":true'),
    );
    expect(completed.every(({ complete }) => complete !== undefined)).toBe(true);
    expect(completed.length).toBeGreaterThan(3);
  });

  it('bound every text that can be typed', () => {
    const options = all.flatMap((command) =>
      ('options' in command ? (command.options ?? []) : []).flatMap((option) => [
        option,
        ...('options' in option ? (option.options ?? []) : []),
      ]),
    );
    const texts = options.filter(({ type }) => type === ApplicationCommandOptionType.String);
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) expect(text).toMatchObject({ max_length: expect.any(Number) });
  });
});
