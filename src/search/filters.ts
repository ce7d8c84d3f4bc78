import type { Occasion } from '../coverage/model.ts';
import { isSpokenBy } from '../coverage/people/joint.ts';
import type { Filters, IndexedPassage } from './engine.ts';

/** Days, inclusive; an open side is undefined. */
interface Range {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Does any day of the occasion lie in the range? An occasion without a date lies nowhere. */
export function overlaps(occasion: Occasion | null, { from, to }: Range): boolean {
  if (occasion === null || occasion.first === null || occasion.last === null) return false;
  return (from === undefined || occasion.last >= from) && (to === undefined || occasion.first <= to);
}

/** Every occasion of a passage: when its sentences happened and when its quotes were said. */
export function occasionsOf({ passage }: IndexedPassage, speaker?: string): readonly Occasion[] {
  const quotes = passage.quotes.filter((q) => speaker === undefined || isSpokenBy(q.speaker, speaker));
  const all = [...quotes.map((q) => q.said), ...passage.sentences.map((s) => s.occasion)];
  return all.filter((occasion) => occasion !== null);
}

/** Do all given filters hold for the passage? */
export function passes(indexed: IndexedPassage, { file, speaker, from, to }: Filters): boolean {
  if (file !== undefined && indexed.document.file !== file) return false;
  if (speaker !== undefined && !indexed.passage.quotes.some((q) => isSpokenBy(q.speaker, speaker)))
    return false;
  if (from === undefined && to === undefined) return true;
  return occasionsOf(indexed, speaker).some((occasion) => overlaps(occasion, { from, to }));
}
