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
  const pieces = text.split(/[;\n]|--+|[\u2013\u2014]|[.!?]\s/).map((piece) => piece.trim());
  return pieces.length > 1 ? pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)) : [];
}

/** Words that ask instead of telling: "when did the", "who said". They carry nothing to look for. */
const WHEN_OPENING =
  /^(?:(?:when|what day|what date|on which day|on what day)\s+)?(?:did|does|do|was|were|is|are|will|would|has|have|had)\s+|^(?:when|what day|what date)\s+/i;

/** "in December", "in March 2025": a month that the question gives. */
const IN_MONTH = new RegExp(`\\s+(?:in|during)\\s+(${MONTH_NAME})(?:\\s+((?:19|20)\\d\\d))?(?=\\s|$)`, 'i');

/** An event as typed after `/when`: its words without the question. */
export interface EventText {
  readonly words: string;
  /** "will they meet": only a plan can answer. */
  readonly ahead: boolean;
  /** The month that the question names: `-12-` or `2025-12-`, a piece of an ISO day; it is no word of the event. */
  readonly month: string | null;
}

export function eventText(text: string): EventText {
  const opening = WHEN_OPENING.exec(text)?.[0] ?? '';
  const words = text.slice(opening.length).replace(/\?+\s*$/, '');
  const [phrase = '', name = '', year = ''] = IN_MONTH.exec(words) ?? [];
  const number = String(MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1).padStart(
    2,
    '0',
  );
  return {
    words: words.replace(phrase, ''),
    ahead: /\bwill\b/i.test(opening),
    month: phrase === '' ? null : `${year}-${number}-`,
  };
}

/** `/who said` input that names its speaker: "what did Weber say about the bridge". */
const ASKED_OF =
  /^what (?:did|does|has) (.{2,60}?) (?:say|said|tell|told|think)(?: (?:us|them|reporters))? (?:about|of|on) (.+)$/i;
const WHO_OPENING =
  /^(?:who|which person)(?:\s+(?:was|is))?\s+(?:it\s+)?(?:that\s+)?(?:said|says|told|claimed|wrote)\s+(?:that\s+)?/i;

export interface SaidText {
  readonly words: string;
  readonly speaker: string | null;
}

export function saidText(text: string): SaidText {
  const bare = text.replace(/\?+\s*$/, '');
  const asked = ASKED_OF.exec(bare);
  if (asked) return { speaker: asked[1] ?? null, words: asked[2] ?? '' };
  return { speaker: null, words: text.replace(WHO_OPENING, '') };
}
