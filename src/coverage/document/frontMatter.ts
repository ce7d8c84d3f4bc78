import { parse } from 'yaml';

/** What a document says of itself before its text; null where it says nothing. */
export interface FrontMatter {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Offset at which the text begins. */
  readonly end: number;
}

const NONE: FrontMatter = { title: null, publisher: null, published: null, url: null, end: 0 };

/** A block of `key: value` lines between two lines `---` at the very beginning, at most 16,000 characters. */
const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;
const LINE_END = /\r\n|\n|\r/u;
const LONGEST = 16_000;
const KEYED = /^(?:[\w-]+[ \t]*:|[ \t]|#|-[ \t]|[ \t]*$)/u;

function field(values: ReadonlyMap<unknown, unknown>, name: string): string | null {
  const value = values.get(name);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return text || null;
}

/** The mapping; an empty one where the source is something else. */
function readYaml(source: string): ReadonlyMap<unknown, unknown> {
  try {
    const value: unknown = parse(source, { logLevel: 'error', mapAsMap: true });
    return value instanceof Map ? value : new Map();
  } catch {
    return readLines(source);
  }
}

/** `title: Pier: the story` is no valid YAML, but what its author meant is plain: all behind the first colon. */
function readLines(source: string): ReadonlyMap<string, string> {
  const lines = source.split(LINE_END).flatMap((line) => {
    const [, key, value] = /^(\w+)[ \t]*:(.*)$/u.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return new Map(lines);
}

/**
 * Front matter of a text, as YAML, or line by line where it is no valid YAML. It is never part of the text; a rule `---`
 * around prose is no front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return NONE;
  const closing = CLOSING.exec(text.slice(opening, opening + LONGEST));
  if (!closing) return NONE;
  const source = text.slice(opening, opening + closing.index);
  const end = opening + closing.index + closing[0].length;
  if (!source.split(LINE_END).every((line) => KEYED.test(line))) return NONE;
  const values = readYaml(source);
  return {
    title: field(values, 'title'),
    publisher: field(values, 'publisher'),
    published: field(values, 'published'),
    url: field(values, 'url'),
    end,
  };
}
