/**
 * Learns the weights of the gate of `/search` (`src/answers/onTopic.ts`) from questions asked of the documents that they are
 * about, and of half of the documents, without the right one. Prints them, and what gates of several heights do:
 * `npm run --silent build && node dist/test/bench/learnGate.js QUESTIONS.json ARTICLES.jsonl`, the files of `learnRanking.ts`.
 */
import { readFileSync } from 'node:fs';
import { carrying } from '../../src/answers/ask/carrying.ts';
import { readQuestionTerms } from '../../src/answers/ask/terms.ts';
import { BEST, FEW, type Found, SIGNS, type SignName, shareCarried } from '../../src/answers/onTopic.ts';
import type { Edition } from '../../src/search/edition.ts';
import type { Hit } from '../../src/search/engine.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { editionOf } from '../answers/harbour.ts';
import { askedCourse, quotedCourse } from './courses.ts';
import type { Course } from './lessons.ts';
import { learn } from './listwise.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

const NAMES = Object.keys(SIGNS) as readonly SignName[];

/** A question asked once: the signs of the best passages, and whether the right one is among them. */
interface Trial {
  readonly right: boolean;
  /** The first is the passage that carries most of the question. */
  readonly rows: readonly (readonly number[])[];
}

/** Null for questions of so few words that a rule of their own holds for them. */
async function tryOn(edition: Edition, words: string, isRight: (hit: Hit) => boolean) {
  const asked = readQuestionTerms(words, edition);
  if (asked.content.length <= FEW.words) return null;
  const { by } = carrying(asked);
  const hits = await edition.engine.search(words, {}, BEST);
  const found = hits.map((hit): Found => ({ worths: by(tokenise(hit.text)), score: hit.score }));
  found.sort((a, b) => shareCarried(asked, b.worths) - shareCarried(asked, a.worths));
  return {
    right: hits.some(isRight),
    rows: found.map((one) => [...NAMES.map((name) => SIGNS[name](asked, one)), 1]),
  };
}

const half = (list: Course['documents'], odd: number) => list.filter((_, i) => i % 2 === odd);

/** Every question asked of all documents, where its passage is found, and of the half without the right one. */
async function trialsOf({ documents, questions }: Course): Promise<readonly Trial[]> {
  const nameOf = new Map(documents.map(({ name }, i) => [name, `${i}.txt`]));
  const build = (list: Course['documents']) =>
    editionOf(Object.fromEntries(list.map(({ name, text }) => [nameOf.get(name) ?? '', text])));
  const [whole, even, odd] = [
    await build(documents),
    await build(half(documents, 0)),
    await build(half(documents, 1)),
  ];
  const trials: Trial[] = [];
  for (const { words, document, at } of questions) {
    const place = documents.findIndex(({ name }) => name === document);
    const isRight = ({ document: { file }, passage: { span } }: Hit) =>
      file === nameOf.get(document) && span.start <= at && at < span.end;
    const there = await tryOn(whole, words, isRight);
    if (there?.right) trials.push(there);
    const absent = await tryOn(place % 2 === 0 ? odd : even, words, isRight);
    if (absent) trials.push(absent);
  }
  return trials;
}

/** Logistic regression with a constant: the passage that carries most against nothing at all. */
const weigh = (trials: readonly Trial[]): readonly number[] =>
  learn(
    trials.flatMap(({ right, rows: [row] }) =>
      row === undefined ? [] : { rows: [row, row.map(() => 0)], right: right ? 0 : 1, fold: 0 },
    ),
  );

const worthOf = (row: readonly number[], weights: readonly number[]) =>
  NAMES.reduce((sum, _, i) => sum + (row[i] ?? 0) * (weights[i] ?? 0), 0);

/** Gates that lose so many of 1,000 right passages. */
const LOSSES = [1, 2, 3, 4, 6, 9, 14];

function report(what: string, trials: readonly Trial[], weights: readonly number[]): void {
  const best = ({ rows }: Trial) => Math.max(...rows.map((row) => worthOf(row, weights)));
  const right = trials.filter((t) => t.right).map(best);
  const absent = trials.filter((t) => !t.right).map(best);
  right.sort((a, b) => a - b);
  print(`${what}: ${right.length} questions with their passage, ${absent.length} without`);
  for (const loss of LOSSES) {
    const needed = right[Math.floor((right.length * loss) / 1000)] ?? 0;
    const shown = absent.filter((one) => one >= needed).length / absent.length;
    print(
      `  lost ${loss} of 1,000: needed ${needed.toFixed(2)}, shown without ${(100 * shown).toFixed(1)} %`,
    );
  }
}

const lowerCase = ({ documents, questions }: Course): Course => ({
  documents,
  questions: questions.map((q) => ({ ...q, words: q.words.toLowerCase().replace('?', '') })),
});

async function run(asked: Course, quoted: Course): Promise<void> {
  const parts = {
    questions: await trialsOf(asked),
    'questions in lower case': await trialsOf(lowerCase(asked)),
    quotes: await trialsOf(quoted),
  };
  const all = Object.values(parts).flat();
  const weights = weigh(all);
  for (const [what, trials] of Object.entries(parts)) report(what, trials, weights);
  for (const [i, name] of NAMES.entries()) print(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
}

const [questions, articles] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
if (questions === undefined || articles === undefined)
  print('Name a file of questions and one of articles: see the head of this script.');
else {
  const quoted = articles.split('\n').filter((line) => line !== '');
  await run(askedCourse(JSON.parse(questions)), quotedCourse(quoted.map((line) => JSON.parse(line))));
}
