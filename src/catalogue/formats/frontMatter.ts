import { stringify } from 'yaml';

/** What the metadata of a page or a PDF states; what it does not state is absent. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Paragraphs as one stored text, the metadata before them as front matter. */
export function toStoredText(metadata: Metadata, paragraphs: readonly string[]): string {
  const stated = Object.entries(metadata).flatMap(([key, value]) => {
    const text = value?.replace(/\s+/gu, ' ').trim();
    return text ? [[key, text] as const] : [];
  });
  const front =
    stated.length > 0 ? `---\n${stringify(Object.fromEntries(stated), { lineWidth: 0 })}---\n\n` : '';
  return `${front}${paragraphs.join('\n\n')}\n`;
}
