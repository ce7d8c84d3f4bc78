import type { Span } from '../coverage/model.ts';
import type { Engine } from '../search/engine.ts';
import { areKin, areRetold } from '../search/kin.ts';
import type { Token } from '../search/tokens.ts';
import { type Asked, type TermSet, worthOf } from './asked.ts';

/** How much a piece of a text is what was typed. */
export interface Likeness {
  /** 0-1. */
  readonly share: number;
  /** The words of the text that were typed, ascending. */
  readonly marks: readonly Span[];
}

export const UNLIKE: Likeness = { share: 0, marks: [] };

/** From here on a sentence says what was typed, in other words. */
export const SAME_SENSE = 0.45;
/** Fewer words of the topic in common are chance. */
const SHARED = 3;

/** The sentences inside a quote's text, which the sentences of its passage keep whole. */
export function sentencesWithin(text: string): readonly Span[] {
  return [...text.matchAll(/[^.?!…]+[.?!…]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/**
 * The sentence of a quote that says most of what the question says, in whatever order and words: "we will never accept
 * the bridge" is "the city would never recognise the bridge", but not a speech that has all its words. What they share
 * is weighed on both sides (Dice 1945), function words too.
 * @param words of `text`
 */
export function likestSentence(
  asked: Asked,
  text: string,
  words: readonly Token[],
  engine: Engine,
): Likeness {
  if (asked.content.length < SHARED) return UNLIKE;
  let best = UNLIKE;
  let at = 0;
  for (const { end } of sentencesWithin(text)) {
    const from = at;
    while (at < words.length && (words[at]?.start ?? end) < end) at++;
    const found = likeness(asked, text, words.slice(from, at), engine);
    if (found.share > best.share) best = found;
  }
  return best;
}

/** A word put for another is worth so much of it. */
const RETOLD = 0.8;

function likeness({ wording }: Asked, text: string, sentence: readonly Token[], engine: Engine): Likeness {
  const read = sentence
    .map((word) => ({ word, ...standsFor(wording, word) }))
    .filter(({ index }) => index >= 0);
  const typed = read.map(({ word }) => word);
  const things = read.filter(({ word }, i) => !goesOn(text, typed[i - 1], word));
  const shared = new Set(
    things.filter(({ index }) => wording.terms[index]?.content).map(({ index }) => index),
  );
  if (shared.size < SHARED) return UNLIKE;
  const common = mostOfEach(read, wording);
  const distinct = [...new Map(sentence.map((word) => [word.term, word])).values()];
  const all =
    sum(wording.terms.map(({ worth }) => worth)) + sum(distinct.map((word) => worthOf(word, engine)));
  return { share: (2 * common) / all, marks: typed.map(({ start, end }) => ({ start, end })) };
}

interface Standing {
  /** Of the typed term, or -1. */
  readonly index: number;
  readonly share: number;
}

/** Which typed word a word of the text is, or is put for. */
function standsFor(wording: TermSet, word: Token): Standing {
  const same = wording.indexOf(word);
  if (same >= 0) return { index: same, share: 1 };
  const index = wording.terms.findIndex(
    ({ term, content }) => content && (areRetold(term, word.term) || areKin(term, word.term)),
  );
  return { index, share: RETOLD };
}

/** The worth that the typed words have in the text, each counted once. */
function mostOfEach(read: readonly Standing[], { terms }: TermSet): number {
  const most = new Map<number, number>();
  for (const { index, share } of read) most.set(index, Math.max(share, most.get(index) ?? 0));
  return sum([...most].map(([index, share]) => share * (terms[index]?.worth ?? 0)));
}

/** "Anna Weber", "re-election": a name or a compound in two words is one thing in common. */
function goesOn(text: string, before: Token | undefined, word: Token): boolean {
  if (before === undefined || word.start - before.end !== 1) return false;
  return text[before.end] === '-' || /^\p{Lu}\S* \p{Lu}/u.test(text.slice(before.start, word.end));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
