/** Writes numbers and words, small ones in few bytes. */
export interface ByteWriter {
  /** A whole number from 0 to 2^31 - 1: seven bits a byte, the lowest first, the eighth says that another follows (LEB128). */
  number(value: number): void;
  text(text: string): void;
  /** A word as what it shares with the one before it, and the rest. */
  word(word: string, before: string): void;
  length(): number;
  /** Everything written so far. */
  written(): Uint8Array;
}

const FIRST_SIZE = 1024;

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_SIZE);
  let at = 0;
  const byte = (value: number) => {
    if (at === bytes.length) {
      const larger = new Uint8Array(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[at] = value;
    at += 1;
  };
  const number = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128);
    byte(rest);
  };
  const text = (written: string) => {
    number(written.length);
    for (let i = 0; i < written.length; i += 1) number(written.charCodeAt(i));
  };
  const word = (written: string, before: string) => {
    let shared = 0;
    while (shared < before.length && written.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    number(shared);
    text(written.slice(shared));
  };
  return { number, text, word, length: () => at, written: () => bytes.slice(0, at) };
}

/** A place in bytes that a `ByteWriter` wrote; reading moves it on. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** @throws {Error} at the end of the bytes, as all of these. */
export function readNumber(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw new Error('The saved index is cut off.');
    cursor.at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

export function readText(cursor: Cursor): string {
  const length = readNumber(cursor);
  let text = '';
  for (let i = 0; i < length; i += 1) text += String.fromCharCode(readNumber(cursor));
  return text;
}

export const readWord = (cursor: Cursor, before: string): string =>
  before.slice(0, readNumber(cursor)) + readText(cursor);
