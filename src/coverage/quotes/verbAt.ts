import { isCapitalised, type Paragraph } from './paragraph.ts';
import { FUTURE } from './status.ts';
import { type CueVerb, cueVerb } from './verbs.ts';

const UNMISTAKABLE = /^(?:said|says|told|wrote|tweeted|added|noted|argued|asked)$/;
const BE = /^(?:is|was|were|are|be|been|being)$/;
const BEFORE_INFINITIVE =
  /^(?:on|continued|continues|goes|taken|went|began|rushed|prompted|forced|moved|quick|had|happy|proceeded)$/;

/** "is expected to say that": an infinitive that will report something, no "plans to write a book". */
const willReport = (words: Paragraph['words'], at: number): boolean =>
  FUTURE.test(words[at - 2]?.lower ?? '') &&
  /^(?:say|tell|announce|argue|claim|stress|insist|warn|deny|declare|propose)$/.test(
    words[at]?.lower ?? '',
  ) &&
  words.slice(at + 1, at + 12).some((w) => /^(?:that|“)$/.test(w.text));

/**
 * "Six in 10 say", "the paper reports that", "her friends claim that": a form that is tagged as a noun, and that agrees
 * with a subject before it like a verb; not "her claim that", "news reports that".
 */
function agrees(words: Paragraph['words'], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !/^(?:NOUN|PROPN|NUM)$/.test(before.pos)) return false;
  if (word.lower === 'say') return true;
  const clause = after?.lower === 'that' && !/^(?:VERB|AUX)$/.test(words[at + 2]?.pos ?? '');
  const beside =
    after?.text === '“' ||
    (after?.text === '.' && words.slice(Math.max(0, at - 12), at).some((w) => w.text === '”'));
  if (!(clause || beside) || !/^(?:claim|report|note|estimate|hint|state)s?$/.test(word.lower)) return false;
  if (/^(?:news|media|press|police)$|[’']s?$/.test(before.lower)) return false;
  return before.pos === 'NOUN' && /s$/.test(before.lower) ? !/s$/.test(word.lower) : /s$/.test(word.lower);
}

/** "by promising to end", ", warning that": a participle that is tagged as a noun or an adjective. */
const takesClause = (words: Paragraph['words'], at: number): boolean =>
  /ing$/.test(words[at]?.lower ?? '') &&
  /^(?:by|and|but|,|while|after|before)$/.test(words[at - 1]?.lower ?? '') &&
  /^(?:that|to|he|she|it|they)$/.test(words[at + 1]?.lower ?? '');

/** The verb at a word, unless its tag or an infinitive "to" says that nobody speaks here. */
export function verbAt({ words }: Paragraph, at: number): CueVerb | null {
  const word = words[at];
  if (word === undefined || word.quoted) return null;
  const verb = cueVerb(word.lower);
  if (verb === null) return null;
  const noun = /^(?:NOUN|ADJ|PROPN|ADP|DET)$/.test(word.pos);
  if (noun && !UNMISTAKABLE.test(word.lower) && !agrees(words, at) && !takesClause(words, at)) return null;
  if (describes(words, at)) return null;
  if (/ing$/.test(word.lower) && /^(?:for|about|of|from|against)$/.test(words[at - 1]?.lower ?? ''))
    return null;
  const governor = words[at - 2]?.lower ?? '';
  if (words[at - 1]?.lower === 'to' && !BEFORE_INFINITIVE.test(governor) && !willReport(words, at))
    return null;
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
  if (
    after?.lower === 'than' ||
    (before?.text === '-' && before.end === word?.start) ||
    (after?.text === ',' && before?.text === 'That')
  )
    return true;
  if (before?.pos !== 'AUX' && /^(?:a|an|the|his|her|its|their|our|my|[’']s)$/.test(before?.lower ?? ''))
    return true;
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
