import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** A busy machine is slow. */
export const patience = { timeout: 15_000 };

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the browser so far; empty in every good test. */
  readonly failures: string[];
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** The preview's page in a window of its own, with a watch on everything that a page should not do. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<OpenPage> {
  const { width = 1100, height = 800, colorScheme = 'dark' } = look;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    locale: 'en-US',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  const failures: string[] = [];
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
  await page.getByRole('button', { name: 'general' }).waitFor();
  await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
  return { page, failures };
}

/** The last message of the channel that is shown. */
export function newest(page: Page) {
  return page.locator('.log:visible .message').last();
}

/** A command as one types it, its name first, then each option with its text: by keyboard only. */
export async function useCommand(
  page: Page,
  command: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = await page.locator('.log:visible .message').count();
  await typeCommand(page, command, options);
  await page.keyboard.press('Enter');
  await page.locator('.log:visible .message').nth(before).locator('.container').waitFor();
}

/** As `useCommand`, but not sent. Ends behind the options, where Enter sends. */
export async function typeCommand(
  page: Page,
  command: string,
  options: Readonly<Record<string, string>>,
): Promise<void> {
  await page.locator('#prompt').focus();
  await page.keyboard.type(`/${command} `);
  for (const [name, text] of Object.entries(options)) {
    const field = page.locator(`#option-${name}`);
    if ((await field.count()) === 0) {
      await page.locator('#prompt').focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
    }
    await field.focus();
    await page.keyboard.type(text);
  }
  await page.locator('#prompt').focus();
}

/** What axe finds that keeps somebody out. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = "axe.run().then((run) => run.violations.map((one) => one.id + ': ' + one.nodes[0].html))";
  return (await page.evaluate(found)) as readonly string[];
}
