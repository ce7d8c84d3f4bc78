import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startPreview } from '../../src/preview/server.ts';
import { startStandIn } from '../../src/preview/standIn/standIn.ts';
import { startService } from '../../src/service.ts';
import { createMemoryLog } from '../digest/news.ts';
import { launchBrowser } from '../preview/browser.ts';
import { type Look, newest, openPage, useCommand } from '../preview/onPage.ts';

/** What the clock on every picture shows. */
const now = Date.UTC(2026, 0, 5, 9, 41);

interface Picture {
  readonly name: string;
  readonly look: Look;
  /** Types and presses until the page shows what is pictured. */
  readonly pose: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'who-said-land-swap',
    look: { width: 900, height: 800 },
    pose: (page) => useCommand(page, 'who said', { words: 'land swap' }),
  },
  {
    name: 'timeline',
    look: { width: 900, height: 820 },
    pose: (page) => useCommand(page, 'timeline', { topic: 'call' }),
  },
  {
    name: 'check-the-record',
    look: { width: 900, height: 960 },
    pose: checkTheRecord,
  },
  {
    name: 'when-on-a-phone',
    look: { width: 400, height: 800, colorScheme: 'light' },
    pose: async (page) => {
      await useCommand(page, 'when', { event: "the presidents' own call" });
      // Longer than a phone: its beginning says most.
      await newest(page).evaluate((message) => message.scrollIntoView({ block: 'start' }));
    },
  },
];

async function checkTheRecord(page: Page): Promise<void> {
  await page.locator('#prompt').focus();
  await page.keyboard.type('Witkoff said a deal would take "Donetsk and maybe a land deal somewhere".');
  await page.keyboard.press('Enter');
  await newest(page).getByText('Witkoff said a deal').waitFor();
  await newest(page).locator('.more').click();
  await page.getByRole('menuitem', { name: 'Apps' }).click();
  await page.getByRole('menuitem', { name: 'Check the record' }).click();
  await newest(page).locator('.container').waitFor();
}

/** Each picture is taken in a preview of its own, so that nothing of the one before stands in it. */
async function take(browser: Browser, { name, look, pose }: Picture): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'pictures-'));
  const log = createMemoryLog();
  const standIn = await startStandIn({ now: () => now });
  const service = await startService({
    config: { corpusDir: 'corpus', dataDir: data, digest: null },
    connection: { api: standIn.api, token: standIn.token, guildId: null },
    log,
    progress: () => {},
  });
  if (!service.ok) throw new Error(service.problem);
  const preview = await startPreview({ standIn, log, runDigest: async () => 'not due' }, 0);
  const { page } = await openPage(browser, preview.url, look);
  await page.clock.setFixedTime(now);
  await pose(page);
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  // No pointer and no caret on it.
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  await page.screenshot({ path: `.github/${name}.png`, animations: 'disabled' });
  await page.close();
  await preview.close();
  await service.stop();
  await standIn.close();
  await rm(data, { recursive: true, force: true });
}

/** `npm run screenshots`: the README's pictures, from the shipped corpus. They look best where Noto Sans is installed. */
const browser = await launchBrowser();
for (const picture of pictures) await take(browser, picture);
await browser.close();
