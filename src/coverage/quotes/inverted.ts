import { countWords, isCapitalised, type Paragraph, type Range } from './paragraph.ts';
import { phraseStartingAt } from './phrases.ts';

const CLOSES_SUBJECT =
  /^(?:[,.;:!?“”()—–-]|who|when|while|of|for|at|from|in|on|during|after|with|as|to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const ENDS_CONTENT = /[,?!]\s?[”’']?\s*$|”\s*$/;
export const ENDS_QUOTED = /”\s*$/;

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
    const finite =
      /^(?:VERB|AUX)$/.test(word.pos) && !word.lower.endsWith('ing') && words[at - 1]?.lower !== 'to';
    if (finite && !relative) return true;
  }
  return false;
}

/** The subject behind the verb, when the words before it read as content: `“...,” said Weber, the minister`. */
export function invertedSubject(
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
  const quoted = ENDS_QUOTED.test(before);
  const closed =
    next === undefined ||
    subject.end >= sentence.end ||
    next.quoted ||
    CLOSES_SUBJECT.test(next.text) ||
    (quoted && next.pos === 'VERB' && /(?:ed|ing|known)$/.test(next.lower));
  if (!quoted && left !== null && !hasMainVerb(words, sentence.first, at)) return null;
  const ends = next === undefined || subject.end >= sentence.end - 1 || next.text === ',';
  const closes = /,\s*$/.test(before) && (ends || saidLast(paragraph, sentence, at, left, subject));
  return closed && (left === null || quoted || closes) && (quoted || countWords(before) >= 3)
    ? subject
    : null;
}

/** `Said Brandt, who grew up there, “...”`: the verb opens the sentence. */
export function openingSubject(
  paragraph: Paragraph,
  sentence: Range,
  at: number,
  quoted: boolean,
): Range | null {
  const { words } = paragraph;
  const first =
    words[sentence.first + 1]?.text === ',' &&
    /^(?:but|and|yet|so|still)$/.test(words[sentence.first]?.lower ?? '')
      ? sentence.first + 2
      : sentence.first;
  if (!quoted || at !== first) return null;
  const subject = phraseStartingAt(paragraph, at + 1, sentence.end);
  return subject && isCapitalised(words[subject.end - 1]) ? subject : null;
}
