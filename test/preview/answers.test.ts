import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriersOn, newest, type OpenPage, openPage, patience, useCommand } from './onPage.ts';
import { type Setting, startSetting } from './setting.ts';

let setting: Setting;
let opened: OpenPage;

/** Presses a button of the newest message that has it, and waits for the message that it brings. */
async function press(page: Page, name: string): Promise<void> {
  const before = await page.locator('.message').count();
  await page.getByRole('button', { name, exact: true }).last().click();
  await page.locator('.message').nth(before).locator('.container').waitFor();
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe.runIf(hasBrowser())('an answer and its buttons, in a browser', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    setting = await startSetting();
  }, 60_000);

  afterAll(() => setting.close());

  beforeEach(async () => {
    opened = await openPage(setting.browser, setting.url);
  });

  afterEach(async () => {
    await opened.page.close();
    expect(opened.failures).toEqual([]);
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
      new RegExp(`^${setting.url}/attachments/`),
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

  const tools = [
    { button: 'Context', shows: 'voted on Sunday for a new bridge' },
    { button: 'Verify', shows: 'unchanged' },
    { button: 'More…', shows: 'Export' },
  ];
  test.each(tools)('$button answers the one who pressed', async ({ button, shows }) => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'waited forty years for this bridge' });
    await press(page, button);
    expect(await newest(page).textContent()).toContain(shows);
    expect(await newest(page).locator('.only-you').count()).toBe(1);
  });

  test('Share shows everybody what only one could see', async () => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'forty years for this bridge', private: 'True' });
    await press(page, 'Share');
    expect(await newest(page).locator('.only-you').count()).toBe(0);
    expect(await newest(page).locator('h3').first().textContent()).toBe('Ada Quill');
  });

  test('Export gives a table and a Markdown file that say what the card says', async () => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'forty years for this bridge' });
    await press(page, 'More…');
    await press(page, 'Export');
    const names = await newest(page).locator('.file .name').allTextContents();
    expect(names.map((name) => name.split('.').at(-1))).toEqual(['csv', 'md']);
    for (const name of names) {
      const saving = page.waitForEvent('download');
      await newest(page)
        .getByRole('link', { name: `Download ${name}` })
        .click();
      const text = await textOf(await saving);
      expect(text).toContain('forty years for this bridge');
      expect(text).toContain('Council votes for the bridge');
    }
  });

  test('Check the record reads a message from its menu and shows the words that differ', async () => {
    const { page } = opened;
    await page.locator('#prompt').focus();
    await page.keyboard.type(
      'Quill said: "We have waited fifty years for this bridge". And: "No ferry will ever leave that harbour again."',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => newest(page).textContent(), patience).toContain('waited fifty years');
    await newest(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'Check the record' }).click();
    await newest(page).locator('.container').waitFor();
    const told = await newest(page).locator('.container').textContent();
    expect(told).toContain('Close, not word for word: Ada Quill');
    expect(told).toContain('Not on the record');
    expect(await newest(page).locator('s').first().textContent()).toContain('fifty');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('This is wrong reaches the admins', async () => {
    const { page } = opened;
    await useCommand(page, 'who said', { words: 'forty years for this bridge' });
    await press(page, 'More…');
    await newest(page).getByRole('button', { name: 'This is wrong' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is wrong?').selectOption({ index: 1 });
    await dialog.getByRole('textbox').fill('It was the harbour master.');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => newest(page).textContent(), patience).toContain('Thank you');
    await useCommand(page, 'corpus reports');
    expect(await newest(page).textContent()).toContain('It was the harbour master.');
  });
});
