/** A sentence may tell of several events with a date each; which of them do some of its words belong to? */

import type { AnnotatedPassage, Occasion, Sentence, Span } from '../model.ts';
import { occasionApart } from './apart.ts';
import { datingsIn, occasionOf, within } from './scene.ts';

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
 * 2022": asked for the votes, 2022.
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
  if (occasion === null || asked.length === 0) return occasion;
  const elsewhen = occasionApart(asked, shifted(span, -base), occasion, text);
  if (elsewhen !== null) return elsewhen;
  if (own === null || !within(own, span)) return occasion;
  if (company(shifted(own, -base), asked, text) > 0) return occasion;
  const timexes = passage.timexes.map((timex) => ({ ...timex, span: shifted(timex.span, -base) }));
  const scene = { text, passage: { ...passage, sentences: [], quotes: [] }, timexes };
  const [nearest] = datingsIn(shifted(span, -base), {
    ...scene,
    conversation: null,
    now: null,
    fallback: null,
    reported: null,
    present: null,
  })
    .filter(({ role, timex }) => role !== 'bound' && company(timex.span, asked, text) > 0)
    .sort((a, b) => company(b.timex.span, asked, text) - company(a.timex.span, asked, text));
  if (nearest === undefined) return inRelative(shifted(span, -base), asked, text) ? null : occasion;
  const other = occasionOf(nearest.timex, 'clause', {
    ...scene,
    conversation: null,
    now: null,
    fallback: null,
    reported: null,
    present: null,
  });
  return { ...other, phrase: other.phrase === null ? null : shifted(other.phrase, base) };
}
