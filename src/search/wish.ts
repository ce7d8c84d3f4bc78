import { areKin, meanTheSame } from './kin.ts';
import type { PassageWords } from './passageWords.ts';
import type { Sought } from './query.ts';
import { type Token, tokenise } from './tokens.ts';

/** A word of the query that counts, with its weight. */
export interface Wanted {
  readonly word: string;
  readonly term: string;
  readonly weight: number;
}

/** Two terms that stand side by side in the query. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly weight: number;
}

/** What kind of answer the query asks for. */
export type Asking = 'who' | 'when' | 'number' | 'where' | 'other';

/** What a passage is ranked for. */
export interface Wish {
  /** Different words. */
  readonly words: readonly Wanted[];
  /** Term → the places in `words` that have it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Neighbours in the query, common words too. */
  readonly pairs: readonly Pair[];
  /** The places in `words` of those for which another term stands: its kin, or another word for the same thing. */
  kinOf(term: string): readonly number[];
  meantBy(term: string): readonly number[];
  /** The weight of all different words. */
  readonly total: number;
  readonly asking: Asking;
  /** Every folded word typed. */
  readonly typed: ReadonlySet<string>;
}

const ASKING: readonly (readonly [Asking, RegExp])[] = [
  ['who', /\bwho(?:m|se)?\b/i],
  ['when', /\bwhen\b|\b(?:what|which) (?:year|date|month|day|decade|century)\b/i],
  [
    'number',
    /\bhow (?:many|much|long|far|old|tall|large|big)\b|\bwhat (?:percent|percentage|number|amount)\b/i,
  ],
  ['where', /\bwhere\b|\b(?:what|which) (?:city|country|state|town|place|county|region)\b/i],
];

/** What a word of the query counts in a pair that is none of the words sought. */
const SMALL = 0.3;

function pairsOf(typed: readonly Token[], words: readonly Wanted[]): readonly Pair[] {
  const weights = new Map(words.map(({ term, weight }) => [term, weight]));
  const weightOf = (term: string) => weights.get(term) ?? SMALL;
  return typed.slice(1).map(({ term: second }, i) => {
    const first = typed[i]?.term ?? '';
    return { first, second, weight: weightOf(first) + weightOf(second) };
  });
}

/** Looks every term up once. */
function placesWhere(words: readonly Wanted[], isMeant: (wanted: string, term: string) => boolean) {
  const known = new Map<string, readonly number[]>();
  return (term: string): readonly number[] => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const places = words.flatMap((wanted, place) => (isMeant(wanted.term, term) ? [place] : []));
    known.set(term, places);
    return places;
  };
}

/** The words sought → what to rank for; `weight` tells how much a term counts. */
export function readWish(query: string, sought: readonly Sought[], weight: (term: string) => number): Wish {
  const distinct = new Map(sought.map((s) => [s.word, s]));
  const words = [...distinct.values()].map(({ word, term, share }) => ({
    word,
    term,
    weight: share * weight(term),
  }));
  const places = new Map<string, number[]>();
  for (const [place, { term }] of words.entries()) places.set(term, [...(places.get(term) ?? []), place]);
  const cut = query.slice(0, 2000);
  const typed = tokenise(cut);
  return {
    words,
    places,
    pairs: pairsOf(typed, words),
    kinOf: placesWhere(words, areKin),
    meantBy: placesWhere(words, meanTheSame),
    total: words.reduce((sum, w) => sum + w.weight, 0),
    asking: ASKING.find(([, pattern]) => pattern.test(cut))?.[0] ?? 'other',
    typed: new Set(typed.map(({ word }) => word)),
  };
}

/** A wanted word in a passage. */
export interface Sighting {
  /** Place in `Wish.words`. */
  readonly wanted: number;
  /** Place in the passage's tokens. */
  readonly at: number;
  readonly sentence: number;
  /** Not only the same stem. */
  readonly asTyped: boolean;
}

/** Every wanted word of a passage, in order. */
export function sight(wish: Wish, { tokens, starts }: PassageWords): readonly Sighting[] {
  const sightings: Sighting[] = [];
  let sentence = 0;
  for (const [at, { term, word }] of tokens.entries()) {
    while (at >= (starts[sentence + 1] ?? Number.POSITIVE_INFINITY)) sentence += 1;
    for (const wanted of wish.places.get(term) ?? [])
      sightings.push({ wanted, at, sentence, asTyped: wish.words[wanted]?.word === word });
  }
  return sightings;
}

/** The weight of the different words among sightings. */
export function weigh({ words }: Wish, sightings: readonly Sighting[]): number {
  const seen = new Set<number>();
  let weight = 0;
  for (const { wanted } of sightings) {
    if (seen.has(wanted)) continue;
    seen.add(wanted);
    weight += words[wanted]?.weight ?? 0;
  }
  return weight;
}

/** A sentence's tokens. */
export const sentenceTokens = ({ tokens, starts }: PassageWords, sentence: number): readonly Token[] =>
  tokens.slice(starts[sentence] ?? tokens.length, starts[sentence + 1]);
