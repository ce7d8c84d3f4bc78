import type { Span } from '../model.ts';

/** What may be a speaker label at the beginning of a line; the span is relative to the line. */
export interface LabelShape {
  readonly span: Span;
  /** "Yuri Vale", "MS. HARROW", "Q" */
  readonly text: string;
  /** Where the words begin. */
  readonly body: number;
}

/** "[00:12] Vale: …", "— Vale: …", "**Vale:** …": what may stand before a label. */
const LEAD = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?(?:[-–—•>]\s{0,3})?(?:\*\*|__|\*|_)?/u;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*$/u;
const LONGEST = 60;

/** Lines that look labelled and are not: notices, captions, data. Compared in lower case, first word or whole. */
const NO_LABELS = new Set(
  (
    'note|notes|update|updates|updated|correction|clarification|related|read|watch|listen|see|more|also|photo|photos|' +
    'image|images|picture|video|audio|file|credit|source|sources|caption|tags|tag|topics|topic|keywords|category|' +
    'categories|breaking|exclusive|analysis|opinion|background|summary|conclusion|warning|disclaimer|live|date|time|' +
    'when|where|what|why|how|who|which|place|location|venue|address|phone|tel|email|e-mail|fax|website|web|url|http|' +
    'https|price|result|results|score|scores|table|chart|figure|map|step|part|chapter|section|published|posted|' +
    'reporting|writing|editing|title|subject|from|cc|bcc|by|monday|tuesday|wednesday|thursday|friday|saturday|' +
    'sunday|january|february|march|april|june|july|august|september|october|november|december|here|there|this|that|' +
    "these|those|it|and|but|or|so|then|for|example|first|second|third|finally|editor's|editor’s|ps|nb|fact|" +
    'facts|myth|false|true|pros|cons|tip|tips|key|bottom|contact|publisher|copyright'
  ).split('|'),
);

/** Roles that stand as labels in lower case: "Female reporter", "Unidentified speaker". */
const ROLES = new Set(
  (
    'speaker|speakers|reporter|journalist|host|moderator|voice|voices|translator|interpreter|operator|audience|' +
    'caller|narrator|question|answer|interviewer|anchor|presenter|man|woman|member|official|participant|president|' +
    'minister|chair|chairman|chairwoman|secretary|correspondent|spokesman|spokeswoman|spokesperson|witness|judge'
  ).split('|'),
);

const PARTICLES = new Set('de del der den van von bin al el la le da di du ibn of the and'.split(' '));

function isLabelText(words: readonly string[]): boolean {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length === 0 || words.length > 5 || NO_LABELS.has(first.toLowerCase())) return false;
  if (!/^\p{Lu}|^\p{Lo}/u.test(first) || !words.every((word) => WORD.test(word))) return false;
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word));
  return small.every((word) => PARTICLES.has(word) || ROLES.has(word)) && !PARTICLES.has(last);
}

/** "Q." and "A." need no colon. */
const LETTER = /^([QA])[.:]\s+(?=\S)/u;

/** "Ann Vale (00:05): …", "**Ann Vale** 00:05": the time behind the name, as transcription services set it. */
const TIMED =
  /^([^:([\d*_]{2,50}?)(?:\*\*|__)?\s{1,3}[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s?:?(?:\*\*|__)?(?:\s+|$)/u;

function readTimed(line: string, start: number): LabelShape | null {
  const timed = TIMED.exec(line.slice(start));
  const text = timed?.[1] ?? '';
  if (!timed || !isLabelText(text.split(/\s+/u))) return null;
  return { span: { start, end: start + text.length }, text, body: start + timed[0].length };
}

/** The label that a line may begin with, by its shape alone. */
export function readLabel(line: string): LabelShape | null {
  const letter = LETTER.exec(line);
  if (letter?.[1]) return { span: { start: 0, end: 1 }, text: letter[1], body: letter[0].length };
  const start = LEAD.exec(line)?.[0].length ?? 0;
  const timed = readTimed(line, start);
  if (timed) return timed;
  const colon = line.slice(0, start + LONGEST).indexOf(':', start);
  if (colon < 0) return null;
  const rest = /^:?(?:\*\*|__|\*|_)?(\s*)/u.exec(line.slice(colon));
  const body = colon + (rest?.[0].length ?? 1);
  if (body < line.length && !rest?.[1]) return null;
  const named = line
    .slice(start, colon)
    .trimEnd()
    .replace(/(?:\*\*|__|\*|_)$/u, '');
  const bare = named.replace(/\s{0,3}[([][^()[\]]{1,40}[)\]]$|,\s[^,]{2,40}$/u, '');
  if (!isLabelText(bare.split(/\s+/u))) return null;
  return { span: { start, end: start + bare.length }, text: bare, body };
}
