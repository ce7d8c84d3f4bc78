import { tagTokens } from '../coverage/language/tokens.ts';
import { areKin, meanTheSame } from '../search/kin.ts';
import { type Token, termOf, tokenise } from '../search/tokens.ts';
import type { Asked, AskedTerm } from './asked.ts';
import { isUndone } from './undone.ts';
import { isSameKindOfEvent } from './when/eventWords.ts';

/** Words that stand in a question for whatever the text has: "how long did it take", "what exactly happened". */
export const LIGHT = new Set(
  'take took take made make get got give gave happen occur exist become became consider locate contribute involve include describe mean exactly really actually currently stay spend spent last'
    .split(' ')
    .map(termOf),
);

/** Verbs for which texts have many others, or none: "where did they come from", "who is called". */
export const PLAIN = new Set(
  'come came go went gone call name say said tell told do did done do work use used'.split(' ').map(termOf),
);

/** The terms of the verbs of a question that tell what was done: "why did Weber sell the boat" → sell. */
export function verbsOf(question: string): ReadonlySet<string> {
  const verbs = tagTokens(question).filter(({ pos }) => pos === 'VERB');
  return new Set(
    verbs.map(({ lower }) => termOf(lower)).filter((term) => !LIGHT.has(term) && !PLAIN.has(term)),
  );
}

/** The words of a question that tell what was done; none where it asks for what was not: "why did he not resign". */
export function deedsOf(question: string, asked: Asked): readonly AskedTerm[] {
  return NEGATED.test(question) ? [] : deedsAmong(verbsOf(question), asked);
}

/** The words of a question that stand for one of the verbs. */
export const deedsAmong = (verbs: ReadonlySet<string>, { content }: Asked): readonly AskedTerm[] =>
  content.filter(({ term, name }) => !name && verbs.has(term));

/** Does the question ask for what was not done? */
export const NEGATED = /\b(?:not|never|no|nobody|none|refuse|deny|decline|fail)\b|n['’]t\b/i;

/** Does the word of a text tell of the deed: the verb itself, another form of it or another verb for it? */
const standsFor = ({ term, is }: AskedTerm, word: Token): boolean =>
  is(word) || meanTheSame(term, word.term) || isSameKindOfEvent(term, word.term) || areKin(term, word.term);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BEFORE_NOUN = set(
  'the a an this that these his her its their our my your some any no of in on from with about',
);
const AFTER_VERB = set(
  'the a an this that these those his her its their our my your it him them us me to by in on at for after before during when as from with over because while until since and or but last next yesterday today is are was were',
);

/** "a leaked memo", "leaked documents" at the beginning: it goes with the noun behind it. */
export function isAttribute(words: readonly Token[], at: number): boolean {
  const [before, after] = [words[at - 1]?.word, words[at + 1]?.word];
  return (before === undefined || BEFORE_NOUN.has(before)) && after !== undefined && !AFTER_VERB.has(after);
}

const PARTICIPLE = /(?:ed|en|wn|shot|sold|lost|built|found)$/;

/** "Fire Chief Quist": a capitalised word beside another one is a piece of a name or a title. */
function isNamePiece(text: string, words: readonly Token[], at: number): boolean {
  const isCapital = (word: Token | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(text.slice(word.start));
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !isCapital(word)) return false;
  const follows = after !== undefined && isCapital(after) && after.start - word.end === 1;
  const goesOn = before !== undefined && isCapital(before) && word.start - before.end === 1;
  return (follows || goesOn) && words.some((other) => other.word.length > 3 && !isCapital(other));
}

const placesOf = (deeds: readonly AskedTerm[], words: readonly Token[]): readonly number[] =>
  words.flatMap((word, at) => (deeds.some((deed) => standsFor(deed, word)) ? [at] : []));

/** Has the text a word for one of the deeds, and does it tell them as not done wherever it has? Null where it has none. */
export function tellsAsUndone(text: string, deeds: readonly AskedTerm[]): boolean | null {
  const words = tokenise(text);
  const places = placesOf(deeds, words);
  return places.length === 0 ? null : places.every((at) => words[at] && isUndone(text, words[at]));
}

/**
 * Does the sentence tell of one of the deeds as done? Null where it has no word for any of them. "A retired judge" and
 * "Fire Chief" tell of no retirement and of no firing, and "he was not arrested" of no arrest.
 */
export function tellsAsDone(text: string, deeds: readonly AskedTerm[]): boolean | null {
  const words = tokenise(text);
  const places = placesOf(deeds, words);
  if (places.length === 0) return null;
  return places.some((at) => {
    const word = words[at];
    if (word === undefined || isNamePiece(text, words, at) || isUndone(text, word)) return false;
    return !PARTICIPLE.test(word.word) || !isAttribute(words, at);
  });
}

/** Words that may stand for whoever, or whatever, was named before. */
const REFERRING = set('he she it they him her them his its their i we our the this that these those both');

/**
 * May the deed be that of those asked for? Not where the sentence has no word of the question but the deed, and none that
 * points back before it: "Two people died" tells nothing of the president who is named elsewhere.
 */
export function mayBeOf(text: string, deeds: readonly AskedTerm[], { content }: Asked): boolean {
  const words = tokenise(text);
  const others = content.filter((term) => !deeds.includes(term));
  const last = placesOf(deeds, words).at(-1);
  if (last === undefined || others.length === 0) return true;
  return (
    words.some((word) => others.some((other) => other.is(word) || meanTheSame(other.term, word.term))) ||
    words.slice(0, last).some(({ word }) => REFERRING.has(word))
  );
}

/** So much of the rest of the question is needed where the verb is another one. */
const RETOLD = 0.6;

/**
 * May the sentence tell of the deed in words that are no known ones for it? Only where all else stands in it, a thing among
 * it and not names alone: "the flame was in Marlow on Monday" of "when did the flame arrive in Marlow".
 */
export function mayRetell(text: string, deeds: readonly AskedTerm[], { content }: Asked): boolean {
  const words = tokenise(text);
  const others = content.filter((term) => !deeds.includes(term));
  const carried = others.filter((term) => words.some((word) => term.is(word)));
  const isThing = (word: Token) => /^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
  const weigh = (terms: readonly AskedTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);
  return (
    weigh(carried) >= RETOLD * weigh(others) &&
    words.some((word) => isThing(word) && carried.some((term) => term.is(word)))
  );
}
