import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Refusal, SourceFile } from '../coverage/model.ts';
import type { Extracted } from './formats/extracted.ts';
import { extractHtml } from './formats/html.ts';
import { extractPdf } from './formats/pdf.ts';
import { readText } from './formats/plain.ts';

/** The largest file that is taken in: 20 MB. */
export const MAX_BYTES = 20 * 2 ** 20;

interface Format {
  readonly read: (bytes: Uint8Array) => Promise<Extracted> | Extracted;
  /** The text is not in the file as such: its own hash is what a citation is checked against. */
  readonly extraction: boolean;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', { read: readText, extraction: false }],
  ['.md', { read: readText, extraction: false }],
  ['.html', { read: extractHtml, extraction: true }],
  ['.htm', { read: extractHtml, extraction: true }],
  ['.pdf', { read: extractPdf, extraction: true }],
]);

/** ".txt, .md, .html, .htm or .pdf" */
const READ = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(FORMATS.keys());

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The bytes of a file as text with its hash, or the reason why it is not taken in. Never throws for a bad file.
 * @param file name relative to the corpus folder; its extension decides the format.
 */
export async function decode(
  file: string,
  bytes: Uint8Array,
): Promise<
  { readonly ok: true; readonly source: SourceFile } | { readonly ok: false; readonly refusal: Refusal }
> {
  const refuse = (reason: string) => ({ ok: false, refusal: { file, reason } }) as const;
  const extension = extname(file).toLowerCase();
  const format = FORMATS.get(extension);
  if (!format) {
    const named = extension ? `"${extension}" is not a format it reads` : 'the name has no extension';
    return refuse(`${named}; save it as ${READ}`);
  }
  if (bytes.length > MAX_BYTES) return refuse('it is larger than 20 MB; split it into smaller files');
  if (bytes.length === 0) return refuse('the file is empty; add its text or remove it');
  const extracted = await format.read(bytes);
  if (!extracted.ok) return refuse(extracted.reason);
  const { text } = extracted;
  if (!/[^\s\u200b-\u200f\u2060]/u.test(text))
    return refuse('it holds only white space; add its text or remove it');
  const hash = sha256(format.extraction ? text : bytes);
  return { ok: true, source: { file, text, hash, bytes: bytes.length } };
}
