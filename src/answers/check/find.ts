import type { Quote } from '../../coverage/model.ts';
import { findPeople } from '../../coverage/people/cluster.ts';
import type { Edition } from '../../search/edition.ts';
import { type Asked, readAsked } from '../asked.ts';
import { likestSentence, SAME_SENSE } from '../likeness.ts';
import { type Alignment, align } from './align.ts';
import type { Claim } from './claims.ts';
import { contradicts } from './day.ts';
import { quoteAt, type Stream, streamsOf } from './streams.ts';
import { type ClaimedWords, claimedWords, type RecordedWord } from './words.ts';

/** Passages looked at for one claim: a verdict is computed from these alone. */
const PASSAGES = 60;
/** Of their streams, so many are compared word by word: those with most of the claim's telling words. */
const COMPARED = 15;

/** Is the speaker on record the one claimed? `unknown` where the source names nobody who is known by name. */
export type Fit = 'same' | 'unknown' | 'other';

/** A stretch of the record that may be what was claimed. */
export interface Found {
  readonly stream: Stream;
  readonly quote: Quote;
  readonly alignment: Alignment;
  /** Twice the shared words, in order, over the words of both: 0-1. */
  readonly likeness: number;
  /** Share of the claim's telling words, by weight, that the stretch has in whatever form and order: 0-1. */
  readonly share: number;
  readonly fit: Fit;
  /** Said on another day than claimed. */
  readonly otherDay: boolean;
}

/** A claim made ready for comparing, with the streams that have most of its words. */
export interface Inquiry {
  readonly claim: Claim;
  readonly asked: Asked;
  readonly words: ClaimedWords;
  /** The people whom the claim may name, by the names that answers use; null where it names nobody. */
  readonly names: ReadonlySet<string> | null;
  readonly streams: readonly Stream[];
  /** Best first. */
  readonly found: readonly Found[];
}

export async function inquire(edition: Edition, claim: Claim): Promise<Inquiry> {
  const asked = readAsked(claim.quote, edition);
  const told = { claim, asked, words: claimedWords(claim.quote), names: namesOf(edition, claim) };
  const hits = await edition.engine.search(claim.quote, {}, PASSAGES);
  const streams = hits
    .flatMap(streamsOf)
    .map((stream) => ({ stream, held: heldBy(asked, stream) }))
    .filter(({ held }) => held > 0)
    .toSorted((a, b) => b.held - a.held)
    .slice(0, COMPARED)
    .map(({ stream }) => stream);
  const found = streams.flatMap((stream) => compare(edition, told, stream));
  return { ...told, streams, found: found.toSorted((a, b) => rank(b) - rank(a)) };
}

/** The weight of the claim's telling words that a stream has in the same form; quick, to choose what to compare. */
function heldBy({ content }: Asked, { words }: Stream): number {
  const terms = new Set(words.map((word) => word?.term));
  return content.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0);
}

function shareOf({ topic }: Asked, record: readonly RecordedWord[]): number {
  const met = new Set(record.map((word) => (word === null ? -1 : topic.indexOf(word))));
  const weight = topic.terms.reduce((sum, term, i) => sum + (met.has(i) ? term.weight : 0), 0);
  return topic.total > 0 ? weight / topic.total : 0;
}

/** The stretch of one stream that is likest to the claim, where it is like enough to be it. */
function compare(
  edition: Edition,
  { claim, asked, words, names }: Omit<Inquiry, 'streams' | 'found'>,
  stream: Stream,
): readonly Found[] {
  const alignment = align(words, stream.words);
  const first = alignment.steps.find(({ kind }) => kind === 'same');
  const quote = quoteAt(stream, stream.words[first?.recorded ?? -1] ?? { start: -1, end: -1 });
  if (quote === null) return [];
  const stretch = stretchOf(alignment.steps, stream);
  const same = alignment.steps.filter(({ kind }) => kind === 'same').length;
  const left = alignment.steps.filter(({ kind }) => kind === 'left out').length;
  const likeness = (2 * same) / (words.words.length + stretch.length - left);
  const fit = fitOf(edition, names, stream.speaker);
  const otherDay = claim.day !== null && contradicts(claim.day, quote.said);
  const found = { stream, quote, alignment, likeness, share: shareOf(asked, stretch), fit, otherDay };
  const reworded = claim.indirect && fit !== 'other' && rewords(edition, asked, found);
  return reworded || isLike(found, claim) ? [found] : [];
}

function rewords({ engine }: Edition, asked: Asked, { stream, quote }: Found): boolean {
  const words = stream.words.filter((word) => word !== null);
  const within = words
    .filter(({ start, end }) => start >= quote.span.start && end <= quote.span.end)
    .map((word) => ({ ...word, start: word.start - quote.span.start, end: word.end - quote.span.start }));
  return likestSentence(asked, quote.text, within, engine).share >= SAME_SENSE;
}

/** The recorded words from the first shared one to the last. */
export function stretchOf(steps: Alignment['steps'], { words }: Stream): readonly RecordedWord[] {
  const shared = steps.filter(({ kind }) => kind === 'same');
  const [first, last] = [shared[0], shared.at(-1)];
  return first && last ? words.slice(first.recorded, last.recorded + 1) : [];
}

/** Likeness and share from which on a stretch is what was claimed. Indirect speech changes persons and tenses. */
const LIKE = { literal: [0.5, 0.6], indirect: [0.35, 0.65] } as const;
/** The same where the words are another's: only real words are put right. */
const OTHERS = { literal: [0.75, 0.75], indirect: [0.5, 0.8] } as const;

/** One unheard-of word among eight weighs much, and yet it is the same sentence. */
const [NEARLY, SOME] = [0.85, 0.45];

function isLike({ fit, likeness, share }: Found, { indirect }: Claim): boolean {
  const [like, shared] = (fit === 'other' ? OTHERS : LIKE)[indirect ? 'indirect' : 'literal'];
  return (likeness >= like && share >= shared) || (likeness >= NEARLY && share >= SOME);
}

/** The words first; then who said them, and when: their own rather than another's hardly likelier ones. */
function rank({ likeness, fit, otherDay, quote }: Found): number {
  const whose = fit === 'same' ? 0.15 : fit === 'unknown' ? 0.05 : 0;
  const literal = quote.kind === 'direct' || quote.kind === 'transcript' ? 0.01 : 0;
  return likeness + whose + (otherDay ? 0 : 0.05) + literal + (quote.status === 'said' ? 0.02 : 0);
}

/** "the envoy", "a spokeswoman": no name. */
const DESCRIBED = /^(?:an?|the|some|any|his|her|its|their|our|my|one)\s/i;

function namesOf({ people }: Edition, { speaker }: Claim): Inquiry['names'] {
  const meant = speaker === null ? [] : findPeople(speaker, people);
  const isName = speaker !== null && /\p{Lu}/u.test(speaker) && !DESCRIBED.test(speaker);
  if (meant.length === 0 && !isName) return null;
  return new Set(meant.map(({ name }) => name));
}

export function fitOf({ people }: Edition, names: Inquiry['names'], speaker: string | null): Fit {
  if (names === null) return 'same';
  if (speaker !== null && names.has(speaker)) return 'same';
  return people.some(({ name }) => name === speaker) ? 'other' : 'unknown';
}
