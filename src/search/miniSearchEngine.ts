import type { SearchResult } from 'minisearch';
import type { DocumentMeta, Person } from '../coverage/model.ts';
import { contentTerms } from './analyser.ts';
import { collectPhrases, complete } from './completion.ts';
import type { Engine, EngineStats, Filters, Hit, IndexedPassage } from './engine.ts';
import { occasionsOf, overlaps, passes } from './filters.ts';
import type { PassageIndex } from './passageIndex.ts';

/** What the engine looks through. `passages` stand in the order of documents and paragraphs; the index's ids are their places. */
export interface Holdings {
  readonly documents: readonly DocumentMeta[];
  readonly people: readonly Person[];
  readonly passages: readonly IndexedPassage[];
  readonly index: PassageIndex;
}

const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** Quoted words stand in `text` too: a match in a quote counts a little more, one in the title alone a little. */
const BOOST = { text: 1, quotes: 0.3, title: 0.2 };
/** Longer queries are cut: their first words tell what they are about. */
const MOST_TERMS = 200;
/** Unknown words that are looked up by likeness; each costs a walk through the vocabulary. */
const MOST_GUESSES = 8;
/** No word is longer; what is longer is no slip. */
const LONGEST_SWAPPED = 30;

/** Edits forgiven to a misspelt word (Lucene's AUTO fuzziness): none up to two letters, one up to five, then two. */
function forgiven(term: string): number | false {
  if (/\d/.test(term) || term.length < 3) return false;
  return term.length <= 5 ? 1 : 2;
}

/** Two neighbours changed places ("pliot"): the commonest slip, and two edits to Levenshtein. */
function swapped(term: string, index: PassageIndex): readonly string[] {
  const variants = Array.from(
    { length: Math.min(term.length, LONGEST_SWAPPED) - 1 },
    (_, i) => term.slice(0, i) + (term[i + 1] ?? '') + (term[i] ?? '') + term.slice(i + 2),
  );
  return [...new Set(variants)].filter((variant) => index.holds(variant));
}

/** The query's terms as the index spells them, and which are left to be looked up by likeness. */
function readQuery(query: string, index: PassageIndex) {
  const terms = contentTerms(query).slice(0, MOST_TERMS);
  const unknown = [...new Set(terms.filter((term) => !index.holds(term)))].slice(0, MOST_GUESSES);
  const corrected = new Map(unknown.map((term) => [term, /\d/.test(term) ? [] : swapped(term, index)]));
  const guessed = new Set(unknown.filter((term) => corrected.get(term)?.length === 0));
  const known = (term: string) => (guessed.has(term) ? [term] : (corrected.get(term) ?? [term]));
  return { terms: terms.flatMap(known), guessed };
}

const byScoreThenPlace = (a: SearchResult, b: SearchResult) => b.score - a.score || a.id - b.id;

function find({ index, passages }: Holdings, query: string, filters: Filters): readonly SearchResult[] {
  const { terms, guessed } = readQuery(query, index);
  const results = index.search(query, {
    tokenize: () => terms,
    bm25: BM25,
    boost: BOOST,
    fuzzy: (term) => guessed.has(term) && forgiven(term),
    prefix: (term) => guessed.has(term) && term.length >= 4,
    filter: ({ id }) => {
      const passage = passages[id];
      return passage !== undefined && passes(passage, filters);
    },
  });
  // MiniSearch multiplies a score by the number of matched terms, which favours chance matches of long questions.
  for (const result of results) result.score /= result.queryTerms.length;
  return results.sort(byScoreThenPlace);
}

function hydrate(passages: readonly IndexedPassage[], results: readonly SearchResult[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { id, score } of results) {
    const passage = passages[id];
    if (passage !== undefined) hits.push({ ...passage, score });
  }
  return hits;
}

/** Passages with an occasion in the range, in the order of the first such day, then of their place. */
function inRange(passages: readonly IndexedPassage[], from: string, to: string, filters: Filters) {
  const dated: { readonly day: string; readonly indexed: IndexedPassage }[] = [];
  for (const indexed of passages) {
    if (!passes(indexed, filters)) continue;
    const days = occasionsOf(indexed, filters.speaker)
      .filter((occasion) => overlaps(occasion, { from, to }))
      .map((occasion) => occasion.first ?? '');
    const day = days.sort()[0];
    if (day !== undefined) dated.push({ day, indexed });
  }
  return dated.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ indexed }) => indexed);
}

function count({ documents, passages, index }: Holdings): EngineStats {
  const days = documents.flatMap((d) => d.published?.value ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    documents: documents.length,
    passages: passages.length,
    quotes: passages.reduce((sum, { passage }) => sum + passage.quotes.length, 0),
    terms: index.termCount,
    published: first === undefined || last === undefined ? null : { first, last },
  };
}

function groupByFile(passages: readonly IndexedPassage[]): ReadonlyMap<string, readonly IndexedPassage[]> {
  const groups = new Map<string, IndexedPassage[]>();
  for (const indexed of passages) {
    const group = groups.get(indexed.document.file);
    if (group === undefined) groups.set(indexed.document.file, [indexed]);
    else group.push(indexed);
  }
  return groups;
}

/** The port on MiniSearch. Equal scores keep the order of file and paragraph, so that an answer can be repeated. */
export function createEngine(holdings: Holdings): Engine {
  const { passages, index, people } = holdings;
  const byFile = groupByFile(passages);
  const phrases = collectPhrases(
    passages,
    people.map((p) => p.name),
  );
  const stats = count(holdings);
  return {
    search: async (query, filters, k) => hydrate(passages, find(holdings, query, filters).slice(0, k)),
    between: async (from, to, filters, k) => inRange(passages, from, to, filters).slice(0, k),
    passages: async (file) => byFile.get(file) ?? [],
    stats: () => stats,
    has: (term) => index.holds(term),
    weight: (term) => {
      const holding = index.documentFrequency(term);
      return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
    },
    complete: async (typed, limit) => complete(phrases, typed, limit),
  };
}
