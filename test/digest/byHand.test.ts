import { expect, test } from 'vitest';
import { digestByHand } from '../../src/digest/byHand.ts';
import { bridge, createMemoryLog, editionOf, ferry } from './news.ts';

test('a digest by hand tells what is new since the last one; one that failed is told again', async () => {
  const log = createMemoryLog();
  const old = await editionOf({ 'bridge.md': bridge }, log);
  const newer = await editionOf({ 'bridge.md': bridge, 'ferry.md': ferry }, log);
  let edition = old;
  let fails = true;
  const posted: string[] = [];
  const run = digestByHand({
    edition: () => edition,
    now: () => new Date('2026-01-06T09:00:00Z'),
    post: async (channelId, { day, entries, isFirst }, nonce) => {
      if (fails) throw new Error('Discord is away.');
      posted.push(
        `${channelId} ${day} ${entries.map(({ document }) => document.file).join()} ${isFirst} ${nonce}`,
      );
    },
  });
  await expect(run('1')).rejects.toThrow('Discord is away.');
  fails = false;
  expect([await run('1'), await run('1')]).toEqual(['posted', 'nothing new']);
  edition = newer;
  expect(await run('1')).toBe('posted');
  expect(posted).toEqual(['1 2026-01-06 bridge.md true by-hand:2', '1 2026-01-06 ferry.md false by-hand:3']);
});
