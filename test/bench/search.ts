/**
 * The search beside others on made-up paragraphs, in one run, in CPU time:
 * `npm run bench`, or `node --expose-gc --max-old-space-size=6000 dist/test/bench/search.js [2000 20000 200000]`
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
import { cpu, held, line, print, time } from './measure.ts';
import { RIVALS, type Rival, tunedMiniSearch } from './rivals.ts';

const SIZES = [2000, 20_000, 200_000];
const QUESTIONS = 400;
/** Questions for what takes long. */
const FEW = 25;

const noPause = async () => undefined;

function editionOver(passages: readonly IndexedPassage[], index: PassageIndex): Edition {
  const documents = [...new Set(passages.map(({ document }) => document))];
  const engine = createEngine({ documents, passages, index, suggestions: NO_SUGGESTIONS });
  return { fingerprint: 'bench', documents, people: [], quoted: new Map(), refused: [], engine };
}

async function build(passages: readonly IndexedPassage[]): Promise<PassageIndex> {
  const [before, began] = [held(), cpu()];
  const index = await PassageIndex.build(passages, noPause);
  const seconds = (cpu() - began) / 1000;
  const bytes = (held() - before) / passages.length;
  line('index build', `${seconds.toFixed(2)} s   ${bytes.toFixed(0)} bytes of memory a paragraph`);
  return index;
}

/** Opens our bytes, and MiniSearch's JSON of the same index. */
async function snapshot({ image }: PassageIndex, count: number, json: string): Promise<void> {
  let [began, longest] = [cpu(), 0];
  let last = began;
  const pause = async () => {
    longest = Math.max(longest, cpu() - last);
    last = cpu();
  };
  await PassageIndex.open(image, count, pause);
  await pause();
  const ours = cpu() - began;
  began = cpu();
  MiniSearch.loadJSON(json, { fields: ['text', 'quotes', 'title'] });
  const theirs = cpu() - began;
  const figures = (bytes: number, ms: number) =>
    `${(bytes / 2 ** 20).toFixed(1).padStart(6)} MB   loaded in ${ms.toFixed(0).padStart(6)} ms`;
  line('snapshot, ours', `${figures(image.length, ours)}   longest block ${longest.toFixed(0)} ms`);
  line("snapshot, MiniSearch's JSON", figures(Buffer.byteLength(json), theirs));
}

/** The medians of our own search: candidates alone, re-ranked, as an answer. */
async function ours(passages: readonly IndexedPassage[], index: PassageIndex, questions: readonly string[]) {
  const edition = editionOver(passages, index);
  const score = createScorer();
  const wanted = (question: string) => readQuery(question, index);
  const options = { boosts: BOOSTS, admits: () => true, k: 50 };
  return {
    candidates: await time('candidate search', questions, (question) =>
      score(index.collection, { wanted: wanted(question), ...options }),
    ),
    'engine, re-ranked': await time('engine, re-ranked', questions, (question) =>
      edition.engine.search(question, {}, 25),
    ),
    'whole answer': await time('/search, whole answer', questions, (input) =>
      searchPassages(edition, { command: 'search', input }),
    ),
  };
}

async function run(count: number): Promise<void> {
  print(`${count.toLocaleString('en')} paragraphs`);
  const passages = madePassages(count);
  const questions = madeQuestions(passages, QUESTIONS);
  const few = questions.slice(0, count > 2000 ? FEW : QUESTIONS);
  const index = await build(passages);
  const medians = await ours(passages, index, questions);
  const theirs: string[] = [];
  const compete = async ({ name, search }: Rival) => {
    const median = await time(name, few, search);
    const ratios = Object.entries(medians).map(([what, ms]) => `${what} 1/${(median / ms).toFixed(0)}`);
    theirs.push(`of ${name.padEnd(30)} ${ratios.join(', ')}`);
  };
  const { miniSearch, ...tuned } = await tunedMiniSearch(passages, index);
  await compete(tuned);
  await snapshot(index, count, JSON.stringify(miniSearch));
  for (const make of RIVALS) await compete(await make(passages, index));
  for (const ratios of theirs) line('', ratios);
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) await run(size);
