import type { Occasion } from '../../coverage/model.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Names } from '../names.ts';
import { kindsOf } from './eventWords.ts';
import type { Happening } from './happening.ts';
import { contentTerms } from './happenings.ts';
import { withoutPossessors } from './parties.ts';

/** One event with every sentence that tells of it, the best first. */
export type MergedEvent = readonly [Happening, ...Happening[]];

interface Weighed {
  readonly happening: Happening;
  /** The words of the event; people under one name, whatever the spelling. */
  readonly terms: ReadonlySet<string>;
  /** Those of them that are names: of people, places, bodies. */
  readonly named: ReadonlySet<string>;
  readonly kinds: ReadonlySet<number>;
}

/** From this share of common words on, two sentences of one day tell of one event. */
const SAME_EVENT = 0.34;
/** Where no day says that it is the same occasion, the words have to. */
const SAME_UNDATED = 0.5;
/** Places shown for one event. */
const CITED = 6;

/** Sentences, in any order → events: those of the same day, of the same kind, in much the same words, are one. */
export function mergeEvents(happenings: readonly Happening[], names: Names): readonly MergedEvent[] {
  const groups: Weighed[][] = [];
  for (const happening of happenings.toSorted((a, b) => b.score - a.score)) {
    const weighed = weigh(happening, names);
    const group = groups.find((g) => g.some((other) => isSameEvent(weighed, other)));
    if (group) group.push(weighed);
    else groups.push([weighed]);
  }
  return groups.flatMap((group) => {
    const [first, ...others] = onePerPassage(group.map(({ happening }) => happening));
    return first ? [[first, ...others.slice(0, CITED - 1)] as const] : [];
  });
}

function weigh(happening: Happening, names: Names): Weighed {
  const terms = [...contentTerms(happening)].map((term) => names.get(term) ?? term);
  const capitals = tokenise(withoutPossessors(happening.text)).filter(
    ({ start }, i) => i > 0 && /\p{Lu}/u.test(happening.text.charAt(start)),
  );
  const proper = new Set(capitals.map(({ term }) => names.get(term) ?? term));
  return {
    happening,
    terms: new Set(terms),
    named: new Set(terms.filter((term) => proper.has(term))),
    kinds: new Set(terms.flatMap((term) => [...kindsOf(term)])),
  };
}

function isSameEvent(a: Weighed, b: Weighed): boolean {
  const [one, other] = [a.happening, b.happening];
  if (!isSameTime(one.occasion, other.occasion) || speechOf(one) !== speechOf(other)) return false;
  if (goesOn(one, other)) return true;
  const likeness = shared(a.terms, b.terms) / Math.max(1, Math.min(a.terms.size, b.terms.size));
  if (one.occasion?.value == null) return likeness >= SAME_UNDATED;
  const common = shared(a.named, b.named);
  const strangers = common === 0 && a.named.size > 0 && b.named.size > 0;
  return !strangers && (likeness >= SAME_EVENT || isSameSort(a, b));
}

function isSameTime(a: Occasion | null, b: Occasion | null): boolean {
  const [first, last] = [a?.first ?? null, a?.last ?? null];
  return first === (b?.first ?? null) && last === (b?.last ?? null) && a?.planned === b?.planned;
}

/**
 * Whose words; null for what happened, and for words that are only reported as part of the story of that day.
 * What was said on a day of its own is neither what another said then nor what happened then.
 */
function speechOf({ quote, occasion }: Happening): string | null {
  const isOwnDay = occasion === null || occasion.tie === 'clause' || occasion.tie === 'section';
  return quote !== null && isOwnDay ? (quote.speaker ?? '') : null;
}

/** Two sentences of one passage: the same mouth, or one of them has its day from the other. */
function goesOn(a: Happening, b: Happening): boolean {
  if (a.hit.document !== b.hit.document || a.hit.passage.paragraph !== b.hit.passage.paragraph) return false;
  return speechOf(a) !== null || [a, b].some(({ occasion }) => occasion?.tie === 'carried');
}

/** Both happened on one and the same day, as a call, a meeting, a vote: "they spoke on Friday", "the call of May 2". */
function isSameSort(a: Weighed, b: Weighed): boolean {
  const { occasion } = a.happening;
  const isOneDay = occasion?.first != null && occasion.first === occasion.last;
  return isOneDay && speechOf(a.happening) === null && shared(a.kinds, b.kinds) > 0;
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].filter((item) => b.has(item)).length;

/** Two sentences of one passage are one place. */
function onePerPassage(group: readonly Happening[]): readonly Happening[] {
  const seen = new Set<string>();
  return group.filter(({ hit }) => {
    const place = `${hit.passage.paragraph}:${hit.document.file}`;
    return !seen.has(place) && seen.add(place) !== undefined;
  });
}
