import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { TakenIn } from './gather.ts';
import { pause } from './pause.ts';
import type { Entry } from './takeIn.ts';

const FILE = 'edition.snapshot.gz';

/** The first line. `takenIn` is of use even where the rest was made under other rules. */
interface Head {
  readonly format: 'on-the-record/2';
  readonly rules: string;
  readonly takenIn: readonly (readonly [file: string, fileHash: string, day: string])[];
}

/** What a snapshot gives back. */
export interface Saved {
  readonly takenIn: ReadonlyMap<string, TakenIn>;
  /** By file name; empty where the rules have changed since. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The packed index over exactly these entries; null where the rules have changed since. */
  readonly index: Uint8Array | null;
}

export const NOTHING_SAVED: Saved = { takenIn: new Map(), entries: new Map(), index: null };

/** The head and the entries as lines of JSON, then the index as it is. */
function* piecesOf(
  rules: string,
  entries: readonly Entry[],
  index: PassageIndex,
): Generator<string | Uint8Array> {
  const takenIn = entries.map((e) => [e.file, e.fileHash, e.takenIn] as const);
  const head: Head = { format: 'on-the-record/2', rules, takenIn };
  yield `${JSON.stringify(head)}\n`;
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
  yield index.image;
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  await handle.sync();
  await handle.close();
}

/**
 * Writes a snapshot beside the old one, makes sure that it is on the disk, then renames it: whoever is killed in
 * between leaves the old one whole.
 */
export async function writeSnapshot(
  dataDir: string,
  rules: string,
  entries: readonly Entry[],
  index: PassageIndex,
): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const target = path.join(dataDir, FILE);
  const draft = `${target}.tmp`;
  await pipeline(
    Readable.from(piecesOf(rules, entries, index)),
    createGzip({ level: 1 }),
    createWriteStream(draft),
  );
  await sync(draft);
  await rename(draft, target);
  await sync(dataDir);
}

const inflate = promisify(gunzip);

/** Reads lines one by one, without making one string of them all (V8's strings end at 512 MB). */
function createLineReader(buffer: Buffer) {
  let start = 0;
  return {
    next: (): string => {
      const end = buffer.indexOf(10, start);
      if (end < 0) throw new Error('cut off');
      const line = buffer.toString('utf8', start, end);
      start = end + 1;
      return line;
    },
    rest: (): Uint8Array => buffer.subarray(start),
  };
}

async function parse(buffer: Buffer, rules: string): Promise<Saved> {
  const lines = createLineReader(buffer);
  const head = JSON.parse(lines.next()) as Partial<Head> | null;
  if (head?.format !== 'on-the-record/2' || head.takenIn === undefined) throw new Error('unknown format');
  const takenIn = new Map(head.takenIn.map(([file, fileHash, day]) => [file, { fileHash, takenIn: day }]));
  if (head.rules !== rules) return { ...NOTHING_SAVED, takenIn };
  const entries = new Map<string, Entry>();
  while (entries.size < head.takenIn.length) {
    const entry = JSON.parse(lines.next()) as Entry;
    entries.set(entry.file, entry);
    await pause();
  }
  return { takenIn, entries, index: lines.rest() };
}

/**
 * Reads the snapshot. One that is not there, cut off, damaged (gzip keeps a checksum) or of another format counts as
 * nothing saved.
 * @param unfit told why a snapshot that is there is not used.
 */
export async function readSnapshot(
  dataDir: string,
  rules: string,
  unfit: (reason: string) => void,
): Promise<Saved> {
  const packed = await readFile(path.join(dataDir, FILE)).catch(() => null);
  if (packed === null) return NOTHING_SAVED;
  try {
    const saved = await parse(await inflate(packed), rules);
    if (saved.index === null) unfit('it was made by another version');
    return saved;
  } catch (error) {
    unfit(error instanceof Error ? error.message : String(error));
    return NOTHING_SAVED;
  }
}
