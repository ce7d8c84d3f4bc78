import { createHash } from 'node:crypto';
import type { Refusal, SourceFile } from '../coverage/model.ts';

/** Bytes of one file → its text, or the reason why it is refused. */
export async function decode(
  file: string,
  bytes: Uint8Array,
): Promise<
  { readonly ok: true; readonly source: SourceFile } | { readonly ok: false; readonly refusal: Refusal }
> {
  const refuse = (reason: string) => ({ ok: false, refusal: { file, reason } }) as const;
  if (!/\.(?:txt|md)$/i.test(file)) return refuse('is of an unknown type: use .txt or .md');
  if (bytes.byteLength === 0) return refuse('is empty');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.trim() === '') return refuse('is empty');
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { ok: true, source: { file, text, hash, bytes: bytes.byteLength } };
  } catch {
    return refuse('is not UTF-8 text: save it as UTF-8');
  }
}
