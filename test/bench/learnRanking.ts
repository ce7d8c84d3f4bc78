/**
 * Learns the weights of `src/search/weights.ts` from questions whose paragraph is known, and says how well they do on
 * questions about documents that they were not learned from:
 * `npm run --silent build && node dist/test/bench/learnRanking.js QUESTIONS.json ARTICLES.jsonl [--looked 50] [--ablate]`
 * QUESTIONS.json has `{paras: [{id, title, text}], qs: [{q, pid}]}`, as a sample of SQuAD 1.1 (CC BY-SA 4.0) has;
 * a line of ARTICLES.jsonl has `{doc_id, text, quotes: [{text, spans, speaker_ref}]}`, as the quotes of PolNeAR have.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WEIGHTS } from '../../src/search/weights.ts';
import { askedCourse, quotedCourse } from './courses.ts';
import { FOLDS, lessonsOf, NAMES } from './lessons.ts';
import { type Lesson, learn, recall } from './listwise.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

function report(what: string, lessons: readonly Lesson[], weights: (lesson: Lesson) => readonly number[]) {
  const [one, five] = [1, 5].map((k) => (100 * recall(lessons, weights, k)).toFixed(1));
  print(`${what.padEnd(34)} Recall@1 ${one}  Recall@5 ${five}`);
}

type Lessons = Readonly<Record<string, readonly Lesson[]>>;

/** Weights for each fold, learned from the lessons of all the others. */
const learnByFold = (lessons: readonly Lesson[], without?: ReadonlySet<number>) =>
  Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      lessons.filter((l) => l.fold !== fold),
      without,
    ),
  );

/** One part of the lessons under each way of weighing. */
function compare(name: string, part: readonly Lesson[], all: readonly Lesson[], ablate: boolean): void {
  const folds = learnByFold(all);
  print(`${name}: ${part.length} questions`);
  report('  BM25 alone', part, () => NAMES.map((feature) => Number(feature === 'bm25')));
  report('  the present weights', part, () => NAMES.map((feature) => WEIGHTS[feature]));
  report('  learned on other documents', part, ({ fold }) => folds[fold] ?? []);
  if (!ablate) return;
  for (const [i, feature] of NAMES.entries()) {
    const weights = learnByFold(all, new Set([i]));
    report(`    without ${feature}`, part, ({ fold }) => weights[fold] ?? []);
  }
}

function run(lessons: Lessons, ablate: boolean): void {
  const all = Object.values(lessons).flat();
  for (const [name, part] of Object.entries(lessons)) compare(name, part, all, ablate);
  const weights = learn(all);
  for (const [i, name] of NAMES.entries()) print(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
}

const { values, positionals } = parseArgs({
  options: { looked: { type: 'string', default: '50' }, ablate: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [questions, articles] = positionals.map((file) => readFileSync(file, 'utf8'));
if (questions === undefined || articles === undefined)
  print('Name a file of questions and one of articles: see the head of this script.');
else {
  const looked = Number(values.looked);
  const quoted = articles.split('\n').filter((line) => line !== '');
  run(
    {
      questions: await lessonsOf(askedCourse(JSON.parse(questions)), looked),
      quotes: await lessonsOf(quotedCourse(quoted.map((line) => JSON.parse(line))), looked),
    },
    values.ablate,
  );
}
