import type { Span } from '../../model.ts';
import { recentSpeaker, type Speaker } from '../discourse.ts';
import { countWords, isCapitalised, type Range } from '../paragraph.ts';
import { leadingPhrase, phraseEndingAt, phraseStartingAt } from '../phrases.ts';
import { type Scene, type Sieve, speakerIn, textOf, type Utterance, wordAt, wordFrom } from '../scene.ts';

const utter = (span: Span, speaker: Speaker | null, tier: string): Utterance => ({
  ...span,
  speaker,
  cue: null,
  status: 'said',
  tier,
});

function hasWordsOutside({ paragraph, words }: Scene): boolean {
  for (let at = words.first; at < words.end; at += 1) {
    const word = paragraph.words[at];
    if (word && !word.quoted && /[\p{L}\p{N}]/u.test(word.text)) return true;
  }
  return false;
}

/** The subject of the paragraph before, where nobody has spoken yet: "Vos was not impressed. ¶ “A wish list.”" */
function lookBack({ discourse, paragraph, sentence }: Scene): Speaker | null {
  const subject = discourse.mentions.findLast((m) => m.salient && paragraph.index - m.paragraph <= 1);
  if (sentence > 0 && (subject?.paragraph !== paragraph.index || subject.sentence < sentence - 1))
    return null;
  if (!subject) return discourse.lastSpeaker?.speaker ?? null;
  const { name, gender, at } = subject;
  return { name, gender, kind: 'person', mention: null, at };
}

/** A sentence that is nothing but quotation continues whoever spoke, or was spoken of, last. */
export const floating: Sieve = (scene) => {
  if (scene.quotations.length === 0 || hasWordsOutside(scene)) return null;
  const last = scene.sentence === 0 ? recentSpeaker(scene.discourse, scene.paragraph.index, 1) : null;
  const speaker = scene.previous ?? last ?? lookBack(scene);
  const tier = scene.previous ? 'floating' : last ? 'floating-paragraph' : 'look-back';
  return scene.quotations
    .filter((q) => countWords(textOf(scene, q.start, q.end)) >= 2)
    .map((q) => utter(q, speaker, tier));
};

/** "More from Ek: “...”": the name directly before the colon. */
export function beforeColon(scene: Scene, quotation: number): Range | null {
  let last = wordFrom(scene, quotation) - 1;
  if (!/:[*_\s]*$/.test(textOf(scene, scene.span.start, quotation))) return null;
  while (last > scene.words.first && /^[:*_\s]+$/.test(wordAt(scene, last)?.text ?? '')) last -= 1;
  const name = wordAt(scene, last);
  if (!isCapitalised(name) || name?.pos === 'VERB') return null;
  let before = last;
  while (before > scene.words.first && isCapitalised(wordAt(scene, before))) before -= 1;
  if (/^(?:on|in|at|via|to|for|of|with|about|against)$/.test(wordAt(scene, before)?.lower ?? '')) return null;
  return phraseEndingAt(scene.paragraph, last, scene.words.first);
}

/** `Marsh: “We will appeal”`: a name, a colon and quotation marks, without a verb. */
export const colon: Sieve = (scene) => {
  const first = scene.quotations[0];
  if (!first || !/^[^:]{2,80}:[\s*_]*$/.test(textOf(scene, scene.span.start, first.start))) return null;
  const subject = beforeColon(scene, first.start) ?? leadingPhrase(scene.paragraph, scene.words.first);
  const speaker = subject && speakerIn(scene, subject);
  return speaker ? scene.quotations.map((q) => utter(q, speaker, 'colon')) : null;
};

/** `“No letter was answered.” ― Clara Finch`: a dash and a name behind the marks. */
export const signed: Sieve = (scene) => {
  const last = scene.quotations.at(-1);
  if (!last || !/^\s*[—–―]\s*\p{Lu}[^“”]{2,60}$/u.test(textOf(scene, last.end, scene.span.end))) return null;
  const name = phraseStartingAt(scene.paragraph, wordFrom(scene, last.end) + 1, scene.words.end);
  const speaker = name && isCapitalised(wordAt(scene, name.end - 1)) && speakerIn(scene, name);
  return speaker ? scene.quotations.map((q) => utter(q, speaker, 'signed')) : null;
};

/** A whole sentence within marks, of five words or more: neither “miracle battery” nor “to do all we can for them”. */
function looksSpoken(text: string): boolean {
  return /^.{1,2}[\p{Lu}\d]/u.test(text) && /[.,?!]\s?”?\s?$/.test(text) && countWords(text) >= 5;
}

/** `“A,” said Ek. “B,” which is news.`: a quotation that opens the next sentence goes on. */
const goesOn = ({ span, previous }: Scene, { start }: Span): boolean =>
  previous !== null && start <= span.start;

/** `“Ice in May,” by the Ledger's Ann Lee`: the name of an article. */
const BY_LINE = /^\s?,?\s?by\s(?:the\s)?\p{Lu}/u;

/** "chants of “Go home”", "a banner reading, “Go home”" */
const SHOUTED = /\b(?:(?:chants?|cries|shouts) of|reading|reads|(?:that|which) read),?\s$/;

/** Whether a quotation without a cue is speech: a whole sentence, or what a crowd shouts and a banner reads. */
function isSpoken(scene: Scene, { start, end }: Span): boolean {
  const text = textOf(scene, start, end);
  if (SHOUTED.test(textOf(scene, Math.max(scene.span.start, start - 20), start)))
    return countWords(text) >= 2;
  return looksSpoken(text) && !BY_LINE.test(textOf(scene, end, end + 30));
}

/** Quotations without any cue: those that look like speech are quotes, of nobody known. */
export const uncued: Sieve = (scene) =>
  scene.quotations
    .filter((q) => isSpoken(scene, q))
    .map((q) => (goesOn(scene, q) ? utter(q, scene.previous, 'floating') : utter(q, null, 'uncued')));
