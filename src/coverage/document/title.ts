import type { Stated } from '../model.ts';

type Finding = Omit<Stated, 'words'>;

import type { Candidate } from './boilerplate.ts';
import { readDateLine } from './dateline.ts';
import { isHeadlineLike, wordsOf } from './shape.ts';

/** "GENEVA (Wire) --", "LIMA _": a place alone on its line. */
export const isPlaceLine = (text: string): boolean =>
  /^\p{Lu}{2}[\p{Lu}\p{L}.,'’() -]{0,60}\s?(?:_|--|—|–|-)$/u.test(text);

/** "Will the bridge open in May?" */
function isQuestion(text: string): boolean {
  return /[?!]["”’]?$/u.test(text) && wordsOf(text).length <= 14 && !/[.?!]\s|^["“‘'«—–-]/u.test(text);
}

function isHeadline(block: Candidate): boolean {
  if (block.turn || !/\p{L}/u.test(block.text)) return false;
  return block.marked || isHeadlineLike(block.text) || isQuestion(block.text);
}

const isDateOrPlace = (block: Candidate): boolean =>
  !block.turn && (readDateLine(block.text) !== null || isPlaceLine(block.text));

/** The headline that a text opens with, and the section names above it ("Politics", "World news"). */
export interface Headline {
  readonly headline: Candidate | null;
  readonly kickers: readonly Candidate[];
}

/** Where the menus above a headline end: after the last two short lines in a row. */
function afterMenu(lines: readonly Candidate[]): number {
  const short = lines.map((block) => wordsOf(block.text).length <= 3);
  return short.findLastIndex((is, i) => is && short[i - 1] === true) + 1;
}

/**
 * The first line that looks like a headline, of at least four words where there is one; text must follow it.
 * Where a date line tells that the head has begun, a headline after the last menu comes first.
 */
export function findHeadline(blocks: readonly Candidate[]): Headline {
  const text = blocks.findIndex((block) => !isHeadline(block) && !isDateOrPlace(block));
  const above = blocks.slice(0, Math.max(text, 0));
  const lines = above.filter((block) => !isDateOrPlace(block));
  const dated = above.slice(0, Math.max(above.findIndex(isDateOrPlace), 0));
  const long = (block: Candidate) => wordsOf(block.text).length >= 4;
  const headline = dated.slice(afterMenu(dated)).find(long) ?? lines.find(long) ?? lines[0] ?? null;
  return { headline, kickers: headline ? lines.slice(0, lines.indexOf(headline)) : [] };
}

/** The same headline in other words: at least half of the longer words of the shorter one are in both. */
function tellsTheSame(a: string, b: string): boolean {
  const long = (text: string) => new Set(wordsOf(text.toLowerCase()).filter((word) => word.length > 3));
  const [one, other] = [long(a), long(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(one.size, other.size);
}

/** The title: the front matter's, else the headline. A headline that repeats the front matter gives the place. */
export function stateTitle(stated: string | null, headline: Candidate | null): Finding | null {
  const span = headline && { start: headline.start, end: headline.end };
  if (stated !== null) {
    const repeats = headline !== null && tellsTheSame(stated, headline.text);
    return { value: stated, span: repeats ? span : null, because: 'the front matter says so' };
  }
  if (!headline) return null;
  return { value: headline.text.replace(/\s+/gu, ' '), span, because: 'the text opens with this headline' };
}
