import { ENDS_QUOTED, invertedSubject, openingSubject } from './inverted.ts';
import { isCapitalised, type Paragraph, type Range } from './paragraph.ts';
import { leadingPhrase, phraseEndingAt } from './phrases.ts';
import type { Cue } from './scene.ts';
import { subjectBefore } from './subjects.ts';
import { verbAt } from './verbAt.ts';
import type { CueVerb } from './verbs.ts';

const PLAIN_PARTICIPLE = /^(?:saying|stating|arguing|warning|insisting|suggesting|noting)$/;
const DOCUMENT =
  /^(?:statements?|responses?|repl(?:y|ies)|letters?|e-?mails?|reports?|memos?|notes?|messages?|tweets?|posts?|releases?|briefs?|complaints?|lawsuits?|suits?|filings?|columns?|op-eds?|essays?|ads?|videos?|pitch|interviews?|speech|appearance)$/;

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

/** "..., with a spokesman saying that": whoever stands between "with" and the participle. */
function accompanying(paragraph: Paragraph, { first }: Range, at: number): Range | null {
  const subject = phraseEndingAt(paragraph, at - 1, first);
  return subject && paragraph.words[subject.first - 1]?.lower === 'with' ? subject : null;
}

/** `“...,” Brandt charged`: beside a closed quotation any verb with a subject reports. */
function besideQuotation({ text, words }: Paragraph, subject: Range, at: number): boolean {
  const start = words[Math.min(subject.first, at)]?.start ?? 0;
  const adjacent = subject.end === at || subject.first === at + 1;
  return adjacent && /[,?!]\s?”\s*$/.test(text.slice(Math.max(0, start - 8), start));
}

function anyVerb(paragraph: Paragraph, sentence: Range, at: number): Cue | null {
  const word = paragraph.words[at];
  if (!word || word.quoted || word.lower.endsWith('ing')) return null;
  if ((word.pos !== 'VERB' && !word.lower.endsWith('ed')) || (isCapitalised(word) && at > sentence.first))
    return null;
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

/** "asked the crews to leave": somebody is asked to do something. */
function asksTo({ words }: Paragraph, at: number): boolean {
  for (let to = at + 2; to < at + 9; to += 1) {
    if (words[to]?.lower === 'to' && (words[to + 1]?.pos === 'VERB' || words[to + 1]?.text === '“'))
      return true;
    if (words[to]?.quoted || !/^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|PART|NUM)$/.test(words[to - 1]?.pos ?? ''))
      return false;
  }
  return false;
}

/** A weak verb counts before "that" and beside quotation marks only: "believes that", `called it “odd”`. */
function reportsWeakly(paragraph: Paragraph, sentence: Range, cue: Cue): boolean {
  const { words, text } = paragraph;
  if (/^(?:that|whether|if)$/.test(words[cue.at + 1]?.lower ?? '')) return true;
  if (cue.verb.lemma === 'ask' && (words[cue.at + 1]?.lower === 'for' || asksTo(paragraph, cue.at)))
    return true;
  if (cue.verb.lemma === 'speak') return words[cue.at + 1]?.lower === 'of';
  if (cue.verb.lemma === 'ask' && words.slice(cue.at + 1, cue.at + 8).some((w) => ASKED.test(w.lower))) {
    return true;
  }
  if (words[cue.at + 1]?.text === '“' || words[cue.at + 2]?.text === '“') return true;
  const subject = words[Math.min(cue.at, cue.subject.first)]?.start ?? 0;
  return ENDS_QUOTED.test(text.slice(words[sentence.first]?.start, subject));
}

const OPENS_CONTENT = /^(?:to|he|she|it|they|there|we|i)$/;

/** "while saying that", "after telling his aides that", "by promising to end", "and suggesting that" */
function hangsOn({ words }: Paragraph, at: number, verb: CueVerb): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (!words[at]?.lower.endsWith('ing')) return false;
  if (/^(?:while|by)$/.test(before) && PLAIN_PARTICIPLE.test(words[at]?.lower ?? '')) return true;
  const clause = words.slice(at + 1, at + 6).some((w) => w.lower === 'that');
  if (/^(?:while|after|before|by|and|but)$/.test(before) && clause) return true;
  if (before === 'by' && verb.tells && !verb.weak) return true;
  return (
    /^(?:by|and|but|in)$/.test(before) &&
    verb.says &&
    !verb.weak &&
    OPENS_CONTENT.test(words[at + 1]?.lower ?? '')
  );
}

/** "released a statement on Monday saying (that)": behind a noun for something written or spoken the sentence's subject speaks. */
const inDocument = ({ words }: Paragraph, at: number): boolean =>
  PLAIN_PARTICIPLE.test(words[at]?.lower ?? '') &&
  words.slice(Math.max(0, at - 4), at).some((w) => !w.quoted && DOCUMENT.test(w.lower));

/** The verb that an infinitive hangs on: "went on to say" → "went"; any other verb is its own. */
function governing({ words }: Paragraph, at: number): number {
  if (words[at - 1]?.lower !== 'to') return at;
  return words[at - 2]?.lower === 'on' ? at - 3 : at - 2;
}

/** ", saying that", ", falsely suggesting that", "– saying he" */
function behindComma({ words }: Paragraph, at: number): boolean {
  const before = words[at - 1];
  const mark = before?.pos === 'ADV' && /ly$/.test(before.lower) ? words[at - 2] : before;
  return /^(?:,|–|—|--)$/.test(mark?.text ?? '');
}

function cueAt(paragraph: Paragraph, sentence: Range, at: number, quoted: boolean): Cue | null {
  const verb = verbAt(paragraph, at);
  if (verb === null) return quoted ? anyVerb(paragraph, sentence, at) : null;
  const governor = governing(paragraph, at);
  const left = isReduced(paragraph, at)
    ? accompanying(paragraph, sentence, at)
    : subjectBefore(paragraph, governor, sentence.first);
  const inverts = verb.says || /^(?:ask|warn)$/.test(verb.lemma);
  const right =
    (inverts ? invertedSubject(paragraph, sentence, at, left) : null) ??
    openingSubject(paragraph, sentence, at, quoted);
  if (right) return { verb, at, subject: right, inverted: true, participle: false };
  if (left) return { verb, at, subject: left, inverted: false, participle: false };
  const afterComma = behindComma(paragraph, at) || hangsOn(paragraph, at, verb) || inDocument(paragraph, at);
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
