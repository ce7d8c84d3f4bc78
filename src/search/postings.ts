import { type ByteWriter, type Cursor, readNumber } from './bytes.ts';

/** The passages that hold a term in one field, ascending, and how often each does. */
export interface Postings {
  readonly passages: Uint32Array;
  /** More than 65,535 times count as so many. */
  readonly frequencies: Uint16Array;
}

/** Of each field; null for one in which no passage holds the term. */
export type TermPostings = readonly (Postings | null)[];

/** Ascending passages with how often. Most hold a word once: that takes one bit. */
export function writePostings(writer: ByteWriter, postings: ReadonlyMap<number, number> | undefined): void {
  writer.number(postings?.size ?? 0);
  let before = 0;
  for (const [passage, frequency] of postings ?? []) {
    writer.number(2 * (passage - before) + Number(frequency > 1));
    if (frequency > 1) writer.number(frequency);
    before = passage;
  }
}

export function readPostings(cursor: Cursor): Postings | null {
  const size = readNumber(cursor);
  if (size === 0) return null;
  const passages = new Uint32Array(size);
  const frequencies = new Uint16Array(size);
  let passage = 0;
  for (let i = 0; i < size; i += 1) {
    const step = readNumber(cursor);
    passage += step >>> 1;
    passages[i] = passage;
    frequencies[i] = (step & 1) === 0 ? 1 : Math.min(readNumber(cursor), 65_535);
  }
  return { passages, frequencies };
}

/** Where the first passage from `passage` on stands; their number where there is none. */
export function placeFrom({ passages }: Postings, passage: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many passages from one to another, both included, hold the term. */
export const holdersBetween = (postings: Postings, from: number, to: number): number =>
  placeFrom(postings, to + 1) - placeFrom(postings, from);
