import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { annotate } from '../coverage/annotate.ts';
import type { AnnotatedDocument, Refusal, SourceFile } from '../coverage/model.ts';
import { decode } from './decode.ts';

/** A document as taken in: what stays of it as long as its file does not change. Names are not yet compared. */
export interface Entry {
  readonly file: string;
  /** SHA-256 of the file's bytes, lower case hex. */
  readonly fileHash: string;
  /** The ISO day on which these bytes were first met. */
  readonly takenIn: string;
  readonly document: AnnotatedDocument;
  /** The text of every passage, in order. */
  readonly texts: readonly string[];
}

/** One file to work on. Plain data: it is sent to a worker. */
export interface Job {
  readonly folder: string;
  readonly file: string;
  readonly today: string;
  /** When earlier bytes of this file were taken in; holds as long as the hash does. */
  readonly known: { readonly fileHash: string; readonly takenIn: string } | null;
  readonly maxBytes: number;
}

export type Outcome =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** A bug, not a bad file: `trace` belongs into the log. */
  | { readonly kind: 'failed'; readonly refusal: Refusal; readonly trace: string };

export type Annotate = (source: SourceFile, takenIn: string) => AnnotatedDocument;

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const megabytes = (bytes: number) => `${Number((bytes / 2 ** 20).toFixed(1))} MB`;

async function readBounded({ folder, file, maxBytes }: Job): Promise<Uint8Array | string> {
  const absolute = path.join(folder, file);
  try {
    const { size } = await stat(absolute);
    if (size > maxBytes) return `it is larger than ${megabytes(maxBytes)}; split it into smaller files`;
    return await readFile(absolute);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `it cannot be read (${code})`;
  }
}

/** Reads, decodes and annotates one file. Never rejects: a bad file and a bug both become an outcome with its name. */
export async function takeIn(job: Job, work: Annotate = annotate): Promise<Outcome> {
  const { file, known, today } = job;
  const refuse = (reason: string) => ({ kind: 'refused', refusal: { file, reason } }) as const;
  try {
    const bytes = await readBounded(job);
    if (typeof bytes === 'string') return refuse(bytes);
    const fileHash = hashOf(bytes);
    const decoded = await decode(file, bytes);
    if (!decoded.ok) return { kind: 'refused', refusal: decoded.refusal };
    const takenIn = known?.fileHash === fileHash ? known.takenIn : today;
    const { text } = decoded.source;
    const document = work(decoded.source, takenIn);
    const texts = document.passages.map(({ span }) => text.slice(span.start, span.end));
    return { kind: 'entry', entry: { file, fileHash, takenIn, document, texts } };
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', refusal: { file, reason: 'it could not be worked on (see the log)' }, trace };
  }
}
