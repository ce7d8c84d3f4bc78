/** A run of Discord's markdown inside a line, as data. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: Emphasis; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly inside: readonly Inline[] }
  /** A command that is named so that Discord makes a link of it: `</who said:1>`. */
  | { readonly kind: 'mention'; readonly text: string }
  /** `seconds` since 1970; `style` as in `<t:0:D>`. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

export type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** What was read at a place, and how far it reaches. */
interface Read {
  readonly node: Inline;
  readonly end: number;
}

type Reader = (text: string, at: number) => Read | null;

/** Longer marks first: `**` is no two italics. */
const emphases: readonly { readonly mark: string; readonly kind: Emphasis }[] = [
  { mark: '**', kind: 'bold' },
  { mark: '__', kind: 'underline' },
  { mark: '~~', kind: 'strike' },
  { mark: '||', kind: 'spoiler' },
  { mark: '*', kind: 'italic' },
  { mark: '_', kind: 'italic' },
];

/** The first that can read at a place wins; what none can read is text. */
const readers: readonly Reader[] = [
  readEscape,
  readCode,
  readEmphasis,
  readMaskedLink,
  readTime,
  readMention,
  readAngledLink,
  readBareLink,
];

export function parseInline(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const { node, end } = readAt(text, at);
    if (node.kind === 'text') plain += node.text;
    else {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
      nodes.push(node);
    }
    at = end;
  }
  return plain === '' ? nodes : [...nodes, { kind: 'text', text: plain }];
}

function readAt(text: string, at: number): Read {
  for (const reader of readers) {
    const read = reader(text, at);
    if (read !== null) return read;
  }
  return { node: { kind: 'text', text: text.charAt(at) }, end: at + 1 };
}

/** `\*` is a star. */
function readEscape(text: string, at: number): Read | null {
  if (text.charAt(at) !== '\\') return null;
  const next = text.charAt(at + 1);
  if (!/[!-/:-@[-`{-~]/.test(next)) return null;
  return { node: { kind: 'text', text: next }, end: at + 2 };
}

function readCode(text: string, at: number): Read | null {
  if (text.charAt(at) !== '`') return null;
  const end = text.indexOf('`', at + 1);
  return end <= at + 1 ? null : { node: { kind: 'code', text: text.slice(at + 1, end) }, end: end + 1 };
}

function readEmphasis(text: string, at: number): Read | null {
  const emphasis = emphases.find(({ mark }) => text.startsWith(mark, at));
  if (emphasis === undefined) return null;
  const { mark, kind } = emphasis;
  const start = at + mark.length;
  const end = findUnescaped(text, mark, start);
  if (end <= start) return null;
  return { node: { kind, inside: parseInline(text.slice(start, end)) }, end: end + mark.length };
}

function readMaskedLink(text: string, at: number): Read | null {
  if (text.charAt(at) !== '[') return null;
  const middle = findUnescaped(text, '](', at + 1);
  const end = middle === -1 ? -1 : text.indexOf(')', middle);
  if (end === -1) return null;
  const url = webAddress(text.slice(middle + 2, end));
  if (url === null) return null;
  return { node: { kind: 'link', url, inside: parseInline(text.slice(at + 1, middle)) }, end: end + 1 };
}

function readTime(text: string, at: number): Read | null {
  const match = /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/.exec(text.slice(at, at + 24));
  if (match === null) return null;
  const [whole, seconds, style = 'f'] = match;
  return { node: { kind: 'time', seconds: Number(seconds), style }, end: at + whole.length };
}

function readMention(text: string, at: number): Read | null {
  const match = /^<(\/[^:<>\n]{1,100}):\d{1,20}>/.exec(text.slice(at, at + 124));
  if (match === null) return null;
  const [whole, name = ''] = match;
  return { node: { kind: 'mention', text: name }, end: at + whole.length };
}

function readAngledLink(text: string, at: number): Read | null {
  const end = text.startsWith('<http', at) ? text.indexOf('>', at) : -1;
  return end === -1 ? null : linkOf(text, at + 1, end, end + 1);
}

function readBareLink(text: string, at: number): Read | null {
  if (!text.startsWith('http', at)) return null;
  const length = text.slice(at).search(/[\s<>]|$/);
  return linkOf(text, at, at + length, at + length);
}

function linkOf(text: string, start: number, end: number, after: number): Read | null {
  const shown = text.slice(start, end);
  const url = webAddress(shown);
  return url === null
    ? null
    : { node: { kind: 'link', url, inside: [{ kind: 'text', text: shown }] }, end: after };
}

/** Only web addresses become links: never `javascript:`. */
function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text) ? new URL(text).href : null;
}

/** The next `mark` that no backslash takes away; -1 where there is none. */
function findUnescaped(text: string, mark: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}
