import { isFirstName } from '../language/firstNames.ts';
import { isLeader, isSuffix, isTitle } from './vocabulary.ts';

/** A name as it stands in a text, without the title before it. */
export interface NameRun {
  readonly title: string | null;
  readonly words: readonly string[];
  /** Of the first of `words`. */
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}’'-]*\.?/gu;
const PARTICLE = /^(?:de|van|von|al|bin|der|den|la|el|di|da|du|le)$/;
const POSSESSIVE = /[’']s?$/;

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a full stop belongs to the word: "Mr.", "J.", not "Adler." */
const keepsStop = (word: string): boolean =>
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon)\.$/u.test(word);

function pieces(text: string): readonly Piece[] {
  return [...text.matchAll(WORD)].map((m) => {
    const word = m[0].endsWith('.') && !keepsStop(m[0]) ? m[0].slice(0, -1) : m[0];
    return { word, start: m.index, end: m.index + word.length };
  });
}

const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Runs of capitalised words, particles between them included; a possessive ends a run. */
function capitalRuns(text: string): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  const close = (): void => {
    while (run.length > 0 && !capital(run.at(-1)?.word ?? 'X')) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const piece of pieces(text)) {
    const last = run.at(-1);
    if (last && (text.slice(last.end, piece.start).trim() !== '' || POSSESSIVE.test(last.word))) close();
    if (capital(piece.word) || (run.length > 0 && PARTICLE.test(piece.word))) run.push(piece);
    else close();
  }
  close();
  return runs;
}

/** Cuts titles and sentence openers off the front: "US President Ada Quist" → "Ada Quist", titled "President". */
function nameOf(run: readonly Piece[]): NameRun | null {
  let first = 0;
  let title: string | null = null;
  run.forEach(({ word }, index) => {
    if (index === run.length - 1 || (index > first && !isTitle(word))) return;
    if (!isTitle(word) && !isLeader(word)) return;
    if (isTitle(word)) title = word;
    first = index + 1;
  });
  const given = run.findIndex(
    ({ word }, index) => index > first && index < run.length - 1 && isFirstName(word),
  );
  if (given > 0 && !isFirstName(run[first]?.word ?? '')) first = given;
  const words = run.slice(first).map(({ word }) => word.replace(POSSESSIVE, ''));
  const start = run[first]?.start;
  const end = run.at(-1)?.end;
  const [only = ''] = words;
  if (start === undefined || end === undefined) return null;
  if (words.length === 1 && (isLeader(only) || isSuffix(only))) return null;
  return { title, words, start, end };
}

/** The names in a piece of text, in order, one word long or more. */
export function namesIn(text: string): readonly NameRun[] {
  return capitalRuns(text).flatMap((run) => nameOf(run) ?? []);
}
