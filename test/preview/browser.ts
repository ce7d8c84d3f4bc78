import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; says so where there is none. */
export function hasBrowser(): boolean {
  if (existsSync(executablePath)) return true;
  process.stderr.write(
    `Notice: ${executablePath} is absent; the preview's page is not tried in a browser.\n`,
  );
  return false;
}

/** A browser that asks nothing of the internet. */
export function launchBrowser(): Promise<Browser> {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet] });
}
