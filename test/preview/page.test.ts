import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalPreview, startLocalPreview } from '../../src/preview/localPreview.ts';
import { type Started, startService } from '../../src/service.ts';
import { article, bridge, createMemoryLog } from '../digest/news.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { barriersOn, newest, type OpenPage, openPage, patience, typeCommand, useCommand } from './onPage.ts';

/** Long enough that what is found about the lighthouse fills several pages. */
const lighthouse = (index: number) =>
  article(
    `Lighthouse report ${index}`,
    '2026-01-03',
    `The lighthouse of Eastport was lit again in week ${index}, after keepers had worked on its lamp, its stairs and its roof. ${'They were glad of it. '.repeat(15)}`,
    'Its light is seen from far away: <img src=x onerror=alert(1)> **not bold** [a](javascript:alert(1)).',
  );

let folder: string;
let preview: LocalPreview;
let service: Started;
let url: string;
let browser: Browser;
let opened: OpenPage;

describe.runIf(hasBrowser())('the page of the preview, in a browser', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    const log = createMemoryLog();
    folder = await mkdtemp(join(tmpdir(), 'preview-'));
    const texts = Array.from(
      { length: 12 },
      (_, index) => [`lighthouse-${index}.md`, lighthouse(index)] as const,
    );
    await Promise.all(
      [['bridge.md', bridge] as const, ...texts].map(([name, text]) => writeFile(join(folder, name), text)),
    );
    preview = await startLocalPreview(log);
    const config = { corpusDir: folder, dataDir: join(folder, '..', `${folder}-data`), digest: null };
    const started = await startService({ config, connection: preview.connection, log, progress: () => {} });
    service = started;
    if (!started.ok) throw new Error(started.problem);
    ({ url } = await preview.open(0, () => started.postDigest(preview.digestChannelId)));
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    if (service.ok) await service.stop();
    await preview.close();
    await Promise.all([folder, `${folder}-data`].map((name) => rm(name, { recursive: true, force: true })));
  });

  beforeEach(async () => {
    opened = await openPage(browser, url);
  });

  afterEach(async () => {
    await opened.page.close();
    expect(opened.failures).toEqual([]);
  });

  test('offers every slash command with its description, each subcommand on its own', async () => {
    const { page } = opened;
    await page.keyboard.type('/');
    const titles = await page.getByRole('option').locator('.title').allTextContents();
    expect(titles).toEqual(
      expect.arrayContaining(['/who said', '/when', '/search', '/sources', '/corpus status', '/help']),
    );
    await page.keyboard.type('help');
    expect(await page.getByRole('option').allTextContents()).toEqual([
      '/helpWhat this bot can do, in three examples',
    ]);
  });

  test('shows the answer to a question as a card, with a quotation and its source', async () => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'waited forty years for this bridge' });
    const card = newest(page).locator('.container');
    expect(await card.locator('h3').first().textContent()).toBe('Ada Quill');
    expect(await card.locator('blockquote').first().textContent()).toContain('forty years for this bridge');
    expect(await card.locator('blockquote strong').count()).toBeGreaterThan(0);
    expect(await card.textContent()).toContain('bridge.md');
    expect(await newest(page).locator('.used').textContent()).toBe('Reader used /who said');
  });

  test('says when nothing is on the record', async () => {
    await useCommand(opened.page, 'who said', { words: 'zeppelins over the volcano' });
    expect(await newest(opened.page).textContent()).toContain('Not on the record');
  });

  test('turns pages by keyboard, in the same message', async () => {
    const { page } = opened;
    await useCommand(page, 'search', { words: 'lighthouse keepers' });
    const messages = await page.locator('.message').count();
    const first = await newest(page).locator('.container').textContent();
    expect(first).toContain('Page 1 of');
    await newest(page).getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => newest(page).textContent(), patience).toContain('Page 2 of');
    expect(await page.locator('.message').count()).toBe(messages);
    expect(['Next', 'Previous']).toContain(await page.evaluate('document.activeElement.textContent'));
    await newest(page).getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => newest(page).locator('.container').textContent(), patience).toBe(first);
  });

  test('shows what a document says as text, never as markup', async () => {
    const { page } = opened;
    await useCommand(page, 'search', { words: 'light is seen from far away' });
    expect(await newest(page).textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await newest(page).locator('img').count()).toBe(0);
    expect(await newest(page).locator('a[href^="javascript"]').count()).toBe(0);
  });

  test('shows a timeline as a picture too, on its first page, from its own server', async () => {
    const { page } = opened;
    await useCommand(page, 'timeline', { topic: 'lighthouse' });
    const picture = newest(page).locator('img');
    await expect
      .poll(() => picture.evaluateAll(([image]) => Reflect.get(image ?? {}, 'naturalWidth')), patience)
      .toBe(1000);
    expect(await picture.getAttribute('alt')).toMatch(/^Timeline: lighthouse\. A picture: /);
    expect(await picture.evaluateAll(([image]) => String(Reflect.get(image ?? {}, 'src')))).toMatch(
      new RegExp(`^${url}/attachments/`),
    );
    expect(await newest(page).locator('.file').count()).toBe(0);
  });

  test('marks an answer that only the person who asked can see, and puts it away', async () => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'forty years' });
    expect(await newest(page).locator('.only-you').count()).toBe(0);
    const open = await page.locator('.message').count();
    await useCommand(page, 'who said', { words: 'forty years', private: 'True' });
    expect(await newest(page).locator('.only-you').textContent()).toContain('Only you can see this');
    await newest(page).getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.locator('.message').count(), patience).toBe(open);
  });

  test('acts as an ordinary member where that is wished', async () => {
    const { page } = opened;
    const manager = page.getByLabel('Manage Server');
    await manager.uncheck();
    await useCommand(page, 'corpus status');
    const refused = await newest(page).textContent();
    await manager.check();
    await useCommand(page, 'corpus status');
    expect(refused).toContain('Only members who may manage this server');
    expect(await newest(page).textContent()).toContain('Documents: 13');
  });

  test('completes an option as one types, and takes a choice by keyboard', async () => {
    const { page } = opened;
    await typeCommand(page, 'who said', { words: 'bridge', speaker: 'qui' });
    await page.locator('#option-speaker').focus();
    await page.getByRole('option', { name: 'Ada Quill' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#option-speaker').inputValue()).toBe('Ada Quill, Mayor');
    expect(await page.evaluate('document.activeElement.id')).toBe('prompt');
    const sent = page.waitForRequest('**/api/slash');
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON()).toMatchObject({ options: { words: 'bridge', speaker: 'Ada Quill' } });
    await newest(page).locator('.container').waitFor();
  });

  test('shows the required options first, and offers the others until they are all there', async () => {
    const { page } = opened;
    await typeCommand(page, 'who said', {});
    expect(await page.locator('#fields label').allTextContents()).toEqual(['words']);
    const offered = await page.getByRole('option').locator('.title').allTextContents();
    expect(offered).toEqual(['speaker', 'source', 'from', 'to', 'private']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await page.locator('#fields label').allTextContents()).toEqual(['words', 'speaker']);
    await page.keyboard.press('Backspace');
    expect(await page.locator('#fields label').allTextContents()).toEqual(['words']);
  });

  const incomplete: readonly { name: string; options: Readonly<Record<string, string>>; said: string }[] = [
    { name: 'a required option is empty', options: {}, said: 'words: This option is required.' },
    {
      name: 'a yes or no is neither',
      options: { words: 'bridge', private: 'perhaps' },
      said: 'private: Choose True or False.',
    },
  ];
  test.each(incomplete)('says so and sends nothing where $name', async ({ options, said }) => {
    const { page } = opened;
    const before = await page.locator('.message').count();
    await typeCommand(page, 'who said', options);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain(said);
    expect(await page.locator('.message').count()).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('#typed').textContent()).toBe('');
  });

  test('tells in one sentence what went wrong', async () => {
    const { page } = opened;
    await page.route('**/api/slash', (route) =>
      route.fulfill({ status: 504, json: { error: 'The application did not respond.' } }),
    );
    await typeCommand(page, 'help', {});
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('alert').textContent(), patience)
      .toBe('The application did not respond.');
    expect(opened.failures.splice(0)).toEqual([expect.stringContaining('504')]);
  });

  test('posts the digest into its own channel, once for what is new', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'daily-digest' }).click();
    await page.getByRole('button', { name: 'Run digest now' }).click();
    await newest(page).waitFor();
    expect(await newest(page).textContent()).toContain('New on the record');
    await page.getByRole('button', { name: 'Run digest now' }).click();
    await expect.poll(() => page.getByRole('alert').textContent(), patience).toContain('Nothing is new');
    expect(await page.locator('.log:visible .message').count()).toBe(1);
  });

  test('takes a message of one’s own and opens its menu, by mouse and by keyboard', async () => {
    const { page } = opened;
    await page.locator('#prompt').focus();
    await page.keyboard.type('She said: "Not one **more** day."');
    await page.keyboard.press('Enter');
    await expect.poll(() => newest(page).textContent(), patience).toContain('Not one more day.');
    expect(await newest(page).locator('.app').count()).toBe(0);
    await newest(page).click({ button: 'right' });
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Copy Text', 'Apps']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('More');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('menu').getByText('No app has commands here').isVisible()).toBe(true);
  });

  test('is dark or light as the computer is, or as one says; that is remembered', async () => {
    const { page } = opened;
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const dark = await page.evaluate(paper);
    await page.getByRole('button', { name: 'Light theme' }).click();
    const light = await page.evaluate(paper);
    expect(light).toBe('rgb(255, 255, 255)');
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate(paper)).toBe(dark);
  });

  const looks = [
    { width: 400, colorScheme: 'light' },
    { width: 400, colorScheme: 'dark' },
    { width: 1100, colorScheme: 'light' },
    { width: 1100, colorScheme: 'dark' },
  ] as const;
  test.each(looks)('can be read by everyone: $colorScheme, $width px', async (look) => {
    const { page, failures } = await openPage(browser, url, look);
    await useCommand(page, 'timeline', { topic: 'lighthouse' });
    await useCommand(page, 'who said', { words: 'forty years', private: 'True' });
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await newest(page).locator('.more').focus();
    await page.keyboard.press('Enter');
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
    expect(failures).toEqual([]);
    await page.close();
  });
});
