import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/coverage/document/layOut.ts';

const FOLDER = '../shared/coverage';

/** Residue of real pages that must never be found or cited. */
const RESIDUE =
  /article content|article ad box|hours ago|^\d+$|\.png|bengali|english \(us\)|overview logo|main image|alternative takes|current take|acceptance of peace plan|progress claims|phone rings|end of call|in the app|scroll the globe|local perspective|articles a day|gets missed|uncensored|app store|read more|read entire|constructive|click here|^\s*date 20/iu;

describe.skipIf(!existsSync(FOLDER))('the five rough files', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : [];
  const laidOut = files.map((file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const document = layOut({ file, text, hash: '', bytes: text.length }, '2026-02-01');
    return {
      file,
      text,
      document,
      passages: document.passages.map(({ span }) => text.slice(span.start, span.end)),
    };
  });

  it.each(laidOut)('$file: no residue is in any passage', ({ passages }) => {
    expect(passages.filter((passage) => RESIDUE.test(passage))).toEqual([]);
  });

  it.each(laidOut)('$file: every long line is a passage', ({ text, passages }) => {
    const long = text.split('\n').filter((line) => line.length > 200);
    const missing = long.filter(
      (line) =>
        !passages.some((passage) => line.includes(passage) && passage.length > 0.9 * line.trim().length),
    );
    expect(missing).toEqual([]);
  });

  it('titles and days are those that the files state', () => {
    const stated = laidOut.map(({ document }) => [
      document.title !== null,
      document.published?.value ?? null,
    ]);
    expect(stated).toEqual([
      [false, null],
      [false, null],
      [true, '2025-11-25'],
      [false, '2025-12-28'],
      [true, null],
    ]);
  });

  it('the two calls are two transcripts under their headings', () => {
    const sections = laidOut[2]?.document.sections ?? [];
    expect(sections.map(({ kind, heading }) => [kind, heading !== null])).toEqual([
      ['article', false],
      ['transcript', true],
      ['transcript', true],
    ]);
  });
});
