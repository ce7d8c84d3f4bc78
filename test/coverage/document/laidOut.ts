import { layOut } from '../../../src/coverage/document/layOut.ts';
import type { LaidOutDocument, Span } from '../../../src/coverage/model.ts';

export interface LaidOut {
  readonly document: LaidOutDocument;
  readonly passages: readonly string[];
  readonly headings: readonly (string | null)[];
  readonly labels: readonly (string | null)[];
  readonly kinds: readonly string[];
  readonly at: (span: Span | null | undefined) => string | null;
}

/** A text laid out, with its spans read back from it. */
export function lay(text: string, file = 'harbour.txt', takenIn = '2026-02-01'): LaidOut {
  const document = layOut({ file, text, hash: 'abc', bytes: text.length }, takenIn);
  const at = (span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null);
  return {
    document,
    passages: document.passages.map(({ span }) => text.slice(span.start, span.end)),
    headings: document.sections.map(({ heading }) => at(heading)),
    labels: document.passages.map(({ label }) => label?.text ?? null),
    kinds: document.sections.map(({ kind }) => kind),
    at,
  };
}
