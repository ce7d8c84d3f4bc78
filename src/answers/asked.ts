import { editDistance } from '../coverage/language/editDistance.ts';
import { isEnglishWord } from '../coverage/language/tokens.ts';
import type { Edition } from '../search/edition.ts';
import type { Engine } from '../search/engine.ts';
import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from '../search/stopWords.ts';
import { type Token, tokenise } from '../search/tokens.ts';
import { firstNamesIn, spellingsIn } from './names.ts';

/** A word of the question and which words of a text stand for it. */
export interface AskedTerm {
  /** As typed, folded. */
  readonly word: string;
  readonly term: string;
  /** BM25 idf; function words are worth little, but a quotation is made of them too. */
  readonly weight: number;
  /** As a word of a quotation: `worthOf`. */
  readonly worth: number;
  readonly content: boolean;
  /** The word names somebody of the coverage. */
  readonly person: boolean;
  /** The word names somebody of the coverage, or is typed like a name or a figure. */
  readonly name: boolean;
  /** The index holds it. */
  readonly known: boolean;
  /** Is this word of a text the word typed: the same stem, another spelling of the name, or one slip away? */
  is(word: Token): boolean;
  /** How much it is: 1 for the very word, less for another form of it or for a slip, even in the shortest words; 0-1. */
  like(word: Token): number;
}

/** Some of the question's words, each once, and a remembered look-up of the words of texts among them. */
export interface TermSet {
  readonly terms: readonly AskedTerm[];
  /** Σ weight. */
  readonly total: number;
  /** Index of the term that this word of a text is, or -1. */
  indexOf(word: Token): number;
}

export interface Asked {
  /** All words in their order. */
  readonly terms: readonly AskedTerm[];
  /** The words that carry a topic. */
  readonly content: readonly AskedTerm[];
  readonly topic: TermSet;
  readonly wording: TermSet;
  /** For each of `terms` how much this word of a text is it; remembered. */
  likes(word: Token): readonly number[];
  /** False where nothing but function and question words was typed: "he didn't say so". */
  readonly topical: boolean;
}

const FUNCTION_WEIGHT = 1;
/** Shorter words have too many neighbours: "that" is one letter from "than". */
const FUZZY_LENGTH = 4;

/** How a name or a figure begins; the first word of a question has a capital letter anyway. */
const NAME = /[\p{Lu}\p{N}]/u;

/** Words that are in every text: they count only where the question is looked for word for word. */
export const isStop = ({ word }: Token) => COMMON_WORDS.has(word) || FUNCTION_WORDS.has(word);

/** What a word is worth in a quotation: function words 1, the rarest ones about 3, so that no word decides alone. */
export const worthOf = (word: Token, engine: Engine): number =>
  isStop(word) ? 1 : Math.max(1, Math.sqrt(engine.weight(word.term)));

export function readAsked(text: string, edition: Edition): Asked {
  const words = tokenise(text);
  const topical = words.some((word) => !isStop(word) && !QUESTION_WORDS.has(word.word));
  const terms = words.map((word, i) => {
    const content = !isStop(word) && !(topical && QUESTION_WORDS.has(word.word));
    const term = termOf(word, content, spelledOut(text.slice(word.start, word.end), edition), edition);
    const name = term.person || (i > 0 && NAME.test(text.charAt(word.start)));
    return { ...term, name, person: term.person && !isFirstName(word, words[i + 1], edition) };
  });
  return { ...topicOf(terms), wording: termSet(terms), likes: likesOf(terms), topical };
}

/** "Anna" of "Anna Weber": the coverage may call her by her surname alone, also where another one is called Bruno Anna. */
const isFirstName = ({ term }: Token, next: Token | undefined, { people }: Edition): boolean =>
  next !== undefined && firstNamesIn(people).get(next.term)?.has(term) === true;

/** The words of a question with those among them that carry its topic. */
export function topicOf(terms: readonly AskedTerm[]): Pick<Asked, 'terms' | 'content' | 'topic'> {
  const topic = termSet(terms.filter((t) => t.content));
  return { terms, content: topic.terms, topic };
}

function termSet(all: readonly AskedTerm[]): TermSet {
  const terms = [...new Map(all.map((t) => [t.term, t])).values()];
  const known = new Map<string, number>();
  return {
    terms,
    total: terms.reduce((sum, t) => sum + t.weight, 0),
    indexOf: (word) => {
      const before = known.get(word.word);
      if (before !== undefined) return before;
      const index = terms.findIndex((term) => term.is(word));
      known.set(word.word, index);
      return index;
    },
  };
}

function likesOf(terms: readonly AskedTerm[]): Asked['likes'] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const likes = known.get(word.word) ?? terms.map((term) => term.like(word));
    known.set(word.word, likes);
    return likes;
  };
}

const ACRONYM = /^\p{Lu}{3,6}$/u;
const NO_WORDS: ReadonlySet<string> = new Set();

/** The words of the names that an acronym stands for: `IMF` is there where "International Monetary Fund" is. */
function spelledOut(typed: string, { engine }: Edition): ReadonlySet<string> {
  if (!ACRONYM.test(typed)) return NO_WORDS;
  const words = engine.namesFor(typed).flatMap((name) => tokenise(name));
  return new Set(words.filter((word) => !isStop(word)).map((word) => word.term));
}

function termOf(
  typed: Token,
  content: boolean,
  names: ReadonlySet<string>,
  { engine, people }: Edition,
): Omit<AskedTerm, 'name'> {
  const spellings = (content ? spellingsIn(people).get(typed.term) : undefined) ?? NO_WORDS;
  const known = engine.has(typed.term);
  const unknown = content && !known;
  const slips = unknown && !isEnglishWord(typed.word) ? slipsOf(typed) : () => false;
  const means = ({ term }: Token) => term === typed.term || spellings.has(term) || names.has(term);
  return {
    word: typed.word,
    term: typed.term,
    weight: content ? engine.weight(typed.term) : FUNCTION_WEIGHT,
    worth: worthOf(typed, engine),
    content,
    person: spellings.size > 0,
    known,
    is: (word) => means(word) || slips(word),
    like: (word) =>
      word.word === typed.word ? 1 : means(word) ? SAME_STEM : slipLikeness(typed, word, unknown),
  };
}

/** Another form or spelling of a word is nearly as good as the word itself. */
const SAME_STEM = 0.95;
/** Each slip of the keyboard counts for so many wrong letters. */
const SLIP = 1.5;

/** The share of letters that agree; 0 where there are more slips than somebody who means this word makes. */
function slipLikeness(typed: Token, { word }: Token, unknown: boolean): number {
  const longest = Math.max(typed.word.length, word.length);
  const allowed = unknown && longest >= 8 ? 2 : 1;
  if (longest < 3 || /\d/.test(typed.word)) return 0;
  const slips = editDistance(typed.word, word, allowed);
  return slips > allowed ? 0 : 1 - (SLIP * slips) / longest;
}

/** Save in long words the first letter is hardly ever wrong: "born" is no "Dorn". The first two may change places. */
const beginAlike = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) > 7 || a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/**
 * What a word that no document has may be meant for: one slip of the keyboard, a letter too many, too few, wrong, or two
 * swapped; from eight letters on two. A word that is there, or is English, means itself: "bought" is not "brought".
 */
function slipsOf({ word: typed }: Token): (word: Token) => boolean {
  const allowed = typed.length >= 8 ? 2 : 1;
  if (typed.length < FUZZY_LENGTH || /\d/.test(typed)) return () => false;
  return ({ word }) =>
    word.length >= FUZZY_LENGTH &&
    beginAlike(typed, word) &&
    Math.abs(word.length - typed.length) <= allowed &&
    editDistance(typed, word, allowed) <= allowed;
}
