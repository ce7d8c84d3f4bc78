import { answers } from './answerSigns.ts';
import type { PassageWords } from './passageWords.ts';
import { type Pair, type Sighting, sentenceTokens, type Wish, weigh } from './wish.ts';

/** A passage among the best of BM25, as the features see it. */
export interface Candidate {
  readonly text: string;
  readonly words: PassageWords;
  readonly sightings: readonly Sighting[];
  /** BM25's score. */
  readonly score: number;
  /** How many passages of the same document, from a few before to a few behind, hold the term. */
  around(term: string): number;
  /** Does the passage before or behind hold the term? */
  beside(term: string): boolean;
}

/** What can be said of a passage in one number, mostly between 0 and 1. */
export type Feature = (wish: Wish, candidate: Candidate) => number;

const share = (weight: number, { total }: Wish) => (total === 0 ? 0 : weight / total);

/** The weight of the words for which `value` is 1, in parts for less. */
const sumOver = (wish: Wish, value: (term: string, place: number) => number): number =>
  share(
    wish.words.reduce((sum, { term, weight }, place) => sum + weight * value(term, place), 0),
    wish,
  );

function bySentence(sightings: readonly Sighting[], sentences: number): Sighting[][] {
  const groups = Array.from({ length: sentences }, (): Sighting[] => []);
  for (const sighting of sightings) groups[sighting.sentence]?.push(sighting);
  return groups;
}

/** The most that a sentence holds of the words. */
function bestOfSentences(wish: Wish, sightings: readonly Sighting[], { starts }: PassageWords): number {
  const weights = bySentence(sightings, starts.length).map((group) => weigh(wish, group));
  return share(Math.max(0, ...weights), wish);
}

/** The first sentence that holds the most. */
function bestSentence(wish: Wish, { sightings, words }: Candidate): number {
  const weights = bySentence(sightings, words.starts.length).map((group) => weigh(wish, group));
  return weights.indexOf(Math.max(...weights));
}

/** Words that the sought ones are looked for in together. */
const WINDOW = 30;

/** The most that a run of so many words holds of the words. */
function bestWindow(wish: Wish, sightings: readonly Sighting[]): number {
  const inside = new Array<number>(wish.words.length).fill(0);
  let [from, weight, most] = [0, 0, 0];
  for (const { wanted, at } of sightings) {
    if (inside[wanted] === 0) weight += wish.words[wanted]?.weight ?? 0;
    inside[wanted] = (inside[wanted] ?? 0) + 1;
    for (; at - (sightings[from]?.at ?? at) > WINDOW; from += 1) {
      const left = sightings[from]?.wanted ?? 0;
      inside[left] = (inside[left] ?? 0) - 1;
      if (inside[left] === 0) weight -= wish.words[left]?.weight ?? 0;
    }
    most = Math.max(most, weight);
  }
  return share(most, wish);
}

/** The share of the query's neighbours, common words too, that stand side by side here. */
function sideBySide({ pairs }: Wish, { tokens }: PassageWords): number {
  const seconds = new Map<string, number[]>();
  for (const [i, { first }] of pairs.entries()) seconds.set(first, [...(seconds.get(first) ?? []), i]);
  const met = new Set<number>();
  for (const [at, { term }] of tokens.entries())
    for (const i of seconds.get(term) ?? []) if (tokens[at + 1]?.term === pairs[i]?.second) met.add(i);
  const sum = (list: readonly Pair[]) => list.reduce((total, { weight }) => total + weight, 0);
  return pairs.length === 0 ? 0 : sum(pairs.filter((_, i) => met.has(i))) / sum(pairs);
}

/** The weight of the words that are not there, but other words for them are. */
function insteadOf(wish: Wish, { sightings, words }: Candidate, places: (term: string) => readonly number[]) {
  const there = new Set(sightings.map(({ wanted }) => wanted));
  const meant = new Set(words.tokens.flatMap(({ term }) => places(term)));
  return sumOver(wish, (_, place) => (!there.has(place) && meant.has(place) ? 1 : 0));
}

/** With so many passages of the document half of the most is reached. */
const HALF_AROUND = 3;

/** Every feature by name. Add one here, then let `test/bench/learnRanking.ts` weigh it. */
export const FEATURES = {
  bm25: (wish, { score }) => share(score, wish),
  held: (wish, { sightings }) => share(weigh(wish, sightings), wish),
  sentenceAsTyped: (wish, { sightings, words }) =>
    bestOfSentences(
      wish,
      sightings.filter((s) => s.asTyped),
      words,
    ),
  window: (wish, { sightings }) => bestWindow(wish, sightings),
  sideBySide: (wish, { words }) => sideBySide(wish, words),
  kin: (wish, candidate) => insteadOf(wish, candidate, wish.kinOf),
  meant: (wish, candidate) => insteadOf(wish, candidate, wish.meantBy),
  around: (wish, { around }) => sumOver(wish, (term) => around(term) / (around(term) + HALF_AROUND)),
  beside: (wish, { beside, sightings }) => {
    const seen = new Set(sightings.map(({ wanted }) => wanted));
    return sumOver(wish, (term, place) => (!seen.has(place) && beside(term) ? 1 : 0));
  },
  length: (_, { words }) => Math.log(words.tokens.length + 1) / 6,
  answer: (wish, candidate) => {
    if (wish.asking === 'other') return 0;
    const sentence = sentenceTokens(candidate.words, bestSentence(wish, candidate));
    return answers(wish.asking, sentence, candidate.text, wish.typed) ? 1 : 0;
  },
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof FEATURES;
