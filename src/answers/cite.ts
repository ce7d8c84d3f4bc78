import type { DocumentMeta, Occasion, Quote, Span, Stated } from '../coverage/model.ts';
import type { IndexedPassage } from '../search/engine.ts';
import { tokenise } from '../search/tokens.ts';
import type { Citation } from './answer.ts';
import type { Asked } from './asked.ts';
import { EXCERPT_LIMIT, excerptAround } from './excerpt.ts';
import { type Match, matchWords } from './match.ts';

export interface CiteOptions {
  /** What the excerpt must hold, as offsets of the file. */
  readonly focus: Span;
  readonly marks: readonly Span[];
  readonly quote?: Quote;
  readonly occasion?: Occasion | null;
  /** The excerpt's length at most, in UTF-16 units. */
  readonly limit?: number;
}

/** A citation of one passage: the sentence window around `focus`, cut from the passage's own text. */
export function cite(hit: IndexedPassage, { focus, marks, quote, occasion, limit }: CiteOptions): Citation {
  const span = excerptAround(hit, focus, limit);
  const base = hit.passage.span.start;
  return {
    ...span,
    document: hit.document,
    paragraph: hit.passage.paragraph,
    excerpt: hit.text.slice(span.start - base, span.end - base),
    label: quote?.status ?? null,
    speaker: quote?.speaker ?? null,
    ...(quote && { quote }),
    occasion: occasion ?? quote?.said ?? null,
    marks: marks.filter((m) => m.start >= span.start && m.end <= span.end),
  };
}

/** A title or a dateline as a citation: it stands before the first passage. Null where only front matter states it. */
export function citeStated(
  document: DocumentMeta,
  stated: Stated | null,
  occasion: Occasion | null,
): Citation | null {
  if (!stated?.span || stated.words === null) return null;
  const { words, span } = stated;
  const excerpt = wholeWords(words);
  const marks = occasion ? [{ start: span.start, end: span.start + excerpt.length }] : [];
  const end = span.start + excerpt.length;
  return {
    start: span.start,
    end,
    document,
    paragraph: 0,
    excerpt,
    label: null,
    speaker: null,
    occasion,
    marks,
  };
}

/** The beginning of a title that is as long as a paragraph. */
const wholeWords = (words: string) =>
  words.length <= EXCERPT_LIMIT
    ? words
    : words
        .slice(0, EXCERPT_LIMIT + 1)
        .replace(/\s+\S*$/, '')
        .slice(0, EXCERPT_LIMIT);

/** The best place of a passage for the words asked for, cited. */
export const citeMatch = (hit: IndexedPassage, asked: Asked): Citation =>
  citeBest(hit, matchWords(asked, tokenise(hit.text)));

/** The same where the passage has been matched already. */
export function citeBest(hit: IndexedPassage, match: Match): Citation {
  const base = hit.passage.span.start;
  const marks = match.marks.map((m) => shift(m, base));
  const first = marks[0];
  const last = marks.at(-1);
  const focus = first && last ? { start: first.start, end: last.end } : { start: base, end: base };
  return cite(hit, { focus, marks });
}

/** Without those that show again what a better one of the same file shows. */
export function distinct(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter((c, i) => !citations.slice(0, i).some((before) => overlaps(before, c)));
}

const overlaps = (a: Citation, b: Citation) =>
  a.document.file === b.document.file && a.start < b.end && b.start < a.end;

/** Offsets of a passage's text → offsets of the file. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
