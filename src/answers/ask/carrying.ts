import { areKin, meanTheSame } from '../../search/kin.ts';
import type { Token } from '../../search/tokens.ts';
import type { Asked, AskedTerm } from '../asked.ts';

/** How surely a word of a text stands for a word asked for. */
const SAME = 1;
const MEANT = 0.8;
const KIN = 0.7;

/** What words of a text carry of a question. */
export interface Carrying {
  /** For each of the question's topic terms, in order, how surely one of the words stands for it: 0-1. */
  by(words: readonly Token[]): readonly number[];
  /** Does the word stand for any of them? */
  stands(word: Token): boolean;
}

/** Reads texts for one question; every different word is looked at once. */
export function carrying({ topic: { terms } }: Asked): Carrying {
  const known = new Map<string, readonly number[]>();
  const worthsOf = (word: Token): readonly number[] => {
    const before = known.get(word.word);
    if (before) return before;
    const worths = terms.map((term) => standsFor(term, word));
    known.set(word.word, worths);
    return worths;
  };
  return {
    by: (words) => mostOf([terms.map(() => 0), ...words.map(worthsOf)]),
    stands: (word) => worthsOf(word).some((worth) => worth > 0),
  };
}

/** Term by term the most that any of them is worth. */
export function mostOf(all: readonly (readonly number[])[]): readonly number[] {
  const most = [...(all[0] ?? [])];
  for (const worths of all.slice(1))
    worths.forEach((worth, t) => {
      if (worth > (most[t] ?? 0)) most[t] = worth;
    });
  return most;
}

/** 1 for the word itself, less for another word for it or of its family, 0 for any other word. */
function standsFor(asked: AskedTerm, word: Token): number {
  if (asked.is(word)) return SAME;
  if (meanTheSame(asked.term, word.term)) return MEANT;
  return areKin(asked.term, word.term) ? KIN : 0;
}
