import type { Citation } from '../answers/answer.ts';
import type { DocumentMeta, Quote } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { IndexedPassage } from '../search/engine.ts';

/** What is new since the last digest. */
export interface Digest {
  /** The local day that it is for, ISO. */
  readonly day: string;
  /** The newest first. */
  readonly entries: readonly DigestEntry[];
  /** New documents that had no room. */
  readonly more: number;
  /** Nothing was told before: everything on record counts as new. */
  readonly isFirst: boolean;
}

export interface DigestEntry {
  readonly document: DocumentMeta;
  /** Words that were plainly said, by a named speaker. */
  readonly quotes: readonly Citation[];
}

const mostDocuments = 6;
const mostQuotes = 2;
/** Shorter quotes say little on their own; longer ones are for the answer to a question. In UTF-16 units. */
const quoteLength = { least: 40, best: 140, most: 300 };

/**
 * A document is new when its content is not among `seen`, the hashes that the last digest knew: a corrected text is
 * told again, a renamed file is not. `seen` is null before the first digest.
 */
export async function composeDigest(
  edition: Edition,
  seen: ReadonlySet<string> | null,
  day: string,
): Promise<Digest> {
  const fresh = edition.documents.filter(({ hash }) => !seen?.has(hash)).toSorted(byPublication);
  const entries = fresh.slice(0, mostDocuments).map(async (document) => ({
    document,
    quotes: bestQuotes(await edition.engine.passages(document.file)),
  }));
  const more = Math.max(0, fresh.length - mostDocuments);
  return { day, entries: await Promise.all(entries), more, isFirst: seen === null };
}

/** The newest first, undated ones last, then by file name. */
function byPublication(one: DocumentMeta, other: DocumentMeta): number {
  const [a, b] = [one.published?.value ?? '', other.published?.value ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return one.file < other.file ? -1 : 1;
}

/** One for each speaker, those of the best length first. */
function bestQuotes(passages: readonly IndexedPassage[]): readonly Citation[] {
  const found = passages.flatMap((indexed) =>
    indexed.passage.quotes.filter(isTelling).map((quote) => cite(indexed, quote)),
  );
  const ranked = found.toSorted((one, other) => distance(one) - distance(other) || one.start - other.start);
  const speakers = ranked.map(({ speaker }) => speaker);
  return ranked.filter(({ speaker }, index) => speakers.indexOf(speaker) === index).slice(0, mostQuotes);
}

function isTelling({ kind, status, speaker, text }: Quote): boolean {
  const isWhole = text.length >= quoteLength.least && text.length <= quoteLength.most;
  return kind !== 'indirect' && status === 'said' && speaker !== null && isWhole;
}

function distance({ excerpt }: Citation): number {
  return Math.abs(excerpt.length - quoteLength.best);
}

function cite({ document, passage }: IndexedPassage, { span, text, status, speaker, said }: Quote): Citation {
  const place = { document, paragraph: passage.paragraph, ...span };
  return { ...place, excerpt: text, label: status, speaker, occasion: said, marks: [] };
}
