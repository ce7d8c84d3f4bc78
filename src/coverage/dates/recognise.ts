import type { Span, Timex } from '../model.ts';
import { modifierOf } from './modifier.ts';
import type { Context, Earlier, Reading, Standpoint } from './rule.ts';
import { spell } from './rule.ts';
import { GRAMMAR } from './rules/grammar.ts';
import { meaningOf } from './value.ts';

/** What reading one document needs to know beside its words. */
export interface Setting {
  readonly now: Standpoint | null;
  /** The text tells of the past by dates of its own; relative expressions hang on the date told before. */
  readonly narrative: boolean;
}

/**
 * The first letters of whatever a rule may match: most words of a text are none of these, and need no rule tried on them.
 * A rule that begins otherwise finds nothing until its beginning stands here.
 */
const FIRST = [
  "\\d|['’]\\d|an?\\s|th(?:e|is|at|ir|anks)|[lp]ast|next|previous|coming|current|following|final|first|recent|latest|same",
  'correspond|compar|like|fiscal|each|every|per\\s|daily|weekl|monthl|annual|hourl',
  'sun|mon|tues|wednes|thurs|fri|satur|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|fall',
  'today|to[mn]|yester|noon|mid|earl|late|begin|start|end|right|now|lately|present|more|most|less|fewer|very',
  'about|around|near|almost|rough|approx|some|at|up|just|over|under|only|as|no',
  'one|tw|th[ir]|four|five|fif|six|seven|eight|eigh|nine|nin|ten|elev|for|sev',
  'second|minute|hour|day|week|month|quarter|year|decade|centur|many|numer|christmas|new|indep|hal[fl]|valent|labor|memor',
].join('|');

/** Where any rule may begin to match: at a word that is not the tail of a number, an amount or another word. */
const BEGINNING = new RegExp(
  `(?<![A-Za-z\\d$£€#.])(?=${FIRST})(?:${GRAMMAR.map(({ pattern }) => pattern.source.replaceAll(/\(\?<(?![=!])\w+>/g, '(?:')).join('|')})`,
  'gi',
);

/** A narrative goes on from a date that lies at least this many years from the publication. */
const NARRATIVE_GAP = 2;

/** Expressions further back than this many are forgotten, so that long files take linear time. */
const MEMORY = 200;

function standpointAt({ now, narrative }: Setting, earlier: readonly Earlier[]): Standpoint | null {
  if (!narrative || now === null) return now;
  const told = earlier.findLast((e) => e.type !== 'DURATION' && /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(e.value));
  if (told === undefined) return now;
  if (Math.abs(Number(told.value.slice(0, 4)) - Number(now.day.slice(0, 4))) < NARRATIVE_GAP) return now;
  const day = `${told.value}-01-01`.slice(0, 10);
  return {
    day,
    anchor: 'previous',
    words: `the date told before, ${spell(told.value)}`,
    told: { start: told.start, end: told.end },
  };
}

interface Candidate {
  readonly rule: string;
  readonly length: number;
  readonly reading: Reading;
}

/** The longest match at a position that its rule can read; the earlier rule where two are equally long. */
function longestAt(context: Omit<Context, 'end'>): Candidate | null {
  let best: Candidate | null = null;
  for (const { name, pattern, read } of GRAMMAR) {
    pattern.lastIndex = context.start;
    const match = pattern.exec(context.text);
    if (match === null || match[0].length <= (best?.length ?? 0)) continue;
    const { length } = match[0];
    const reading = read(match.groups ?? {}, { ...context, end: context.start + length }, match[0]);
    if (reading !== null) best = { rule: name, length, reading };
  }
  return best;
}

function timexOf({ reading, length }: Candidate, start: number, text: string): Timex {
  const phrase = text.slice(start, start + length).trimEnd();
  const mod = reading.mod === undefined ? modifierOf(phrase) : reading.mod;
  const { grain, first, last } = meaningOf(reading.value, mod);
  // "Later last week" cannot begin on the day of writing.
  const since = reading.since !== undefined && last !== null && reading.since <= last ? reading.since : null;
  const { value, type, anchor, because } = reading;
  return {
    span: { start, end: start + phrase.length },
    text: phrase,
    type,
    value,
    mod,
    grain,
    first: first !== null && since !== null && since > first ? since : first,
    last: last !== null && reading.until !== undefined && reading.until < last ? reading.until : last,
    anchor,
    because,
    ...(reading.counted === undefined ? {} : { counted: reading.counted }),
  };
}

/**
 * The expressions of one stretch of text, left to right, none overlapping another. What is found is also added to `earlier`,
 * on which later expressions of the document may hang.
 */
export function recognise(
  text: string,
  { start, end }: Span,
  setting: Setting,
  earlier: Earlier[],
): readonly Timex[] {
  const found: Timex[] = [];
  const piece = text.slice(0, end);
  BEGINNING.lastIndex = start;
  for (let match = BEGINNING.exec(piece); match !== null; match = BEGINNING.exec(piece)) {
    const at = match.index;
    const candidate = longestAt({ text: piece, start: at, now: standpointAt(setting, earlier), earlier });
    if (candidate === null) {
      BEGINNING.lastIndex = at + 1;
      continue;
    }
    const timex = timexOf(candidate, at, piece);
    found.push(timex);
    earlier.push({ ...timex.span, value: timex.value, type: timex.type, rule: candidate.rule });
    if (earlier.length > MEMORY) earlier.shift();
    BEGINNING.lastIndex = timex.span.end;
  }
  return found;
}
