import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../src/catalogue/build.ts';
import { listFiles } from '../../src/catalogue/files.ts';
import { parsePeople } from '../../src/catalogue/people.ts';
import { runHere } from '../../src/catalogue/pool.ts';
import { type Outcome, takeIn } from '../../src/catalogue/takeIn.ts';
import { folderWith, listeningLog } from './folder.ts';

const today = '2026-03-04';

describe('listFiles', () => {
  it('lists subfolders with slashes, in code unit order, without dot files and people.yaml', async () => {
    const folder = await folderWith({
      'b.txt': 'b',
      'a/z.txt': 'z',
      'a/B.md': 'B',
      '.hidden': 'x',
      '.git/config': 'x',
      'people.yaml': '',
      'a/people.yaml': '',
    });
    expect(await listFiles(folder)).toEqual({
      files: ['a/B.md', 'a/people.yaml', 'a/z.txt', 'b.txt'],
      refused: [],
    });
  });

  it('takes a link inside the folder as the file it leads to and names every other link', async () => {
    const outside = await folderWith({ 'secret.txt': 'secret' });
    const folder = await folderWith({ 'real.txt': 'real' });
    await mkdir(path.join(folder, 'sub'));
    await symlink(path.join(folder, 'real.txt'), path.join(folder, 'inside.txt'));
    await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'outside.txt'));
    await symlink(path.join(folder, 'sub'), path.join(folder, 'subfolder'));
    await symlink(path.join(folder, 'nothing.txt'), path.join(folder, 'dangling.txt'));
    const { files, refused } = await listFiles(folder);
    expect(files).toEqual(['inside.txt', 'real.txt']);
    expect(refused).toEqual([
      { file: 'dangling.txt', reason: 'it is a link that leads nowhere' },
      { file: 'outside.txt', reason: 'it is a link that leads out of the corpus folder' },
      { file: 'subfolder', reason: 'it is a link to something that is no file' },
    ]);
  });

  // Root may enter every folder.
  it.skipIf(process.getuid?.() === 0)('names a folder that it may not enter, and goes on', async () => {
    const folder = await folderWith({ 'real.txt': 'real' });
    await mkdir(path.join(folder, 'locked'), { mode: 0o000 });
    expect(await listFiles(folder)).toEqual({
      files: ['real.txt'],
      refused: [{ file: 'locked', reason: 'the folder cannot be read' }],
    });
  });

  it('names a folder that is not there, and the remedy', async () => {
    await expect(listFiles('/nowhere/at/all')).rejects.toThrow(
      /\/nowhere\/at\/all cannot be read: .*CORPUS_DIR/,
    );
  });
});

describe('takeIn', () => {
  const job = (folder: string, file: string) => ({ folder, file, today, known: null, maxBytes: 1000 });
  const reasonOf = (outcome: Outcome) => (outcome.kind === 'entry' ? null : outcome.refusal.reason);

  it.each([
    { what: 'that is empty', file: 'a.txt', content: '', reason: /empty|white space/ },
    { what: 'of white space alone', file: 'a.txt', content: ' \n\t', reason: /empty|white space/ },
    { what: 'that is not UTF-8', file: 'a.txt', content: new Uint8Array([72, 0xff, 0xfe]), reason: /UTF-8/ },
    { what: 'of an unknown type', file: 'a.exe', content: 'MZ', reason: /./ },
    {
      what: 'that is too large',
      file: 'a.txt',
      content: 'x'.repeat(1001),
      reason: /larger than 0 MB; split/,
    },
  ])('refuses a file $what and says why', async ({ file, content, reason }) => {
    const folder = await folderWith({ [file]: content });
    const outcome = await takeIn(job(folder, file));
    expect(outcome.kind).toBe('refused');
    expect(reasonOf(outcome)).toMatch(reason);
  });

  it('refuses a file that has gone since it was listed', async () => {
    expect(reasonOf(await takeIn(job(await folderWith({}), 'gone.txt')))).toBe('it cannot be read (ENOENT)');
  });

  it('turns a bug in the rules into a refusal, with the trace for the log', async () => {
    const outcome = await takeIn(job(await folderWith({ 'a.txt': 'A dam.' }), 'a.txt'), () => {
      throw new Error('boom');
    });
    expect(outcome).toMatchObject({ kind: 'failed', refusal: { file: 'a.txt' } });
    expect(outcome).toHaveProperty('trace', expect.stringContaining('boom'));
  });
});

describe('parsePeople', () => {
  it('reads names with aliases', () => {
    expect(parsePeople('- name: Ann Harrow\n  aliases: [Annie, A. Harrow]\n- name: Bo Lind\n')).toEqual({
      overrides: [
        { name: 'Ann Harrow', aliases: ['Annie', 'A. Harrow'] },
        { name: 'Bo Lind', aliases: [] },
      ],
      refused: [],
    });
  });

  it('takes an empty file for no overrides', () => {
    expect(parsePeople('# nobody yet\n')).toEqual({ overrides: [], refused: [] });
  });

  it.each([
    ['broken YAML', '- name: Ann\n- name: [', /is not YAML \(line 2\): write a list/],
    ['a mapping', 'name: Ann', /is not a list/],
    ['an entry without a name', '- aliases: [Ann]', /\(number 1\) that has no name/],
    [
      'aliases that are no list',
      '- name: Ann\n  aliases: Annie',
      /\(number 1\) that has aliases that are no list/,
    ],
    ['a bare word', '- Ann', /\(number 1\) that is not a name with aliases/],
  ])('refuses %s with the remedy', (_, text, reason) => {
    const { overrides, refused } = parsePeople(text);
    expect(overrides).toEqual([]);
    expect(refused[0]?.file).toBe('people.yaml');
    expect(refused[0]?.reason).toMatch(reason);
    expect(refused[0]?.reason).toContain('write a list of entries');
  });
});

describe('buildEdition', () => {
  const article = (n: number) => `The harbour of Lindby closed.\n\nBoats number ${n} stayed out.\n`;

  it('names broken files and takes in the others', async () => {
    const folder = await folderWith({
      'good.txt': article(1),
      'broken.txt': new Uint8Array([0xc3, 0x28]),
      'empty.md': '',
      'people.yaml': 'nonsense',
    });
    const { log } = listeningLog();
    const edition = await buildEdition({ folder, today, log });
    expect(edition.documents.map((d) => d.file)).toEqual(['good.txt']);
    expect(edition.refused.map((r) => r.file)).toEqual(['broken.txt', 'empty.md', 'people.yaml']);
    expect(edition.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  });

  it('gives the same edition in worker threads as in this one', { timeout: 60_000 }, async () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`n${i}.txt`, article(i)]));
    const folder = await folderWith({ ...files, 'bad.txt': '' });
    const { log } = listeningLog();
    const seen: number[] = [];
    const threaded = await buildEdition({ folder, today, log, progress: (done) => seen.push(done) });
    const outcomes: Outcome[] = [];
    const jobs = Object.keys(files).map((file) => ({ folder, file, today, known: null, maxBytes: 1e6 }));
    await runHere()(jobs, (outcome) => outcomes.push(outcome));
    const metas = outcomes.flatMap((o) => (o.kind === 'entry' ? [o.entry.document.hash] : []));
    expect(threaded.documents.map((d) => d.hash)).toEqual(metas);
    expect(threaded.refused.map((r) => r.file)).toEqual(['bad.txt']);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
