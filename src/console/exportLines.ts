import type { AnnotatedDocument, Quote, Timex } from '../coverage/model.ts';

/** One JSON line for each quote, in document order: the console's `export quotes`. */
export function* quoteLines(documents: readonly AnnotatedDocument[]): Generator<string> {
  for (const { file, passages } of documents) {
    for (const { quotes } of passages)
      for (const quote of quotes) yield JSON.stringify(quoteRow(file, quote));
  }
}

/** One JSON line for each temporal expression, in the order of the file: the console's `export dates`. */
export function* dateLines(documents: readonly AnnotatedDocument[]): Generator<string> {
  for (const { file, passages, timexes } of documents) {
    const all = [...timexes, ...passages.flatMap((passage) => passage.timexes)];
    all.sort((a, b) => a.span.start - b.span.start);
    for (const timex of all) yield JSON.stringify(dateRow(file, timex));
  }
}

function quoteRow(file: string, { span, text, kind, status, speaker, mention, cue, tier }: Quote) {
  return { file, start: span.start, end: span.end, text, kind, status, speaker, mention, cue, tier };
}

function dateRow(file: string, { span, text, type, value, mod, anchor, because }: Timex) {
  return { file, start: span.start, end: span.end, text, type, value, mod, anchor, because };
}
