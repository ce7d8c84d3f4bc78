import { isCapitalised, type Paragraph, type Range, type Word } from './paragraph.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|you|who)$/i;
export const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const SHORT_TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Jr|Rev|Prof|Capt|[A-Z])$/;
/** "People familiar with the matter", "a source close to the talks". */
const RELATIONAL = /^(?:familiar|close|briefed|involved|present)$/;
/** "Another said", "six in 10 say", "many argue": a number or a pronoun of amount is a subject of its own. */
const STANDS_ALONE = /^(?:another|others|some|many|most|both|several|few|each|one)$/;
const LEADING_CONNECTIVE =
  /^(?:And|But|Yet|So|Still|Also|Then|Meanwhile|However|Later|Earlier|Afterward|Afterwards)$/;

export const isPronoun = (text: string): boolean => PRONOUN.test(text);

const nominal = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(word.pos);

/** An article begins its phrase: "In their call of May 3 (the envoy ...)", but "all the ministers". */
const beginsPhrase = (word: Word | undefined, before: Word): boolean =>
  /^(?:the|an?)$/.test(word?.text ?? '') && !/^(?:all|both|half|such)$/.test(before.lower);

/** Whether a noun phrase that begins at `at` may begin one word earlier. */
function extendsLeft(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || before.quoted || beginsPhrase(words[at], before)) return false;
  if (nominal(before) || /^[’']s?$/.test(before.text) || /^[-–]$/.test(before.text)) return true;
  if (before.pos === 'PRON' && /^(?:his|her|their|its|our|my)$/i.test(before.text)) return true;
  return before.text === '.' && SHORT_TITLE.test(words[at - 2]?.text ?? '');
}

function leftEdge(words: readonly Word[], last: number, limit: number): number {
  let first = last;
  while (first > limit && extendsLeft(words, first)) first -= 1;
  return first;
}

/** "most of them": a pronoun that may end a subject only behind "of". */
function partOfThem(words: readonly Word[], last: number, limit: number): Range | null {
  return words[last - 1]?.lower === 'of' && last - 2 >= limit ? { first: last - 2, end: last + 1 } : null;
}

/** "some of the women", "four in 10" */
const PART =
  /^(?:some|most|many|all|both|none|half|one|two|three|four|five|six|seven|eight|nine|several|few|each|\d{1,3})$/;

/** Where the phrase begins that another one hangs on: "a spokesman (for the city)"; null when it hangs on none. */
function holderOf(words: readonly Word[], first: number, limit: number): number | null {
  if (!/^(?:of|for|at|from|in|with|on|to|by)$/.test(words[first - 1]?.lower ?? '')) return null;
  const noun = words[first - 2];
  const at = first - (RELATIONAL.test(noun?.lower ?? '') ? 3 : 2);
  const holder = words[at];
  if (noun === undefined || holder === undefined || holder.quoted || at < limit) return null;
  const part = /^(?:of|in)$/.test(words[first - 1]?.lower ?? '') && PART.test(holder.lower);
  return part || /^(?:PROPN|NOUN)$/.test(holder.pos) ? leftEdge(words, at, limit) : null;
}

/** The noun phrase whose last word is `last`, with up to three phrases it hangs on: "a spokesman for the city of Ulm". */
export function phraseEndingAt({ words }: Paragraph, last: number, limit: number): Range | null {
  const head = words[last];
  if (head === undefined || last < limit) return null;
  if (isPronoun(head.text)) return { first: last, end: last + 1 };
  if (/^(?:them|us|whom)$/.test(head.lower)) return partOfThem(words, last, limit);
  if (STANDS_ALONE.test(head.lower)) return { first: leftEdge(words, last, limit), end: last + 1 };
  if (head.pos === 'DET' || (!/^(?:PROPN|NOUN|PRON|NUM|ADJ|X)$/.test(head.pos) && !isCapitalised(head)))
    return null;
  let first = leftEdge(words, last, limit);
  for (let depth = 0; depth < 3; depth += 1) first = holderOf(words, first, limit) ?? first;
  while (first <= last && CALENDAR.test(words[first]?.text ?? '')) first += 1;
  return first > last ? null : { first, end: last + 1 };
}

/** "ULM, Germany (AP) — Ek": the word behind the dash. */
function behindDateline(words: readonly Word[], first: number): number {
  if (!/^\p{Lu}{3,}$/u.test(words[first]?.text ?? '')) return first;
  const dash = words.slice(first, first + 12).findIndex((w) => /^(?:[—–-]|--)$/.test(w.text));
  return dash > 0 ? first + dash + 1 : first;
}

/** The noun phrase that the sentence begins with, after "But" or "Meanwhile,". */
export function leadingPhrase({ words }: Paragraph, limit: number): Range | null {
  let first = behindDateline(words, limit);
  while (words[first]?.quoted) first += 1;
  if (LEADING_CONNECTIVE.test(words[first]?.text ?? '')) first += words[first + 1]?.text === ',' ? 2 : 1;
  const head = words[first];
  if (head === undefined) return null;
  if (isPronoun(head.text)) return { first, end: first + 1 };
  let end = first;
  while (nominal(words[end]) || (words[end]?.text === '.' && SHORT_TITLE.test(words[end - 1]?.text ?? '')))
    end += 1;
  if (end === first || !/PROPN|NOUN/.test(words[end - 1]?.pos ?? '')) return null;
  return { first, end };
}

const continuesRight = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (word === undefined || word.quoted) return false;
  if (nominal(word) || isCapitalised(word) || /^[’']s$/.test(word.text) || /^[-–]$/.test(word.text))
    return true;
  return word.text === '.' && SHORT_TITLE.test(words[at - 1]?.text ?? '');
};

/** "said lobbyist and teacher Ann Lee": a conjunction within the phrase. */
const joins = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' && /^(?:NOUN|PROPN|ADJ)$/.test(words[at + 1]?.pos ?? '');

/** "said its then mayor", "said then-mayor Ann Lee" */
const isThen = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'then' && (nominal(words[at + 1]) || /^[-–]$/.test(words[at + 1]?.text ?? ''));

/** The noun phrase after an inverted verb: "said Transport Minister Anton Weber", "said one of them". */
export function phraseStartingAt(paragraph: Paragraph, first: number, limit: number): Range | null {
  const { words } = paragraph;
  const head = words[first];
  if (head === undefined || first >= limit) return null;
  if (isPronoun(head.text)) return { first, end: first + 1 };
  if (PART.test(head.lower) && words[first + 1]?.lower === 'of') {
    const them = /^(?:them|us)$/.test(words[first + 2]?.lower ?? '');
    const whole = them ? { end: first + 3 } : phraseStartingAt(paragraph, first + 2, limit);
    return whole && { first, end: whole.end };
  }
  let end = /^(?:his|her|its|their)$/.test(head.lower) ? first + 1 : first;
  while (
    end < limit &&
    (continuesRight(words, end) || isThen(words, end) || (end > first && joins(words, end)))
  )
    end += 1;
  if (end === first || !(/PROPN|NOUN|ADJ/.test(words[end - 1]?.pos ?? '') || isCapitalised(words[end - 1])))
    return null;
  while (end - 1 > first && CALENDAR.test(words[end - 1]?.text ?? '')) end -= 1;
  return { first, end };
}

/** The words of a range as they stand. */
export function wordingOf({ text, words }: Paragraph, { first, end }: Range): string {
  const start = words[first]?.start ?? 0;
  return text.slice(start, words[end - 1]?.end ?? start);
}
