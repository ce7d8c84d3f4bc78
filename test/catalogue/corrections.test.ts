import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { addCorrection, parseCorrections } from '../../src/catalogue/corrections.ts';
import { runHere } from '../../src/catalogue/pool.ts';
import { folderWith, listeningLog } from './folder.ts';

const FILE = 'corrections.yaml';
const SAFE = '"The bridge is safe for every lorry,"';
const DOCUMENT = `${SAFE} Ann Harrow said on 3 March 2026.\n\nThe ferry sails again.\n`;

async function setUp(corrections = '') {
  const folder = await folderWith({ 'a.md': DOCUMENT, [FILE]: corrections });
  const dataDir = await folderWith({});
  const { log } = listeningLog();
  const open = () => openCatalogue({ folder, dataDir, log, today: () => '2026-03-04', run: runHere() });
  return { folder, open, text: () => readFile(path.join(folder, FILE), 'utf8') };
}

type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;
const speakersIn = async (catalogue: Catalogue) =>
  (await catalogue.current().engine.passages('a.md')).flatMap(({ passage }) =>
    passage.quotes.map(({ speaker }) => speaker),
  );

describe('corrections.yaml', () => {
  const bad = [
    ['\n- file: [', /^it is not YAML \(line \d+\)$/],
    ['name: x', /^it is not a list$/],
    ['- x', /^entry 1 is not a file with a text$/],
    ['- text: x\n  speaker: y', /^entry 1 has no file$/],
    ['- file: a.md\n  speaker: y', /^entry 1 has no text$/],
    ['- file: a.md\n  text: x', /^entry 1 corrects nothing/],
    ['- file: a.md\n  text: x\n  date: yesterday', /^entry 1 has a date that is not written as/],
    ['- file: a.md\n  text: x\n  date: 2026-02-31', /^entry 1 has a date/],
    ['- file: a.md\n  text: x\n  status: loud', /^entry 1 has a status that is none of said, /],
    ['- file: a.md\n  text: x\n  quote: true', /^entry 1 has a quote/],
    ['- file: a.md\n  text: x\n  speaker: y\n  occurrence: 0', /^entry 1 has an occurrence/],
    ['- file: a.md\n  text: x\n  speaker: [y]', /^entry 1 has a speaker/],
  ] as const;
  it.each(bad)('says what is wrong with %j', (text, reason) => {
    expect(parseCorrections(text)).toEqual({
      corrections: [],
      refused: [{ file: FILE, reason: expect.stringMatching(reason) }],
    });
  });

  it('loses no entry for another that is broken', () => {
    const { corrections, refused } = parseCorrections('- x\n- file: a.md\n  text: b\n  date: 2025\n');
    expect(corrections).toEqual([{ file: 'a.md', text: 'b', date: '2025' }]);
    expect(refused).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(parseCorrections('# nothing yet\n')).toEqual({ corrections: [], refused: [] });
  });

  it('is written so that people can read and edit it; their comments stay', async () => {
    const { folder, text } = await setUp('# ours\n- file: b.md # why\n  text: old\n  quote: false\n');
    await addCorrection(folder, { file: 'a.md', text: SAFE, speaker: 'Cy: Dale' });
    await addCorrection(folder, { file: 'a.md', text: SAFE, date: '2026-03' });
    await addCorrection(folder, { file: 'b.md', text: 'old', speaker: 'Bo' });
    expect(await text()).toBe(
      [
        '# ours',
        '- file: b.md # why',
        '  text: old',
        '  quote: false',
        '  speaker: Bo',
        '- file: a.md',
        `  text: '${SAFE}'`,
        '  speaker: "Cy: Dale"',
        '  date: 2026-03',
        '',
      ].join('\n'),
    );
    expect(await readdir(folder)).toEqual(['a.md', FILE]);
  });

  it('begins with a word on what it is', async () => {
    const { folder, text } = await setUp();
    await addCorrection(folder, { file: 'a.md', text: 'x', quote: false });
    expect(await text()).toMatch(
      /^# What admins know better.*\n#.*\n\n- file: a\.md\n {2}text: x\n {2}quote: false\n$/,
    );
  });

  it('is left alone where it is broken', async () => {
    const { folder, text } = await setUp('- file: [');
    expect(await addCorrection(folder, { file: 'a.md', text: 'x', quote: false })).toMatch(/repair it first/);
    expect(await text()).toBe('- file: [');
  });
});

describe('a corrected catalogue', () => {
  it('answers with the correction at once, and after a restart', async () => {
    const { open } = await setUp();
    const catalogue = await open();
    const before = catalogue.current().fingerprint;
    await catalogue.correct({ file: 'a.md', text: SAFE, speaker: 'Cy Dale' });
    expect(await speakersIn(catalogue)).toEqual(['Cy Dale']);
    expect(catalogue.current().fingerprint).not.toBe(before);
    expect(await speakersIn(await open())).toEqual(['Cy Dale']);
  });

  it('is as it was once the correction is taken back', async () => {
    const { folder, open } = await setUp();
    const catalogue = await open();
    const before = catalogue.current().fingerprint;
    await catalogue.correct({ file: 'a.md', text: SAFE, quote: false });
    expect(await speakersIn(catalogue)).toEqual([]);
    await writeFile(path.join(folder, FILE), '');
    await catalogue.reindex();
    expect(await speakersIn(catalogue)).toEqual(['Ann Harrow']);
    expect(catalogue.current().fingerprint).toBe(before);
  });

  it('names a correction that does not fit any more, until it fits again', async () => {
    const { folder, open } = await setUp();
    const catalogue = await open();
    await catalogue.correct({ file: 'a.md', text: SAFE, speaker: 'Cy Dale' });
    await writeFile(path.join(folder, 'a.md'), 'The bridge was closed.\n');
    expect((await catalogue.reindex()).refused).toEqual([
      { file: FILE, reason: expect.stringContaining(`a.md has no quote “${SAFE}”`) },
    ]);
    await writeFile(path.join(folder, 'a.md'), `A new beginning.\n\n${DOCUMENT}`);
    expect((await catalogue.reindex()).refused).toEqual([]);
    expect(await speakersIn(catalogue)).toEqual(['Cy Dale']);
  });

  it('keeps all corrections that are made at once', async () => {
    const { open, text } = await setUp();
    const catalogue = await open();
    const names = ['One', 'Two', 'Three', 'Four'];
    await Promise.all(names.map((text) => catalogue.correct({ file: 'a.md', text, quote: false })));
    expect(parseCorrections(await text()).corrections.map((one) => one.text)).toEqual(names);
  });
});
