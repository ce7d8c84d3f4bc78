import type { IndexedPassage } from './engine.ts';
import type { Pause } from './pause.ts';
import { tokenise } from './tokens.ts';

/** Something worth looking for, as it is shown and as it is compared. */
export interface Phrase {
  readonly shown: string;
  /** Folded words between spaces, one space in front: " real peace man". */
  readonly folded: string;
  readonly kind: 'quote' | 'title' | 'name';
}

/** Long enough to tell, short enough for a menu line of 100 characters. */
const LONGEST = 80;
/** Phrases collected between two pauses: about 10 ms. */
const SLICE = 500;
/** A list that a linear scan goes through in a few ms. */
const MOST = 50_000;

const fold = (text: string) =>
  tokenise(text)
    .map((t) => ` ${t.word}`)
    .join('');

/** The beginning of a text, whole words, at most `LONGEST` characters, without outer quotation marks. */
function beginning(text: string): string {
  const bare = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“”«»„'‘’`]+|[\s"“”«»'‘’`,.;:]+$/gu, '');
  if (bare.length <= LONGEST) return bare;
  return bare.slice(0, bare.lastIndexOf(' ', LONGEST)).slice(0, LONGEST);
}

function* candidates(passages: readonly IndexedPassage[], names: readonly string[]) {
  for (const name of names) yield { shown: beginning(name), kind: 'name' as const };
  for (const { document, passage } of passages) {
    if (passage.paragraph === 1 && document.title !== null)
      yield { shown: beginning(document.title.value), kind: 'title' as const };
    for (const quote of passage.quotes)
      if (quote.kind !== 'indirect') yield { shown: beginning(quote.text), kind: 'quote' as const };
  }
}

/** Every phrase that may be suggested, once, in the order of names, then of the documents; collected in slices. */
export async function collectPhrases(
  passages: readonly IndexedPassage[],
  names: readonly string[],
  pause: Pause,
): Promise<readonly Phrase[]> {
  const phrases = new Map<string, Phrase>();
  let seen = 0;
  for (const { shown, kind } of candidates(passages, names)) {
    if (phrases.size >= MOST) break;
    const folded = fold(shown);
    if (folded !== '' && !phrases.has(folded)) phrases.set(folded, { shown, folded, kind });
    seen += 1;
    if (seen % SLICE === 0) await pause();
  }
  return [...phrases.values()];
}

/** A whole thought to show: it begins like a sentence and has three to twelve words. */
const isExample = ({ kind, shown, folded }: Phrase) =>
  kind === 'quote' && /^\p{Lu}/u.test(shown) && /^(?: \S+){3,12}$/.test(folded);

/** Such quotes, evenly over the list, so that each part of the coverage shows. */
function examples(phrases: readonly Phrase[], limit: number): readonly string[] {
  const quotes = phrases.filter(isExample);
  const pool = quotes.length > 0 ? quotes : phrases;
  const step = Math.max(1, pool.length / limit);
  return Array.from({ length: Math.min(limit, pool.length) }, (_, i) => pool[Math.floor(i * step)])
    .filter((p) => p !== undefined)
    .map((p) => p.shown);
}

/** Phrases that begin with the typed words come first, then those that hold them in one run, then in any order. */
export function complete(phrases: readonly Phrase[], typed: string, limit: number): readonly string[] {
  const wanted = fold(typed.slice(0, 200));
  if (wanted === '') return examples(phrases, limit);
  const words = wanted.split(/(?= )/u);
  const ranks: [string[], string[], string[]] = [[], [], []];
  for (const { shown, folded } of phrases) {
    if (folded.startsWith(wanted)) ranks[0].push(shown);
    else if (folded.includes(wanted)) ranks[1].push(shown);
    else if (words.every((word) => folded.includes(word))) ranks[2].push(shown);
  }
  return ranks.flat().slice(0, limit);
}
