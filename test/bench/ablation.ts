/**
 * What each sieve and each tier of the quote rules is worth, on a file of articles with their quotes annotated:
 * `npm run --silent ablation -- [GOLD.jsonl]`. The scorer (`score.mjs`) is taken from the folder above the file's.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { layOut } from '../../src/coverage/document/layOut.ts';
import type { LaidOutDocument } from '../../src/coverage/model.ts';
import { findQuotes } from '../../src/coverage/quotes/find.ts';
import { SIEVES } from '../../src/coverage/quotes/order.ts';
import type { Sieve } from '../../src/coverage/quotes/scene.ts';

interface Gold {
  readonly doc_id: string;
  readonly text: string;
}

interface Predicted {
  readonly doc_id: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: string;
    readonly tier: string;
  }[];
}

interface Ratio {
  readonly P: number;
  readonly R: number;
  readonly F: number;
}

interface Scorer {
  readonly score: (
    gold: readonly Gold[],
    predicted: readonly Predicted[],
    options: { readonly profile: 'core'; readonly minWords: number },
  ) => { readonly spans: { readonly all: { readonly pred: number; readonly who: Ratio } } };
}

const DEFAULT_GOLD = path.join('..', 'shared', 'eval', 'quotes', 'data', 'polnear.dev.jsonl');
/** Tiers met less often have no figure worth printing. */
const FEWEST = 10;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const percent = (ratio: number): string => (100 * ratio).toFixed(1);

const readGold = (file: string): readonly Gold[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Gold);

function predict(
  gold: readonly Gold[],
  documents: readonly LaidOutDocument[],
  sieves: readonly Sieve[],
): readonly Predicted[] {
  return gold.map(({ doc_id, text }, index) => {
    const document = documents[index];
    const passages = document ? findQuotes(document, text, sieves).passages : [];
    const quotes = passages.flatMap((p) => p.quotes);
    return {
      doc_id,
      quotes: quotes.map(({ span, speaker, tier }) => ({ ...span, speaker: speaker ?? '', tier })),
    };
  });
}

const onlyTier = (predicted: readonly Predicted[], tier: string): readonly Predicted[] =>
  predicted.map(({ doc_id, quotes }) => ({ doc_id, quotes: quotes.filter((q) => q.tier === tier) }));

async function main(file: string): Promise<void> {
  const scorerFile = path.join(path.dirname(path.resolve(file)), '..', 'score.mjs');
  if (!existsSync(file) || !existsSync(scorerFile)) {
    print(`Nothing is measured: ${file}, or the scorer score.mjs in the folder above it, is absent.`);
    return;
  }
  const { score } = (await import(pathToFileURL(scorerFile).href)) as Scorer;
  const gold = readGold(file);
  const documents = gold.map(({ doc_id, text }) =>
    layOut({ file: `${doc_id}.txt`, text, hash: '', bytes: text.length }, '2026-01-01'),
  );
  const figures = (predicted: readonly Predicted[]) =>
    score(gold, predicted, { profile: 'core', minWords: 3 }).spans.all;
  const all = predict(gold, documents, SIEVES);
  const full = figures(all).who.F;
  print(
    `| without | who-said F1 | worth |\n| --- | --- | --- |\n| nothing (all sieves) | ${percent(full)} | |`,
  );
  for (const sieve of SIEVES) {
    const others = SIEVES.filter((other) => other !== sieve);
    const without = figures(predict(gold, documents, others)).who.F;
    print(`| \`${sieve.name}\` | ${percent(without)} | ${percent(full - without)} |`);
  }
  const tiers = new Map<string, number>();
  for (const { tier } of all.flatMap((d) => d.quotes)) tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
  print('\n| tier | quotes found | judged | span and speaker right |\n| --- | --- | --- | --- |');
  for (const [tier, count] of [...tiers].sort((a, b) => b[1] - a[1])) {
    if (count < FEWEST) continue;
    const { pred, who } = figures(onlyTier(all, tier));
    print(`| \`${tier}\` | ${count} | ${pred} | ${percent(who.P)} % |`);
  }
}

await main(process.argv[2] ?? DEFAULT_GOLD);
