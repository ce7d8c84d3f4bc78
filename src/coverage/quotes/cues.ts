import { countWords, type Paragraph, type Range } from './paragraph.ts';
import { leadingPhrase, phraseStartingAt, subjectBefore } from './phrases.ts';
import type { Cue } from './scene.ts';
import { type CueVerb, cueVerb } from './verbs.ts';

const UNMISTAKABLE = /^(?:said|says|told|wrote|tweeted|added|noted|argued|asked)$/;
const BEFORE_INFINITIVE = /^(?:continued|went|began|rushed)$/;
const CLOSES_SUBJECT =
  /^(?:[,.;:!?“”)—–-]|who|of|for|at|from|in|on|during|after|with|as|to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const ENDS_QUOTED = /”\s*$/;
const ENDS_CONTENT = /[,?!]\s?[”’']?\s*$|”\s*$/;

/** The verb at a word, unless its tag or an infinitive "to" says that nobody speaks here. */
function verbAt({ words }: Paragraph, at: number): CueVerb | null {
  const word = words[at];
  if (word === undefined || word.quoted) return null;
  const verb = cueVerb(word.lower);
  if (verb === null) return null;
  if (/^(?:NOUN|ADJ|PROPN|ADP|DET)$/.test(word.pos) && !UNMISTAKABLE.test(word.lower)) return null;
  if (words[at - 1]?.lower === 'to' && !BEFORE_INFINITIVE.test(words[at - 2]?.lower ?? '')) return null;
  return verb;
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
  return closed && (left === null || quoted) && (quoted || countWords(before) >= 3) ? subject : null;
}

/** "Karim left early, saying that ...": the sentence's first phrase speaks. */
function participleSubject(paragraph: Paragraph, sentence: Range, at: number): Range | null {
  const { words } = paragraph;
  if (!words[at]?.lower.endsWith('ing')) return null;
  const first = leadingPhrase(paragraph, sentence.first);
  return first !== null && first.end <= at ? first : null;
}

/** A weak verb counts before "that" and beside quotation marks only: "believes that", `called it “odd”`. */
function reportsWeakly(paragraph: Paragraph, sentence: Range, cue: Cue): boolean {
  const { words, text } = paragraph;
  if (words[cue.at + 1]?.lower === 'that') return true;
  if (words[cue.at + 1]?.text === '“' || words[cue.at + 2]?.text === '“') return true;
  const subject = words[cue.subject.first]?.start ?? 0;
  return ENDS_QUOTED.test(text.slice(words[sentence.first]?.start, subject));
}

function cueAt(paragraph: Paragraph, sentence: Range, at: number, quoted: boolean): Cue | null {
  const verb = verbAt(paragraph, at);
  if (verb === null) return null;
  const left = subjectBefore(paragraph, at, sentence.first);
  const right = invertedSubject(paragraph, sentence, at, left);
  if (right) return { verb, at, subject: right, inverted: true, participle: false };
  if (left) return { verb, at, subject: left, inverted: false, participle: false };
  const afterComma = paragraph.words[at - 1]?.text === ',';
  const first = quoted || afterComma ? participleSubject(paragraph, sentence, at) : null;
  return first ? { verb, at, subject: first, inverted: false, participle: true } : null;
}

/** All cues of a sentence outside its quotation marks, in order. */
export function findCues(paragraph: Paragraph, sentence: Range, quoted: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.first; at < sentence.end; at += 1) {
    const cue = cueAt(paragraph, sentence, at, quoted);
    if (cue && (!cue.verb.weak || cue.participle || reportsWeakly(paragraph, sentence, cue))) cues.push(cue);
  }
  return cues;
}
