import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalPreview } from '../../src/preview/localPreview.ts';
import { startService } from '../../src/service.ts';
import { article, bridge, createMemoryLog } from '../digest/news.ts';
import { launchBrowser } from './browser.ts';

/** Long enough that what is found about the lighthouse fills several pages. */
const lighthouse = (index: number) =>
  article(
    `Lighthouse report ${index}`,
    '2026-01-03',
    `The lighthouse of Eastport was lit again in week ${index}, after keepers had worked on its lamp, its stairs and its roof. ${'They were glad of it. '.repeat(15)}`,
    'Its light is seen from far away: <img src=x onerror=alert(1)> **not bold** [a](javascript:alert(1)).',
  );

/** The bridge, and twelve times the lighthouse. */
const texts = [
  ['bridge.md', bridge],
  ...Array.from({ length: 12 }, (_, index) => [`lighthouse-${index}.md`, lighthouse(index)] as const),
] as const;

export interface Setting {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The preview as `npm start` runs it, over a small corpus, and a browser to look at it. */
export async function startSetting(): Promise<Setting> {
  const log = createMemoryLog();
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  const dataDir = `${folder}-data`;
  await Promise.all(texts.map(([name, text]) => writeFile(join(folder, name), text)));
  const preview = await startLocalPreview(log);
  const config = { corpusDir: folder, dataDir, digest: null };
  const service = await startService({ config, connection: preview.connection, log, progress: () => {} });
  if (!service.ok) throw new Error(service.problem);
  const { url } = await preview.open(0, () => service.postDigest(preview.digestChannelId));
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await service.stop();
    await preview.close();
    await Promise.all([folder, dataDir].map((name) => rm(name, { recursive: true, force: true })));
  };
  return { url, browser, close };
}
