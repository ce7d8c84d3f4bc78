import type { Span } from '../coverage/model.ts';
import type { Engine } from '../search/engine.ts';
import type { Token } from '../search/tokens.ts';
import { type Asked, type AskedTerm, worthOf } from './asked.ts';
import { type Likeness, UNLIKE } from './likeness.ts';

/** A word of the text that is left out costs this share of one that is typed and does not stand there. */
const LEFT_OUT = 0.2;
/** Two words that changed places cost so much. */
const SWAPPED = 0.2;
/** A text with less than this share of the typed words is not looked at any closer. */
const WORTH_A_LOOK = 0.4;
/** What is typed beyond so many words tells nothing new. */
const TYPED = 200;
/** A longer text is looked at in pieces of so many words. */
const PIECE = 1000;

/** A way on through the two sides: so many words of each, what they have in common and what it costs. */
interface Step {
  readonly typed: number;
  readonly told: number;
  readonly gain: number;
  readonly cost: number;
  /** Which of the told words, counted from the step's first one, were typed. */
  readonly marks: readonly number[];
}

interface Sides {
  readonly typed: readonly AskedTerm[];
  readonly told: readonly Token[];
  readonly typedWorth: readonly number[];
  readonly toldWorth: readonly number[];
  /** For each told word how much it is each of the typed ones: 0-1. */
  readonly likes: readonly (readonly number[])[];
}

/**
 * The best alignment (Needleman and Wunsch 1970) of all typed words with some run of the text's: words may be missing,
 * left out, misspelt, split ("1 200"), joined ("landswap"), or have changed places. The share counts what is typed and
 * what lies between in the text: 1 is word for word.
 */
export function align(asked: Asked, words: readonly Token[], engine: Engine): Likeness {
  const terms = asked.terms.slice(0, TYPED);
  let best = UNLIKE;
  // The pieces overlap, so that one of them has the whole of a run.
  for (let at = 0; at < words.length; at += PIECE) {
    const piece = words.slice(at, at + PIECE + 2 * terms.length);
    const found = alignPiece(sidesOf({ ...asked, terms }, piece, engine));
    if (found.share > best.share) best = found;
  }
  return best;
}

function alignPiece(sides: Sides): Likeness {
  if (!isWorthALook(sides)) return UNLIKE;
  const width = sides.told.length + 1;
  const cells = (sides.typed.length + 1) * width;
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY, width);
  const came = new Array<Step | undefined>(cells);
  for (let at = 0; at < cells; at++) {
    for (const step of stepsFrom(sides, Math.floor(at / width), at % width)) {
      const to = at + step.typed * width + step.told;
      const score = (best[at] ?? 0) + step.gain - step.cost;
      if (score <= (best[to] ?? 0)) continue;
      best[to] = score;
      came[to] = step;
    }
  }
  const last = best.subarray(cells - width);
  return traceBack(came, cells - width + last.indexOf(Math.max(...last)), sides.told);
}

function sidesOf({ terms, likes }: Asked, told: readonly Token[], engine: Engine): Sides {
  return {
    typed: terms,
    told,
    typedWorth: terms.map(({ worth }) => worth),
    toldWorth: told.map((word) => worthOf(word, engine)),
    likes: told.map(likes),
  };
}

function isWorthALook({ typed, typedWorth, likes }: Sides): boolean {
  const shared = typed.map((_, i) => (likes.some((like) => (like[i] ?? 0) > 0) ? (typedWorth[i] ?? 0) : 0));
  return sum(shared) >= WORTH_A_LOOK * sum(typedWorth);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** What may come next after `i` typed and `j` told words. */
function stepsFrom(sides: Sides, i: number, j: number): readonly Step[] {
  const { typed, told } = sides;
  if (i === typed.length) return [];
  const missing = { typed: 1, told: 0, gain: 0, cost: sides.typedWorth[i] ?? 0, marks: [] };
  if (j === told.length) return [missing];
  const skipped = i === 0 ? 0 : LEFT_OUT * (sides.toldWorth[j] ?? 0);
  const leftOut = { typed: 0, told: 1, gain: 0, cost: skipped, marks: [] };
  const others = [same(sides, i, j), ...rejoined(sides, i, j), ...swapped(sides, i, j)];
  return [missing, leftOut, ...others.filter((step) => step !== null)];
}

function same({ likes, typedWorth, toldWorth }: Sides, i: number, j: number): Step | null {
  const like = likes[j]?.[i] ?? 0;
  if (like === 0) return null;
  // A misspelt word is not worth more than the word that it stands for.
  const worth = Math.min(typedWorth[i] ?? 0, toldWorth[j] ?? 0);
  return { typed: 1, told: 1, gain: like * worth, cost: (1 - like) * worth, marks: [0] };
}

/** "1 200" for "1,200", "U S" for "U.S.", "landswap" for "land swap". */
const SHAPES = [
  { typed: 2, told: 1, marks: [0] },
  { typed: 3, told: 1, marks: [0] },
  { typed: 1, told: 2, marks: [0, 1] },
];

function rejoined({ typed, told, toldWorth }: Sides, i: number, j: number): readonly Step[] {
  const [one, other] = [typed[i]?.word ?? '', told[j]?.word ?? ''];
  if (one === other || !(one.startsWith(other) || other.startsWith(one))) return [];
  return SHAPES.flatMap((shape) => {
    const [mine, theirs] = [typed.slice(i, i + shape.typed), told.slice(j, j + shape.told)];
    const isWhole = mine.length === shape.typed && theirs.length === shape.told;
    if (!isWhole || written(mine) !== written(theirs)) return [];
    return [{ ...shape, gain: sum(toldWorth.slice(j, j + shape.told)), cost: 0 }];
  });
}

const written = (words: readonly { readonly word: string }[]) =>
  words
    .map(({ word }) => word)
    .join('')
    .replaceAll('.', '');

/** Two neighbours that changed places, a word or two between them in the text. */
function swapped(sides: Sides, i: number, j: number): readonly Step[] {
  const second = i + 1 < sides.typed.length ? same(sides, i + 1, j) : null;
  if (second === null) return [];
  return [1, 2, 3].flatMap((reach) => {
    const first = same(sides, i, j + reach);
    if (first === null) return [];
    const between = LEFT_OUT * sum(sides.toldWorth.slice(j + 1, j + reach));
    const cost = first.cost + second.cost + between + SWAPPED;
    return [{ typed: 2, told: reach + 1, gain: first.gain + second.gain, cost, marks: [0, reach] }];
  });
}

/** From the end of the best alignment back to its beginning. */
function traceBack(came: readonly (Step | undefined)[], end: number, words: readonly Token[]): Likeness {
  const width = words.length + 1;
  const marks: Span[] = [];
  let [gain, cost] = [0, 0];
  for (let at = end, step = came[at]; step !== undefined; step = came[at]) {
    at -= step.typed * width + step.told;
    gain += step.gain;
    cost += step.cost;
    const typed = step.marks.map((mark) => words[(at % width) + mark]).filter((word) => word !== undefined);
    marks.unshift(...typed.map(({ start, end }) => ({ start, end })));
  }
  return { share: gain === 0 ? 0 : gain / (gain + cost), marks };
}
