import type { LaidOutDocument, Passage, Section, Span } from '../../../src/coverage/model.ts';

/** A line `NAME: words` of a transcript part. */
const LABEL = /^[A-Z][A-Za-z]+(?=: )/;

export interface Layout {
  readonly file?: string;
  readonly published?: string | null;
  /** The line (from 0) with which a transcript begins; it has no heading, its first unlabelled lines introduce it. */
  readonly transcriptFrom?: number;
}

/** A document whose passages are the lines of the text. */
export function documentOf(
  text: string,
  { file = 'a.txt', published = null, transcriptFrom }: Layout = {},
): LaidOutDocument {
  const passages: Passage[] = [];
  let at = 0;
  let turnsAt = text.length;
  for (const [i, line] of text.split('\n').entries()) {
    const span: Span = { start: at, end: at + line.length };
    const turn = transcriptFrom !== undefined && i >= transcriptFrom;
    if (i === transcriptFrom) turnsAt = at;
    const name = turn ? LABEL.exec(line)?.[0] : undefined;
    const label = name === undefined ? null : { span: { start: at, end: at + name.length }, text: name };
    if (line.trim() !== '')
      passages.push({ span, paragraph: passages.length + 1, section: turn ? 1 : 0, label });
    at += line.length + 1;
  }
  const article: Section = { kind: 'article', span: { start: 0, end: turnsAt }, heading: null };
  const transcript: Section = {
    kind: 'transcript',
    span: { start: turnsAt, end: text.length },
    heading: null,
  };
  return {
    file,
    hash: '',
    bytes: text.length,
    title: null,
    publisher: null,
    published:
      published === null
        ? null
        : { value: published, span: null, words: null, because: 'the front matter says so' },
    url: null,
    sections: transcriptFrom === undefined ? [article] : [article, transcript],
    passages,
  };
}
