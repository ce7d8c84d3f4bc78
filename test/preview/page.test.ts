import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriersOn, newest, type OpenPage, openPage, patience, typeCommand, useCommand } from './onPage.ts';
import { type Setting, startSetting } from './setting.ts';

let setting: Setting;
let opened: OpenPage;

describe.runIf(hasBrowser())('the page of the preview, in a browser', { timeout: 30_000 }, () => {
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

  test('sends a yes or no that was picked from the list as one', async () => {
    const { page } = opened;
    await typeCommand(page, 'who said', { words: 'bridge', private: '' });
    await page.locator('#option-private').focus();
    await page.getByRole('option', { name: 'True' }).click();
    const sent = page.waitForRequest('**/api/slash');
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON()).toMatchObject({ options: { words: 'bridge', private: true } });
    await newest(page).locator('.only-you').waitFor();
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

  test('Escape leaves a command, and what is typed as a message stays', async () => {
    const { page } = opened;
    await typeCommand(page, 'help', {});
    await page.keyboard.press('Escape');
    expect(await page.locator('#typed').textContent()).toBe('');
    await page.keyboard.type('Good morning');
    await page.keyboard.press('Escape');
    expect(await page.locator('#prompt').inputValue()).toBe('Good morning');
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
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Apps');
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
    const { page, failures } = await openPage(setting.browser, setting.url, look);
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
