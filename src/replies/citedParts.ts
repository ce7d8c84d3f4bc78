import type { Citation } from '../answers/answer.ts';
import type { DocumentMeta, Span } from '../coverage/model.ts';
import type { Source } from './card.ts';

/** The words of a citation, the marks counted from their beginning. */
export function excerptOf(citation: Citation): { readonly text: string; readonly marks: readonly Span[] } {
  const marks = citation.marks.map(({ start, end }) => ({
    start: start - citation.start,
    end: end - citation.start,
  }));
  return { text: citation.excerpt, marks };
}

/** Where it stands. Paragraphs count from 1: a citation of the title or of a heading has none. */
export function sourceOf(document: DocumentMeta, paragraph: number | null): Source {
  return {
    title: document.title?.value ?? document.file,
    url: document.url,
    publisher: document.publisher,
    published: document.published?.value ?? null,
    paragraph: paragraph === 0 ? null : paragraph,
    file: document.file,
    size: null,
  };
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
}
