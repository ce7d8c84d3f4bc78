import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalPreview, startLocalPreview } from '../../src/preview/localPreview.ts';
import { type Started, startService } from '../../src/service.ts';
import { article, bridge, createMemoryLog } from '../digest/news.ts';
import { hasBrowser, launchBrowser } from './browser.ts';

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
let page: Page;
const failures: string[] = [];

/** A busy machine is slow. */
const patience = { timeout: 15_000 };

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
    service = await startService({ config, connection: preview.connection, log, progress: () => {} });
    ({ url } = await preview.open(0));
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    if (service.ok) await service.stop();
    await preview.close();
    await Promise.all([folder, `${folder}-data`].map((name) => rm(name, { recursive: true, force: true })));
  });

  beforeEach(async () => {
    failures.length = 0;
    page = await browser.newPage({ bypassCSP: false, viewport: { width: 400, height: 800 } });
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:data:|http:\/\/127\.0\.0\.1:)/.test(request.url()))
        failures.push(`left the computer: ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      failures.push('a dialog was opened');
      void dialog.dismiss();
    });
    await page.goto(url);
    await page.locator('#command option').first().waitFor({ state: 'attached' });
  });

  afterEach(() => page.close());

  const newest = () => page.locator('.message').first();

  const send = async (
    command: string,
    options: Readonly<Record<string, string>>,
    more: () => Promise<void> = async () => {},
  ) => {
    const before = await page.locator('.message').count();
    await page.getByLabel('Command', { exact: true }).selectOption(command);
    for (const [name, value] of Object.entries(options)) await page.locator(`#option-${name}`).fill(value);
    await more();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message').nth(before).waitFor();
    await newest().locator('.container').waitFor();
  };

  test('offers every slash command, each subcommand on its own', async () => {
    const names = await page.locator('#command option').allTextContents();
    expect(names).toEqual(
      expect.arrayContaining(['/who said', '/when', '/search', '/sources', '/corpus status', '/help']),
    );
  });

  test('shows the answer to a question as a card, with a quotation and its source', async () => {
    await send('who said', { words: 'waited forty years for this bridge' });
    const card = newest().locator('.container');
    expect(await card.locator('h3').textContent()).toBe('Ada Quill');
    expect(await card.locator('blockquote').first().textContent()).toContain('forty years for this bridge');
    expect(await card.locator('blockquote strong').count()).toBeGreaterThan(0);
    expect((await card.locator('.small').allTextContents()).join()).toContain('bridge.md');
    expect(await newest().locator('.used').textContent()).toBe('You used /who said');
    expect(failures).toEqual([]);
  });

  test('says when nothing is on the record', async () => {
    await send('who said', { words: 'zeppelins over the volcano' });
    expect(await newest().textContent()).toContain('Not on the record');
  });

  test('turns pages by keyboard, in the same message', async () => {
    await send('search', { words: 'lighthouse keepers' });
    const messages = await page.locator('.message').count();
    const first = await newest().textContent();
    expect(first).toContain('Page 1 of');
    await newest().getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => newest().textContent(), patience).toContain('Page 2 of');
    expect(await page.locator('.message').count()).toBe(messages);
    const focused = 'document.activeElement.textContent';
    expect(['Next', 'Previous']).toContain(await page.evaluate(focused));
    await newest().getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => newest().textContent(), patience).toBe(first);
    expect(failures).toEqual([]);
  });

  test('shows what a document says as text, never as markup', async () => {
    await send('search', { words: 'light is seen from far away' });
    expect(await newest().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await newest().locator('img').count()).toBe(0);
    expect(await newest().locator('a[href^="javascript"]').count()).toBe(0);
    expect(failures).toEqual([]);
  });

  test('shows a timeline as a picture too, on its first page, from its own server', async () => {
    await send('timeline', { topic: 'lighthouse' });
    const picture = newest().locator('img');
    await expect
      .poll(() => picture.evaluateAll(([image]) => Reflect.get(image ?? {}, 'naturalWidth')), patience)
      .toBe(1000);
    expect(await picture.getAttribute('alt')).toMatch(/^Timeline: lighthouse\. A picture: /);
    expect(await picture.evaluateAll(([image]) => String(Reflect.get(image ?? {}, 'src')))).toMatch(
      new RegExp(`^${url}/attachments/`),
    );
    expect(await newest().locator('.file').count()).toBe(0);
    expect(failures).toEqual([]);
  });

  test('marks an answer that only the person who asked can see', async () => {
    await send('who said', { words: 'forty years' }, async () => page.locator('#option-private').check());
    expect(await newest().locator('.only-you').textContent()).toBe('Only you can see this');
    await send('who said', { words: 'forty years' });
    expect(await newest().locator('.only-you').count()).toBe(0);
  });

  test('acts as an ordinary member where that is wished', async () => {
    await page.getByLabel('Act as an ordinary member').check();
    await send('corpus status', {});
    const refused = await newest().textContent();
    await page.getByLabel('Act as an ordinary member').uncheck();
    await send('corpus status', {});
    expect(refused).toContain('Only members who may manage this server');
    expect(await newest().textContent()).toContain('Documents: 13');
  });

  test('completes an option as one types', async () => {
    await page.getByLabel('Command', { exact: true }).selectOption('who said');
    await page.locator('#option-speaker').pressSequentially('qui');
    await expect
      .poll(
        () => page.locator('#option-speaker-choices option').evaluateAll((options) => options.length),
        patience,
      )
      .toBeGreaterThan(0);
  });

  test('tells in one sentence what went wrong', async () => {
    await page.route('**/api/slash', (route) =>
      route.fulfill({ status: 504, json: { error: 'The application did not respond.' } }),
    );
    await page.getByLabel('Command', { exact: true }).selectOption('help');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => page.getByRole('alert').textContent(), patience)
      .toBe('The application did not respond.');
    expect(await page.getByRole('button', { name: 'Send' }).isEnabled()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('can be read by everyone: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await send('timeline', { topic: 'lighthouse' });
    await send('search', { words: 'lighthouse keepers' });
    await page.evaluate(axe.source);
    const violations = 'axe.run().then((found) => found.violations.map((one) => one.id + one.nodes[0].html))';
    expect(await page.evaluate(violations)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });
});
