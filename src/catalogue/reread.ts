import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Reread } from '../coverage/model.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { isWithin } from './files.ts';

/**
 * A document's file as it is at this moment, decoded as when it was taken in. Rejects never.
 * @param file a document's name, relative to the folder.
 */
export async function reread(folder: string, file: string): Promise<Reread> {
  try {
    const root = await realpath(folder);
    const target = await realpath(path.join(root, file));
    if (!isWithin(root, target)) return { kind: 'refused', reason: 'it lies outside the corpus folder' };
    if ((await stat(target)).size > MAX_BYTES) return { kind: 'refused', reason: 'it is larger than 20 MB' };
    const decoded = await decode(file, await readFile(target));
    if (!decoded.ok) return { kind: 'refused', reason: decoded.refusal.reason };
    return { kind: 'read', hash: decoded.source.hash, text: decoded.source.text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? { kind: 'gone' } : { kind: 'refused', reason: `it cannot be read (${code})` };
  }
}
