import { editDistance } from '../coverage/language/editDistance.ts';
import type { Person } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from '../search/stopWords.ts';
import { type Token, tokenise } from '../search/tokens.ts';

/** A word of the question and which words of a text stand for it. */
export interface AskedTerm {
  readonly term: string;
  /** BM25 idf; function words are worth little, but a quotation is made of them too. */
  readonly weight: number;
  readonly content: boolean;
  /** The word names somebody of the coverage. */
  readonly person: boolean;
  /** Is this word of a text the word typed: the same stem, another spelling of the name, or one slip away? */
  is(word: Token): boolean;
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
  /** False where nothing but function and question words was typed: "he didn't say so". */
  readonly topical: boolean;
}

const FUNCTION_WEIGHT = 1;
/** Shorter words have too many neighbours: "that" is one letter from "than". */
const FUZZY_LENGTH = 4;

/** Words that are in every text: they count only where the question is looked for word for word. */
export const isStop = ({ word }: Token) => COMMON_WORDS.has(word) || FUNCTION_WORDS.has(word);

export function readAsked(text: string, edition: Edition): Asked {
  const words = tokenise(text);
  const topical = words.some((word) => !isStop(word) && !QUESTION_WORDS.has(word.word));
  const terms = words.map((word) => {
    const content = !isStop(word) && !(topical && QUESTION_WORDS.has(word.word));
    return termOf(word, content, spelledOut(text.slice(word.start, word.end), edition), edition);
  });
  return { ...topicOf(terms), wording: termSet(terms), topical };
}

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
): AskedTerm {
  const spellings = content ? spellingsOf(typed.term, people) : new Set<string>();
  const slips = slipsOf(typed, content && !engine.has(typed.term));
  return {
    term: typed.term,
    weight: content ? engine.weight(typed.term) : FUNCTION_WEIGHT,
    content,
    person: spellings.size > 0,
    is: (word) => word.term === typed.term || spellings.has(word.term) || names.has(word.term) || slips(word),
  };
}

/**
 * The surnames under which the coverage knows everybody who has this surname. Who has no other name is left out: many of
 * those are no people ("Norhaven Harbour Center"), and "center" would have to be named like a person.
 */
function spellingsOf(term: string, people: readonly Person[]): ReadonlySet<string> {
  const surnames = people
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ name, aliases }) => [name, ...aliases].map((form) => tokenise(form).at(-1)?.term ?? ''));
  return new Set(surnames.filter((forms) => forms.includes(term)).flat());
}

/**
 * One slip of the keyboard: a letter too many, too few, wrong, or two swapped. Words that the index does not know may
 * have two from eight letters on.
 */
function slipsOf(typed: Token, unknown: boolean): (word: Token) => boolean {
  const allowed = unknown && typed.word.length >= 8 ? 2 : 1;
  if (typed.word.length < FUZZY_LENGTH || /\d/.test(typed.word)) return () => false;
  return ({ word }) =>
    word.length >= FUZZY_LENGTH &&
    Math.abs(word.length - typed.word.length) <= allowed &&
    editDistance(typed.word, word, allowed) <= allowed;
}
