import { answers } from './answerSigns.ts';
import type { PassageWords } from './passageWords.ts';
import { type Sighting, sentenceTokens, type Wish, weigh } from './wish.ts';

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

/** The most that a sentence, or one with the one behind it, holds of the words. */
function bestRun(wish: Wish, sightings: readonly Sighting[], words: PassageWords, length: 1 | 2): number {
  const groups = bySentence(sightings, words.starts.length);
  const weights = groups.map((group, i) =>
    weigh(wish, length === 1 ? group : [...group, ...(groups[i + 1] ?? [])]),
  );
  return share(Math.max(0, ...weights), wish);
}

/** The first sentence that holds the most. */
function bestSentence(wish: Wish, { sightings, words }: Candidate): number {
  const weights = bySentence(sightings, words.starts.length).map((group) => weigh(wish, group));
  return weights.indexOf(Math.max(...weights));
}

/** The fewest words from the first to the second; the other order counts as two words farther. */
function gap(first: number, second: number, sightings: readonly Sighting[]): number {
  let least = Number.POSITIVE_INFINITY;
  let lastFirst = Number.NEGATIVE_INFINITY;
  let lastSecond = Number.NEGATIVE_INFINITY;
  for (const { wanted, at } of sightings) {
    if (wanted === second) {
      least = Math.min(least, at - lastFirst);
      lastSecond = at;
    }
    if (wanted === first) {
      least = Math.min(least, at - lastSecond + 2);
      lastFirst = at;
    }
  }
  return least;
}

/** The share of the query's neighbours whose gap here is worth something. */
function pairsWorth(wish: Wish, { sightings }: Candidate, worth: (words: number) => number): number {
  let [all, met] = [0, 0];
  for (const [first, second] of wish.pairs) {
    const weight = (wish.words[first]?.weight ?? 0) + (wish.words[second]?.weight ?? 0);
    all += weight;
    met += weight * worth(gap(first, second, sightings));
  }
  return all === 0 ? 0 : met / all;
}

/** With so many passages of the document half of the most is reached. */
const HALF_AROUND = 3;

/** Every feature by name. Add one here, then let `test/bench/learnRanking.ts` weigh it. */
export const FEATURES = {
  bm25: (wish, { score }) => share(score, wish),
  held: (wish, { sightings }) => share(weigh(wish, sightings), wish),
  asTyped: (wish, { sightings }) =>
    share(
      weigh(
        wish,
        sightings.filter((s) => s.asTyped),
      ),
      wish,
    ),
  /** The heaviest word that is not there. */
  missing: (wish, { sightings }) => {
    const seen = new Set(sightings.map(({ wanted }) => wanted));
    const missed = wish.words.map(({ weight }, place) => (seen.has(place) ? 0 : weight));
    return share(Math.max(0, ...missed), wish);
  },
  sentenceAsTyped: (wish, { sightings, words }) =>
    bestRun(
      wish,
      sightings.filter((s) => s.asTyped),
      words,
      1,
    ),
  twoSentences: (wish, { sightings, words }) => bestRun(wish, sightings, words, 2),
  neighbours: (wish, candidate) =>
    pairsWorth(wish, candidate, (words) => (words <= 1 ? 1 : words <= 3 ? 0.5 : 0)),
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
