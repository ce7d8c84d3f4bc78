import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFileStore } from '../../src/store/fileStore.ts';

let folder: string;
let corrupt: string[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'store-')), 'data');
  corrupt = [];
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = (mostTexts = 10_000) =>
  openFileStore({ folder, mostTexts, onCorrupt: (_file, aside) => corrupt.push(aside) });
const digest = { day: '2026-01-05', documents: ['a', 'b'] };

describe('the store', () => {
  test('remembers the last digest over a restart', async () => {
    const store = await open();
    expect(await store.lastDigest()).toBeNull();
    await store.rememberDigest({ day: '2026-01-04', documents: [] });
    await store.rememberDigest(digest);
    expect(await (await open()).lastDigest()).toEqual(digest);
  });

  test('keeps a text under the same key, over a restart, whatever is in it', async () => {
    const store = await open();
    const text = 'what did the mayor say about “the bridge”?\n\u0000😀'.repeat(100);
    const key = await store.put(text);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(await store.put(text)).toBe(key);
    expect(await (await open()).get(key)).toBe(text);
  });

  test.each(['0123456789abcdef', '', '../digest', 'x'.repeat(30)])(
    'knows no text under "%s"',
    async (key) => {
      const store = await open();
      await store.rememberDigest(digest);
      expect(await store.get(key)).toBeNull();
    },
  );

  test('counts unanswered questions over a restart, the most often asked first', async () => {
    const store = await open();
    expect(await store.unanswered(10)).toEqual([]);
    for (const question of ['one', 'two', 'three', 'two']) await store.countUnanswered(question);
    expect(await (await open()).unanswered(2)).toEqual([
      { question: 'two', count: 2 },
      { question: 'three', count: 1 },
    ]);
  });

  test('forgets the rarest of the questions asked longest ago beyond 500', async () => {
    const store = await open();
    const list = Array.from({ length: 500 }, (_, i) => ({ question: `q${i}`, count: i === 0 ? 2 : 1 }));
    await writeFile(join(folder, 'unanswered.json'), JSON.stringify(list));
    await Promise.all([store.countUnanswered('new'), store.countUnanswered('q2')]);
    const kept = (await store.unanswered(1000)).map(({ question }) => question);
    expect(kept).toHaveLength(500);
    expect(kept.slice(0, 4)).toEqual(['q2', 'q0', 'new', 'q499']);
    expect(kept).not.toContain('q1');
  });

  test('sets a broken count aside and begins again', async () => {
    const store = await open();
    await writeFile(join(folder, 'unanswered.json'), '[{"question": 7, "count": 1}]');
    await store.countUnanswered('one');
    expect(await store.unanswered(10)).toEqual([{ question: 'one', count: 1 }]);
    expect(corrupt).toHaveLength(1);
  });

  test('drops the oldest texts, and counts them again after a restart', async () => {
    const store = await open(2);
    const keys = [await store.put('one'), await store.put('two')];
    await utimes(join(folder, 'texts', `${keys[0]}.json`), 1, 1);
    const after = await open(2);
    keys.push(await after.put('three'));
    expect(await Promise.all(keys.map((key) => after.get(key)))).toEqual([null, 'two', 'three']);
    expect(await readdir(join(folder, 'texts'))).toHaveLength(2);
  });

  test('is not confused by many at once', async () => {
    const store = await open();
    const texts = Array.from({ length: 50 }, (_, index) => `question ${index % 25}`);
    const keys = await Promise.all(texts.map((text) => store.put(text)));
    expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual(texts);
  });

  test('takes away what a killed process left half written', async () => {
    const store = await open();
    await store.rememberDigest(digest);
    await writeFile(join(folder, 'digest.json.1.tmp'), '{"day":"20');
    await writeFile(join(folder, 'texts', '0123456789abcdef.json.2.tmp'), '"hal');
    const after = await open();
    expect(await after.lastDigest()).toEqual(digest);
    expect([...(await readdir(folder)), ...(await readdir(join(folder, 'texts')))]).toEqual([
      'digest.json',
      'texts',
    ]);
  });

  test.each([
    ['half a file', '{"day":"2026-'],
    ['an empty file', ''],
    ['another shape', '{"day":5}'],
    ['no day', '{"day":"soon","documents":[]}'],
    ['null', 'null'],
  ])('sets a broken digest file aside and goes on: %s', async (_name, content) => {
    const store = await open();
    await writeFile(join(folder, 'digest.json'), content);
    expect(await store.lastDigest()).toBeNull();
    expect(corrupt).toEqual([join(folder, 'digest.json.corrupt-1')]);
    expect(await readFile(join(folder, 'digest.json.corrupt-1'), 'utf8')).toBe(content);
    await writeFile(join(folder, 'digest.json'), content);
    await store.lastDigest();
    expect(corrupt).toHaveLength(2);
    expect(await store.lastDigest()).toBeNull();
  });

  test('does not return a text that has changed on disk', async () => {
    const store = await open();
    const key = await store.put('what was said');
    await writeFile(join(folder, 'texts', `${key}.json`), '"something else"');
    expect(await store.get(key)).toBeNull();
    expect(corrupt).toHaveLength(1);
    expect(await store.put('what was said')).toBe(key);
    expect(await store.get(key)).toBe('what was said');
  });

  test('says what to do where it cannot write', async () => {
    await writeFile(folder, 'a file, not a folder');
    await expect(open()).rejects.toThrow(/^The data folder .* cannot be used: .*DATA_DIR\.$/);
  });
});
