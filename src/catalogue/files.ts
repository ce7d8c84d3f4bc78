import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../coverage/model.ts';

/** What the operator writes about names; stands in the corpus folder but is no document. */
export const PEOPLE_FILE = 'people.yaml';

/** What admins know better about single quotes and dates; no document either. */
export const CORRECTIONS_FILE = 'corrections.yaml';

/** The files of a folder, and what in it is none. Names are relative, with `/`, in code unit order. */
interface Listing {
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
}

type Verdict = 'file' | { readonly reason: string };

/** Both as real paths. */
export const isWithin = (root: string, target: string) => target.startsWith(root + path.sep);

/** A link counts as the file it leads to, as long as that lies in the folder (mounted volumes link that way). */
async function judgeLink(root: string, absolute: string): Promise<Verdict> {
  try {
    const target = await realpath(absolute);
    if (!isWithin(root, target)) return { reason: 'it is a link that leads out of the corpus folder' };
    return (await stat(target)).isFile() ? 'file' : { reason: 'it is a link to something that is no file' };
  } catch {
    return { reason: 'it is a link that leads nowhere' };
  }
}

async function judge(root: string, entry: Dirent, file: string): Promise<Verdict> {
  if (entry.isSymbolicLink()) return judgeLink(root, path.join(root, file));
  return entry.isFile() ? 'file' : { reason: 'it is no regular file' };
}

const byName = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * Lists the corpus folder with its subfolders, without dot files, `people.yaml` and `corrections.yaml`.
 * @throws {Error} naming the folder when it cannot be read.
 */
export async function listFiles(folder: string): Promise<Listing> {
  const files: string[] = [];
  const refused: Refusal[] = [];
  const refuse = (file: string, reason: string) => refused.push({ file, reason });
  const unreadable = (cause: unknown) => {
    throw new Error(`The corpus folder ${folder} cannot be read: create it, or set CORPUS_DIR.`, { cause });
  };
  const root = await realpath(folder).catch(unreadable);
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, relative), { withFileTypes: true })) {
      const file = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.name.startsWith('.') || file === PEOPLE_FILE || file === CORRECTIONS_FILE) continue;
      // One that this process may not enter is no reason to do without the others.
      if (entry.isDirectory()) await walk(file).catch(() => refuse(file, 'the folder cannot be read'));
      else await take(entry, file);
    }
  };
  const take = async (entry: Dirent, file: string): Promise<void> => {
    const verdict = await judge(root, entry, file);
    if (verdict === 'file') files.push(file);
    else refuse(file, verdict.reason);
  };
  await walk('').catch(unreadable);
  return { files: files.sort(byName), refused: refused.sort((a, b) => byName(a.file, b.file)) };
}
