import type { LaidOutDocument, Passage } from '../../../src/coverage/model.ts';

const LABEL = /^([*—\s]*)(\p{Lu}[\p{L}. ]{0,30}):/u;

function passageOf(line: string, start: number, paragraph: number, transcript: boolean): Passage {
  const label = transcript ? LABEL.exec(line) : null;
  const [, lead = '', text = ''] = label ?? [];
  const at = start + lead.length;
  return {
    span: { start, end: start + line.length },
    paragraph,
    section: 0,
    label: label ? { span: { start: at, end: at + text.length }, text } : null,
  };
}

/** A document whose passages are its lines. */
export function lines(text: string, transcript = false): LaidOutDocument {
  const passages: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') passages.push(passageOf(line, start, passages.length + 1, transcript));
    start += line.length + 1;
  }
  const kind = transcript && passages.some((p) => p.label) ? 'transcript' : 'article';
  const meta = {
    file: 'case.txt',
    hash: '',
    bytes: text.length,
    title: null,
    publisher: null,
    published: null,
    url: null,
  };
  return { ...meta, sections: [{ kind, span: { start: 0, end: text.length }, heading: null }], passages };
}
