import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Seen, StoredMessage } from '../../src/preview/standIn/world.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';

const page = (text: string) =>
  new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('page:2').setLabel('Next').setStyle(ButtonStyle.Primary),
      ),
    );

const shown = (text: string) => ({ flags: MessageFlags.IsComponentsV2, components: [page(text)] }) as const;

const command = new SlashCommandBuilder()
  .setName('find')
  .setDescription('Finds')
  .addSubcommand((sub) =>
    sub
      .setName('words')
      .setDescription('Finds words')
      .addStringOption((option) =>
        option.setName('text').setDescription('Words').setRequired(true).setAutocomplete(true),
      )
      .addBooleanOption((option) => option.setName('loud').setDescription('In capitals')),
  );

/** A small bot whose answer depends on the text it is asked for. */
async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'Harbour', value: 'harbour' }]);
  if (interaction.isButton()) return interaction.update(shown('page 2'));
  if (!interaction.isChatInputCommand()) return undefined;
  return answerCommand(interaction, interaction.options.getString('text', true));
}

async function answerCommand(interaction: ChatInputCommandInteraction, text: string): Promise<unknown> {
  if (text === 'silence') return undefined;
  if (text === 'at once') return interaction.reply({ content: 'now', flags: MessageFlags.Ephemeral });
  const isPrivate = text === 'private';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(shown(text));
  if (text !== 'file') return undefined;
  const files = [new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'cites.csv' })];
  return interaction.followUp({ content: 'the file', files });
}

let standIn: ConnectedStandIn;
let client: Client;

beforeEach(async () => {
  standIn = await connectStandIn({ acknowledgeMs: 2_000 });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api, version: '10' } });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch(() => {});
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  await client.application?.commands.set([command]);
});

afterEach(async () => {
  await client.destroy();
  await standIn.close();
});

const messageOf = (seen: Seen): StoredMessage => {
  if (seen.kind !== 'message') throw new Error(`No message, but ${seen.kind}.`);
  return seen.message;
};
const textOf = (seen: Seen): string => JSON.stringify(messageOf(seen).components);

/** A busy machine is slow. */
const patience = { timeout: 15_000 };

describe('the stand-in for Discord', () => {
  test('lets a client log in, tells it of the server and keeps the commands it registers', () => {
    expect(client.guilds.cache.get(standIn.guild.id)?.name).toBe('Newsroom');
    expect(standIn.gateway.identifies[0]?.intents).toBe(GatewayIntentBits.Guilds);
    expect(standIn.commands().map(({ name }) => name)).toEqual(['find']);
  });

  test('registering again keeps the ids of the commands', async () => {
    const [before] = standIn.commands();
    await client.application?.commands.set([command]);
    expect(standIn.commands()[0]?.id).toBe(before?.id);
  });

  test('carries a slash command to the bot, and its deferred answer back', async () => {
    const exchange = standIn.slash('find words', { text: 'harbour' });
    expect((await exchange.acknowledged).type).toBe(5);
    const seen = await exchange.settled;
    expect(textOf(seen)).toContain('harbour');
    expect(messageOf(seen).flags & MessageFlags.Loading).toBe(0);
  });

  test('keeps an answer private that was deferred as private', async () => {
    const open = messageOf(await standIn.slash('find words', { text: 'x' }).settled);
    const hidden = messageOf(await standIn.slash('find words', { text: 'private' }).settled);
    expect([open, hidden].map(({ flags }) => flags & MessageFlags.Ephemeral)).toEqual([0, 64]);
  });

  test('shows an immediate reply', async () => {
    const message = messageOf(await standIn.slash('find words', { text: 'at once' }).settled);
    expect(message.content).toBe('now');
  });

  test('brings the choices of an autocompleted option', async () => {
    const seen = await standIn.complete('find words', { text: 'har' }, 'text').settled;
    expect(seen).toEqual({ kind: 'choices', choices: [{ name: 'Harbour', value: 'harbour' }] });
  });

  test('a pressed button changes the message it stands on', async () => {
    const before = messageOf(await standIn.slash('find words', { text: 'page 1' }).settled);
    const after = messageOf(await standIn.press('page:2', before).settled);
    expect(after.id).toBe(before.id);
    expect(JSON.stringify(after.components)).toContain('page 2');
    expect(standIn.messages()).toHaveLength(1);
  });

  test('keeps the files of a follow-up and serves them', async () => {
    const exchange = standIn.slash('find words', { text: 'file' });
    await exchange.settled;
    await expect
      .poll(() => exchange.followups[0]?.attachments.map(({ filename }) => filename), patience)
      .toEqual(['cites.csv']);
    const url = exchange.followups[0]?.attachments[0]?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('a,b\n');
  });

  test('tells of a bot that stays silent too long', async () => {
    await expect(standIn.slash('find words', { text: 'silence' }).settled).rejects.toThrow('did not respond');
  });

  test('a person cannot use a command, an option or a value that is not there', () => {
    expect(() => standIn.slash('lose')).toThrow('No command "lose"');
    expect(() => standIn.slash('find letters')).toThrow('no subcommand "letters"');
    expect(() => standIn.slash('find words', { texts: 'x' })).toThrow('no option "texts"');
    expect(() => standIn.slash('find words')).toThrow('needs the option "text"');
    expect(() => standIn.slash('find words', { text: 'x', loud: 'True' })).toThrow('wants true or false');
  });

  test('a dropped socket is resumed, and nothing that was sent meanwhile is lost', async () => {
    standIn.gateway.drop(4000);
    const exchange = standIn.slash('find words', { text: 'meanwhile' });
    expect(textOf(await exchange.settled)).toContain('meanwhile');
    expect(standIn.gateway.resumes).toBe(1);
  });

  test('a socket that sends no payload is closed, one that a web page opens is refused; the stand-in lives on', async () => {
    const address = standIn.api.replace('http', 'ws').replace('/api', '');
    const garbage = new WebSocket(address);
    garbage.on('message', () => garbage.send('{'));
    const code = await new Promise((resolve) => garbage.once('close', resolve));
    expect(code).toBe(4002);
    const page = new WebSocket(address, { origin: 'https://elsewhere.example' });
    const refused = await new Promise<Error>((resolve) => page.once('error', resolve));
    expect(refused.message).toContain('401');
    expect(textOf(await standIn.slash('find words', { text: 'alive' }).settled)).toContain('alive');
  });

  test('429 and 503 are answered once each, and the client tries again', async () => {
    const place = /^POST \/channels\/\d+\/messages$/;
    standIn.failNext(
      place,
      429,
      { message: 'slow down', retry_after: 0.05, global: false },
      { 'retry-after': '0.05' },
    );
    standIn.failNext(place, 503);
    const channel = await client.channels.fetch(standIn.channelId);
    if (channel?.isSendable()) await channel.send('hello');
    expect(standIn.requests.map(({ status }) => status).slice(-3)).toEqual([429, 503, 200]);
    expect(standIn.messages().map(({ content }) => content)).toEqual(['hello']);
  });

  test('a nonce that is enforced posts once', async () => {
    const channel = await client.channels.fetch(standIn.channelId);
    for (const content of ['first', 'second']) {
      if (channel?.isSendable()) await channel.send({ content, nonce: 'digest-1', enforceNonce: true });
    }
    expect(standIn.messages().map(({ content }) => content)).toEqual(['first']);
  });
});

describe('the stand-in keeps Discord’s times', () => {
  test('a response after the time to acknowledge, and a token after 15 minutes, are unknown', async () => {
    let now = Date.UTC(2026, 0, 5);
    const other = await connectStandIn({ now: () => now });
    const send = (path: string, method: string, body: object) =>
      fetch(`${other.api}/v10${path}`, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bot ${other.token}` },
        body: JSON.stringify(body),
      });
    await send('/applications/1/commands', 'PUT', [{ name: 'find', description: 'Finds' }]);
    const late = other.slash('find');
    const deferred = other.slash('find');
    expect(
      (await send(`/interactions/${deferred.id}/${deferred.token}/callback`, 'POST', { type: 5 })).status,
    ).toBe(204);
    now += 3_001;
    expect((await send(`/interactions/${late.id}/${late.token}/callback`, 'POST', { type: 5 })).status).toBe(
      404,
    );
    const edit = () => send(`/webhooks/1/${deferred.token}/messages/%40original`, 'PATCH', { content: 'x' });
    expect((await edit()).status).toBe(200);
    now += 15 * 60_000;
    expect((await edit()).status).toBe(401);
    await other.close();
  });

  test('a wrong token is refused by REST and by the gateway', async () => {
    const other = await connectStandIn();
    const stranger = new Client({ intents: [], rest: { api: other.api, version: '10' } });
    await expect(stranger.login('wrong')).rejects.toThrow();
    await other.close();
  });
});
