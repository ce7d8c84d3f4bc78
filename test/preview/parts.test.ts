import {
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  type ModalComponentData,
} from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Preview, startPreview } from '../../src/preview/server.ts';
import { createMemoryLog } from '../digest/news.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { barriersOn, newest, type OpenPage, openPage, patience } from './onPage.ts';

const options = [
  { label: 'Speaker', value: 'speaker', description: 'Somebody else said it' },
  { label: 'Date', value: 'date' },
];
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** One of every part that a message may have. */
const everything = {
  flags: MessageFlags.IsComponentsV2,
  files: [
    { attachment: Buffer.from('speaker,words\n'), name: 'cites.csv' },
    { attachment: pixel, name: 'dot.png' },
  ],
  components: [
    {
      type: ComponentType.Container,
      accentColor: 0x2f9d5f,
      components: [
        {
          type: ComponentType.Section,
          components: [
            {
              type: ComponentType.TextDisplay,
              content: '# Title\n- one\n||hidden|| `code` </when:1> <t:0:R>',
            },
          ],
          accessory: {
            type: ComponentType.Thumbnail,
            media: { url: 'attachment://dot.png' },
            description: 'A dot',
          },
        },
        { type: ComponentType.Separator, divider: true, spacing: 2 },
        { type: ComponentType.File, file: { url: 'attachment://cites.csv' } },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: 3,
              label: 'Report',
              customId: 'report',
              emoji: { name: '🚩' },
            },
            { type: ComponentType.Button, style: 5, label: 'Source', url: 'https://example.org/a' },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.StringSelect, customId: 'pick', placeholder: 'What is it?', options },
          ],
        },
      ],
    },
  ],
} as const;

/** The library's types still want a label in the input itself, which Discord refuses inside a label. */
const form = {
  customId: 'form',
  title: 'This is wrong',
  components: [
    {
      type: ComponentType.Label,
      label: 'What',
      component: { type: ComponentType.StringSelect, customId: 'what', options },
    },
    {
      type: ComponentType.Label,
      label: 'Why',
      description: 'In your words',
      component: { type: ComponentType.TextInput, customId: 'why', style: 2, maxLength: 50 },
    },
  ],
};

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand()) return interaction.reply(everything as never);
  if (interaction.isButton()) return interaction.showModal(form as unknown as ModalComponentData);
  const flags = MessageFlags.Ephemeral;
  if (interaction.isStringSelectMenu())
    return interaction.reply({ content: interaction.values.join(), flags });
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({ content: `Read: ${interaction.targetMessage.content}`, flags });
  }
  if (!interaction.isModalSubmit()) return undefined;
  const { fields } = interaction;
  return interaction.reply({
    content: `${fields.getStringSelectValues('what').join()}: ${fields.getTextInputValue('why')}`,
    flags,
  });
}

let standIn: ConnectedStandIn;
let client: Client;
let preview: Preview;
let browser: Browser;
let opened: OpenPage;

describe.runIf(hasBrowser())('the page shows and carries whatever a bot sends', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    standIn = await connectStandIn();
    client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api, version: '10' } });
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(standIn.token);
    await ready;
    await client.application?.commands.set([
      { name: 'show', description: 'Shows' },
      { name: 'Look at this', type: 3 },
    ]);
    const behind = { standIn, runDigest: async () => 'nothing new' as const, log: createMemoryLog() };
    preview = await startPreview(behind, 0);
    await standIn.slash('show').settled;
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await preview.close();
    await client.destroy();
    await standIn.close();
  });

  beforeEach(async () => {
    opened = await openPage(browser, preview.url);
  });

  afterEach(async () => {
    await opened.page.close();
    expect(opened.failures).toEqual([]);
  });

  test('texts, pictures, files, links and lists', async () => {
    const card = opened.page.locator('.container');
    expect(await card.locator('h3').textContent()).toBe('Title');
    expect(await card.locator('.item').textContent()).toBe('one');
    expect(await card.locator('.mention').textContent()).toBe('/when');
    expect(await card.locator('time').textContent()).toMatch(/^\d+ years ago$/);
    const spoiler = card.locator('.spoiler');
    expect(await spoiler.innerText()).not.toContain('hidden');
    await spoiler.getByText('Spoiler').click();
    expect(await spoiler.innerText()).toContain('hidden');
    expect(await card.getByAltText('A dot').getAttribute('src')).toMatch(/^\/attachments\//);
    expect(await card.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe(
      'https://example.org/a',
    );
    expect(await card.getByRole('button').allTextContents()).toEqual(['🚩Report']);
    expect(await barriersOn(opened.page)).toEqual([]);
  });

  test('a file can be saved, with what is in it', async () => {
    const { page } = opened;
    expect(await page.locator('.file').textContent()).toContain('cites.csv14 bytes');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download cites.csv' }).click();
    const saved = await saving;
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    expect([saved.suggestedFilename(), Buffer.concat(chunks).toString()]).toEqual([
      'cites.csv',
      'speaker,words\n',
    ]);
  });

  test('what is chosen of a list', async () => {
    const { page } = opened;
    await page.getByRole('combobox', { name: 'What is it?' }).selectOption('date');
    await expect.poll(() => newest(page).textContent(), patience).toContain('date');
    await newest(page).getByRole('button', { name: 'Dismiss message' }).click();
  });

  test('a form is filled in and sent; what it lacks is told in it', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Report' }).click();
    const dialog = page.getByRole('dialog', { name: 'This is wrong' });
    await dialog.waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('What').selectOption('speaker');
    await dialog.getByLabel('Why').fill('It was the mayor.');
    await page.route('**/api/submit', (route) => route.fulfill({ status: 400, json: { error: 'Not now.' } }));
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => dialog.getByRole('alert').textContent(), patience).toBe('Not now.');
    expect(opened.failures.splice(0)).toEqual([expect.stringContaining('400')]);
    await page.unroute('**/api/submit');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => newest(page).textContent(), patience).toContain('speaker: It was the mayor.');
    expect(await dialog.count()).toBe(0);
  });

  test('the menu of a message hands that message to the bot', async () => {
    const { page } = opened;
    await page.keyboard.type('A word of mine');
    await page.keyboard.press('Enter');
    await expect.poll(() => newest(page).textContent(), patience).toContain('A word of mine');
    await newest(page).getByRole('button', { name: 'More' }).focus();
    for (const key of ['Enter', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Look at this');
    await page.keyboard.press('Enter');
    await expect.poll(() => newest(page).textContent(), patience).toContain('Read: A word of mine');
    expect(await newest(page).locator('.used').textContent()).toBe('Reader used Look at this');
  });
});
