import type { Citation } from '../answers/answer.ts';
import type { DocumentMeta, Span } from '../coverage/model.ts';
import type { Source } from './card.ts';

/** A citation's words, with its marks as offsets into them. */
export function excerptOf(citation: Citation): { readonly text: string; readonly marks: readonly Span[] } {
  const marks = citation.marks.map(({ start, end }) => ({
    start: start - citation.start,
    end: end - citation.start,
  }));
  return { text: citation.excerpt, marks };
}

/** Paragraphs count from 1: a citation of the title or of a heading has none. */
export function sourceOf(document: DocumentMeta, paragraph: number | null): Source {
  return {
    title: document.title?.value ?? document.file,
    url: document.url,
    publisher: document.publisher,
    published: document.published?.value ?? null,
    paragraph: paragraph === 0 ? null : paragraph,
    file: document.file,
    detail: null,
  };
}
