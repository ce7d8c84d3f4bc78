import { Client, Events, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf } from '../discord/setting.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';

const form = {
  customId: 'form',
  title: 'Why?',
  components: [
    { type: 18, label: 'Why', component: { type: 4, customId: 'why', style: 1 } },
    { type: 18, label: 'More', component: { type: 4, customId: 'more', style: 2, required: false } },
  ],
} as const;

const text = (content: string) => ({
  flags: MessageFlags.IsComponentsV2,
  components: [{ type: 10, content }],
});

/** Tells what it was told. */
async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isButton()) return interaction.showModal(form as never);
  if (interaction.isStringSelectMenu()) return interaction.update(text(interaction.values.join()) as never);
  if (interaction.isModalSubmit()) {
    const { fields, channelId } = interaction;
    return interaction.reply(`${fields.getTextInputValue('why')} in ${channelId}`);
  }
  if (!interaction.isChatInputCommand()) return undefined;
  await interaction.deferReply();
  const files = [{ attachment: Buffer.from('a,b\n'), name: 'cites.csv' }];
  const components = [{ type: 13, file: { url: 'attachment://cites.csv' } }];
  return interaction.editReply({ ...text(interaction.channelId), components, files } as never);
}

let standIn: ConnectedStandIn;
let client: Client;

beforeEach(async () => {
  standIn = await connectStandIn();
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api, version: '10' } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  await client.application?.commands.set([{ name: 'tell', description: 'Tells' }]);
});

afterEach(async () => {
  await client.destroy();
  await standIn.close();
});

describe('a person in front of the stand-in', () => {
  test('chooses of a list, which changes the message', async () => {
    const before = await messageOf(standIn.slash('tell'));
    const after = await messageOf(standIn.choose('list', ['one', 'two'], before));
    expect([after.id, JSON.stringify(after.components)]).toEqual([
      before.id,
      expect.stringContaining('one,two'),
    ]);
  });

  test('fills in a form and sends it, in the channel in which it was opened', async () => {
    const there = await messageOf(standIn.slash('tell', {}, 'manager', standIn.digestChannelId));
    const opened = standIn.press('form', there);
    expect(await opened.settled).toMatchObject({ kind: 'modal', data: { title: 'Why?' } });
    const told = await messageOf(standIn.submit(opened.id, { why: 'because' }));
    expect(told.content).toBe(`because in ${standIn.digestChannelId}`);
    expect([told.channel_id, told.pressed]).toEqual([standIn.digestChannelId, there.id]);
  });

  const forms: readonly { name: string; fields: Readonly<Record<string, string>>; error: string }[] = [
    { name: 'without what it needs', fields: { more: 'x' }, error: 'needs the field "why"' },
    { name: 'with a field that it has not', fields: { why: 'x', who: 'y' }, error: 'no field "who"' },
  ];
  test.each(forms)('cannot send a form $name', async ({ fields, error }) => {
    const opened = standIn.press('form', await messageOf(standIn.slash('tell')));
    await opened.settled;
    expect(() => standIn.submit(opened.id, fields)).toThrow(error);
  });

  test('cannot send a form that nobody opened', () => {
    expect(() => standIn.submit('1', {})).toThrow('This form is gone.');
  });

  test('sees a file with its name and size; a first answer does not count as edited', async () => {
    const message = await messageOf(standIn.slash('tell'));
    const file = { name: 'cites.csv', size: 4, file: { url: message.attachments[0]?.url } };
    expect(message.components).toMatchObject([file]);
    expect(message.edited_timestamp).toBe(null);
    const changed = await messageOf(standIn.choose('list', ['x'], message));
    expect(changed.edited_timestamp).not.toBe(null);
  });

  test('writes into a channel, and puts away a message', () => {
    const written = standIn.write('hello', { channelId: standIn.digestChannelId });
    expect(standIn.messages()).toEqual([written]);
    expect(written.channel_id).toBe(standIn.digestChannelId);
    standIn.dismiss(written);
    expect(standIn.messages()).toEqual([]);
  });
});
