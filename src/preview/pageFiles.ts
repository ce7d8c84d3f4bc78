import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * The compiler only writes scripts: they lie beside this file in `dist`, the page and its style in the sources (an image that is built from `dist` has to copy
 * `src/preview/page` too).
 */
const scripts = new URL('./page/', import.meta.url);
const sources = new URL('../../../src/preview/page/', import.meta.url);

/** Only plain names of the page's own folder: no path leads out of it. Null where there is no such file. */
export async function readPageFile(path: string): Promise<PageFile | null> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const type = types[extname(name)];
  if (type === undefined || !/^[a-zA-Z]+\.[a-z]+$/.test(name)) return null;
  const folder = extname(name) === '.js' ? scripts : sources;
  try {
    return { type, bytes: await readFile(fileURLToPath(new URL(name, folder))) };
  } catch {
    return null;
  }
}
