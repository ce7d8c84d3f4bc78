/**
 * How fast a folder of made-up articles becomes an edition, and how long the event loop is blocked meanwhile:
 * `npm run --silent build && node dist/test/bench/ingest.js [articles] [--corpus DIR]`
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Catalogue, openCatalogue } from '../../src/catalogue/catalogue.ts';

const NAMES = [
  'Ann Harrow',
  'Bo Lind',
  'Carla Osei',
  'Dmitri Volin',
  'Eva Marsh',
  'Farid Haddad',
  'Gus Ekberg',
];
const ROLES = ['the mayor', 'a harbour pilot', 'the minister of works', 'a spokeswoman for the port'];
const PLACES = ['Lindby', 'Oster Island', 'Port Salter', 'Norhaven', 'the Vale'];
const TOPICS = ['dam', 'ferry', 'budget', 'strike', 'bridge', 'flood barrier', 'ceasefire', 'tariff'];
const VERBS = [
  'collapsed',
  'was delayed',
  'was approved',
  'will be voted on',
  'was called off',
  'is planned',
];
const DAYS = ['Monday', 'on Tuesday night', 'two days later', 'on 3 March 2026', 'last week', 'in April'];
const WORDS = ['safe', 'late', 'wrong', 'a mistake', 'what we asked for', 'not over', 'a real chance'];

/** A repeatable sequence of numbers below n (a linear congruential generator). */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function paragraph(roll: (n: number) => number): string {
  const pick = (list: readonly string[]) => list[roll(list.length)] ?? '';
  const name = pick(NAMES);
  const sentences = [
    `The ${pick(TOPICS)} at ${pick(PLACES)} ${pick(VERBS)} ${pick(DAYS)}, officials said.`,
    `“The ${pick(TOPICS)} is ${pick(WORDS)}, and the ${pick(TOPICS)} is ${pick(WORDS)},” ${name}, ${pick(ROLES)}, said ${pick(DAYS)}.`,
    `${name.split(' ')[1]} added that the ${pick(TOPICS)} would cost ${roll(900) + 100},000 crowns.`,
    `According to ${pick(NAMES)}, ${roll(90) + 10} people left ${pick(PLACES)} ${pick(DAYS)}.`,
  ];
  return sentences.slice(0, 1 + roll(sentences.length)).join(' ');
}

/** As long as a news article: about 5,000 characters. */
function article(number: number): string {
  const roll = dice(number + 1);
  const body = Array.from({ length: 25 }, () => paragraph(roll)).join('\n\n');
  return `---\ntitle: Report ${number} from ${PLACES[number % PLACES.length]}\npublished: 2026-03-0${1 + (number % 9)}\n---\n${body}\n`;
}

async function writeArticles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let i = 0; i < count; i += 1) await writeFile(path.join(folder, `report-${i}.txt`), article(i));
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function measure<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  print(
    `${what.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s   longest block ${(delay.max / 1e6).toFixed(0)} ms`,
  );
  return result;
}

const silent = () => undefined;

async function run(folder: string, dataDir: string, mayWrite: boolean): Promise<void> {
  const log = { info: silent, warn: silent, error: silent };
  const options = { folder, dataDir, log, today: () => '2026-03-10' };
  const began = performance.now();
  const catalogue: Catalogue = await measure('built anew', () => openCatalogue(options));
  const { documents, passages, quotes } = catalogue.current().engine.stats();
  const rate = (documents / (performance.now() - began)) * 1000;
  print(`${documents} documents, ${passages} passages, ${quotes} quotes: ${rate.toFixed(0)} documents/s`);
  await measure('opened from the snapshot', () => openCatalogue(options));
  if (mayWrite) await writeFile(path.join(folder, 'report-new.txt'), article(1_000_000));
  if (mayWrite) await measure('reindexed after one new article', () => catalogue.reindex());
  await measure('reindexed with nothing new', () => catalogue.reindex());
}

const { values, positionals } = parseArgs({
  options: { corpus: { type: 'string' } },
  allowPositionals: true,
});
const work = await mkdtemp(path.join(tmpdir(), 'on-the-record-bench-'));
try {
  const folder = values.corpus ?? path.join(work, 'corpus');
  if (values.corpus === undefined) await writeArticles(folder, Number(positionals[0] ?? 600));
  await run(folder, path.join(work, 'data'), values.corpus === undefined);
} finally {
  await rm(work, { recursive: true, force: true });
}
