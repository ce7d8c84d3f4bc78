import { MONTH_NAME, MONTHS } from '../coverage/dates/words.ts';

/** Discord's own markup: mentions, channels, custom emoji, timestamps, slash commands, mass mentions. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w{2,32}:|t:|\/[\w -]{1,40}:|id:)[\w:-]{1,40}>|@(?:everyone|here)\b/g;
/** Zero-width and bidirectional controls, soft hyphen, byte order mark, variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
const CODE_MARKS = /`|(?!\n)\p{Cc}/gu;

/** A typed question as plain text to look for: `l\u200band swap` → `land swap`, a mention → nothing. */
export function plainText(input: string): string {
  return input
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DISCORD_MARKUP, ' ')
    .replace(CODE_MARKS, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The pieces of a question between strong punctuation: what is left to try when the whole matches nothing.
 * `'; drop it; -- land swap` → `drop it`, `land swap`.
 */
export function segments(text: string): readonly string[] {
  const pieces = text
    .split(/[;\n]|--+|[\u2013\u2014]|[.!?]\s|\s(?:AND|OR|NOT)\s/)
    .map((piece) => piece.trim());
  return pieces.length > 1 ? pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)) : [];
}

/** Words that ask instead of telling: "when did the", "who said". They carry nothing to look for. */
const WHEN_OPENING =
  /^(?:(?:when|what day|what date|on which day|on what day)\s+)?(?:did|does|do|was|were|is|are|will|would|has|have|had)\s+|^(?:when|what day|what date)\s+/i;

const YEAR = '(?:19|20)\\d\\d';
/** "in December", "in March 2025": a month that the question gives. */
const IN_MONTH = new RegExp(`(?:^| )(?:in|during) (?<month>${MONTH_NAME})(?: (?<year>${YEAR}))?(?= |$)`, 'i');
/** "May" and "march" are words, too, where nothing else tells of a date. */
const PLAIN_MONTH = MONTHS.filter((month) => month !== 'May' && month !== 'March').join('|');
/** The same of words that were said: "in 2025", "the October 2025 call", "December call". */
const SAID_IN = [
  IN_MONTH,
  new RegExp(`(?:^| )(?:in|during|of|from) (?<year>${YEAR})(?= |$)`, 'i'),
  new RegExp(`(?:^| )(?:(?:of|from) )?(?<month>${MONTH_NAME}) (?<year>${YEAR})(?= |$)`, 'i'),
  new RegExp(`(?:^| )(?:(?:of|from) )?(?<month>${PLAIN_MONTH})(?= |$)`, 'i'),
];

/** Words, and the month that they name: `-12-`, `2025-12-` or `2025-`, a piece of an ISO day; it is none of the words. */
export interface MonthText {
  readonly words: string;
  readonly month: string | null;
}

function withoutMonth(words: string, pattern: RegExp): MonthText {
  const [phrase, named] = [pattern.exec(words)?.[0], pattern.exec(words)?.groups];
  if (phrase === undefined) return { words, month: null };
  const number = MONTHS.findIndex((month) => month.toLowerCase() === named?.['month']?.toLowerCase()) + 1;
  const month = number === 0 ? '' : `${String(number).padStart(2, '0')}-`;
  return { words: words.replace(phrase, '').trim(), month: `${named?.['year'] ?? ''}-${month}` };
}

/** The month, or the year, in which words were said: "the bridge in March 2025". */
export function saidIn(words: string): MonthText {
  const read = SAID_IN.map((pattern) => withoutMonth(words, pattern));
  return read.find(({ month }) => month !== null) ?? { words, month: null };
}

/** An event as typed after `/when`: its words without the question. */
export interface EventText extends MonthText {
  /** "will they meet": only a plan can answer. */
  readonly ahead: boolean;
  /** "when did they meet", not "meeting in Oslo": its verb tells what was done. */
  readonly asks: boolean;
}

export function eventText(text: string): EventText {
  const opening = WHEN_OPENING.exec(text)?.[0] ?? '';
  const words = text.slice(opening.length).replace(/\?+\s*$/, '');
  return { ...withoutMonth(words, IN_MONTH), ahead: /\bwill\b/i.test(opening), asks: opening !== '' };
}

/** `/who said` input that names its speaker: "what did Weber say about the bridge", "what did Weber say in May". */
const ASKED_OF =
  /^what (?:did|does|has) (.{2,60}?) (?:say|said|tell|told|think)(?: (?:us|them|reporters))?(?: (?:about|of|on) (.+)|( (?:in|during) .+)|)$/i;
const WHO_OPENING =
  /^(?:who|which person)(?:\s+else)?(?:\s+(?:was|is))?\s+(?:it\s+)?(?:that\s+)?(?:said|says|told|claimed|wrote)\s+(?:that\s+)?/i;

export interface SaidText {
  readonly words: string;
  readonly speaker: string | null;
}

export function saidText(text: string): SaidText {
  const bare = text.replace(/\?+\s*$/, '');
  const asked = ASKED_OF.exec(bare);
  if (asked) return { speaker: asked[1] ?? null, words: (asked[2] ?? asked[3] ?? '').trim() };
  return { speaker: null, words: text.replace(WHO_OPENING, '') };
}
