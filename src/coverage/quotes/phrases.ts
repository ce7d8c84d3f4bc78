import { isCapitalised, type Paragraph, type Range, type Word } from './paragraph.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|you|who)$/i;
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const SHORT_TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|[A-Z])$/;
const SKIPPED_BEFORE_VERB =
  /^(?:also|later|then|not|n't|n’t|has|have|had|is|was|were|are|will|would|did|does|do|could|might|may|should|repeatedly|previously|recently|once|never|long|often|first|reportedly|already|since|now|just|been|being|to|simply|further|only|still|even|both|all|himself|herself|itself|themselves|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
/** "People familiar with the matter", "a source close to the talks". */
const RELATIONAL = /^(?:familiar|close|briefed|involved|present)$/;
/** After "Lena Brandt,": what begins an apposition or a relative clause. */
const APPOSES = /^(?:an?|the|who|whose|which|now|then|one|former)$/;
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
  if (nominal(before) || /^[’']s$/.test(before.text) || /^[-–]$/.test(before.text)) return true;
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
const PART = /^(?:some|most|many|all|both|none|half|one|two|three|four|five|six|seven|eight|nine|several|few|each|\d{1,3})$/;

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

/** The noun phrase that the sentence begins with, after "But" or "Meanwhile,". */
export function leadingPhrase({ words }: Paragraph, limit: number): Range | null {
  let first = limit;
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

/** The noun phrase after an inverted verb: "said Transport Minister Anton Weber". */
export function phraseStartingAt({ words }: Paragraph, first: number, limit: number): Range | null {
  const head = words[first];
  if (head === undefined || first >= limit) return null;
  if (isPronoun(head.text)) return { first, end: first + 1 };
  let end = first;
  while (end < limit && (continuesRight(words, end) || (end > first && joins(words, end)))) end += 1;
  if (end === first || !(/PROPN|NOUN|ADJ/.test(words[end - 1]?.pos ?? '') || isCapitalised(words[end - 1])))
    return null;
  while (end - 1 > first && CALENDAR.test(words[end - 1]?.text ?? '')) end -= 1;
  return { first, end };
}

/** Walks back over auxiliaries and adverbs from the verb at `verb` to the last word of its subject. */
function beforeVerb({ words }: Paragraph, verb: number, limit: number): number {
  let at = verb - 1;
  for (let steps = 0; steps < 8 && at >= limit; steps += 1, at -= 1) {
    const word = words[at];
    if (word === undefined) return -1;
    if (/^(?:ADV|AUX|PART)$/.test(word.pos) || SKIPPED_BEFORE_VERB.test(word.text)) continue;
    if (!(/^(?:on|last|this|late|early)$/.test(word.lower) && CALENDAR.test(words[at + 1]?.text ?? '')))
      break;
  }
  return at;
}

/** The word before "(R., Ulm)", where one closes at `at`; else `at` itself. */
function beforeParenthesis(words: readonly Word[], at: number, limit: number): number {
  if (words[at]?.text !== ')') return at;
  let open = at;
  while (open > limit && words[open]?.text !== '(') open -= 1;
  return open - 1;
}

/** A comma before the verb closes an apposition or a relative clause: jump to the comma that opens it. */
function beforeApposition(paragraph: Paragraph, comma: number, limit: number): Range | null {
  const { words } = paragraph;
  let open = comma - 1;
  for (
    let steps = 0;
    steps < 28 && open > limit && (words[open]?.text !== ',' || words[open]?.quoted);
    steps += 1
  )
    open -= 1;
  if (open <= limit || words[open]?.text !== ',') return null;
  const lead = leadingPhrase(paragraph, limit);
  if (lead && lead.end <= open && words[lead.end]?.text === ',' && isCapitalised(words[lead.end - 1])) {
    const next = words[lead.end + 1];
    const describes = /^(?:NUM|NOUN|ADJ)$/.test(next?.pos ?? '') && !isCapitalised(next);
    const participle = next?.pos === 'VERB' && next.lower.endsWith('ing');
    if (describes || participle || APPOSES.test(next?.text ?? '')) return lead;
  }
  const behind = beforeParenthesis(words, open - 1, limit);
  const near = beforeReduced(paragraph, behind, limit) ?? phraseEndingAt(paragraph, behind, limit);
  if (near === null) return null;
  const last = words[near.end - 1];
  if (!isCapitalised(last) && !isPronoun(last?.text ?? '') && !/NOUN|ADJ/.test(last?.pos ?? '')) return null;
  const far = leadingPhrase(paragraph, limit);
  if (
    far === null ||
    far.end > near.first ||
    words[far.end]?.text !== ',' ||
    !isCapitalised(words[far.end - 1])
  )
    return near;
  return isCapitalised(last) ? near : far;
}

/** "Jon Ek — a teacher, and no fool — says": the phrase before the first dash. */
function beforeDashes(paragraph: Paragraph, close: number, limit: number): Range | null {
  const { words } = paragraph;
  const dash = words[close]?.text;
  const lead = leadingPhrase(paragraph, limit);
  const named = lead && words[lead.end]?.text === ',' && isCapitalised(words[lead.end - 1]) ? lead : null;
  for (let open = close - 1; open > limit && open > close - 30; open -= 1) {
    const word = words[open];
    if (word?.text !== dash || word?.quoted || words[open + 1]?.start === word?.end) continue;
    return named && named.end < open ? named : phraseEndingAt(paragraph, open - 1, limit);
  }
  return null;
}

const REPORTS = /^(?:said|says|added|adds|told|tells|noted|warned|argued|insisted|stated|promised|vowed|predicted|suggested|claimed)$/;

/** "In Ulm, Ek praised the guards and said": the subject of the first verb that has one. */
function firstSubject(paragraph: Paragraph, limit: number, before: number): Range | null {
  for (let at = limit + 1, verbs = 0; at < before && verbs < 3; at += 1) {
    const word = paragraph.words[at];
    if (word?.pos !== 'VERB' || word.quoted || word.lower.endsWith('ing')) continue;
    verbs += 1;
    if (/^(?:and|but|or)$/.test(paragraph.words[at - 1]?.lower ?? '')) continue;
    const subject = subjectBefore(paragraph, at, limit);
    if (subject) return subject;
  }
  return null;
}

/** The subject of the verb at `verb`, within a sentence that begins at `limit`. */
export function subjectBefore(paragraph: Paragraph, verb: number, limit: number): Range | null {
  const { words } = paragraph;
  let at = beforeVerb(paragraph, verb, limit);
  const word = words[at];
  if (word === undefined || at < limit) return null;
  if (/^which$/i.test(word.text)) return null;
  if (/^who$/i.test(word.text)) {
    at -= words[at - 1]?.text === ',' ? 2 : 1;
    return phraseEndingAt(paragraph, at, limit);
  }
  if (word.text === ',' && words[at - 1]?.text !== ')') return beforeApposition(paragraph, at, limit);
  if (/^(?:[—–-]|--)$/.test(word.text)) return beforeDashes(paragraph, at, limit);
  if (/^[,)]$/.test(word.text))
    return phraseEndingAt(paragraph, beforeParenthesis(words, word.text === ',' ? at - 1 : at, limit), limit);
  if (/^(?:and|but|or)$/i.test(word.text)) {
    const plain = REPORTS.test(words[verb]?.lower ?? '');
    const first = leadingPhrase(paragraph, limit) ?? (plain ? firstSubject(paragraph, limit, at) : null);
    return first !== null && first.end <= verb ? first : null;
  }
  if (words[at - 1]?.lower === 'those' && /ed$/.test(word.lower)) return { first: at - 1, end: at + 1 };
  if (word.pos === 'VERB' && !isCapitalised(word)) return null;
  const reduced = beforeReduced(paragraph, at, limit);
  const near = reduced ?? phraseEndingAt(paragraph, at, limit);
  return near && (beforeRelative(paragraph, near, limit) ?? near);
}

/** "A paper filed on Thursday says", "an aide speaking on condition of anonymity said": the phrase before the participle. */
function beforeReduced(paragraph: Paragraph, last: number, limit: number): Range | null {
  const { words } = paragraph;
  let at = last;
  while (at > limit && (CALENDAR.test(words[at]?.text ?? '') || /^(?:last|this|week|month|year|on|in)$/.test(words[at]?.lower ?? ''))) at -= 1;
  if (at === last) {
    const near = phraseEndingAt(paragraph, last, limit);
    if (near === null || !/^(?:on|in|at|by|with|to|for|from)$/.test(words[near.first - 1]?.lower ?? '')) return null;
    at = near.first - 2;
  }
  const participle = words[at];
  if (participle?.pos !== 'VERB' || participle.quoted || !/(?:ed|ing|en)$/.test(participle.lower)) return null;
  return /^(?:NOUN|PROPN)$/.test(words[at - 1]?.pos ?? '') ? phraseEndingAt(paragraph, at - 1, limit) : null;
}

/** "Friends who have seen him on the trail say": the phrase before "who", not the last one of its clause. */
function beforeRelative(paragraph: Paragraph, near: Range, limit: number): Range | null {
  const { words } = paragraph;
  if (!/^(?:ADP|VERB)$/.test(words[near.first - 1]?.pos ?? '')) return null;
  for (let at = near.first - 2; at > limit; at -= 1) {
    const word = words[at];
    if (!word || word.quoted || /^(?:,|that|when|if|whether|because|as|after)$/.test(word.lower)) return null;
    if (/^(?:who|which)$/.test(word.lower)) return phraseEndingAt(paragraph, at - 1, limit);
  }
  return null;
}

/** The words of a range as they stand. */
export function wordingOf({ text, words }: Paragraph, { first, end }: Range): string {
  const start = words[first]?.start ?? 0;
  return text.slice(start, words[end - 1]?.end ?? start);
}
