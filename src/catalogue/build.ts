import type { Edition } from '../search/edition.ts';
import { assemble } from './assemble.ts';
import { gather, type Progress } from './gather.ts';
import type { Log } from './log.ts';
import { type RunJobs, runHere, runInWorkers } from './pool.ts';
import { rulesVersion } from './rules.ts';

/** The largest file that is taken in. */
export const MAX_BYTES = 20 * 2 ** 20;

/** So few documents are done before a worker has started. */
const FEW = 4;

/** A handful of documents here, more in worker threads. */
export const runWhereFaster: RunJobs = (jobs, done) =>
  jobs.length <= FEW ? runHere()(jobs, done) : runInWorkers(jobs, done);

export interface BuildOptions {
  readonly folder: string;
  /** ISO day on which the files count as taken in. */
  readonly today: string;
  readonly log: Log;
  readonly progress?: Progress;
}

/**
 * A folder → an edition in memory; nothing else is read or written.
 * @throws {Error} naming the folder when it cannot be read.
 */
export async function buildEdition({ folder, today, log, progress }: BuildOptions): Promise<Edition> {
  const material = await gather({
    folder,
    today,
    log,
    rules: await rulesVersion(),
    previous: new Map(),
    takenIn: new Map(),
    maxBytes: MAX_BYTES,
    run: runWhereFaster,
    progress: progress ?? (() => undefined),
  });
  return (await assemble(material, null)).edition;
}
