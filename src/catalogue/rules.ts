import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Everything that decides what is read out of a file, how it is indexed, and what is answered from it. */
const FOLDERS = ['../coverage', '../search', '../catalogue', '../answers'];
/** Names the exact versions of the packages that the rules build on. */
const LOCKS = ['../../../package-lock.json', '../../../package.json'];

async function readFirst(files: readonly string[]): Promise<string> {
  for (const file of files) {
    const text = await readFile(path.join(HERE, file), 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  return '';
}

/**
 * The version of the rules: a hash over the built code and the packages it uses. What was computed under another
 * version is computed anew, without anybody having to remember to raise a number.
 */
export async function rulesVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = await readdir(path.join(HERE, folder), { recursive: true });
    for (const name of names.filter((n) => n.endsWith('.js')).sort())
      hash.update(name).update(await readFile(path.join(HERE, folder, name)));
  }
  return hash
    .update(await readFirst(LOCKS))
    .digest('hex')
    .slice(0, 16);
}
