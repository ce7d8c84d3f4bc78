import type { AnnotatedPassage, DocumentMeta } from '../coverage/model.ts';

/** A passage as the engine stores it: all that an answer needs, so that no answer ever reads a file. */
export interface IndexedPassage {
  readonly document: DocumentMeta;
  readonly passage: AnnotatedPassage;
  /** The file's text from `passage.span.start` to `passage.span.end`. */
  readonly text: string;
}

export interface Hit extends IndexedPassage {
  readonly score: number;
}

/** All given filters must hold. */
export interface Filters {
  /** `Person.name` of a quote's speaker. */
  readonly speaker?: string;
  /** `DocumentMeta.file`. */
  readonly file?: string;
  /** ISO days, inclusive: an occasion of the passage (or its quotes) lies between them; undated passages do not pass. */
  readonly from?: string;
  readonly to?: string;
}

export interface EngineStats {
  readonly documents: number;
  readonly passages: number;
  readonly quotes: number;
  readonly terms: number;
  /** First and last publication day known, ISO. */
  readonly published: { readonly first: string; readonly last: string } | null;
}

/** What an option is about: somebody's words, what happened, a name, a document (by its file), or anything. */
export type Completed = 'words' | 'quotes' | 'events' | 'topics' | 'people' | 'sources';

/**
 * The port to the passage index. Asynchronous and small, so that the corpus may outgrow one process.
 * Results come best first; `k` bounds their number.
 */
export interface Engine {
  search(query: string, filters: Filters, k: number): Promise<readonly Hit[]>;
  between(from: string, to: string, filters: Filters, k: number): Promise<readonly IndexedPassage[]>;
  /** All passages of a file, in order; empty when there is no such file. */
  passages(file: string): Promise<readonly IndexedPassage[]>;
  stats(): EngineStats;
  /** Is the analysed term anywhere in the index? */
  has(term: string): boolean;
  /** How telling an analysed term is (BM25's inverse document frequency): the rarer the higher, unknown ones most. */
  weight(term: string): number;
  /** The names that the corpus would abbreviate so: `IMF` → `International Monetary Fund`. */
  namesFor(acronym: string): readonly string[];
  /** What the typed text may become: beginnings of quotes, titles, names; examples when nothing is typed. */
  complete(typed: string, limit: number, of?: Completed): Promise<readonly string[]>;
}
