import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DigestTask, deliverDueDigest } from '../../src/digest/deliver.ts';
import { scheduleDigest } from '../../src/digest/schedule.ts';
import { createClient, logIn } from '../../src/discord/client.ts';
import { postDigest } from '../../src/discord/postDigest.ts';
import type { Edition } from '../../src/search/edition.ts';
import { openFileStore } from '../../src/store/fileStore.ts';
import type { Store } from '../../src/store/store.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { article, bridge, createMemoryLog, editionOf, ferry, type MemoryLog } from './news.ts';

let standIn: ConnectedStandIn;
let client: ReturnType<typeof createClient>;
let folder: string;
let log: MemoryLog;
let store: Store;
let edition: Edition;
let now: Date;

beforeEach(async () => {
  standIn = await connectStandIn();
  client = createClient(standIn.api);
  expect((await logIn(client, standIn.token)).ok).toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'digest-'));
  log = createMemoryLog();
  store = await openStore();
  edition = await editionOf({ 'bridge.md': bridge }, log);
  now = new Date('2026-01-05T09:00:00Z');
});

afterEach(async () => {
  await client.destroy();
  await rm(folder, { recursive: true });
  await standIn.close();
});

const openStore = () => openFileStore({ folder, onCorrupt: () => {} });

const task = (): DigestTask => ({
  channelId: standIn.channelId,
  time: { hour: 9, minute: 0, timezone: 'UTC' },
  edition: () => edition,
  store,
  post: (channelId, digest, nonce) => postDigest(client, channelId, digest, nonce),
  now: () => now,
  log,
});

const posts = () => standIn.messages().map(({ components }) => JSON.stringify(components));

/** A busy machine is slow. */
const patience = { timeout: 15_000 };

describe('the daily digest', { timeout: 30_000 }, () => {
  test('tells of the new document with its best quotes and who said them', async () => {
    expect(await deliverDueDigest(task())).toBe('posted');
    const [post = ''] = posts();
    for (const part of [
      '5 January 2026',
      'Council votes for the bridge',
      'Ada Quill',
      'forty years',
      'Harbour Post',
      'Paragraph 2',
    ]) {
      expect(post).toContain(part);
    }
    expect(post.split('Council votes for the bridge')).toHaveLength(2);
    const body = standIn.requests.at(-1)?.body;
    expect(body).toMatchObject({
      nonce: 'digest:2026-01-05',
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
    expect(standIn.messages()[0]?.flags).toBe(MessageFlags.IsComponentsV2);
  });

  test('is posted once a day, also after a restart', async () => {
    await deliverDueDigest(task());
    now = new Date('2026-01-05T23:00:00Z');
    store = await openStore();
    edition = await editionOf({ 'bridge.md': bridge, 'ferry.md': ferry }, log);
    expect(await deliverDueDigest(task())).toBe('not due');
    expect(posts()).toHaveLength(1);
  });

  test('tells the next day only what is new', async () => {
    await deliverDueDigest(task());
    now = new Date('2026-01-06T09:30:00Z');
    edition = await editionOf({ 'bridge.md': bridge, 'ferry.md': ferry }, log);
    expect(await deliverDueDigest(task())).toBe('posted');
    const [, second = ''] = posts();
    expect(second).toContain('Ferry stays');
    expect(second).toContain('1 document is new since the last digest.');
    expect(second).not.toContain('Council votes');
  });

  test('is not posted when nothing is new, and that day is done', async () => {
    await deliverDueDigest(task());
    now = new Date('2026-01-06T09:30:00Z');
    expect(await deliverDueDigest(task())).toBe('nothing new');
    edition = await editionOf({ 'ferry.md': ferry }, log);
    expect(await deliverDueDigest(task())).toBe('not due');
    expect(posts()).toHaveLength(1);
  });

  test('does not tell again what was away for a day', async () => {
    await deliverDueDigest(task());
    now = new Date('2026-01-06T09:30:00Z');
    const before = edition;
    edition = await editionOf({ 'ferry.md': ferry }, log);
    await deliverDueDigest(task());
    now = new Date('2026-01-07T09:30:00Z');
    edition = before;
    expect(await deliverDueDigest(task())).toBe('nothing new');
  });

  test('that could not be posted is tried again', async () => {
    standIn.failNext(/^POST \/channels/, 403, { code: 50_001, message: 'Missing Access' });
    await expect(deliverDueDigest(task())).rejects.toThrow('Missing Access');
    expect(await store.lastDigest()).toBeNull();
    expect(await deliverDueDigest(task())).toBe('posted');
  });

  test('that was sent but not remembered is not posted twice within minutes', async () => {
    const broken = { ...store, rememberDigest: () => Promise.reject(new Error('disk full')) };
    await expect(deliverDueDigest({ ...task(), store: broken })).rejects.toThrow('disk full');
    expect(await deliverDueDigest(task())).toBe('posted');
    expect(posts()).toHaveLength(1);
  });

  test('stays inside every limit when many documents are new, and counts them', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => [
      `a${index}.md`,
      article(
        `*Title* ${index} ${'“long” '.repeat(40)}`,
        '2026-01-04',
        `"${'_words_ '.repeat(36)}," said Ada Quill of ${index}.`,
      ),
    ]);
    edition = await editionOf(Object.fromEntries(texts), log);
    expect(await deliverDueDigest(task())).toBe('posted');
    expect(posts()[0]).toContain(
      'This is the first digest: 30 documents are on the record, the newest 6 here.',
    );
  });

  test('runs on the schedule at once, and tells one failure once', async () => {
    const stop = scheduleDigest({ ...task(), channelId: '1' });
    await expect.poll(() => log.lines.filter((line) => line.startsWith('error')), patience).toHaveLength(1);
    await stop();
    const stopAgain = scheduleDigest(task());
    await expect.poll(posts, patience).toHaveLength(1);
    await stopAgain();
  });
});
