import type { Change } from '../answers/answer.ts';
import { clip } from './clip.ts';
import { oneLine } from './escape.ts';

/** Words of a run that both have which stay at its ends where there is no room for all of it. */
const KEPT = 5;

/**
 * The runs of a checked quotation within about `most` UTF-16 units: first the middles of those that do not differ go,
 * then the end.
 */
export function fitChanges(changes: readonly Change[], most: number): readonly Change[] {
  const all = changes
    .map(({ kind, text }) => ({ kind, text: oneLine(text) }))
    .filter(({ text }) => text !== '');
  const shorter = lengthOf(all) <= most ? all : all.map(withoutMiddle);
  const fitting: Change[] = [];
  let left = most;
  for (const { kind, text } of shorter) {
    if (left <= 1) break;
    fitting.push({ kind, text: clip(text, left) });
    left -= text.length + 1;
  }
  return fitting;
}

const lengthOf = (changes: readonly Change[]) => changes.reduce((sum, { text }) => sum + text.length + 1, 0);

function withoutMiddle(change: Change): Change {
  const words = change.text.split(' ');
  if (change.kind !== 'same' || words.length <= 2 * KEPT + 1) return change;
  return { kind: 'same', text: [...words.slice(0, KEPT), '…', ...words.slice(-KEPT)].join(' ') };
}

export const differ = (changes: readonly Change[]): boolean => changes.some(({ kind }) => kind !== 'same');
