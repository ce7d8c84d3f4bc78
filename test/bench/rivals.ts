import { Index } from 'flexsearch';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { Indexer } from '../../src/search/indexer.ts';
import type { PassageIndex } from '../../src/search/passageIndex.ts';
import { readQuery } from '../../src/search/query.ts';

/** Another search over the same paragraphs. */
export interface Rival {
  readonly name: string;
  search(question: string): unknown;
}

type Make = (passages: readonly IndexedPassage[], index: PassageIndex) => Promise<Rival>;

const BEST = 50;

/** MiniSearch's own `search` over our words, with our weights. */
export async function tunedMiniSearch(passages: readonly IndexedPassage[], index: PassageIndex) {
  const miniSearch = await Indexer.over(passages, async () => undefined);
  const options = { bm25: { k: 1.2, b: 0.7, d: 0.5 }, boost: { text: 1, quotes: 0.05, title: 0.2 } };
  return {
    name: 'MiniSearch search, tuned',
    miniSearch,
    search: (question: string) =>
      miniSearch.search('', {
        ...options,
        tokenize: () => readQuery(question, index).map(({ term }) => term),
      }),
  };
}

/** Default settings, the whole text, the whole question. */
const defaultMiniSearch: Make = async (passages) => {
  const miniSearch = new MiniSearch({ fields: ['text'] });
  for (const [id, { text }] of passages.entries()) miniSearch.add({ id, text });
  return { name: 'MiniSearch search, default', search: (question) => miniSearch.search(question) };
};

/** The sought words, any of them, ranked by bm25 with the table's own stemmer. */
const fts5: Make = async (passages, index) => {
  const database = new Database(':memory:');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const [id, { text }] of passages.entries()) insert.run(id + 1, text);
  })();
  const find = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${BEST}`,
  );
  const match = (question: string) =>
    readQuery(question, index)
      .map(({ word }) => `"${word}"`)
      .join(' OR ');
  return { name: 'SQLite FTS5, bm25', search: (question) => find.all(match(question)) };
};

/** The sought words, any of them; FlexSearch ranks by place, not by rarity. */
const flexSearch: Make = async (passages, index) => {
  const flex = new Index({ tokenize: 'strict' });
  for (const [id, { text }] of passages.entries()) flex.add(id, text);
  const words = (question: string) =>
    readQuery(question, index)
      .map(({ word }) => word)
      .join(' ');
  return {
    name: 'FlexSearch',
    search: (question) => flex.search(words(question), { limit: BEST, suggest: true }),
  };
};

/** Those that are made and let go one after the other, so that they do not share the memory. */
export const RIVALS: readonly Make[] = [fts5, flexSearch, defaultMiniSearch];
