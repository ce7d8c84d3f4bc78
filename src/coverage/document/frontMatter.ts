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
const LONGEST = 16_000;
const KEYED = /^(?:[\w-]+[ \t]*:|[ \t]|#|-[ \t]|[ \t]*$)/u;

function field(values: ReadonlyMap<unknown, unknown>, name: string): string | null {
  const value = values.get(name);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return text || null;
}

/** The mapping, or null where the source is no valid YAML or something else than a mapping. */
function readYaml(source: string): ReadonlyMap<unknown, unknown> | null {
  try {
    const value: unknown = parse(source, { logLevel: 'silent', mapAsMap: true });
    return value instanceof Map ? value : null;
  } catch {
    // Broken YAML is an expected outcome here: the author's typing, not a fault of ours.
    return null;
  }
}

/**
 * Front matter of a text. A block that looks like front matter but is no valid YAML states nothing, and is still
 * not part of the text; a rule `---` around prose is no front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return NONE;
  const closing = CLOSING.exec(text.slice(opening, opening + LONGEST));
  if (!closing) return NONE;
  const source = text.slice(opening, opening + closing.index);
  const end = opening + closing.index + closing[0].length;
  if (!source.split(/\r\n|\n|\r/u).every((line) => KEYED.test(line))) return NONE;
  const values = readYaml(source);
  if (!values) return { ...NONE, end };
  return {
    title: field(values, 'title'),
    publisher: field(values, 'publisher'),
    published: field(values, 'published'),
    url: field(values, 'url'),
    end,
  };
}
