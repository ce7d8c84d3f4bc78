import type { Span } from '../coverage/model.ts';
import type { Token } from '../search/tokens.ts';
import type { Asked, AskedTerm, TermSet } from './asked.ts';

export const carriedBy = (asked: AskedTerm, words: readonly Token[]): boolean =>
  words.some((word) => asked.is(word));

/** How well a text carries the words asked for. */
export interface Match {
  /** Share of the content terms, by weight, inside the best window: 0-1. */
  readonly coverage: number;
  /** All words in their order, side by side. */
  readonly verbatim: boolean;
  /** Share of neighbouring content terms that stand near each other in the same order: 0-1. */
  readonly order: number;
  /** The matching words of the best window, ascending, as offsets of the text given. */
  readonly marks: readonly Span[];
}

export const NO_MATCH: Match = { coverage: 0, verbatim: false, order: 0, marks: [] };

/** The run of words that carries most of the question. */
export function matchWords(asked: Asked, words: readonly Token[]): Match {
  const run = findRun(asked, words);
  if (run) return { coverage: 1, verbatim: true, order: 1, marks: [run] };
  const wide = Math.max(14, Math.ceil(asked.terms.length * 2.5));
  const topic = bestWindow(asked.topic, words, wide);
  if (topic.share === 0) return NO_MATCH;
  const marked = words.slice(topic.from, topic.to).filter((_, i) => (topic.which[topic.from + i] ?? -1) >= 0);
  return {
    coverage: topic.share,
    verbatim: false,
    order: orderShare(asked.content.length, topic.which.slice(topic.from, topic.to)),
    marks: marked.map(({ start, end }) => ({ start, end })),
  };
}

/** Where the whole question stands word for word. A stop word or two are no quotation. */
function findRun({ terms, content }: Asked, words: readonly Token[]): Span | null {
  if (terms.length === 0 || (content.length === 0 && terms.length < 3)) return null;
  for (let at = 0; at + terms.length <= words.length; at++) {
    const run = words.slice(at, at + terms.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.every((word, i) => terms[i]?.is(word)))
      return { start: first.start, end: last.end };
  }
  return null;
}

interface Window {
  readonly from: number;
  readonly to: number;
  /** Share of the terms' weight inside. */
  readonly share: number;
  /** For each word of the text the term that it is, or -1. */
  readonly which: readonly number[];
}

/** Slides a window of `reach` words over the text and keeps the one whose terms weigh most. */
function bestWindow({ terms, total, indexOf }: TermSet, words: readonly Token[], reach: number): Window {
  const which = words.map(indexOf);
  const counts = terms.map(() => 0);
  const weightOf = (index: number) => terms[index]?.weight ?? 0;
  let weight = 0;
  let best = { from: 0, to: 0, weight: 0 };
  which.forEach((entering, i) => {
    if (entering >= 0 && counts[entering] === 0) weight += weightOf(entering);
    if (entering >= 0) counts[entering] = (counts[entering] ?? 0) + 1;
    const leaving = which[i - reach] ?? -1;
    if (leaving >= 0) counts[leaving] = (counts[leaving] ?? 0) - 1;
    if (leaving >= 0 && counts[leaving] === 0) weight -= weightOf(leaving);
    if (weight > best.weight + 1e-9) best = { from: Math.max(0, i - reach + 1), to: i + 1, weight };
  });
  return { from: best.from, to: best.to, share: total > 0 ? best.weight / total : 0, which };
}

/** Of the n-1 neighbouring pairs of the question, how many stand at most four words apart and in order. */
function orderShare(n: number, which: readonly number[]): number {
  if (n < 2) return 1;
  let near = 0;
  for (let k = 0; k + 1 < n; k++) {
    if (which.some((w, i) => w === k && which.slice(i + 1, i + 5).includes(k + 1))) near++;
  }
  return near / (n - 1);
}
