import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CatalogueOptions, openCatalogue } from '../../src/catalogue/catalogue.ts';
import { runHere } from '../../src/catalogue/pool.ts';
import { annotateLines, folderWith, listeningLog } from './folder.ts';

const FILES = {
  'dam.txt': 'The dam above Lindby burst at night.\nNobody was hurt, the mayor said.',
  'ferry.txt': 'The ferry to Oster Island stopped.\nA strike of the pilots goes on.',
};
const SNAPSHOT = 'edition.snapshot.gz';

/** A catalogue over these files that counts what it works on. */
async function setUp(files: Readonly<Record<string, string>> = FILES) {
  const folder = await folderWith(files);
  const dataDir = await folderWith({});
  const worked: string[] = [];
  const { log, lines } = listeningLog();
  const day = { today: '2026-03-04' };
  const options: CatalogueOptions = {
    folder,
    dataDir,
    log,
    today: () => day.today,
    run: runHere((source, takenIn) => {
      worked.push(source.file);
      return annotateLines(source, takenIn);
    }),
  };
  return { folder, dataDir, worked, lines, day, options, open: () => openCatalogue(options) };
}

const texts = async (
  catalogue: Awaited<ReturnType<typeof openCatalogue>>,
  query: string,
): Promise<readonly unknown[]> =>
  (await catalogue.current().engine.search(query, {}, 10)).map(({ document, text, score }) => [
    document.file,
    text,
    score,
  ]);

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('openCatalogue', () => {
  it('builds the edition and saves it', async () => {
    const { open, worked, dataDir } = await setUp();
    const catalogue = await open();
    expect(worked).toEqual(['dam.txt', 'ferry.txt']);
    expect(catalogue.current().engine.stats()).toMatchObject({ documents: 2, passages: 4 });
    expect(await readdir(dataDir)).toEqual([SNAPSHOT]);
  });

  it('answers from the snapshot as from the files', async () => {
    const { open, worked } = await setUp();
    const first = await open();
    worked.length = 0;
    const second = await open();
    expect(worked).toEqual([]);
    expect(second.current().fingerprint).toBe(first.current().fingerprint);
    expect(second.current().documents).toEqual(first.current().documents);
    expect(second.current().engine.stats()).toEqual(first.current().engine.stats());
    for (const query of ['dam', 'strike of pilots', 'lindbi', 'nothing of it'])
      expect(await texts(second, query)).toEqual(await texts(first, query));
    expect(await texts(second, 'dam')).toHaveLength(1);
  });

  it('works only on the files that changed while it was away', async () => {
    const { open, worked, folder } = await setUp();
    await open();
    worked.length = 0;
    await writeFile(path.join(folder, 'ferry.txt'), 'The ferry sails again.');
    await writeFile(path.join(folder, 'new.txt'), 'A bridge is planned.');
    const catalogue = await open();
    expect(worked).toEqual(['ferry.txt', 'new.txt']);
    expect(await texts(catalogue, 'strike')).toEqual([]);
    expect(await texts(catalogue, 'bridge')).toHaveLength(1);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['damaged', (bytes: Buffer) => Buffer.from(bytes).fill(7, 200, 260)],
    ['empty', () => Buffer.alloc(0)],
    ['not ours', () => gzipSync('{"hello": "world"}\n')],
    ['without the end of its index', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -20))],
    [
      'one bit off',
      (bytes: Buffer) => bytes.fill((bytes.at(-30) ?? 0) ^ 1, bytes.length - 30, bytes.length - 29),
    ],
  ])('ignores a snapshot that is %s', async (_, spoil) => {
    const { open, dataDir } = await setUp();
    const good = await texts(await open(), 'dam');
    const file = path.join(dataDir, SNAPSHOT);
    await writeFile(file, spoil(await readFile(file)));
    expect(await texts(await open(), 'dam')).toEqual(good);
  });

  it('ignores a snapshot made under other rules but keeps the days on which files were taken in', async () => {
    const { open, dataDir, worked, day } = await setUp();
    const first = await open();
    const file = path.join(dataDir, SNAPSHOT);
    const foreign = gunzipSync(await readFile(file))
      .toString('latin1')
      .replace(/"rules":"[0-9a-f]+"/, '"rules":"0"');
    await writeFile(file, gzipSync(Buffer.from(foreign, 'latin1')));
    worked.length = 0;
    day.today = '2027-01-01';
    const second = await open();
    expect(worked).toEqual(['dam.txt', 'ferry.txt']);
    expect(second.current().documents).toEqual(first.current().documents);
  });

  it('starts from the old snapshot when a write was killed half way', async () => {
    const { open, dataDir, worked } = await setUp();
    await open();
    const old = await readFile(path.join(dataDir, SNAPSHOT));
    await writeFile(path.join(dataDir, `${SNAPSHOT}.tmp`), old.subarray(0, 100));
    worked.length = 0;
    await open();
    expect(worked).toEqual([]);
    expect(sha(await readFile(path.join(dataDir, SNAPSHOT)))).toBe(sha(old));
  });

  it('goes on without a snapshot when none can be written, and says so in the log', async () => {
    const { options, folder, lines } = await setUp();
    const blocked = path.join(folder, 'dam.txt', 'data');
    const catalogue = await openCatalogue({ ...options, dataDir: blocked });
    expect(catalogue.current().documents).toHaveLength(2);
    expect(lines.join()).toContain('The snapshot could not be written');
  });
});

describe('reindex', () => {
  it('works on the changed file alone and reports what changed', async () => {
    const { open, worked, folder } = await setUp({ ...FILES, 'old.txt': 'Old news.' });
    const catalogue = await open();
    const before = catalogue.current();
    worked.length = 0;
    await writeFile(path.join(folder, 'dam.txt'), 'The dam holds after all.');
    await writeFile(path.join(folder, 'bridge.txt'), 'A bridge is planned.');
    await writeFile(path.join(folder, 'bad.txt'), '');
    await rm(path.join(folder, 'old.txt'));
    const report = await catalogue.reindex();
    expect(worked).toEqual(['bridge.txt', 'dam.txt']);
    expect(report).toMatchObject({
      added: ['bridge.txt'],
      changed: ['dam.txt'],
      removed: ['old.txt'],
      documents: 3,
      passages: 4,
    });
    expect(report.refused.map((r) => r.file)).toEqual(['bad.txt']);
    expect(catalogue.current()).not.toBe(before);
    expect(catalogue.current().fingerprint).not.toBe(before.fingerprint);
    expect(await before.engine.search('burst', {}, 5)).toHaveLength(1);
  });

  it('tells its progress', async () => {
    const { open, folder } = await setUp();
    const catalogue = await open();
    await writeFile(path.join(folder, 'a.txt'), 'One.');
    await writeFile(path.join(folder, 'b.txt'), 'Two.');
    const steps: unknown[] = [];
    await catalogue.reindex((...step) => steps.push(step));
    expect(steps).toEqual([
      [1, 2, 'a.txt'],
      [2, 2, 'b.txt'],
    ]);
  });

  it('shares a run that is under way', async () => {
    const { open, folder, worked } = await setUp();
    const catalogue = await open();
    await writeFile(path.join(folder, 'a.txt'), 'One.');
    worked.length = 0;
    const [one, other] = await Promise.all([catalogue.reindex(), catalogue.reindex()]);
    expect(other).toBe(one);
    expect(worked).toEqual(['a.txt']);
    expect(await catalogue.reindex()).not.toBe(one);
  });

  it('keeps the day on which a file was taken in until its bytes change', async () => {
    const { open, folder, day } = await setUp();
    const catalogue = await open();
    day.today = '2026-12-31';
    await writeFile(path.join(folder, 'dam.txt'), 'The dam holds after all.');
    await catalogue.reindex();
    expect(catalogue.current().documents.map((d) => [d.file, d.published?.value])).toEqual([
      ['dam.txt', '2026-12-31'],
      ['ferry.txt', '2026-03-04'],
    ]);
  });

  it('keeps the old edition when every file is suddenly refused', async () => {
    const { open, folder, lines } = await setUp();
    const catalogue = await open();
    for (const file of Object.keys(FILES)) await writeFile(path.join(folder, file), '');
    const report = await catalogue.reindex();
    expect(report).toMatchObject({ documents: 2, removed: [] });
    expect(report.refused).toHaveLength(2);
    expect(await texts(catalogue, 'dam')).toHaveLength(1);
    expect(lines.join()).toContain('the old edition stays');
  });

  it('follows a folder that was emptied, and says so in the log', async () => {
    const { open, folder, lines } = await setUp();
    const catalogue = await open();
    for (const file of Object.keys(FILES)) await rm(path.join(folder, file));
    expect(await catalogue.reindex()).toMatchObject({ documents: 0, removed: ['dam.txt', 'ferry.txt'] });
    expect(lines.join()).toContain('The corpus folder is empty');
  });

  it('keeps the old edition when the folder has gone', async () => {
    const { open, folder } = await setUp();
    const catalogue = await open();
    const before = catalogue.current();
    await rm(folder, { recursive: true });
    await expect(catalogue.reindex()).rejects.toThrow('cannot be read');
    expect(catalogue.current()).toBe(before);
  });
});
