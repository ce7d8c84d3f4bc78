import { typedAcronyms } from './acronyms.ts';
import { contentWords, indexedWords } from './analyser.ts';
import type { PassageIndex } from './passageIndex.ts';
import { type Token, termOf } from './tokens.ts';

/** Longer queries are cut: their first words tell what they are about. */
const MOST_WORDS = 200;
/** Unknown words that are looked up by likeness; each costs a walk through the vocabulary. */
const MOST_GUESSES = 8;
/** Acronyms are looked for in so much of a query. */
const MOST_CHARACTERS = 1000;
/** What is longer is no word. */
const LONGEST_WORD = 30;
/** Words of the corpus that one unknown word may stand for. */
const MOST_MEANINGS = 8;

/** A word to look for, as the index spells it. */
export interface Sought {
  readonly word: string;
  readonly term: string;
  /** 1, or a share of it where an unknown word may stand for several. */
  readonly share: number;
}

/** Edits forgiven to a misspelt word (Lucene's AUTO fuzziness): none up to two letters, one up to five, then two. */
function forgivenEdits(word: string): number {
  if (/\d/.test(word) || word.length < 3 || word.length > LONGEST_WORD) return 0;
  return word.length <= 5 ? 1 : 2;
}

/** Two neighbours changed places ("pliot"): the commonest slip, and two edits to Levenshtein. */
const swaps = (word: string) =>
  Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

/** The words of the corpus that are nearest to an unknown one, or else those that begin with it. */
function meanings(word: string, index: PassageIndex): readonly string[] {
  const edits = forgivenEdits(word);
  if (edits === 0) return [];
  const near = index.wordsNear(word, edits);
  const once = [...near].filter(([, distance]) => distance === 1).map(([other]) => other);
  const slips = [...new Set([...swaps(word).filter((other) => index.knows(other)), ...once])];
  const kinds = [slips, [...near.keys()], word.length >= 4 ? index.wordsFrom(word) : []];
  return (kinds.find((kind) => kind.length > 0) ?? []).slice(0, MOST_MEANINGS);
}

/** What the acronyms of a query stand for: each word of a name counts as its part of the acronym. */
function spelledOut(query: string, index: PassageIndex): readonly Sought[] {
  return typedAcronyms(query).flatMap((acronym) => {
    const names = index.namesFor(acronym).map(indexedWords);
    return names.flatMap((words) =>
      words.map(({ word, term }) => ({ word, term, share: 1 / (words.length * names.length) })),
    );
  });
}

/** The words of a query that carry its topic, in order; those that the index lacks become what they may stand for. */
export function readQuery(query: string, index: PassageIndex): readonly Sought[] {
  const words = contentWords(query).slice(0, MOST_WORDS);
  const names = spelledOut(query.slice(0, MOST_CHARACTERS), index);
  const spelled = new Set(
    names.length === 0 ? [] : typedAcronyms(query).map((acronym) => acronym.toLowerCase()),
  );
  const lacks = ({ word, term }: Token) => !index.holds(term) && !spelled.has(word);
  const unknown = words.filter(lacks).map(({ word }) => word);
  const guesses = new Map(
    [...new Set(unknown)].slice(0, MOST_GUESSES).map((word) => [word, meanings(word, index)]),
  );
  const seek = ({ word, term }: Token): readonly Sought[] => {
    const meant = guesses.get(word);
    if (meant === undefined) return [{ word, term, share: 1 }];
    return meant.map((other) => ({ word: other, term: termOf(other), share: 1 / meant.length }));
  };
  return [...words.flatMap(seek), ...names];
}
