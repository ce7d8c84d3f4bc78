import { createHash } from 'node:crypto';
import { createQueue } from './queue.ts';
import { type OnCorrupt, readJson } from './readJson.ts';
import type { NewReport, Report, Reports } from './store.ts';
import { writeAtomically } from './writeAtomically.ts';

/** More than this nobody works through; further ones are refused until some are done. */
const mostReports = 500;
/** Of one report; the first ones. */
const mostNotes = 5;

/** Open reports in one file, oldest first. */
export function openReports(file: string, onCorrupt: OnCorrupt, most = mostReports): Reports {
  const inTurn = createQueue();
  const read = async () => (await readJson(file, isReports, onCorrupt)) ?? [];
  const write = (reports: readonly Report[]) =>
    writeAtomically(file, `${JSON.stringify(reports, null, 1)}\n`);

  return {
    reports: () => inTurn(read),
    addReport: (fresh) =>
      inTurn(async () => {
        const reports = await read();
        const id = idOf(fresh);
        const known = reports.find((report) => report.id === id);
        if (known === undefined && reports.length >= most) return 'full';
        await write(
          known === undefined
            ? [...reports, again({ ...asReport(fresh), id, times: 0, notes: [] }, fresh)]
            : reports.map((report) => (report === known ? again(report, fresh) : report)),
        );
        return known === undefined ? 'kept' : 'known';
      }),
    dropReport: (id) => inTurn(async () => write((await read()).filter((report) => report.id !== id))),
  };
}

/** Two reports of the same kind on the same words are one, whoever makes them. */
function idOf({ what, file, words, occurrence }: NewReport): string {
  const key = JSON.stringify([what, file, words, occurrence ?? null]);
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

function asReport({ note: _note, ...report }: NewReport): Omit<Report, 'id' | 'times' | 'notes'> {
  return report;
}

function again(report: Report, { note }: NewReport): Report {
  const isNew = note !== '' && !report.notes.includes(note) && report.notes.length < mostNotes;
  return { ...report, times: report.times + 1, notes: isNew ? [...report.notes, note] : report.notes };
}

function isReports(value: unknown): value is readonly Report[] {
  return Array.isArray(value) && value.every(isReport);
}

const texts = ['id', 'what', 'day', 'asked', 'file', 'excerpt', 'words'] as const;

function isReport(value: unknown): value is Report {
  const fields = (value ?? {}) as Partial<Record<keyof Report, unknown>>;
  return (
    texts.every((name) => typeof fields[name] === 'string') &&
    Array.isArray(fields.notes) &&
    typeof fields.times === 'number'
  );
}
