import type { Extracted } from './extracted.ts';

/** UTF-8 text as it is, byte order mark included: every offset counts in it. */
export function readText(bytes: Uint8Array): Extracted {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0'))
      return { ok: false, reason: 'it holds NUL bytes, so it is no text file; save it as UTF-8 text' };
    return { ok: true, text };
  } catch {
    // The decoder throws a TypeError for any byte sequence that is not UTF-8.
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { ok: false, reason: `it is ${wide ? 'UTF-16' : 'not UTF-8'} text; save it again as UTF-8` };
  }
}
