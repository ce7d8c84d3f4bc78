import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vitest/node';

/** A regular expression of the rules. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Where it is written: a file below `dist/src` and, for a literal, its line. */
  readonly places: readonly string[];
}

const BUILT = path.resolve('dist/src');
/** The folders that read other people's words. */
const FOLDERS = ['coverage', 'search', 'answers', 'replies'];

type Found = Pick<Expression, 'source' | 'flags'> & { readonly place: string };

const modules = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(BUILT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(folder, name)),
  ).sort();

const isRegex = (value: unknown): value is { pattern: string; flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;

/** The literals of one module, from its syntax tree. */
function literals(file: string): readonly Found[] {
  const text = readFileSync(path.join(BUILT, file), 'utf8');
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && isRegex(node.regex) && 'start' in node) {
      const line = text.slice(0, Number(node.start)).split('\n').length;
      found.push({ source: node.regex.pattern, flags: node.regex.flags, place: `${file}:${line}` });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(text));
  return found;
}

const CALLER = new RegExp(`/src/((?:${FOLDERS.join('|')})/[^:]*)\\.[jt]s\\b`, 'u');

/** The module of the rules that called, by a stack whose second frame it is; `undefined` for a package. Source maps may name the `.ts`. */
function callerIn(stack = ''): string | undefined {
  const frame = stack.split('\n')[2] ?? '';
  const name = frame.includes('node_modules') ? undefined : CALLER.exec(frame)?.[1];
  return name && `${name}.js`;
}

/** What the modules build from strings while they are loaded: templates and the grammar's rules. */
async function built(files: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, args) {
      const made: RegExp = Reflect.construct(target, args);
      const place = callerIn(new Error('who builds it').stack);
      if (place !== undefined) found.push({ source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(path.join(BUILT, file)).href);
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/** Every expression of the rules, once: nobody lists them. */
export async function expressions(): Promise<readonly Expression[]> {
  const files = modules();
  const all = [...files.flatMap(literals), ...(await built(files))];
  const once = new Map<string, Expression>();
  for (const { source, flags, place } of all) {
    const key = `/${source}/${flags}`;
    const places = once.get(key)?.places ?? [];
    once.set(key, { source, flags, places: places.includes(place) ? places : [...places, place] });
  }
  return [...once.values()];
}

/** The modules that build expressions from strings, by their text. */
export const builders = (): readonly string[] =>
  modules().filter((file) => /\bnew RegExp\(/u.test(readFileSync(path.join(BUILT, file), 'utf8')));
