/** Deeds in which something is said, so that their day is the day of the words. */
import type { Span, Timex } from '../model.ts';
import type { FoundQuote } from '../quotes/find.ts';

/** "Met the press on Monday and said", "spoke for an hour on Monday, telling them". */
const MET = /\b(?:met|meeting|spoke|speaking|talked|talking|appeared|appearing|testified|testifying)\b/i;
/** How far before its date (UTF-16 units) the verb may stand. */
const MET_REACH = 90;
const clauseBefore = (left: string): string => left.split(/[,;.]/).at(-1) ?? '';
/** "Resigned on Monday, saying": done and said in one breath. */
const AT_ONCE = /[a-z]ing$/;

/** How far behind its verb (UTF-16 units) a date may stand: "promised the farmers in Lindby on Thursday". */
const BESIDE = 60;

/** "“It will hold,” the mayor promised on Thursday." */
function isOfCue({ span }: Timex, { span: quoted, cue }: FoundQuote, sentence: Span, text: string): boolean {
  const from = quoted.end <= span.start ? quoted.end : sentence.start;
  const left = text.slice(Math.max(from, span.start - BESIDE), span.start);
  const at = left.toLowerCase().lastIndexOf(cue?.toLowerCase() ?? '\n');
  return at >= 0 && !/[,;:“”"]|\b(?:that|whether|if)\b/.test(left.slice(at));
}

/** Is the date that of the saying, or of a deed in which the words were said: "resigned on Monday, saying “...”", "met them on Monday and said"? */
export function isSaidIn(timex: Timex, quote: FoundQuote, sentence: Span, text: string): boolean {
  const {
    span: { start, end },
  } = timex;
  const { span: quoted, cue } = quote;
  if (isOfCue(timex, quote, sentence, text)) return true;
  if (cue === null || end > quoted.start) return false;
  const between = text.slice(end, quoted.start);
  if (/[;“”"]/.test(between) || !between.toLowerCase().includes(cue.toLowerCase())) return false;
  return (
    AT_ONCE.test(cue) ||
    MET.test(clauseBefore(text.slice(Math.max(sentence.start, start - MET_REACH), start)))
  );
}

/** Words of an occasion on which people speak. */
const SPEAKING =
  /\b(?:interview|(?:press|news) (?:conference|briefing)|briefing|speech|statement|debate|hearing|testimony|call|conversation|meeting|met|spoke|talked|testified|told|said|addressed|apologi[sz]ed)\b/i;
const PRONOUN = /^(?:he|she|they)$/i;

/** Does the sentence tell that the speaker of the words after it met or spoke to somebody? */
export function tellsOfSpeaking(told: string, speaker: string, mention: string): boolean {
  if (!SPEAKING.test(told)) return false;
  if (names(told, speaker)) return true;
  return PRONOUN.test(mention) && wordsOf(told).some((word) => word.toLowerCase() === mention.toLowerCase());
}

const APPEARANCE =
  /\b(?:interview|(?:press|news) (?:conference|briefing)|briefing|speech|address|hearing|testimony)\b/i;

/** Does the sentence tell of a public appearance of the speaker? */
export const tellsOfAppearance = (told: string, speaker: string): boolean =>
  APPEARANCE.test(told) && names(told, speaker);

const wordsOf = (told: string): readonly string[] => told.match(/[\p{L}’'-]+/gu) ?? [];

/** Does the surname stand in the sentence? */
function names(told: string, speaker: string): boolean {
  const surname = speaker.split(/\s+/).at(-1) ?? '';
  return /^\p{Lu}/u.test(surname) && wordsOf(told).some((word) => word.replace(/['’]s$/, '') === surname);
}
