import type { Span } from '../coverage/model.ts';
import type { Engine } from '../search/engine.ts';
import type { Token } from '../search/tokens.ts';
import { type Asked, isStop } from './asked.ts';

/** From here on a sentence says what the question says, in other words. */
const SAME_SENSE = 0.58;
/** Fewer shared words are chance. */
const SHARED = 3;

/** The sentences inside a quote's text, which the sentences of its passage keep whole. */
export function sentencesWithin(text: string): readonly Span[] {
  return [...text.matchAll(/[^.?!…]+[.?!…]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/**
 * Does one sentence of the quote say what the question says? Weighed on both sides (Dice 1945, over BM25 idf): "we will
 * never accept the bridge" is "the city would never recognise the bridge", but not a speech that has all its words.
 * @param words of `text`
 */
export function saysTheSame(asked: Asked, text: string, words: readonly Token[], engine: Engine): boolean {
  if (asked.content.length < SHARED) return false;
  return sentencesWithin(text).some(({ start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end && !isStop(word));
    const shared = new Set(inside.map((word) => asked.topic.indexOf(word)).filter((index) => index >= 0));
    if (shared.size < SHARED) return false;
    const own = sum([...new Set(inside.map((word) => word.term))].map((term) => engine.weight(term)));
    const common = sum([...shared].map((index) => asked.content[index]?.weight ?? 0));
    return 2 * common >= SAME_SENSE * (asked.topic.total + own);
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
