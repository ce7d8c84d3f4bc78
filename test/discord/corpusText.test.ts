import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/registry.ts';
import { buildEdition } from '../../src/catalogue/build.ts';
import type { Edition } from '../../src/search/edition.ts';
import { openFileStore } from '../../src/store/fileStore.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { buttonOf, createTestLog, messageOf, type Running, runBot, textOfMessage } from './setting.ts';

/** Real sockets and many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const ARTICLE = `---
title: "@everyone reads **Harbour** [news](https://x.example)"
publisher: Example Courier
published: 2025-10-16
---

“The lighthouse **stays** open, @everyone, <@200000000000000001>,” the mayor, Ines Calloway, said on Tuesday.

The council voted on 14 October 2025 to repair the northern pier, discord.gg/pier and ||nothing|| else.
`;

const paragraphs = Array.from(
  { length: 40 },
  (_, at) =>
    `Boat number ${at} of the herring fleet left the harbour before the storm, and came back with ${at + 3} crates.`,
);

let folder: string;
let standIn: ConnectedStandIn;
let running: Running;
let edition: Edition;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  await writeFile(join(folder, 'harbour.md'), ARTICLE);
  await writeFile(join(folder, 'fleet.txt'), paragraphs.join('\n\n'));
  await writeFile(join(folder, 'broken.txt'), Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41));
  edition = await buildEdition({ folder, today: '2026-01-10', log: createTestLog() });
  standIn = await connectStandIn();
  const tally = await openFileStore({ folder: join(folder, '.data'), onCorrupt: () => undefined });
  running = await runBot(standIn, { edition: () => edition, tally });
});

afterAll(async () => {
  await running.stop();
  await standIn.close();
  await rm(folder, { recursive: true });
});

async function ask(command: string, options: Record<string, string> = {}): Promise<string> {
  return textOfMessage(await messageOf(standIn.slash(command, options)));
}

describe('a real corpus through the whole bot', () => {
  it('tells those who manage the server what it could not answer, without who asked', async () => {
    const typed = ['**Who** sold the @everyone foghorn?', 'who sold the foghorn', 'who SOLD the foghorn?!'];
    await ask('ask', { question: typed[0] ?? '' });
    for (const question of typed.slice(1)) await ask('ask', { question });
    await ask('ask', { question: 'which boat left before the storm' });
    await vi.waitFor(async () => expect(await ask('corpus status')).toContain('3 × '));
    const shown = await ask('corpus status');
    expect(shown).toContain('Asked and not on the record, the most often asked first:');
    expect(shown).toMatch(/3 × \\?\/ask who sold the foghorn\n/);
    expect(shown).not.toMatch(/[^\\]\*\*who|which boat|<@/);
  });

  it('is quoted with its speaker, and pings nobody', async () => {
    const shown = await ask('who said', { words: 'the lighthouse stays open' });
    expect(shown).toContain('## Ines Calloway');
    expect(shown).toMatch(/^> .*lighthouse .*stays.*open.*\\@everyone, \\<\\@200000000000000001\\>/m);
    expect(shown.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/@|<(?!t:\d+:D>)|\|\||\]\(/);
  });

  it('gives dates', async () => {
    expect(await ask('when', { event: 'council voted to repair the northern pier' })).toContain(
      '## 14 October 2025',
    );
  });

  it('says what is not on record', async () => {
    expect(await ask('who said', { words: 'zeppelin upholstery' })).toContain('## Not on the record');
  });

  it('can be turned page by page', async () => {
    const first = await messageOf(standIn.slash('search', { words: 'herring fleet boat' }));
    const next = buttonOf(first, 'Next');
    expect(next).not.toBeNull();
    const second = await messageOf(standIn.press(next ?? '', first));
    expect(textOfMessage(second)).toContain('Page 2 of');
  });

  it('is listed, and names the file that was refused', async () => {
    expect(await ask('sources')).toContain('harbour\\.md · ');
    expect(await ask('corpus status')).toMatch(/Refused files: 1\nbroken\\\.txt: /);
  });

  it('tells who somebody is, and asks for another name where nobody has this one', async () => {
    const shown = await ask('who is', { name: 'calloway' });
    expect(shown).toMatch(/## Ines Calloway\n(?:Also: .*\n)?Quoted (?:once|\d+ times)/);
    expect(shown).toContain('> ');
    expect(await ask('who is', { name: 'Zebediah Quux' })).toContain('## Not on the record');
  });

  it('gives three examples, each of which is answered, and names every command', async () => {
    const help = (await ask('help')).replace(/\\([^0-9A-Za-z\s])/g, '$1');
    const examples = [...help.matchAll(/^\/([a-z ]+) (words|event|text|question): (.+)$/gm)];
    expect(examples).toHaveLength(3);
    for (const [, command = '', option = '', typed = ''] of examples)
      expect(await ask(command, { [option]: typed })).not.toContain('Not on the record');
    expect(help).toMatch(/^\/check text: .+ said “.+”$/m);
    for (const { data } of commands.filter((command) => command.data.name !== 'help'))
      expect(help).toMatch(new RegExp(`^/?${data.name}[: ]`, 'm'));
  });

  it.each([
    ['words', 'the light'],
    ['speaker', 'call'],
    ['source', 'harb'],
  ])('completes the option %s', async (option, typed) => {
    const seen = await standIn.complete('search', { [option]: typed }, option).settled;
    expect(seen.kind === 'choices' ? seen.choices.length : 0).toBeGreaterThan(0);
  });
});
