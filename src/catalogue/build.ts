import { compareDocuments } from '../coverage/compare.ts';
import type { Coverage } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import { assemble, type Material } from './assemble.ts';
import { compareHere } from './compare.ts';
import { MAX_BYTES } from './decode.ts';
import { gather, type Progress } from './gather.ts';
import type { Log } from './log.ts';
import { type RunJobs, runHere, runInWorkers } from './pool.ts';
import { rulesVersion } from './rules.ts';

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
 * A folder → everything that an edition is made of; what is refused is said in the log.
 * @throws {Error} naming the folder when it cannot be read.
 */
async function materialOf({ folder, today, log, progress }: BuildOptions): Promise<Material> {
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
  for (const { file, reason } of material.refused) log.warn(`${file} is not taken in: ${reason}`);
  return material;
}

/** A folder → an edition in memory; nothing else is read or written. @throws {Error} naming the folder. */
export async function buildEdition(options: BuildOptions): Promise<Edition> {
  return (await assemble(await materialOf(options), null, compareHere)).edition;
}

/** A folder → its documents, compared with each other; nothing is indexed. @throws {Error} naming the folder. */
export async function readCoverage(options: BuildOptions): Promise<Coverage> {
  const { documents, overrides } = await materialOf(options);
  return compareDocuments(documents, overrides);
}
