import type { Change } from '../answers/answer.ts';
import { clip } from './clip.ts';
import { escapeText, oneLine } from './escape.ts';

/** Words of a run that both have which stay at its ends where there is no room for all of it. */
const KEPT = 5;
/** On the console, in UTF-16 units. */
const LONGEST = 1000;

/** “We ~~will~~ **would not** go”, within about `most` UTF-16 units before escaping: what was checked, against the record. */
export function changesMarkup(changes: readonly Change[], most: number): string {
  const words = fitChanges(changes, most).map(({ kind, text }) => {
    const escaped = escapeText(text);
    return kind === 'same' ? escaped : kind === 'claimed' ? `~~${escaped}~~` : `**${escaped}**`;
  });
  const checked = `“${words.join(' ')}”`;
  if (!differ(changes)) return checked;
  return `${checked}\n-# struck out: only in what was checked · bold: only in the source`;
}

/** The same in lines of plain text. */
export function changesText(changes: readonly Change[]): readonly string[] {
  const words = fitChanges(changes, LONGEST).map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'claimed' ? `[-${text}-]` : `{+${text}+}`,
  );
  const legend = '([-only in what was checked-] {+only in the source+})';
  return [`“${words.join(' ')}”`, ...(differ(changes) ? [legend] : [])];
}

/**
 * The runs of a checked quotation within about `most` UTF-16 units: first the middles of those that do not differ go,
 * then the end.
 */
function fitChanges(changes: readonly Change[], most: number): readonly Change[] {
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

const differ = (changes: readonly Change[]): boolean => changes.some(({ kind }) => kind !== 'same');
