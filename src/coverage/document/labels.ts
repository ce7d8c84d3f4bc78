import type { Label } from '../model.ts';
import { type LabelShape, readLabel } from './labelShape.ts';
import type { Block } from './paragraphs.ts';

/** Last word of a label, folded: "Yuri Vale" and "VALE" meet here. */
function keyOf(label: string): string {
  const last = label.split(/\s+/u).at(-1) ?? label;
  return last
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Edit distance (Levenshtein), given up as soon as it must exceed `limit`. */
function within(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
}

/** "Ushenko" / "Usenko" / "Uschenko": one name, misspelt by a machine. Short names must agree. */
function isVariant(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return a === b || (shorter >= 4 && within(a, b, shorter >= 6 ? 2 : 1));
}

/** Keys that label at least two lines, spelling variants taken together. */
function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = [...counts.keys()].slice(0, MOST_KEYS);
  return new Set(
    all.filter(
      (key) => (counts.get(key) ?? 0) > 1 || all.some((other) => other !== key && isVariant(key, other)),
    ),
  );
}

/** A conversation has few speakers; a file with more kinds of "Word:" than this is a list. */
const MOST_KEYS = 400;

/**
 * The speaker label of each paragraph, or null. A label repeats in the document, is a spelling variant of another,
 * or stands directly beside a labelled line; by itself "Word: …" is prose.
 */
export function findLabels(blocks: readonly Block[]): readonly (Label | null)[] {
  const shapes = blocks.map((block) => (block.marked ? null : readTurn(block.text)));
  const repeated = repeatedKeys(shapes.flatMap((shape) => (shape ? [keyOf(shape.text)] : [])));
  const sure = shapes.map((shape) => shape !== null && repeated.has(keyOf(shape.text)));
  return blocks.map((block, i) => {
    const shape = shapes[i];
    const beside = sure[i - 1] === true || sure[i + 1] === true;
    // "Ann Vale: 'We go on'" above an article is its headline, though she is also quoted below.
    const headline = i === 0 && !shapes[1] && (shape?.body ?? 0) < block.text.length;
    if (!shape || headline || !(beside || sure[i])) return null;
    return toLabel(block, shape);
  });
}

/** A label with words behind it: "Injured: 12" is a figure, nobody's turn. */
function readTurn(text: string): LabelShape | null {
  const shape = readLabel(text);
  const words = shape === null ? '' : text.slice(shape.body);
  return words === '' || /\p{L}/u.test(words) ? shape : null;
}

function toLabel(block: Block, { span, text }: LabelShape): Label {
  return { span: { start: block.start + span.start, end: block.start + span.end }, text };
}
