import type { DocumentMeta } from '../coverage/model.ts';
import { complete } from './completion.ts';
import type { Engine, EngineStats, Filters, Hit, IndexedPassage } from './engine.ts';
import { occasionsOf, overlaps, passes } from './filters.ts';
import type { PassageIndex } from './passageIndex.ts';
import { readQuery } from './query.ts';
import { createViewer, worth } from './rank.ts';
import { createScorer, rarity } from './scorer.ts';
import { COMMON_WORDS } from './stopWords.ts';
import type { Suggestions } from './suggestions.ts';
import type { Scored } from './topList.ts';
import { readWish, type Wish } from './wish.ts';

/** What the engine looks through. `passages` stand in the order of documents and paragraphs; the index's ids are their places. */
export interface Holdings {
  readonly documents: readonly DocumentMeta[];
  readonly passages: readonly IndexedPassage[];
  readonly index: PassageIndex;
  /** What may be suggested while somebody types. */
  readonly suggestions: Suggestions;
}

/** Of text, quotes, title. Quoted words stand in the text too: a match in a quote counts a little more. */
export const BOOSTS = [1, 0.05, 0.2];
/** So many of the best are looked at once more, for how close together they have the words. */
const LOOKED_AT = 50;

/** Common words are not indexed in running text; every other passage has them. */
const COMMON_WEIGHT = Math.log(2);

export const weightIn =
  ({ index, passages }: Holdings) =>
  (term: string) => {
    if (COMMON_WORDS.has(term)) return COMMON_WEIGHT;
    const holding = index.documentFrequency(term);
    return rarity(holding, passages.length);
  };

/** Does a passage pass the filters? */
function admitting({ passages }: Holdings, filters: Filters): (place: number) => boolean {
  if (Object.values(filters).every((filter) => filter === undefined)) return () => true;
  return (place) => {
    const passage = passages[place];
    return passage !== undefined && passes(passage, filters);
  };
}

/** A finder keeps working memory between queries. */
function createFinder(holdings: Holdings) {
  const { passages, index } = holdings;
  const { collection } = index;
  const weight = weightIn(holdings);
  const score = createScorer();
  const view = createViewer({ passages, collection });
  const look = (wish: Wish, scored: Scored, place: number) => {
    const candidate = place < LOOKED_AT ? view(wish, scored) : null;
    return candidate === null ? scored : { id: scored.id, score: worth(wish, candidate) };
  };
  return (query: string, filters: Filters, k: number): readonly Hit[] => {
    const sought = readQuery(query, index);
    const wish = readWish(query, sought, weight);
    const admits = admitting(holdings, filters);
    const found = score(collection, {
      wanted: sought,
      boosts: BOOSTS,
      admits,
      k: Math.max(k, LOOKED_AT),
    });
    const looked = found.map((scored, place) => look(wish, scored, place));
    const head = looked.slice(0, LOOKED_AT).sort((a, b) => b.score - a.score || a.id - b.id);
    return [...head, ...looked.slice(LOOKED_AT)].slice(0, k).flatMap(({ id, score }) => {
      const indexed = passages[id];
      return indexed === undefined ? [] : [{ ...indexed, score }];
    });
  };
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
  const { passages, index, suggestions } = holdings;
  const byFile = groupByFile(passages);
  const stats = count(holdings);
  const find = createFinder(holdings);
  return {
    search: async (query, filters, k) => find(query, filters, k),
    between: async (from, to, filters, k) => inRange(passages, from, to, filters).slice(0, k),
    passages: async (file) => byFile.get(file) ?? [],
    stats: () => stats,
    has: (term) => index.holds(term),
    namesFor: (acronym) => index.namesFor(acronym),
    weight: weightIn(holdings),
    complete: async (typed, limit, of = 'words') => complete(suggestions, typed, limit, of),
  };
}
