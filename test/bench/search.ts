/**
 * The search beside MiniSearch's own on made-up paragraphs, in one run, in CPU time:
 * `npm run bench`, or `node --expose-gc --max-old-space-size=6000 dist/test/bench/search.js [2000 20000 200000]`
 * "default" is MiniSearch over the whole text with default settings and the whole question; "tuned" is its `search`
 * over our index with our words and weights. FlexSearch and SQLite FTS5 are no dependencies and are left out.
 */
import MiniSearch from 'minisearch';
import { searchPassages } from '../../src/answers/searchPassages.ts';
import type { Edition } from '../../src/search/edition.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { BOOSTS, createEngine } from '../../src/search/miniSearchEngine.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { readQuery } from '../../src/search/query.ts';
import { createScorer } from '../../src/search/scorer.ts';
import { NO_SUGGESTIONS } from '../../src/search/suggestions.ts';
import { madePassages, madeQuestions } from './madeText.ts';

const SIZES = [2000, 20_000, 200_000];
const QUESTIONS = 400;
/** Runs of what takes long. */
const FEW = 25;

const noPause = async () => undefined;
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds of CPU time. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const line = (what: string, figures: string) => print(`  ${what.padEnd(34)} ${figures}`);

/** Runs every question; the first of them twice, so that the code is warm. */
async function time(what: string, questions: readonly string[], ask: (question: string) => unknown) {
  for (const question of questions.slice(0, Math.min(50, questions.length / 2))) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const began = cpu();
    await ask(question);
    times.push(cpu() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  line(
    what,
    `p50 ${at(0.5).toFixed(2).padStart(9)} ms   p99 ${at(0.99).toFixed(2).padStart(9)} ms   n ${times.length}`,
  );
  return at(0.5);
}

function editionOver(passages: readonly IndexedPassage[], index: PassageIndex): Edition {
  const documents = [...new Set(passages.map(({ document }) => document))];
  const engine = createEngine({ documents, passages, index, suggestions: NO_SUGGESTIONS });
  return { fingerprint: 'bench', documents, people: [], quoted: new Map(), refused: [], engine };
}

function searchTuned(index: PassageIndex, question: string) {
  return index.search('', {
    tokenize: () => readQuery(question, index).map(({ term }) => term),
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
    boost: { text: 1, quotes: 0.05, title: 0.2 },
  });
}

async function build(passages: readonly IndexedPassage[]): Promise<PassageIndex> {
  const [before, began] = [heap(), cpu()];
  const index = await PassageIndex.build(passages, noPause);
  const seconds = (cpu() - began) / 1000;
  const bytes = (heap() - before) / passages.length;
  line('index build', `${seconds.toFixed(2)} s of CPU time   ${bytes.toFixed(0)} bytes of heap a paragraph`);
  return index;
}

async function snapshot(index: PassageIndex, count: number): Promise<void> {
  const lines = [...index.pack()];
  let [began, longest, last] = [cpu(), 0, performance.now()];
  const pause = async () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  await PassageIndex.unpack(lines, count, pause);
  const ours = cpu() - began;
  const size = lines.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const json = JSON.stringify(index);
  began = cpu();
  MiniSearch.loadJSON(json, { fields: ['text', 'quotes', 'title'] });
  const theirs = cpu() - began;
  const figures = (bytes: number, ms: number) =>
    `${(bytes / 2 ** 20).toFixed(1).padStart(6)} MB   loaded in ${ms.toFixed(0).padStart(6)} ms`;
  line('snapshot, ours', `${figures(size, ours)}   longest block ${longest.toFixed(0)} ms`);
  line("snapshot, MiniSearch's JSON", figures(Buffer.byteLength(json), theirs));
}

function defaultIndex(passages: readonly IndexedPassage[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  for (const [id, { text }] of passages.entries()) index.add({ id, text });
  return index;
}

async function run(count: number): Promise<void> {
  print(`${count.toLocaleString('en')} paragraphs`);
  const passages = madePassages(count);
  const questions = madeQuestions(passages, QUESTIONS);
  const few = questions.slice(0, count > 2000 ? FEW : QUESTIONS);
  const index = await build(passages);
  const edition = editionOver(passages, index);
  const score = createScorer();
  const candidates = await time('candidate search', questions, (question) =>
    score(index.collection(), {
      wanted: readQuery(question, index),
      boosts: BOOSTS,
      admits: () => true,
      k: 50,
    }),
  );
  const ranked = await time('engine, re-ranked', questions, (q) => edition.engine.search(q, {}, 25));
  const answer = await time('/search, whole answer', questions, (input) =>
    searchPassages(edition, { command: 'search', input }),
  );
  const tuned = await time('MiniSearch search, tuned', few, (question) => searchTuned(index, question));
  await snapshot(index, count);
  const plain = defaultIndex(passages);
  const byDefault = await time('MiniSearch search, default', few, (question) => plain.search(question));
  const ratio = (a: number, b: number) => `1/${(b / a).toFixed(0)}`;
  line('candidates : tuned, default', `${ratio(candidates, tuned)}, ${ratio(candidates, byDefault)}`);
  line('re-ranked : tuned, default', `${ratio(ranked, tuned)}, ${ratio(ranked, byDefault)}`);
  line('whole answer : tuned, default', `${ratio(answer, tuned)}, ${ratio(answer, byDefault)}`);
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) await run(size);
print('FlexSearch and SQLite FTS5 are not installed here and were left out.');
