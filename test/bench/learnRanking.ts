/**
 * Learns the weights of `src/search/weights.ts` from questions whose paragraph is known, and says how well they do on
 * questions about articles that they were not learned from:
 * `npm run --silent build && node dist/test/bench/learnRanking.js QUESTIONS.json [--looked 30] [--ablate]`
 * where QUESTIONS.json has `{paras: [{id, title, text}], qs: [{q, pid}]}`, as a sample of SQuAD 1.1 (CC BY-SA 4.0) has.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../../src/coverage/annotate.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { FEATURES, type FeatureName } from '../../src/search/features.ts';
import { BOOSTS, weightIn } from '../../src/search/miniSearchEngine.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { readQuery } from '../../src/search/query.ts';
import { createViewer } from '../../src/search/rank.ts';
import { createScorer } from '../../src/search/scorer.ts';
import { NO_SUGGESTIONS } from '../../src/search/suggestions.ts';
import { WEIGHTS } from '../../src/search/weights.ts';
import { readWish } from '../../src/search/wish.ts';
import { type Lesson, learn, recall } from './listwise.ts';

interface Questions {
  readonly paras: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly qs: readonly { readonly q: string; readonly pid: string }[];
}

const NAMES = Object.keys(FEATURES) as readonly FeatureName[];
const FOLDS = 5;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** One document for each title; passage → paragraph ids by their text. */
function passagesOf({ paras }: Questions): readonly IndexedPassage[] {
  const articles = new Map<string, string[]>();
  for (const { title, text } of paras)
    articles.set(title, [...(articles.get(title) ?? []), text.replace(/\s*\n\s*/g, ' ')]);
  return [...articles].flatMap(([title, texts]) => {
    const text = texts.join('\n\n');
    const source = { file: `${title}.txt`, text, hash: title, bytes: text.length };
    const { passages, sections: _, people: __, timexes: ___, ...document } = annotate(source, '2020-01-01');
    return passages.map((passage) => ({
      document,
      passage,
      text: text.slice(passage.span.start, passage.span.end),
    }));
  });
}

/** The lessons of all questions; the article's number tells the fold. */
async function lessonsOf(questions: Questions, looked: number): Promise<readonly Lesson[]> {
  const passages = passagesOf(questions);
  const index = await PassageIndex.build(passages, async () => undefined);
  const collection = () => index.collection();
  const weight = weightIn({ documents: [], passages, index, suggestions: NO_SUGGESTIONS });
  const view = createViewer({ passages, collection });
  const score = createScorer();
  const titles = [...new Set(questions.paras.map((p) => p.title))];
  const paragraphs = new Map(questions.paras.map((p) => [p.id, p]));
  return questions.qs.map(({ q, pid }) => {
    const gold = paragraphs.get(pid);
    const sought = readQuery(q, index);
    const wish = readWish(q, sought, weight);
    const found = score(collection(), { wanted: sought, boosts: BOOSTS, admits: () => true, k: looked });
    const views = found.flatMap((scored) => view(wish, scored) ?? []);
    const text = gold?.text.replace(/\s*\n\s*/g, ' ') ?? '';
    return {
      rows: views.map((candidate) => NAMES.map((name) => FEATURES[name](wish, candidate))),
      right: views.findIndex((candidate) => text.includes(candidate.text)),
      fold: titles.indexOf(gold?.title ?? '') % FOLDS,
    };
  });
}

function report(what: string, lessons: readonly Lesson[], weights: (lesson: Lesson) => readonly number[]) {
  const [one, five] = [1, 5].map((k) => (100 * recall(lessons, weights, k)).toFixed(1));
  print(`${what.padEnd(34)} Recall@1 ${one}  Recall@5 ${five}`);
}

/** What is lost without each feature. */
function reportWithout(lessons: readonly Lesson[]): void {
  for (const [i, name] of NAMES.entries()) {
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      learn(
        lessons.filter((l) => l.fold !== fold),
        new Set([i]),
      ),
    );
    report(`  without ${name}`, lessons, ({ fold }) => folds[fold] ?? []);
  }
}

async function run(file: string, looked: number, ablate: boolean): Promise<void> {
  const lessons = await lessonsOf(JSON.parse(readFileSync(file, 'utf8')) as Questions, looked);
  const present = NAMES.map((name) => WEIGHTS[name]);
  const folds = Array.from({ length: FOLDS }, (_, fold) => learn(lessons.filter((l) => l.fold !== fold)));
  report('BM25 alone', lessons, () => NAMES.map((name) => Number(name === 'bm25')));
  report('the present weights', lessons, () => present);
  report('learned on other articles', lessons, ({ fold }) => folds[fold] ?? present);
  const weights = learn(lessons);
  report('learned on all', lessons, () => weights);
  if (ablate) reportWithout(lessons);
  for (const [i, name] of NAMES.entries()) print(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);
}

const { values, positionals } = parseArgs({
  options: { looked: { type: 'string', default: '30' }, ablate: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || !existsSync(file)) print('Name a file of questions: see the head of this script.');
else await run(file, Number(values.looked), values.ablate);
