import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';

/** Told of a file that could not be read and was set aside; `aside` is its new name. */
export type OnCorrupt = (file: string, aside: string) => void;

/** Null where there is no such file, and where it is broken: then it is set aside for the operator to look at. */
export async function readJson<T>(
  file: string,
  isValid: (value: unknown) => value is T,
  onCorrupt: OnCorrupt,
): Promise<T | null> {
  if (!existsSync(file)) return null;
  const value = parse(await readFile(file, 'utf8'));
  if (isValid(value)) return value;
  const aside = freeName(file);
  await rename(file, aside);
  onCorrupt(file, aside);
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function freeName(file: string): string {
  for (let n = 1; ; n += 1) {
    const name = `${file}.corrupt-${n}`;
    if (!existsSync(name)) return name;
  }
}
