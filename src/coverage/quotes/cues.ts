import { countWords, isCapitalised, type Paragraph, type Range } from './paragraph.ts';
import { leadingPhrase, phraseStartingAt, subjectBefore } from './phrases.ts';
import type { Cue } from './scene.ts';
import { type CueVerb, cueVerb } from './verbs.ts';

const UNMISTAKABLE = /^(?:said|says|told|wrote|tweeted|added|noted|argued|asked)$/;
const BE = /^(?:is|was|were|are|be|been|being)$/;
const PLAIN_PARTICIPLE = /^(?:saying|stating|arguing|warning|insisting|suggesting|noting)$/;
const DOCUMENT =
  /^(?:statements?|responses?|repl(?:y|ies)|letters?|e-?mails?|reports?|memos?|notes?|messages?|tweets?|posts?|releases?|briefs?|complaints?|lawsuits?|suits?|filings?|columns?|op-eds?|essays?|ads?|videos?|pitch|interviews?|speech|appearance)$/;
const BEFORE_INFINITIVE = /^(?:on|continued|continues|likely|goes|taken|went|began|rushed|prompted|forced|moved|quick|had|happy|proceeded)$/;
const CLOSES_SUBJECT =
  /^(?:[,.;:!?“”()—–-]|who|when|while|of|for|at|from|in|on|during|after|with|as|to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const ENDS_QUOTED = /”\s*$/;
const ENDS_CONTENT = /[,?!]\s?[”’']?\s*$|”\s*$/;

/** The verb at a word, unless its tag or an infinitive "to" says that nobody speaks here. */
function verbAt({ words }: Paragraph, at: number): CueVerb | null {
  const word = words[at];
  if (word === undefined || word.quoted) return null;
  const verb = cueVerb(word.lower);
  if (verb === null) return null;
  if (/^(?:NOUN|ADJ|PROPN|ADP|DET)$/.test(word.pos) && !UNMISTAKABLE.test(word.lower)) return null;
  if (describes(words, at)) return null;
  if (/ing$/.test(word.lower) && /^(?:for|about|of|from|against)$/.test(words[at - 1]?.lower ?? ''))
    return null;
  if (words[at - 1]?.lower === 'to' && !BEFORE_INFINITIVE.test(words[at - 2]?.lower ?? '')) return null;
  const next = words[at + 1]?.lower ?? '';
  if (
    (next === 'by' && word.lower.endsWith('ed')) ||
    (verb.lemma === 'report' && /^(?:from|for)$/.test(next))
  )
    return null;
  return isPassive(words, at) ? null : verb;
}

/** "her repeated comments", "20 pledged delegates", "easier said than done", "a party called Dawn": no report. */
function describes(words: Paragraph['words'], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word?.lower.endsWith('ed') && word?.lower !== 'said') return false;
  if (after?.lower === 'than' || (before?.text === '-' && before.end === word?.start) || (after?.text === ',' && before?.text === 'That')) return true;
  if (before?.pos !== 'AUX' && /^(?:a|an|the|his|her|its|their|our|my|[’']s)$/.test(before?.lower ?? '')) return true;
  const attribute =
    /^(?:NUM|ADJ|ADP)$/.test(before?.pos ?? '') || /^(?:more|most|fewer)$/.test(before?.lower ?? '');
  if (attribute && /^(?:NOUN|ADJ)$/.test(after?.pos ?? '')) return true;
  const names = /^(?:called|dubbed|named|titled)$/.test(word.lower);
  return names && isGoverned(words, at, isCapitalised(after));
}

/** "to found a party called Dawn", "a group of friends called Dawn": what a verb's or a preposition's object is called, nobody calls. */
function isGoverned(words: Paragraph['words'], at: number, named: boolean): boolean {
  let first = at - 1;
  if (words[first]?.pos !== 'NOUN') return false;
  while (/^(?:NOUN|ADJ)$/.test(words[first - 1]?.pos ?? '')) first -= 1;
  const article = /^an?$/i.test(words[first - 1]?.text ?? '');
  const governor = words[first - (article ? 2 : 1)];
  return (article || named) && (/^(?:VERB|ADP)$/.test(governor?.pos ?? '') || governor?.lower === 'to');
}

/** "was told", "is widely expected": somebody else speaks. */
function isPassive(words: Paragraph['words'], at: number): boolean {
  if (/ing$/.test(words[at]?.lower ?? '')) return false;
  let before = at - 1;
  while (words[before]?.pos === 'ADV' && before > at - 3) before -= 1;
  return (
    BE.test(words[before]?.lower ?? '') && /(?:ed|en|said|told|known|thought)$/.test(words[at]?.lower ?? '')
  );
}

/** "The gate was open, said one guard in the yard": no verb follows, and no apposition goes before. */
function saidLast(
  { words }: Paragraph,
  sentence: Range,
  at: number,
  left: Range | null,
  subject: Range,
): boolean {
  const opens = left !== null && left.first <= sentence.first + 1;
  const rest = words.slice(subject.end, sentence.end);
  return words[at]?.lower === 'said' && !opens && !rest.some((w) => w.quoted || /^(?:VERB|AUX)$/.test(w.pos));
}

/** "Ek, a man who left the council, (said)": no verb stands outside the relative clause. */
function hasMainVerb(words: Paragraph['words'], from: number, to: number): boolean {
  let relative = false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word) continue;
    if (at > from && /^(?:who|which|whose|that)$/.test(word.lower)) relative = true;
    if (word.text === ',') relative = false;
    const finite = /^(?:VERB|AUX)$/.test(word.pos) && !word.lower.endsWith('ing') && words[at - 1]?.lower !== 'to';
    if (finite && !relative) return true;
  }
  return false;
}

/** The subject behind the verb, when the words before it read as content: `“...,” said Weber, the minister`. */
function invertedSubject(
  paragraph: Paragraph,
  sentence: Range,
  at: number,
  left: Range | null,
): Range | null {
  const { words, text } = paragraph;
  const start = words[sentence.first]?.start ?? 0;
  const before = text.slice(start, words[at]?.start);
  if (!ENDS_CONTENT.test(before)) return null;
  const subject = phraseStartingAt(paragraph, at + 1, sentence.end);
  if (subject === null) return null;
  const next = words[subject.end];
  const closed =
    next === undefined || subject.end >= sentence.end || next.quoted || CLOSES_SUBJECT.test(next.text);
  const quoted = ENDS_QUOTED.test(before);
  if (!quoted && left !== null && !hasMainVerb(words, sentence.first, at)) return null;
  const ends = next === undefined || subject.end >= sentence.end - 1 || next.text === ',';
  const closes = /,\s*$/.test(before) && (ends || saidLast(paragraph, sentence, at, left, subject));
  return closed && (left === null || quoted || closes) && (quoted || countWords(before) >= 3)
    ? subject
    : null;
}

const SUBORDINATOR = /^(?:as|when|while|after|before|if|although|though|because|since|once|until)$/;

/** Where the clause begins that a participle at `at` hangs on: behind a colon, or behind "As the aides waited,". */
function clauseStart({ words }: Paragraph, first: number, at: number): number {
  let start = first;
  const leads = SUBORDINATOR.test(words[first]?.lower ?? '');
  for (let index = first; index < at - 1; index += 1) {
    const word = words[index];
    if (!word || word.quoted) continue;
    if (/^[:;]$/.test(word.text) || (leads && start === first && word.text === ',')) start = index + 1;
  }
  return start;
}

/** `Said Brandt, who grew up there, “...”`: the verb opens the sentence. */
function openingSubject(paragraph: Paragraph, sentence: Range, at: number, quoted: boolean): Range | null {
  if (!quoted || at !== sentence.first) return null;
  const subject = phraseStartingAt(paragraph, at + 1, sentence.end);
  return subject && isCapitalised(paragraph.words[subject.end - 1]) ? subject : null;
}

/** "Karim left early, saying that ...": the sentence's first phrase speaks. */
function participleSubject(paragraph: Paragraph, sentence: Range, at: number): Range | null {
  const { words } = paragraph;
  if (!words[at]?.lower.endsWith('ing')) return null;
  for (let verb = clauseStart(paragraph, sentence.first, at) + 1; verb < at; verb += 1) {
    const word = words[verb];
    if (!word || word.quoted || !/^(?:VERB|AUX)$/.test(word.pos) || word.lower.endsWith('ing')) continue;
    const subject = subjectBefore(paragraph, verb, sentence.first);
    if (subject && subject.end <= at) return subject;
  }
  const first = leadingPhrase(paragraph, sentence.first);
  return first !== null && first.end <= at ? first : null;
}

/** "a report suggesting that": the noun before a bare participle reports nothing itself. */
const isReduced = ({ words }: Paragraph, at: number): boolean =>
  words[at]?.lower.endsWith('ing') === true && !/^(?:AUX|ADV|PART)$/.test(words[at - 1]?.pos ?? '');

/** `“...,” Brandt charged`: beside a closed quotation any verb with a subject reports. */
function besideQuotation({ text, words }: Paragraph, subject: Range, at: number): boolean {
  const start = words[Math.min(subject.first, at)]?.start ?? 0;
  const adjacent = subject.end === at || subject.first === at + 1;
  return adjacent && /[,?!]\s?”\s*$/.test(text.slice(Math.max(0, start - 8), start));
}

function anyVerb(paragraph: Paragraph, sentence: Range, at: number): Cue | null {
  const word = paragraph.words[at];
  if (!word || word.quoted || word.pos !== 'VERB' || word.lower.endsWith('ing')) return null;
  const left = subjectBefore(paragraph, at, sentence.first);
  const verb = { lemma: word.lower, says: true, tells: false, weak: false };
  if (left && besideQuotation(paragraph, left, at))
    return { verb, at, subject: left, inverted: false, participle: false };
  const right = invertedSubject(paragraph, sentence, at, left);
  if (!right || !besideQuotation(paragraph, right, at) || !isCapitalised(paragraph.words[right.end - 1]))
    return null;
  return { verb, at, subject: right, inverted: true, participle: false };
}

const ASKED = /^(?:whether|if|why|how|what|when|who|where)$/;

/** A weak verb counts before "that" and beside quotation marks only: "believes that", `called it “odd”`. */
function reportsWeakly(paragraph: Paragraph, sentence: Range, cue: Cue): boolean {
  const { words, text } = paragraph;
  if (/^(?:that|whether|if)$/.test(words[cue.at + 1]?.lower ?? '')) return true;
  if (cue.verb.lemma === 'ask' && words[cue.at + 1]?.lower === 'for') return true;
  if (cue.verb.lemma === 'speak') return words[cue.at + 1]?.lower === 'of';
  if (cue.verb.lemma === 'ask' && words.slice(cue.at + 1, cue.at + 8).some((w) => ASKED.test(w.lower))) {
    return true;
  }
  if (words[cue.at + 1]?.text === '“' || words[cue.at + 2]?.text === '“') return true;
  const subject = words[Math.min(cue.at, cue.subject.first)]?.start ?? 0;
  return ENDS_QUOTED.test(text.slice(words[sentence.first]?.start, subject));
}

/** "while saying that", "after telling his aides that", "before suggesting that" */
const hangsOn = ({ words }: Paragraph, at: number): boolean =>
  (/^(?:while|by)$/.test(words[at - 1]?.lower ?? '') && PLAIN_PARTICIPLE.test(words[at]?.lower ?? '')) ||
  (/^(?:while|after|before|by)$/.test(words[at - 1]?.lower ?? '') &&
    words.slice(at + 1, at + 6).some((w) => w.lower === 'that'));

/** "released a statement on Monday saying (that)": behind a noun for something written or spoken the sentence's subject speaks. */
const inDocument = ({ words }: Paragraph, at: number): boolean =>
  PLAIN_PARTICIPLE.test(words[at]?.lower ?? '') &&
  words.slice(Math.max(0, at - 4), at).some((w) => !w.quoted && DOCUMENT.test(w.lower));

/** The verb that an infinitive hangs on: "went on to say" → "went"; any other verb is its own. */
function governing({ words }: Paragraph, at: number): number {
  if (words[at - 1]?.lower !== 'to') return at;
  return words[at - 2]?.lower === 'on' ? at - 3 : at - 2;
}

function cueAt(paragraph: Paragraph, sentence: Range, at: number, quoted: boolean): Cue | null {
  const verb = verbAt(paragraph, at);
  if (verb === null) return quoted ? anyVerb(paragraph, sentence, at) : null;
  const governor = governing(paragraph, at);
  const left = isReduced(paragraph, at) ? null : subjectBefore(paragraph, governor, sentence.first);
  const inverts = verb.says || verb.lemma === 'ask';
  const right =
    (inverts ? invertedSubject(paragraph, sentence, at, left) : null) ??
    openingSubject(paragraph, sentence, at, quoted);
  if (right) return { verb, at, subject: right, inverted: true, participle: false };
  if (left) return { verb, at, subject: left, inverted: false, participle: false };
  const afterComma =
    paragraph.words[at - 1]?.text === ',' || hangsOn(paragraph, at) || inDocument(paragraph, at);
  const first = quoted || afterComma ? participleSubject(paragraph, sentence, at) : null;
  return first ? { verb, at, subject: first, inverted: false, participle: true } : null;
}

/** "what the party warned about", "what Ek says and promises": the words themselves stand elsewhere. */
function leavesGap({ words }: Paragraph, { at, subject, inverted }: Cue): boolean {
  if (inverted || words[subject.first - 1]?.lower !== 'what') return false;
  return /^(?:about|in|on|at|and|or|to|during|last|[.,])$/.test(words[at + 1]?.lower ?? '');
}

/** All cues of a sentence outside its quotation marks, in order. */
export function findCues(paragraph: Paragraph, sentence: Range, quoted: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.first; at < sentence.end; at += 1) {
    const cue = cueAt(paragraph, sentence, at, quoted);
    if (cue && !leavesGap(paragraph, cue) && (!cue.verb.weak || reportsWeakly(paragraph, sentence, cue)))
      cues.push(cue);
  }
  return cues;
}
