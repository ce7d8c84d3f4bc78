import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startService } from '../../src/service.ts';
import { bridge, createMemoryLog, ferry } from '../digest/news.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import type { Ground } from './step.ts';
import { summaryOf, tableOf } from './table.ts';
import { askAll, pressAgain, walkCommands, walkMenu } from './walk.ts';

let standIn: ConnectedStandIn;
let ground: Ground;
let complaints: string[];

beforeEach(async () => {
  standIn = await connectStandIn();
  complaints = [];
  ground = { standIn, complaints: () => complaints, quietMs: 30, patienceMs: 4_000 };
});

const text = (content: string) => new TextDisplayBuilder().setContent(content);
const shown = (...contents: readonly string[]) =>
  ({
    flags: MessageFlags.IsComponentsV2,
    components: [
      ...contents.map(text),
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary),
      ),
    ],
  }) as const;

const form = new ModalBuilder()
  .setCustomId('form')
  .setTitle('Why?')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Why')
      .setTextInputComponent(new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short)),
  );

/** A bot with one command, which answers with one button; `onButton` is what that does. */
async function startBot(onButton: (interaction: Interaction) => unknown): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: standIn.api, version: '10' },
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      if (interaction.isChatInputCommand()) await interaction.reply(shown('Ready'));
      else await onButton(interaction);
    } catch (error) {
      complaints.push(String(error));
    }
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  await client.application?.commands.set([
    new SlashCommandBuilder().setName('start').setDescription('Starts'),
  ]);
  return client;
}

describe('the walk finds what should not be', { timeout: 30_000 }, () => {
  afterEach(() => standIn.close().catch(() => {}));

  const bots: readonly {
    name: string;
    onButton: (interaction: Interaction) => unknown;
    surprise: RegExp | null;
  }[] = [
    {
      name: 'nothing, where the button does something',
      onButton: (interaction) => interaction.isButton() && interaction.update(shown('Gone')),
      surprise: null,
    },
    { name: 'a bot that stays silent', onButton: () => {}, surprise: /did not respond/ },
    {
      name: 'a bot that acknowledges and does no more',
      onButton: (interaction) => interaction.isButton() && interaction.deferUpdate(),
      surprise: /Nothing came within/,
    },
    {
      name: 'a button without effect',
      onButton: (interaction) => interaction.isButton() && interaction.update(shown('Ready')),
      surprise: /nothing has changed/,
    },
    {
      name: 'an apology',
      onButton: (interaction) => interaction.isButton() && interaction.update(shown('Something went wrong')),
      surprise: /could not do it/,
    },
    {
      name: 'a body that Discord would refuse',
      onButton: (interaction) =>
        interaction.isButton() && interaction.update(shown('x'.repeat(2_000), 'y'.repeat(2_001))),
      surprise: /4001 > 4000/,
    },
    {
      name: 'a form that leads nowhere',
      onButton: (interaction) => interaction.isButton() && interaction.showModal(form),
      surprise: /did not respond/,
    },
  ];
  test.each(bots)('$name', async ({ onButton, surprise }) => {
    const client = await startBot(onButton);
    const steps = await walkCommands(ground);
    await client.destroy();
    const found = steps.flatMap((step) => step.surprise ?? []);
    if (surprise === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(surprise)]);
    expect(tableOf(steps).split('\n')).toHaveLength(2 + steps.length + found.length);
    expect(summaryOf(steps)).toContain(`${steps.length} steps, ${found.length} surprises`);
  });
});

test('the walk over the real bot meets no surprise, also after a restart', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'walked-'));
  await writeFile(join(folder, 'bridge.md'), bridge);
  await writeFile(join(folder, 'ferry.md'), ferry);
  const log = createMemoryLog();
  const start = () => {
    const config = { corpusDir: folder, dataDir: `${folder}-data`, digest: null };
    const connection = { api: standIn.api, token: standIn.token, guildId: null };
    return startService({ config, connection, log, progress: () => {} });
  };
  const stop = async (service: Awaited<ReturnType<typeof start>>) => {
    if (service.ok) await service.stop();
  };
  const patient = {
    ...ground,
    patienceMs: 15_000,
    complaints: () => log.lines.filter((line) => !line.startsWith('info')),
  };
  const before = await start();
  const { steps, answers } = await askAll(patient);
  await stop(before);
  const after = await start();
  const again = await pressAgain(patient, answers, 'after a restart');
  const walked = [...(await walkMenu(patient, answers)), ...(await walkCommands(patient))];
  await stop(after);
  await standIn.close();
  await Promise.all([folder, `${folder}-data`].map((name) => rm(name, { recursive: true })));
  expect([...steps, ...again, ...walked].filter(({ surprise }) => surprise !== null)).toEqual([]);
  expect(
    again.map(({ outcome }) => outcome).filter((outcome) => /corpus has changed|no longer/.test(outcome)),
  ).toEqual([]);
  expect(again.length).toBeGreaterThan(0);
  expect(walked.length).toBeGreaterThan(steps.length);
});
