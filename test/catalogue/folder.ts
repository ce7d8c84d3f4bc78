import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { annotate } from '../../src/coverage/annotate.ts';
import type { AnnotatedDocument, SourceFile } from '../../src/coverage/model.ts';

/** A temporary folder with these files, gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'on-the-record-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}

/** A passage for each line, whatever the real rules make of the text. */
export function annotateLines(source: SourceFile, takenIn: string): AnnotatedDocument {
  let offset = 0;
  const passages = source.text.split('\n').flatMap((line) => {
    const span = { start: offset, end: offset + line.length };
    offset = span.end + 1;
    return line === '' ? [] : [span];
  });
  return {
    ...annotate({ ...source, text: '' }, takenIn),
    published: { value: takenIn, span: null, words: null, because: 'the test says so' },
    passages: passages.map((span, i) => ({
      span,
      paragraph: i + 1,
      section: 0,
      label: null,
      sentences: [{ span, occasion: null }],
      quotes: [],
      timexes: [],
    })),
  };
}

/** A logger that remembers. */
export function listeningLog() {
  const lines: string[] = [];
  const note = (message: string, details?: object) => {
    lines.push(`${message} ${JSON.stringify(details ?? {})}`);
  };
  return { lines, log: { info: note, warn: note, error: note } };
}
