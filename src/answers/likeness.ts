import type { Span } from '../coverage/model.ts';
import type { Engine } from '../search/engine.ts';
import type { Token } from '../search/tokens.ts';
import { type Asked, worthOf } from './asked.ts';

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

function likeness({ wording }: Asked, text: string, sentence: readonly Token[], engine: Engine): Likeness {
  const typed = sentence.filter((word) => wording.indexOf(word) >= 0);
  const termsOf = (words: readonly Token[]) =>
    [...new Set(words.map(wording.indexOf))].flatMap((index) => wording.terms[index] ?? []);
  const things = typed.filter((word, i) => !goesOn(text, typed[i - 1], word));
  if (termsOf(things).filter(({ content }) => content).length < SHARED) return UNLIKE;
  const shared = termsOf(typed);
  const distinct = [...new Map(sentence.map((word) => [word.term, word])).values()];
  const common = sum(shared.map(({ worth }) => worth));
  const all =
    sum(wording.terms.map(({ worth }) => worth)) + sum(distinct.map((word) => worthOf(word, engine)));
  return { share: (2 * common) / all, marks: typed.map(({ start, end }) => ({ start, end })) };
}

/** "Anna Weber", "re-election": a name or a compound in two words is one thing in common. */
function goesOn(text: string, before: Token | undefined, word: Token): boolean {
  if (before === undefined || word.start - before.end !== 1) return false;
  return text[before.end] === '-' || /^\p{Lu}\S* \p{Lu}/u.test(text.slice(before.start, word.end));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
