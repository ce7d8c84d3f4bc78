import { describe, expect, it } from 'vitest';
import { localised } from '../../commands/localise.ts';
import { commands } from '../../commands/registry.ts';
import { registerCommands } from '../../src/discord/register.ts';

/** A command as Discord returns it: its own fields, every default filled in, in an order of its own. */
function asDiscordReturns(command: object): object {
  const { options = [], ...rest } = command as { readonly options?: readonly object[] };
  const optionsBack = options.map((option) => {
    const given = Object.entries(option).filter(([, value]) => value !== false && value !== undefined);
    const { options: nested = [], ...other } = Object.fromEntries(given) as {
      readonly options?: readonly object[];
    };
    const back = asDiscordReturns({ options: nested }) as { readonly options: readonly object[] };
    return nested.length === 0 ? other : { ...other, options: back.options };
  });
  const own = { id: '1', application_id: '2', version: '3', nsfw: false, name_localizations: null };
  return { ...own, type: 1, dm_permission: true, ...JSON.parse(JSON.stringify(rest)), options: optionsBack };
}

function createRest(known: unknown) {
  const puts: { readonly route: string; readonly body: unknown }[] = [];
  return {
    puts,
    get: async () => known,
    put: async (route: string, request?: { readonly body?: unknown }) =>
      puts.push({ route, body: request?.body }),
  };
}

const wanted = commands.map(({ data }) => localised(data.toJSON()));

describe('registering commands', () => {
  it('leaves them alone when Discord has the same, however it writes them', async () => {
    const rest = createRest(wanted.map(asDiscordReturns).toReversed());
    expect(await registerCommands(rest, commands, { applicationId: '2', guildId: null })).toBe('unchanged');
    expect(rest.puts).toEqual([]);
  });

  const changes: readonly { what: string; known: unknown }[] = [
    { what: 'there are none yet', known: [] },
    { what: 'one is missing', known: wanted.slice(1).map(asDiscordReturns) },
    { what: 'one is too many', known: [...wanted, { name: 'old', description: 'x' }].map(asDiscordReturns) },
    {
      what: 'a description differs',
      known: wanted.map((command) => asDiscordReturns({ ...command, description: 'other' })),
    },
    {
      what: 'a text of another language differs',
      known: wanted.map((command) => asDiscordReturns({ ...command, name_localizations: { de: 'anders' } })),
    },
    {
      what: 'an option differs',
      known: wanted.map((command) =>
        asDiscordReturns({
          ...command,
          options: 'options' in command ? (command.options?.slice(1) ?? []) : [],
        }),
      ),
    },
    {
      what: 'the permission differs',
      known: wanted.map((command) => asDiscordReturns({ ...command, default_member_permissions: '8' })),
    },
  ];
  it.each(changes)('sends all of them when $what', async ({ known }) => {
    const rest = createRest(known);
    expect(await registerCommands(rest, commands, { applicationId: '2', guildId: null })).toBe('registered');
    expect(rest.puts).toEqual([{ route: '/applications/2/commands', body: wanted }]);
  });

  it('leaves out, on one server, what is only for all servers', async () => {
    const rest = createRest([]);
    await registerCommands(rest, commands, { applicationId: '2', guildId: '3' });
    expect(rest.puts).toMatchObject([{ route: '/applications/2/guilds/3/commands' }]);
    expect(JSON.stringify(rest.puts)).not.toMatch(/contexts|integration_types/);
    const back = wanted.map(({ contexts: _c, integration_types: _i, ...rest }) => asDiscordReturns(rest));
    const known = createRest(back);
    expect(await registerCommands(known, commands, { applicationId: '2', guildId: '3' })).toBe('unchanged');
  });
});
