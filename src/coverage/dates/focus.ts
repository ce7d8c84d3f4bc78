/** A sentence may tell of several events with a date each; which of them do some of its words belong to? */

import type { AnnotatedPassage, Occasion, Sentence, Span } from '../model.ts';
import { occasionApart } from './apart.ts';
import { type Dating, datingsIn, occasionOf, type Scene, within } from './scene.ts';

const CLAUSE_EDGE =
  /[,;:–—()“”"]|\b(?:that|which|who|where|when|after|before|as|while|because|and|but|following|ahead of|prior to)\b/i;

/** ", which has filed for bankruptcy": a clause that tells of its noun, not of the sentence's own event. */
const RELATIVE = /(?:,\s|\b)(?:which|who|whose)\b(?:(?!--)[^,;.–—]){3,200}/gi;

/** Do all of the words that stand outside the sentence's subject stand in a relative clause? */
function inRelative(sentence: Span, words: readonly Span[], text: string): boolean {
  const told = text.slice(sentence.start, sentence.end);
  return [...told.matchAll(RELATIVE)].some(({ index, 0: clause }) => {
    const start = sentence.start + index;
    const inside = words.filter((word) => word.start >= start && word.end <= start + clause.length);
    const after = words.filter((word) => word.start >= start + clause.length);
    return inside.length > 0 && after.length === 0;
  });
}

/** How many of the words stand in the clause of an expression. */
function company(at: Span, words: readonly Span[], text: string): number {
  const between = (word: Span): string =>
    word.end <= at.start ? text.slice(word.end, at.start) : text.slice(at.end, word.start);
  return words.filter((word) => !CLAUSE_EDGE.test(between(word))).length;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/**
 * When the event happened that some words of a sentence tell of: the sentence's own occasion, unless none of the words stands
 * in its clause and some stand in the clause of another date. "Aides said on Tuesday that the regions joined after votes in
 * 2022": asked for the votes, 2022. A date of the sentence goes before one that only the story or the publication gives.
 * @param words spans of the file inside the sentence
 * @param text the file's text from `passage.span.start` on
 */
export function occasionOfWords(
  words: readonly Span[],
  { span, occasion }: Sentence,
  passage: AnnotatedPassage,
  text: string,
): Occasion | null {
  const base = passage.span.start;
  const asked = words.map((word) => shifted(word, -base));
  const own = occasion?.phrase ?? null;
  if (asked.length === 0) return occasion;
  const elsewhen = occasion === null ? null : occasionApart(asked, shifted(span, -base), occasion, text);
  if (elsewhen !== null) return elsewhen;
  const isOwn = own !== null && within(own, span);
  if (isOwn && company(shifted(own, -base), tellingApart(asked, text), text) > 0) return occasion;
  const timexes = passage.timexes.map((timex) => ({ ...timex, span: shifted(timex.span, -base) }));
  const scene = { ...NOTHING_ELSE, text, passage: { ...passage, sentences: [], quotes: [] }, timexes };
  const quotations = isOwn ? [] : marked(passage).map((quoted) => shifted(quoted, -base));
  const nearest = datingOfWords(tellingApart(asked, text), shifted(span, -base), scene, quotations);
  if (nearest === null) {
    const told = shifted(span, -base);
    const isElsewhen = isToldAsBefore(asked, told, text) || (isOwn && inRelative(told, asked, text));
    return isElsewhen ? null : occasion;
  }
  const other = occasionOf(nearest.timex, 'clause', scene);
  return { ...other, phrase: other.phrase === null ? null : shifted(other.phrase, base) };
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|last)$/i;

/** Of "second offer" the ordinal tells which offer is meant: "whose first offer was made on 30 June and whose second in May". */
function tellingApart(asked: readonly Span[], text: string): readonly Span[] {
  const ordinals = asked.filter(({ start, end }) => ORDINAL.test(text.slice(start, end)));
  return ordinals.length > 0 ? ordinals : asked;
}

const PLUPERFECT = /\bhad\s(?:(?:\w{1,20}ly|already|also|never|not)\s)?(?:been\s)?\w{2,20}/g;

/** "He confirmed that two people had died": before the day of the story, nobody tells how long. */
function isToldAsBefore(asked: readonly Span[], { start, end }: Span, text: string): boolean {
  return [...text.slice(start, end).matchAll(PLUPERFECT)].some(({ index, 0: verb }) =>
    asked.some((word) => word.start >= start + index && word.end <= start + index + verb.length),
  );
}

const NOTHING_ELSE = { conversation: null, now: null, fallback: null, reported: null, present: null };

const marked = ({ quotes }: AnnotatedPassage): readonly Span[] =>
  quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed').map(({ span }) => span);

/** "The cars of tomorrow", "the first since 1992" */
const MEASURE = /\b(?:of|than|from|since|after|following|over)\s{1,3}(?:the\s{1,3})?$/i;

/** The expression in whose clause most of the words stand, none that is quoted or that only measures. */
function datingOfWords(
  asked: readonly Span[],
  sentence: Span,
  scene: Scene,
  quotations: readonly Span[],
): Dating | null {
  const [nearest] = datingsIn(sentence, scene)
    .filter(({ timex: { span } }) => !quotations.some((quoted) => within(span, quoted)))
    .filter(
      ({ role, timex: { span } }) =>
        role !== 'aside' || !MEASURE.test(scene.text.slice(Math.max(0, span.start - 20), span.start)),
    )
    .map((dating) => ({ dating, words: company(dating.timex.span, asked, scene.text) }))
    .filter(({ dating, words }) => dating.role !== 'bound' && words > 0)
    .sort((a, b) => b.words - a.words);
  return nearest?.dating ?? null;
}
