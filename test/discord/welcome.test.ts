import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuild } from '../../src/preview/standIn/fixtures.ts';
import { editionOf, HARBOUR } from '../answers/harbour.ts';
import { placeForEach } from './place.ts';
import { messageOf, type Running, textOfMessage } from './setting.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const built = editionOf(HARBOUR);
const JOINED = '310000000000000001';
const denied = { type: 0, allow: '0', deny: String(PermissionFlagsBits.SendMessages) };

/** A server whose text channels are named by their position; of some everyone is shut out. */
function serverWith(channels: readonly { name: string; shut?: boolean }[], system?: string) {
  const guild = createGuild(JOINED);
  const [model] = guild.channels;
  const made = channels.map(({ name, shut }, position) => ({
    ...model,
    name,
    position,
    id: `41000000000000000${position}`,
    guild_id: JOINED,
    permission_overwrites: shut ? [{ ...denied, id: JOINED }] : [],
  }));
  const systemId = made.find(({ name }) => name === system)?.id ?? null;
  return { ...guild, channels: made.toReversed(), system_channel_id: systemId };
}

const place = placeForEach();
let running: Running;

beforeEach(async () => {
  const edition = await built;
  running = await place.start({ edition: () => edition });
});

const welcomes = () =>
  place.standIn.messages().filter((message) => textOfMessage(message).includes('has arrived'));
const channelOf = (id: string | undefined) =>
  [...running.client.channels.cache.values()].flatMap((c) => (c.id === id && 'name' in c ? [c.name] : []))[0];

describe('a server that the bot joins', () => {
  const places = [
    {
      what: 'the system channel',
      channels: [{ name: 'first' }, { name: 'system' }],
      system: 'system',
      written: 'system',
    },
    { what: 'the first text channel', channels: [{ name: 'first' }, { name: 'second' }], written: 'first' },
    {
      what: 'the first one where it may write',
      channels: [{ name: 'shut', shut: true }, { name: 'open' }, { name: 'third' }],
      system: 'shut',
      written: 'open',
    },
  ];
  it.each(places)('is told what the bot can do in $what', async ({ channels, system, written }) => {
    place.standIn.invite(serverWith(channels, system));
    await vi.waitFor(() => expect(welcomes()).toHaveLength(1));
    const [message] = welcomes();
    expect(channelOf(message?.channel_id)).toBe(written);
    const shown = message ? textOfMessage(message) : '';
    expect(shown).toContain('We will not load another ship until the rota is fair');
    expect(shown).toContain('/when event');
    expect(shown).toContain('DIGEST');
  });

  it('is told nothing where the bot may write nowhere, which is logged', async () => {
    place.standIn.invite(serverWith([{ name: 'shut', shut: true }]));
    await vi.waitFor(() =>
      expect(running.log.lines).toContainEqual(
        expect.objectContaining({ level: 'info', message: 'No channel to introduce the bot in' }),
      ),
    );
    expect(place.standIn.messages()).toEqual([]);
  });

  it('is told once, also when the connection is lost and opened anew; those known before are told nothing', async () => {
    place.standIn.invite(serverWith([{ name: 'first' }]));
    await vi.waitFor(() => expect(welcomes()).toHaveLength(1));
    // 4007: the session cannot be resumed, all servers are told of again.
    place.standIn.gateway.drop(4007);
    await vi.waitFor(() => expect(place.standIn.gateway.identifies).toHaveLength(2), { timeout: 20_000 });
    // Whatever the new session is told comes before the answer to a command.
    await vi.waitFor(async () =>
      expect(textOfMessage(await messageOf(place.standIn.slash('help')))).toContain('Try:'),
    );
    expect(welcomes()).toHaveLength(1);
  });

  it('does not stop the bot when the message is refused', async () => {
    place.standIn.failNext(/POST \/channels\/.*\/messages/, 403, {
      code: 50013,
      message: 'Missing Permissions',
    });
    place.standIn.invite(serverWith([{ name: 'first' }]));
    await vi.waitFor(() =>
      expect(running.log.lines).toContainEqual(
        expect.objectContaining({ level: 'warn', message: 'The bot could not introduce itself' }),
      ),
    );
  });
});
