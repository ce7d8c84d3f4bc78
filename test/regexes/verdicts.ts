import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import type { Expression } from './expressions.ts';

/** How the time of a match grows with its input, at worst. */
export type Verdict =
  | { readonly kind: 'safe' }
  | { readonly kind: 'polynomial'; readonly degree: number; readonly attack: string }
  | { readonly kind: 'exponential'; readonly attack: string }
  | { readonly kind: 'unknown'; readonly why: string; readonly waited: number };

/** Verdicts outlive a run, beside the packages: the same expression is judged once. */
const CACHE = 'node_modules/.cache/on-the-record/regexes.json';
/** Checked at a time. */
const LANES = 2;

type Cached = Record<string, Verdict>;

function remembered(): Cached {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
}

function remember(verdicts: Cached): void {
  mkdirSync(path.dirname(CACHE), { recursive: true });
  const draft = `${CACHE}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(verdicts));
  renameSync(draft, CACHE);
}

async function judge({ source, flags }: Expression, timeout: number): Promise<Verdict> {
  const result = await check(source, flags, { timeout });
  if (result.status === 'safe') return { kind: 'safe' };
  if (result.status === 'unknown') return { kind: 'unknown', why: result.error.kind, waited: timeout };
  const attack = result.attack.pattern;
  return result.complexity.type === 'exponential'
    ? { kind: 'exponential', attack }
    : { kind: 'polynomial', degree: result.complexity.degree, attack };
}

/**
 * The verdict on each expression, in their order.
 * @param timeout ms for one expression; one that took longer before is tried again when more time is given.
 */
export async function verdicts(
  expressions: readonly Expression[],
  timeout: number,
): Promise<readonly (Expression & { readonly verdict: Verdict })[]> {
  const known = remembered();
  const queue = expressions.entries();
  const judged: (Expression & { readonly verdict: Verdict })[] = [];
  const lane = async () => {
    for (const [i, expression] of queue) {
      const key = `/${expression.source}/${expression.flags}`;
      const before = known[key];
      const done = before !== undefined && (before.kind !== 'unknown' || before.waited >= timeout);
      const verdict = done ? before : await judge(expression, timeout);
      known[key] = verdict;
      judged[i] = { ...expression, verdict };
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  remember(known);
  return judged;
}
