import type { Occasion } from '../coverage/model.ts';
import { contentTerms, type Happening } from './happenings.ts';

/** One event with every sentence that tells of it, the best first. */
export type MergedEvent = readonly [Happening, ...Happening[]];

interface Weighed {
  readonly happening: Happening;
  readonly terms: ReadonlySet<string>;
}

/** From this share of common words on, two sentences of one day tell of one event. */
const SAME_EVENT = 0.34;
/** Where no day says that it is the same occasion, the words have to. */
const SAME_UNDATED = 0.5;
/** Places shown for one event. */
const CITED = 6;

/** Sentences, in any order → events: those of the same day, of the same kind, in much the same words, are one. */
export function mergeEvents(happenings: readonly Happening[]): readonly MergedEvent[] {
  const groups: Weighed[][] = [];
  const best = happenings.toSorted((a, b) => b.score - a.score);
  for (const happening of best) {
    const weighed = { happening, terms: contentTerms(happening) };
    const group = groups.find((g) => g.some((other) => isSameEvent(weighed, other)));
    if (group) group.push(weighed);
    else groups.push([weighed]);
  }
  return groups.flatMap((group) => {
    const [first, ...others] = onePerPassage(group.map(({ happening }) => happening));
    return first ? [[first, ...others.slice(0, CITED - 1)] as const] : [];
  });
}

function isSameEvent(a: Weighed, b: Weighed): boolean {
  const [one, other] = [a.happening, b.happening];
  if (!isSameDay(one.occasion, other.occasion) || !isSameKind(one, other)) return false;
  const needed = one.occasion?.value == null ? SAME_UNDATED : SAME_EVENT;
  return likeness(a.terms, b.terms) >= needed;
}

function isSameDay(a: Occasion | null, b: Occasion | null): boolean {
  const [first, last] = [a?.first ?? null, a?.last ?? null];
  return first === (b?.first ?? null) && last === (b?.last ?? null) && a?.planned === b?.planned;
}

/** What was said on a day of its own is neither what another said then nor what happened then. */
const isSameKind = (a: Happening, b: Happening) => speechOf(a) === speechOf(b);

/** Whose words; null for what happened, and for words that are only reported as part of the story of that day. */
function speechOf({ quote, occasion }: Happening): string | null {
  const isOwnDay = occasion === null || occasion.tie === 'clause' || occasion.tie === 'section';
  return quote !== null && isOwnDay ? (quote.speaker ?? '') : null;
}

/** Shared words over the words of the shorter sentence. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Two sentences of one passage are one place. */
function onePerPassage(group: readonly Happening[]): readonly Happening[] {
  const seen = new Set<string>();
  return group.filter(({ hit }) => {
    const place = `${hit.passage.paragraph}:${hit.document.file}`;
    return !seen.has(place) && seen.add(place) !== undefined;
  });
}
