import { rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../src/catalogue/build.ts';
import { reread } from '../../src/catalogue/reread.ts';
import { folderWith, listeningLog } from './folder.ts';

const PAGE = `<html><head><title>Bridge</title></head><body><article>${'<p>The old bridge was closed on Monday, the council said, and nobody knows for how long.</p>'.repeat(5)}</article></body></html>`;

describe('a file that is read again', () => {
  it('has the hash and the text of when it was taken in, also where the text is drawn out of a page', async () => {
    const folder = await folderWith({ 'a.md': 'The ferry sails again.', 'sub/b.html': PAGE });
    const { documents, engine } = await buildEdition({
      folder,
      today: '2026-03-04',
      log: listeningLog().log,
    });
    expect(documents.map(({ file }) => file)).toEqual(['a.md', 'sub/b.html']);
    for (const { file, hash } of documents) {
      const now = await reread(folder, file);
      expect(now).toMatchObject({ kind: 'read', hash });
      for (const { passage, text } of await engine.passages(file)) {
        expect(now.kind === 'read' && now.text.slice(passage.span.start, passage.span.end)).toBe(text);
      }
    }
  });

  it('is gone, refused or unreadable, and never an exception', async () => {
    const outside = await folderWith({ 'secret.txt': 'secret' });
    const folder = await folderWith({ 'a.md': 'x', 'b.md': ' ', 'c.md/d': 'x' });
    await rm(path.join(folder, 'a.md'));
    await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    await writeFile(path.join(folder, 'e.txt'), Buffer.from([0xff, 0xfe, 0xff]));
    expect(await reread(folder, 'a.md')).toEqual({ kind: 'gone' });
    expect(await reread(path.join(folder, 'nothing'), 'a.md')).toEqual({ kind: 'gone' });
    const refused = (reason: RegExp) => ({ kind: 'refused', reason: expect.stringMatching(reason) });
    expect(await reread(folder, 'b.md')).toEqual(refused(/white space/));
    expect(await reread(folder, 'c.md')).toEqual(refused(/cannot be read/));
    expect(await reread(folder, 'e.txt')).toEqual(refused(/UTF-8/));
    expect(await reread(folder, 'link.txt')).toEqual(refused(/outside the corpus folder/));
    expect(await reread(folder, '../secret.txt')).toMatchObject({ kind: 'gone' });
  });
});
