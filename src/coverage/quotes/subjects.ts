import { isCapitalised, type Paragraph, type Range, type Word } from './paragraph.ts';
import { CALENDAR, isPronoun, leadingPhrase, phraseEndingAt } from './phrases.ts';

const SKIPPED_BEFORE_VERB =
  /^(?:also|later|then|not|n't|n’t|has|have|had|is|was|were|are|will|would|did|does|do|could|might|may|should|repeatedly|previously|recently|once|never|long|often|first|reportedly|already|since|now|just|been|being|to|simply|further|only|still|even|both|all|himself|herself|itself|themselves|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
/** After "Lena Brandt,": what begins an apposition or a relative clause. */
const APPOSES = /^(?:an?|the|who|whose|which|now|then|one|former)$/;

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
  return beforeTime(words, at, limit);
}

const PERIOD = /^(?:week|weekend|month|year|morning|night|evening|afternoon|summer|spring|fall|winter)$/;
const UNIT = /^(?:minute|hour|day|week|month|year|decade)s?$/;
const AMOUNT = /^(?:an?|few|several|couple|of|than|less|more|about|nearly|just|only|some|many)$/;

/** The word before "last week", "just this past month", "less than two weeks (ago)", where one of these ends at `at`. */
function beforeTime(words: readonly Word[], at: number, limit: number): number {
  const last = words[at]?.lower ?? '';
  let first = words[at - 1]?.lower === 'past' ? at - 2 : at - 1;
  if (UNIT.test(last) && words[at + 1]?.lower === 'ago') {
    while (words[first]?.pos === 'NUM' || AMOUNT.test(words[first]?.lower ?? '')) first -= 1;
    return first >= limit ? first : at;
  }
  if (!PERIOD.test(last) || !/^(?:last|this|that)$/.test(words[first]?.lower ?? '')) return at;
  while (/^(?:just|late|early|only|earlier|later)$/.test(words[first - 1]?.lower ?? '')) first -= 1;
  return first > limit ? first - 1 : at;
}

/** The word before "(R., Ulm)", where one closes at `at`; else `at` itself. */
export function beforeParenthesis(words: readonly Word[], at: number, limit: number): number {
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
  return isCapitalised(last) && words[near.first - 1]?.lower !== 'as' ? near : far;
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

const REPORTS =
  /^(?:said|says|added|adds|told|tells|noted|warned|argued|insisted|stated|promised|vowed|predicted|suggested|claimed)$/;

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
  const at = beforeVerb(paragraph, verb, limit);
  const word = words[at];
  if (word === undefined || at < limit || /^(?:which|there)$/i.test(word.text)) return null;
  if (/^who$/i.test(word.text))
    return phraseEndingAt(paragraph, words[at - 1]?.text === ',' ? at - 2 : at - 1, limit);
  if (/^(?:[,)—–-]|--)$/.test(word.text)) return beforeMark(paragraph, at, limit);
  if (/^(?:and|but|or)$/i.test(word.text)) return sharedSubject(paragraph, verb, at, limit);
  if (words[at - 1]?.lower === 'those' && /ed$/.test(word.lower)) return { first: at - 1, end: at + 1 };
  if (word.pos === 'VERB' && !isCapitalised(word))
    return CALENDAR.test(words[verb - 1]?.text ?? '') ? beforeReduced(paragraph, at, limit) : null;
  const near = beforeReduced(paragraph, at, limit) ?? phraseEndingAt(paragraph, at, limit);
  return near && (beforeRelative(paragraph, near, limit) ?? near);
}

/** The subject before what a comma, a bracket or a dash closes. */
function beforeMark(paragraph: Paragraph, at: number, limit: number): Range | null {
  const { words } = paragraph;
  const mark = words[at]?.text ?? '';
  if (!/^[,)]$/.test(mark)) return beforeDashes(paragraph, at, limit);
  if (mark === ',' && words[at - 1]?.text !== ')') return beforeApposition(paragraph, at, limit);
  return phraseEndingAt(paragraph, beforeParenthesis(words, mark === ',' ? at - 1 : at, limit), limit);
}

/** "Ek praised the guards and said": the subject of the sentence. */
function sharedSubject(paragraph: Paragraph, verb: number, joint: number, limit: number): Range | null {
  const plain = REPORTS.test(paragraph.words[verb]?.lower ?? '');
  const first = leadingPhrase(paragraph, limit) ?? (plain ? firstSubject(paragraph, limit, joint) : null);
  return first !== null && first.end <= verb ? first : null;
}

const TIME_WORD = /^(?:last|this|week|month|year|on|in)$/;

/** "A paper filed on Thursday says", "an aide speaking on condition of anonymity said": the phrase before the participle. */
function beforeReduced(paragraph: Paragraph, last: number, limit: number): Range | null {
  const { words } = paragraph;
  const isTime = ({ text, lower }: Word): boolean => CALENDAR.test(text) || TIME_WORD.test(lower);
  let at = last;
  for (let word = words[at]; word && at > limit && isTime(word); word = words[at]) at -= 1;
  if (words[at]?.pos !== 'VERB') {
    const near = phraseEndingAt(paragraph, at, limit);
    if (near === null || !/^(?:on|in|at|by|with|to|for|from)$/.test(words[near.first - 1]?.lower ?? ''))
      return null;
    at = near.first - 2;
  }
  const participle = words[at];
  if (participle?.pos !== 'VERB' || participle.quoted || !/(?:ed|ing|en)$/.test(participle.lower))
    return null;
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
