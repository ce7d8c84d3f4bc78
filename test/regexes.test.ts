import { beforeAll, expect, it } from 'vitest';
import { builders, type Expression, expressions } from './regexes/expressions.ts';
import { type Verdict, verdicts } from './regexes/verdicts.ts';

/**
 * `REGEXES=all` waits long for every expression (about a minute and a half where no verdict is remembered); otherwise those that need
 * long are counted and left.
 */
const THOROUGH = process.env['REGEXES'] === 'all';
/** ms for one expression. */
const PATIENCE = THOROUGH ? 5000 : 400;
/** Too large for the checker: the union of the dates' grammar, whose parts are checked one by one, and long word lists. */
const UNKNOWN_AT_MOST = THOROUGH ? 20 : Number.POSITIVE_INFINITY;

/** Where time may grow with the square of the input, because the input is short. */
const SHORT_INPUT = [
  { under: 'coverage/dates/clause', why: 'at most the 300 characters before a date' },
  { under: 'coverage/people/roles', why: 'the 80 characters before a name, or a role' },
  { under: 'coverage/quotes/interview', why: 'the last 200 characters of a line' },
  { under: 'coverage/quotes/weight', why: 'the first 300 characters of an object' },
  { under: 'coverage/quotes/speakers', why: 'the last 300 characters of a phrase' },
  { under: 'answers/', why: 'a question of at most 1,000 characters, a sentence, or an excerpt' },
  { under: 'search/suggestions', why: 'the first 320 characters of a passage' },
];

type Judged = Expression & { readonly verdict: Verdict };

const isShort = ({ places }: Expression): boolean =>
  places.every((place) => SHORT_INPUT.some(({ under }) => place.startsWith(under)));

function isAcceptable({ verdict, ...expression }: Judged): boolean {
  if (verdict.kind === 'polynomial') return verdict.degree === 2 && isShort(expression);
  return verdict.kind !== 'exponential';
}

const classOf = (verdict: Verdict): string =>
  verdict.kind === 'polynomial' ? `degree ${verdict.degree}` : verdict.kind;

function summary(judged: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of judged) counts.set(classOf(verdict), (counts.get(classOf(verdict)) ?? 0) + 1);
  return `${judged.length} expressions: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`;
}

let all: readonly Expression[];
beforeAll(async () => {
  all = await expressions();
}, 60_000);

it('finds the expressions of every module that builds some from strings', () => {
  const places = new Set(all.flatMap((one) => one.places));
  expect(builders().filter((file) => !places.has(file))).toEqual([]);
});

it('none of the rules can be made to backtrack for long', async () => {
  const judged = await verdicts(all, PATIENCE);
  process.stdout.write(`${summary(judged)}\n`);
  expect(
    judged
      .filter((one) => !isAcceptable(one))
      .map(({ places, source, flags, verdict }) => ({ places, expression: `/${source}/${flags}`, verdict })),
  ).toEqual([]);
  expect(judged.filter(({ verdict }) => verdict.kind === 'unknown').length).toBeLessThanOrEqual(
    UNKNOWN_AT_MOST,
  );
}, 600_000);
