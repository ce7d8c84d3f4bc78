import { bareWords } from '../coverage/language/bareWords.ts';
import type { Citation } from './answer.ts';

/** The citations of one finding that word it alike, the best first. */
export type Wording = readonly [Citation, ...Citation[]];

/** Citations by what they say: the same words from another source are one wording, whatever their quotation marks. */
export function wordingsOf(citations: readonly Citation[]): readonly Wording[] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const key = bareWords(citation.quote?.text ?? citation.excerpt);
    const group = groups.get(key);
    if (group) group.push(citation);
    else groups.set(key, [citation]);
  }
  return [...groups.values()];
}

/** Documents that a list of citations comes from. */
export function sourceCount(citations: readonly Citation[]): number {
  return new Set(citations.map(({ document }) => document.file)).size;
}
