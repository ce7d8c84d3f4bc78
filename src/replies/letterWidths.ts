import { clip } from './clip.ts';

interface Width {
  readonly what: RegExp;
  /** As a share of the size of the font; DejaVu Sans, rounded up. */
  readonly ems: number;
}

/** The first that matches. */
const WIDTHS: readonly Width[] = [
  { what: /\p{M}/u, ems: 0 },
  { what: /[fijlrt.,:;'|!()[\]‘’· ]/u, ems: 0.42 },
  { what: /[mwMWЖЮШЩМФжшщюмф@%—…\p{Extended_Pictographic}]/u, ems: 1.05 },
  { what: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, ems: 1.05 },
  { what: /\p{Lu}/u, ems: 0.79 },
];
const OTHER = 0.64;

const widthOf = (letter: string) => WIDTHS.find(({ what }) => what.test(letter))?.ems ?? OTHER;

/** How many UTF-16 units of the text are at most `ems` wide. */
function lengthWithin(text: string, ems: number): number {
  let [width, length] = [0, 0];
  for (const letter of text) {
    width += widthOf(letter);
    if (width > ems) return length;
    length += letter.length;
  }
  return length;
}

/** The text if it is at most `ems` wide (a share of the font's size), or as much of it as is, with "…". */
export function clipToWidth(text: string, ems: number): string {
  return clip(text, lengthWithin(text, ems));
}

/** At most so many lines, each at most `ems` wide, broken between words; "…" where something was left out. */
export function wrapToWidth(text: string, ems: number, most: number): readonly string[] {
  const fit = lengthWithin(text, ems);
  if (fit >= text.length || most <= 1) return [clipToWidth(text, ems)];
  const space = text.slice(0, fit + 1).lastIndexOf(' ');
  const end = space > 0 ? space : fit;
  return [text.slice(0, end), ...wrapToWidth(text.slice(end).trimStart(), ems, most - 1)];
}
