import { findTimexes } from './dates/find.ts';
import { tieDates } from './dates/tie.ts';
import { layOut } from './document/layOut.ts';
import type { AnnotatedDocument, SourceFile } from './model.ts';
import { findQuotes } from './quotes/find.ts';

/**
 * One file → its facts. Pure: the same text and the same day give the same document.
 * @param takenIn ISO day on which the file was taken in; a dateline without a year is never put after it.
 */
export function annotate(source: SourceFile, takenIn: string): AnnotatedDocument {
  const document = layOut(source, takenIn);
  const timexes = findTimexes(document, source.text);
  const { passages, people } = findQuotes(document, source.text);
  return tieDates({ document, text: source.text, passages, people, timexes });
}
