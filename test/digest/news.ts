import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEdition } from '../../src/catalogue/build.ts';
import type { Log } from '../../src/log.ts';
import type { Edition } from '../../src/search/edition.ts';

/** A log that keeps what it is told. */
export interface MemoryLog extends Log {
  readonly lines: string[];
}

export function createMemoryLog(): MemoryLog {
  const lines: string[] = [];
  const note = (level: string) => (message: string, more?: unknown) => {
    lines.push(`${level} ${message} ${more instanceof Error ? more.message : JSON.stringify(more ?? '')}`);
  };
  return { lines, info: note('info'), warn: note('warn'), error: note('error') };
}

/** An article of our own, published on a day. */
export function article(title: string, published: string, ...paragraphs: readonly string[]): string {
  const front = ['---', `title: ${title}`, 'publisher: Harbour Post', `published: ${published}`, '---'];
  return [...front, '', paragraphs.join('\n\n'), ''].join('\n');
}

export const bridge = article(
  'Council votes for the bridge',
  '2026-01-04',
  'The council of Eastport voted on Sunday for a new bridge over the harbour.',
  '"We have waited forty years for this bridge, and we will not wait another day," said Mayor Ada Quill.',
  'A spokesman for the shipyard, Tom Berrow, said: "Nobody asked the people who work under it what they think of it."',
);

export const ferry = article(
  'Ferry stays',
  '2026-01-05',
  'The ferry will run beside the bridge.',
  '"The ferry was here before any of us, and it will be here after the last of us," Captain Rosa Lind said.',
);

/** An edition over files that exist only while it is built. */
export async function editionOf(files: Readonly<Record<string, string>>, log: Log): Promise<Edition> {
  const folder = await mkdtemp(join(tmpdir(), 'news-'));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    return await buildEdition({ folder, today: '2026-01-06', log });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
