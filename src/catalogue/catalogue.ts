import type { Correction } from '../coverage/model.ts';
import type { Edition, ReindexReport } from '../search/edition.ts';
import { PassageIndex } from '../search/passageIndex.ts';
import { createQueue } from '../store/queue.ts';
import { type Assembled, assemble, type Material } from './assemble.ts';
import { runWhereFaster } from './build.ts';
import { compareAside, compareHere } from './compare.ts';
import { addCorrection } from './corrections.ts';
import { MAX_BYTES } from './decode.ts';
import { gather, type Progress } from './gather.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';
import { type RunJobs, runInBackground } from './pool.ts';
import { rulesVersion } from './rules.ts';
import { readSnapshot, type Saved, writeSnapshot } from './snapshot.ts';
import type { Entry } from './takeIn.ts';

export interface CatalogueOptions {
  readonly folder: string;
  /** Where the snapshot is kept. */
  readonly dataDir: string;
  /** The present ISO day. */
  readonly today: () => string;
  readonly log: Log;
  readonly progress?: Progress;
  /** 20 MB unless told otherwise. */
  readonly maxBytes?: number;
  /** How documents are worked on, at the start and while the bot answers; worker threads unless told otherwise. */
  readonly run?: RunJobs;
}

export interface Catalogue {
  /** The edition as it stands. Ask again for each question: a reindex swaps it. */
  current(): Edition;
  /**
   * Builds a new edition aside and swaps it in. Calls while one is running share it.
   * @throws {Error} when the folder cannot be read; the old edition stays.
   */
  reindex(progress?: Progress): Promise<ReindexReport>;
  /**
   * Keeps a correction in `corrections.yaml` and builds a new edition with it.
   * @returns null, or why nothing was corrected, in words that an admin can act on.
   */
  correct(correction: Correction): Promise<string | null>;
}

/** An edition with what the next one can be built from. */
interface State extends Assembled {
  readonly entries: ReadonlyMap<string, Entry>;
}

const noProgress: Progress = () => undefined;

const byFile = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.file, entry]));

/** What changed from one set of entries to the next. */
function compare(old: ReadonlyMap<string, Entry>, next: ReadonlyMap<string, Entry>) {
  const files = [...next.keys()];
  return {
    added: files.filter((file) => !old.has(file)),
    changed: files.filter((file) => old.has(file) && old.get(file)?.fileHash !== next.get(file)?.fileHash),
    removed: [...old.keys()].filter((file) => !next.has(file)),
  };
}

const isSame = ({ added, changed, removed }: ReturnType<typeof compare>) =>
  added.length + changed.length + removed.length === 0;

/** The saved index, where it is one over exactly these entries. */
async function fittingIndex(saved: Saved, { entries }: Material, log: Log): Promise<PassageIndex | null> {
  if (saved.index === null || !isSame(compare(saved.entries, byFile(entries)))) return null;
  const passages = entries.reduce((sum, entry) => sum + entry.document.passages.length, 0);
  return PassageIndex.open(saved.index, passages, pause).catch((error: unknown) => {
    log.warn('The saved index is not used', { reason: String(error) });
    return null;
  });
}

async function save({ dataDir, log }: CatalogueOptions, rules: string, state: State): Promise<void> {
  try {
    await writeSnapshot(dataDir, rules, [...state.entries.values()], state.index);
  } catch (error) {
    log.warn('The snapshot could not be written; the next start works on all documents anew', {
      reason: String(error),
    });
  }
}

async function open(options: CatalogueOptions, rules: string): Promise<State> {
  const { folder, dataDir, today, log, progress = noProgress, maxBytes = MAX_BYTES } = options;
  const unfit = (reason: string) => log.info('The snapshot is not used', { reason });
  const saved = await readSnapshot(dataDir, rules, unfit);
  const { takenIn, entries: previous } = saved;
  const run = options.run ?? runWhereFaster;
  const known = { rules, previous, takenIn };
  const material = await gather({ folder, today: today(), maxBytes, run, progress, log, ...known });
  const index = await fittingIndex(saved, material, log);
  const state = { ...(await assemble(material, index, compareHere)), entries: byFile(material.entries) };
  if (index === null) await save(options, rules, state);
  return state;
}

/** No document of a folder that has files: rather a fault (a disk, a permission) than what the operator wants. */
const isLost = (old: State, { entries, refused }: Material) =>
  entries.length === 0 && refused.length > 0 && old.entries.size > 0;

async function rebuild(options: CatalogueOptions, rules: string, old: State, progress: Progress) {
  const { folder, today, log, maxBytes = MAX_BYTES, run = runInBackground } = options;
  const known = { rules, previous: old.entries, takenIn: old.entries };
  const material = await gather({ folder, today: today(), maxBytes, run, progress, log, ...known });
  if (isLost(old, material)) {
    log.warn('No file could be taken in: the old edition stays', { refused: material.refused.length });
    return { ...old, edition: { ...old.edition, refused: material.refused } };
  }
  const entries = byFile(material.entries);
  if (entries.size === 0) log.warn('The corpus folder is empty', { folder });
  const same = isSame(compare(old.entries, entries));
  return { ...(await assemble(material, same ? old.index : null, compareAside)), entries };
}

function report(old: State, { entries, edition }: State, ms: number): ReindexReport {
  const { documents, passages, quotes } = edition.engine.stats();
  return { ...compare(old.entries, entries), refused: edition.refused, documents, passages, quotes, ms };
}

/**
 * Opens the corpus folder: from the snapshot as far as files and rules are unchanged, the rest anew.
 * @throws {Error} naming the folder when it cannot be read.
 */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const rules = await rulesVersion();
  let state = await open(options, rules);
  let running: Promise<ReindexReport> | null = null;
  const reindex = async (progress: Progress): Promise<ReindexReport> => {
    const began = performance.now();
    const old = state;
    const next = await rebuild(options, rules, old, progress);
    state = next;
    await save(options, rules, next);
    return report(old, next, Math.round(performance.now() - began));
  };
  const share = (progress: Progress) => {
    running ??= reindex(progress).finally(() => {
      running = null;
    });
    return running;
  };
  const correct = async (correction: Correction): Promise<string | null> => {
    const problem = await addCorrection(options.folder, correction);
    if (problem !== null) return problem;
    // One that is under way may have read the corrections before this one was there.
    await running?.catch(() => undefined);
    await share(noProgress);
    return null;
  };
  const inTurn = createQueue();
  return {
    current: () => state.edition,
    reindex: (progress = noProgress) => share(progress),
    correct: (correction) => inTurn(() => correct(correction)),
  };
}
