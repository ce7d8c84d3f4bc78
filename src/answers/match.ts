import { editDistance } from '../coverage/language/editDistance.ts';
import type { Person, Span } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import { COMMON_WORDS, FUNCTION_WORDS, QUESTION_WORDS } from '../search/stopWords.ts';
import { type Token, tokenise } from '../search/tokens.ts';

/** A word of the question: its stem, what it is worth (BM25 idf), and whether the index knows it. */
export interface AskedTerm {
  readonly term: string;
  readonly weight: number;
  readonly content: boolean;
  readonly known: boolean;
  /** Stems of the other spellings of the person that the word names: `weber` may stand as `veber`. */
  readonly spellings: ReadonlySet<string>;
}

export interface Asked {
  readonly terms: readonly AskedTerm[];
  /** Content terms, each once. */
  readonly content: readonly AskedTerm[];
  /** Σ weight of `content`. */
  readonly total: number;
}

/** Words that are in every text: they count only where the question is looked for word for word. */
export const isStop = ({ word }: Token) => COMMON_WORDS.has(word) || FUNCTION_WORDS.has(word);

export function readAsked(text: string, { engine, people }: Edition): Asked {
  const words = tokenise(text);
  const asking = words.some((word) => !isStop(word) && !QUESTION_WORDS.has(word.word));
  const terms = words.map((word) => {
    const content = !isStop(word) && !(asking && QUESTION_WORDS.has(word.word));
    return {
      term: word.term,
      weight: engine.weight(word.term),
      content,
      known: engine.has(word.term),
      spellings: content ? spellingsOf(word.term, people) : NO_SPELLINGS,
    };
  });
  const content = [...new Map(terms.filter((t) => t.content).map((t) => [t.term, t])).values()];
  return { terms, content, total: content.reduce((sum, t) => sum + t.weight, 0) };
}

const NO_SPELLINGS: ReadonlySet<string> = new Set();

/** The surnames under which the coverage knows everybody who has this surname. */
function spellingsOf(term: string, people: readonly Person[]): ReadonlySet<string> {
  const surnames = people.map((person) => person.aliases.map((alias) => tokenise(alias).at(-1)?.term ?? ''));
  return new Set(surnames.filter((forms) => forms.includes(term)).flat());
}

/**
 * Is the typed word this word of the text? Words that the index does not know may be misspelled by one letter
 * (two from eight letters on): `recogniton` is `recognition`.
 */
function same(asked: AskedTerm, term: string): boolean {
  if (asked.term === term || asked.spellings.has(term)) return true;
  if (asked.known || asked.term.length < 4 || /\d/.test(asked.term)) return false;
  const allowed = asked.term.length < 8 ? 1 : 2;
  return (
    Math.abs(asked.term.length - term.length) <= allowed && editDistance(asked.term, term, allowed) <= allowed
  );
}

export const carriedBy = (asked: AskedTerm, words: readonly Token[]): boolean =>
  words.some((word) => same(asked, word.term));

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

/** The run of words, at most `reach` long, that carries most of the question. */
export function matchWords(asked: Asked, words: readonly Token[]): Match {
  const verbatimAt = findRun(asked, words);
  if (verbatimAt >= 0) {
    const run = words.slice(verbatimAt, verbatimAt + asked.terms.length);
    return {
      coverage: 1,
      verbatim: true,
      order: 1,
      marks: [{ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }],
    };
  }
  const which = words.map((word) => asked.content.findIndex((t) => same(t, word.term)));
  const reach = Math.max(14, Math.ceil(asked.terms.length * 2.5));
  const best = bestWindow(asked, which, reach);
  if (best.weight === 0) return NO_MATCH;
  const marks = words.slice(best.from, best.to).filter((_, i) => (which[best.from + i] ?? -1) >= 0);
  return {
    coverage: asked.total > 0 ? best.weight / asked.total : 0,
    verbatim: false,
    order: orderShare(asked.content.length, which.slice(best.from, best.to)),
    marks: marks.map(({ start, end }) => ({ start, end })),
  };
}

/** Where the whole question stands word for word, or -1. A single stop word is no quotation. */
function findRun(asked: Asked, words: readonly Token[]): number {
  const { terms } = asked;
  if (terms.length === 0 || (asked.content.length === 0 && terms.length < 3)) return -1;
  for (let at = 0; at + terms.length <= words.length; at++) {
    if (terms.every((term, i) => same(term, words[at + i]?.term ?? ''))) return at;
  }
  return -1;
}

/** Slides a window of `reach` words over the text; `which[i]` is the asked term that word i is, or -1. */
function bestWindow(asked: Asked, which: readonly number[], reach: number) {
  const counts = asked.content.map(() => 0);
  let weight = 0;
  let best = { from: 0, to: 0, weight: 0 };
  which.forEach((entering, i) => {
    if (entering >= 0) {
      if (counts[entering] === 0) weight += asked.content[entering]?.weight ?? 0;
      counts[entering] = (counts[entering] ?? 0) + 1;
    }
    const leaving = which[i - reach] ?? -1;
    if (leaving >= 0) {
      counts[leaving] = (counts[leaving] ?? 0) - 1;
      if (counts[leaving] === 0) weight -= asked.content[leaving]?.weight ?? 0;
    }
    if (weight > best.weight + 1e-9) best = { from: Math.max(0, i - reach + 1), to: i + 1, weight };
  });
  return best;
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
