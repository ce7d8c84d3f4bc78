import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { correctDocuments } from '../coverage/correct.ts';
import type { Refusal } from '../coverage/model.ts';
import type { Material } from './assemble.ts';
import { readCorrections, unfitReason } from './corrections.ts';
import { CORRECTIONS_FILE, listFiles } from './files.ts';
import type { Log } from './log.ts';
import { readPeople } from './people.ts';
import type { RunJobs } from './pool.ts';
import { type Entry, hashOf, type Job, type Outcome } from './takeIn.ts';

/** Called after each document that was worked on. */
export type Progress = (done: number, total: number, file: string) => void;

/** When a file's bytes were taken in. */
export interface TakenIn {
  readonly fileHash: string;
  readonly takenIn: string;
}

export interface GatherOptions {
  readonly folder: string;
  /** ISO day. */
  readonly today: string;
  readonly rules: string;
  /** What is known of earlier: entries are kept where the file's bytes are the same. */
  readonly previous: ReadonlyMap<string, Entry>;
  /** Remembered also where the entries of earlier do not fit any more. */
  readonly takenIn: ReadonlyMap<string, TakenIn>;
  readonly maxBytes: number;
  readonly run: RunJobs;
  readonly progress: Progress;
  readonly log: Log;
}

/** The entry of earlier, if the file still has the same bytes. */
async function keptEntry(file: string, { folder, previous }: GatherOptions): Promise<Entry | null> {
  const entry = previous.get(file);
  if (entry === undefined) return null;
  const bytes = await readFile(path.join(folder, file)).catch(() => null);
  return bytes !== null && hashOf(bytes) === entry.fileHash ? entry : null;
}

async function split(files: readonly string[], options: GatherOptions) {
  const { folder, today, maxBytes, takenIn } = options;
  const kept: Entry[] = [];
  const jobs: Job[] = [];
  for (const file of files) {
    const entry = await keptEntry(file, options);
    if (entry !== null) kept.push(entry);
    else jobs.push({ folder, file, today, maxBytes, known: takenIn.get(file) ?? null });
  }
  return { kept, jobs };
}

const byFile = (a: { readonly file: string }, b: { readonly file: string }) =>
  a.file < b.file ? -1 : Number(a.file > b.file);

/** The folder as it stands → material for an edition. Only new and changed files are worked on. */
export async function gather(options: GatherOptions): Promise<Material> {
  const { folder, rules, run, progress, log } = options;
  const listing = await listFiles(folder);
  const people = await readPeople(folder);
  const { corrections, refused: broken } = await readCorrections(folder);
  const { kept, jobs } = await split(listing.files, options);
  const entries: Entry[] = [...kept];
  const refused: Refusal[] = [...listing.refused, ...people.refused, ...broken];
  let done = 0;
  await run(jobs, (outcome: Outcome) => {
    if (outcome.kind === 'entry') entries.push(outcome.entry);
    else refused.push(outcome.refusal);
    if (outcome.kind === 'failed')
      log.error('A document could not be worked on', { file: outcome.refusal.file, trace: outcome.trace });
    done += 1;
    progress(done, jobs.length, outcome.kind === 'entry' ? outcome.entry.file : outcome.refusal.file);
  });
  entries.sort(byFile);
  const { documents, unfit } = correctDocuments(entries, corrections);
  refused.push(...unfit.map((one) => ({ file: CORRECTIONS_FILE, reason: unfitReason(one) })));
  const { overrides } = people;
  return { entries, documents, corrections, overrides, refused: refused.sort(byFile), rules };
}
