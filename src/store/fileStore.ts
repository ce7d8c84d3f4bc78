import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createQueue } from './queue.ts';
import { type OnCorrupt, readJson } from './readJson.ts';
import { openReports } from './reportFile.ts';
import type { LastDigest, Store } from './store.ts';
import { counted, isUnanswered, mostAsked } from './unanswered.ts';
import { removeUnfinished, writeAtomically } from './writeAtomically.ts';

const mostTexts = 10_000;
const keyLength = 16;

export interface FileStoreOptions {
  /** The bot's data folder; made when it is not there. */
  readonly folder: string;
  readonly onCorrupt: OnCorrupt;
  /** How many texts are kept; the oldest are dropped. */
  readonly mostTexts?: number;
}

/**
 * A store in plain files: `digest.json`, `reports.json`, `unanswered.json`, and `texts/KEY.json` for each long text, so
 * that keeping one never rewrites the others.
 * @throws {Error} where the folder cannot be written to, with what to do.
 */
export async function openFileStore(options: FileStoreOptions): Promise<Store> {
  const { folder, onCorrupt } = options;
  const texts = join(folder, 'texts');
  const digest = join(folder, 'digest.json');
  const tally = join(folder, 'unanswered.json');
  await mkdir(texts, { recursive: true }).catch((error: unknown) => {
    throw new Error(
      `The data folder ${folder} cannot be used: ${reasonOf(error)}. Check it, or set DATA_DIR.`,
    );
  });
  await Promise.all([removeUnfinished(folder), removeUnfinished(texts)]);
  const keys = await keysByAge(texts);
  const fileOf = (key: string) => join(texts, `${key}.json`);
  const inTurn = createQueue();
  const unanswered = async () => (await readJson(tally, isUnanswered, onCorrupt)) ?? [];

  return {
    ...openReports(join(folder, 'reports.json'), onCorrupt),
    lastDigest: () => readJson(digest, isLastDigest, onCorrupt),
    rememberDigest: (value) => inTurn(() => writeAtomically(digest, `${JSON.stringify(value)}\n`)),
    put: async (text) => {
      const key = keyOf(text);
      await inTurn(async () => {
        if (keys.has(key)) return;
        await writeAtomically(fileOf(key), JSON.stringify(text));
        keys.add(key);
        await dropOldest(keys, options.mostTexts ?? mostTexts, fileOf);
      });
      return key;
    },
    countUnanswered: (question) =>
      inTurn(async () =>
        writeAtomically(tally, `${JSON.stringify(counted(await unanswered(), question))}\n`),
      ),
    unanswered: async (most) => mostAsked(await unanswered(), most),
    get: async (key) => {
      if (!keys.has(key)) return null;
      const isWhole = (value: unknown): value is string => typeof value === 'string' && keyOf(value) === key;
      const text = await readJson(fileOf(key), isWhole, onCorrupt);
      if (text === null) keys.delete(key);
      return text;
    },
  };
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, keyLength);
}

/** Oldest first. */
async function keysByAge(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
  const aged = await Promise.all(
    names.map(async (name) => ({
      key: name.slice(0, keyLength),
      at: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  return new Set(aged.sort((one, other) => one.at - other.at).map(({ key }) => key));
}

async function dropOldest(keys: Set<string>, most: number, fileOf: (key: string) => string): Promise<void> {
  for (const key of keys) {
    if (keys.size <= most) return;
    keys.delete(key);
    await rm(fileOf(key), { force: true });
  }
}

function isLastDigest(value: unknown): value is LastDigest {
  if (typeof value !== 'object' || value === null || !('day' in value) || !('documents' in value))
    return false;
  const { day, documents } = value;
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return isDay && Array.isArray(documents) && documents.every((hash) => typeof hash === 'string');
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
