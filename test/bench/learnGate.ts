/**
 * Learns the weights of the evidence gates of `/search` (`src/answers/onTopic.ts`) and `/ask` (`src/answers/ask/evidence.ts`)
 * from questions asked of the documents that they are about, and of half of the documents, without the right one. Prints
 * them, and what gates of several heights do:
 * `npm run --silent build && node dist/test/bench/learnGate.js QUESTIONS.json ARTICLES.jsonl`, the files of `learnRanking.ts`.
 */
import { readFileSync } from 'node:fs';
import { carrying } from '../../src/answers/ask/carrying.ts';
import { eligible } from '../../src/answers/ask/evidence.ts';
import { readInquiry } from '../../src/answers/ask/inquiry.ts';
import { tellingsOf } from '../../src/answers/ask/tellings.ts';
import { readQuestionTerms } from '../../src/answers/ask/terms.ts';
import { BEST, FEW } from '../../src/answers/onTopic.ts';
import { SIGN_NAMES, SIGNS, shareCarried } from '../../src/answers/signs.ts';
import type { Edition } from '../../src/search/edition.ts';
import type { Hit } from '../../src/search/engine.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { editionOf } from '../answers/harbour.ts';
import { askedCourse, quotedCourse } from './courses.ts';
import type { Course } from './lessons.ts';
import { learn } from './listwise.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A question asked once: the signs of what was found, first of what the gate learns from, and is the right passage there? */
interface Trial {
  readonly right: boolean;
  readonly rows: readonly (readonly number[])[];
}

/** Asks one question; null where the gate is not asked. */
type Ask = (edition: Edition, words: string, isRight: (hit: Hit) => boolean) => Promise<Trial | null>;

/** The five best passages, first the one that carries most. */
const bySearch: Ask = async (edition, words, isRight) => {
  const asked = readQuestionTerms(words, edition);
  if (asked.content.length <= FEW.words) return null;
  const { by } = carrying(asked);
  const hits = await edition.engine.search(words, {}, BEST);
  const found = hits
    .map((hit) => ({ worths: by(tokenise(hit.text)), score: hit.score }))
    .toSorted((a, b) => shareCarried(asked, b.worths) - shareCarried(asked, a.worths));
  return {
    right: hits.some(isRight),
    rows: found.map((one) => SIGN_NAMES.map((name) => SIGNS[name](asked, one))),
  };
};

/** The ten best sentences, in their order; the best one must be of the right passage. */
const byAsk: Ask = async (edition, words, isRight) => {
  const inquiry = readInquiry(words);
  if (inquiry.kind !== 'told') return null;
  const asked = readQuestionTerms(words, edition);
  const hits = await edition.engine.search(words, {}, 40);
  const told = eligible(asked, tellingsOf(hits, asked, inquiry.shape), inquiry.shape).slice(0, 10);
  return {
    right: told[0] !== undefined && isRight(told[0].hit),
    rows: told.map(({ worths, hit: { score } }) =>
      SIGN_NAMES.map((name) => SIGNS[name](asked, { worths, score })),
    ),
  };
};

const half = (list: Course['documents'], odd: number) => list.filter((_, i) => i % 2 === odd);

interface Editions {
  readonly whole: Edition;
  readonly halves: readonly [Edition, Edition];
  readonly course: Course;
}

const fileOf = (documents: Course['documents'], document: string) =>
  `${documents.findIndex(({ name }) => name === document)}.txt`;

async function editionsOf(course: Course): Promise<Editions> {
  const { documents } = course;
  const build = (list: Course['documents']) =>
    editionOf(Object.fromEntries(list.map(({ name, text }) => [fileOf(documents, name), text])));
  return {
    whole: await build(documents),
    halves: [await build(half(documents, 0)), await build(half(documents, 1))],
    course,
  };
}

/** Every question asked of all documents, as far as its passage is found, and of the half without the right one. */
async function trialsOf({ whole, halves, course }: Editions, ask: Ask): Promise<readonly Trial[]> {
  const { documents, questions } = course;
  const trials: Trial[] = [];
  for (const { words, document, at } of questions) {
    const file = fileOf(documents, document);
    const isRight = ({ document: found, passage: { span } }: Hit) =>
      found.file === file && span.start <= at && at < span.end;
    const there = await ask(whole, words, isRight);
    if (there?.right) trials.push(there);
    const absent = await ask(halves[Number.parseInt(file, 10) % 2 === 0 ? 1 : 0], words, isRight);
    if (absent) trials.push(absent);
  }
  return trials;
}

/** Logistic regression with a constant, which goes into the height of the gate: what was found against nothing at all. */
const weigh = (trials: readonly Trial[]): readonly number[] =>
  learn(
    trials.flatMap(({ right, rows: [row] }) =>
      row === undefined
        ? []
        : { rows: [[...row, 1], [...row, 1].map(() => 0)], right: right ? 0 : 1, fold: 0 },
    ),
  );

/** Gates that lose so many of 1,000 right passages. */
const LOSSES = [1, 2, 3, 4, 6, 9, 14, 20, 30, 40, 60, 80];

function report(what: string, trials: readonly Trial[], weights: readonly number[]): void {
  const worthOf = (row: readonly number[]) =>
    row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  const best = ({ rows }: Trial) => Math.max(...rows.map(worthOf));
  const right = trials.filter((t) => t.right).map(best);
  const absent = trials.filter((t) => !t.right).map(best);
  right.sort((a, b) => a - b);
  print(`${what}: ${right.length} questions with their passage, ${absent.length} without`);
  for (const loss of LOSSES) {
    const needed = right[Math.floor((right.length * loss) / 1000)] ?? 0;
    const shown = absent.filter((one) => one >= needed).length / absent.length;
    print(`  lost ${loss} of 1,000: needed ${needed.toFixed(2)}, let through ${(100 * shown).toFixed(1)} %`);
  }
}

/** One gate, learned from all parts. */
async function learnGate(what: string, ask: Ask, parts: Readonly<Record<string, Editions>>): Promise<void> {
  const tried = await Promise.all(
    Object.entries(parts).map(async ([name, editions]) => [name, await trialsOf(editions, ask)] as const),
  );
  const weights = weigh(tried.flatMap(([, trials]) => trials));
  for (const [name, trials] of tried) report(`${what}, ${name}`, trials, weights);
  for (const [i, name] of SIGN_NAMES.entries()) print(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
}

/** As many type on Discord. */
const lowerCase = (course: Course): Course => ({
  ...course,
  questions: course.questions.map((q) => ({ ...q, words: q.words.toLowerCase().replace('?', '') })),
});

async function run(asked: Course, quoted: Course): Promise<void> {
  const questions = await editionsOf(asked);
  const typed = { ...questions, course: lowerCase(asked) };
  const quotes = await editionsOf(quoted);
  await learnGate('/search', bySearch, { questions, 'in lower case': typed, quotes });
  await learnGate('/ask', byAsk, { questions, 'in lower case': typed });
}

const [questions, articles] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
if (questions === undefined || articles === undefined)
  print('Name a file of questions and one of articles: see the head of this script.');
else {
  const quoted = articles.split('\n').filter((line) => line !== '');
  await run(askedCourse(JSON.parse(questions)), quotedCourse(quoted.map((line) => JSON.parse(line))));
}
