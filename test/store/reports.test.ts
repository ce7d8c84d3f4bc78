import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openReports } from '../../src/store/reportFile.ts';
import type { NewReport } from '../../src/store/store.ts';
import { folderWith } from '../catalogue/folder.ts';

async function setUp(most?: number) {
  const folder = await folderWith({});
  const file = path.join(folder, 'reports.json');
  const aside: string[] = [];
  return { folder, file, aside, open: () => openReports(file, (_file, name) => aside.push(name), most) };
}

const reportWith = (parts: Partial<NewReport> = {}): NewReport => ({
  what: 'speaker',
  note: 'It was her deputy.',
  day: '2026-03-04',
  asked: '/who said the bridge is safe',
  file: 'a.md',
  paragraph: 2,
  excerpt: '“The bridge is safe,” Ann Harrow said.',
  words: 'The bridge is safe',
  isQuote: true,
  speaker: 'Ann Harrow',
  date: null,
  ...parts,
});

describe('reports', () => {
  test('are kept over a restart, oldest first, and can be dropped', async () => {
    const { open } = await setUp();
    const reports = open();
    expect(await reports.reports()).toEqual([]);
    await reports.addReport(reportWith());
    await reports.addReport(reportWith({ what: 'date', note: '' }));
    const [first, second] = await open().reports();
    expect([first, second]).toMatchObject([
      {
        what: 'speaker',
        times: 1,
        notes: ['It was her deputy.'],
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
      { what: 'date', times: 1, notes: [] },
    ]);
    await reports.dropReport(first?.id ?? '');
    expect(await open().reports()).toEqual([second]);
  });

  const others: readonly { what: string; parts: Partial<NewReport> }[] = [
    { what: 'of another kind', parts: { what: 'date' } },
    { what: 'on other words', parts: { words: 'The bridge is old' } },
    { what: 'on another file', parts: { file: 'b.md' } },
    { what: 'on the same words further down', parts: { occurrence: 2 } },
  ];
  test.each(others)('$what are two', async ({ parts }) => {
    const { open } = await setUp();
    const reports = open();
    expect(await reports.addReport(reportWith())).toBe('kept');
    expect(await reports.addReport(reportWith(parts))).toBe('kept');
    expect(await reports.reports()).toHaveLength(2);
  });

  test('that are the same count once more, with five different notes at most', async () => {
    const { open } = await setUp();
    const reports = open();
    const notes = ['a', '', 'a', 'b', 'c', 'd', 'e', 'f'];
    const outcomes = await Promise.all(notes.map((note) => reports.addReport(reportWith({ note }))));
    expect(outcomes).toEqual(['kept', ...Array(7).fill('known')]);
    expect(await reports.reports()).toMatchObject([{ times: 8, notes: ['a', 'b', 'c', 'd', 'e'] }]);
  });

  test('beyond the most that are kept are refused; known ones still count', async () => {
    const { open } = await setUp(1);
    const reports = open();
    await reports.addReport(reportWith());
    expect(await reports.addReport(reportWith({ what: 'other' }))).toBe('full');
    expect(await reports.addReport(reportWith())).toBe('known');
    expect(await reports.reports()).toHaveLength(1);
  });

  test.each(['', '{}', '[1]', '[{"id": "x"}]'])(
    'in a broken file (%j) are set aside, and new ones kept',
    async (text) => {
      const { folder, file, aside, open } = await setUp();
      await writeFile(file, text);
      expect(await open().reports()).toEqual([]);
      expect(aside).toEqual([`${file}.corrupt-1`]);
      expect(await open().addReport(reportWith())).toBe('kept');
      expect(await readdir(folder)).toEqual(['reports.json', 'reports.json.corrupt-1']);
    },
  );
});
