import type {
  AnnotatedDocument,
  AnnotatedPassage,
  LaidOutDocument,
  NamedPerson,
  Occasion,
  Quote,
  Sentence,
  Span,
  Timex,
} from '../model.ts';
import type { FoundQuote, QuotedPassage } from '../quotes/find.ts';
import { isKnown } from './calendar.ts';
import { isReport, partnersOf, type Role, roleOf } from './clause.ts';
import { standpointsOf } from './find.ts';
import { occasionFrom } from './occasion.ts';
import type { Standpoint } from './rule.ts';
import { carriedFrom, isRetrospective, isToldAsPast, onPublication, unquoted } from './story.ts';
import { tellsOfOtherTime, tenseAround } from './tense.ts';

export interface Found {
  readonly document: LaidOutDocument;
  readonly text: string;
  readonly passages: readonly QuotedPassage[];
  readonly people: readonly NamedPerson[];
  readonly timexes: readonly Timex[];
}

/** A passage with all that may date its sentences and quotes. */
interface Scene {
  readonly text: string;
  readonly passage: QuotedPassage;
  readonly timexes: readonly Timex[];
  /** The day of the conversation, in a turn of a transcript. */
  readonly conversation: Standpoint | null;
  /** The day on which the passage is told. */
  readonly now: Standpoint | null;
  /** Dates what is told as past without a date of its own; null where nothing does. */
  readonly fallback: Occasion | null;
}

/** An expression that dates something. */
interface Dating {
  readonly timex: Timex;
  readonly role: Role;
  readonly quoted: boolean;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isDating = ({ type, value }: Timex): boolean =>
  type !== 'DURATION' && type !== 'SET' && !value.endsWith('_REF');

function datingsIn(sentence: Span, { text, passage, timexes }: Scene): readonly Dating[] {
  const marked = passage.quotes.filter((quote) => quote.kind !== 'indirect' && quote.kind !== 'transcript');
  return timexes
    .filter((timex) => isDating(timex) && within(timex.span, sentence))
    .map((timex) => ({
      timex,
      role: roleOf(timex, sentence, text),
      quoted: marked.some((quote) => within(timex.span, quote.span)),
    }));
}

const LOOKS_BACK = /\b(?:last|past|previous|earlier|ago|yesterday)\b/i;

/** Told as lying ahead of the day on which it is told. */
function isPlanned({ span, first, text: phrase }: Timex, { text, now }: Scene): boolean {
  if (LOOKS_BACK.test(phrase) || tenseAround(text, span.start, span.end) !== 'future') return false;
  return first === null || now === null || !isKnown(now.day) || first >= now.day;
}

function occasionOf(timex: Timex, tie: Occasion['tie'], scene: Scene): Occasion {
  return occasionFrom(partnersOf(timex, scene.timexes, scene.text), tie, isPlanned(timex, scene));
}

const GRAINS = ['minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'season', 'half', 'year'];

/** The finest expression, the first of equals. */
const finest = (datings: readonly Dating[]): Timex | null =>
  [...datings].sort((a, b) => grainRank(a.timex) - grainRank(b.timex))[0]?.timex ?? null;

const grainRank = ({ grain }: Timex): number => (GRAINS.indexOf(grain) + 1 || GRAINS.length + 1) - 1;

const DAYS = ['minute', 'hour', 'day'];

/** An expression outside quotation marks dates the sentence: the event's before the saying's, unless the sentence reports. */
function ownOccasion(datings: readonly Dating[], scene: Scene, reports: boolean): Occasion | null {
  const outside = datings.filter(({ quoted }) => !quoted);
  const events = outside.filter(({ role }) => role === 'event');
  const saying = finest(outside.filter(({ role }) => role === 'saying'));
  const event = finest(events);
  const chosen = reports
    ? (saying ?? finest(events.filter(({ timex }) => DAYS.includes(timex.grain))))
    : (event ?? saying);
  return chosen === null ? null : occasionOf(chosen, 'clause', scene);
}

/** The next best: what a report tells of, what is quoted, what is told in passing. */
function innerOccasion(datings: readonly Dating[], scene: Scene): Occasion | null {
  const inner =
    finest(datings.filter(({ role, quoted }) => role === 'event' && !quoted)) ??
    finest(datings.filter(({ role, quoted }) => role !== 'aside' && quoted)) ??
    finest(datings.filter(({ role, quoted }) => role === 'aside' && !quoted));
  return inner === null ? null : occasionOf(inner, 'sentence', scene);
}

/** The conversation's day as an occasion; a phrase while its year is unknown. */
function conversationOccasion({ day, told, words }: Standpoint): Occasion {
  const value = isKnown(day) ? day : null;
  return {
    value,
    first: value,
    last: value,
    phrase: told,
    because: `said on ${words}`,
    tie: 'section',
    planned: false,
  };
}

const EVENT_NOUN =
  /^(?:the|this|that) (?:\w+ )?(call|conversation|talks?|meeting|summit|visit|attack|vote|speech|interview|ceremony|discussions?|session|strike|crash|raid|trial|hearing|election|announcement)\b/i;

/** "The call lasted an hour": the call of the sentence before. */
function carriedOver(sentence: Span, before: Sentence | null, text: string): Occasion | null {
  const noun = EVENT_NOUN.exec(text.slice(sentence.start, sentence.start + 60))?.[1]?.toLowerCase();
  if (noun === undefined || before?.occasion == null || before.occasion.tie === 'published') return null;
  const told = text.slice(before.span.start, before.span.end).toLowerCase();
  return told.includes(noun) ? { ...before.occasion, tie: 'carried' } : null;
}

function sentenceOccasion(sentence: Span, before: Sentence | null, scene: Scene): Occasion | null {
  const { text, passage, conversation, fallback } = scene;
  const marked = passage.quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .map(({ span }) => span);
  const words = unquoted(sentence, marked, text);
  const datings = datingsIn(sentence, scene);
  const own = ownOccasion(datings, scene, conversation === null && isReport(words));
  if (own !== null) return own;
  if (conversation !== null) {
    const other = tellsOfOtherTime(text.slice(sentence.start, sentence.end));
    return innerOccasion(datings, scene) ?? (other ? null : conversationOccasion(conversation));
  }
  const carried = carriedOver(sentence, before, text) ?? (isReport(words) ? fallback : null);
  if (carried !== null) return carried;
  return innerOccasion(datings, scene) ?? (isToldAsPast(words) ? fallback : null);
}

/** How far into its sentence an expression may stand to date all of it. */
const OPENING = 16;

function saidOf(quote: FoundQuote, before: readonly Quote[], scene: Scene): Occasion | null {
  if (scene.conversation !== null) return conversationOccasion(scene.conversation);
  const sentences = scene.passage.sentences.filter(
    (sentence) =>
      overlap(sentence, quote.span) || (quote.mention !== null && overlap(sentence, quote.mention)),
  );
  for (const sentence of sentences) {
    const outside = datingsIn(sentence, scene).filter(({ timex }) => !within(timex.span, quote.span));
    const saying = finest(outside.filter(({ role }) => role === 'saying'));
    if (saying !== null) return occasionOf(saying, 'clause', scene);
    const opening = outside.find(({ timex }) => timex.span.start - sentence.start < OPENING);
    if (opening !== undefined && opening.role === 'event')
      return occasionOf(opening.timex, 'sentence', scene);
  }
  const same = before.findLast((earlier) => earlier.speaker !== null && earlier.speaker === quote.speaker);
  if (same?.said != null && same.said.tie !== 'published') return { ...same.said, tie: 'carried' };
  return quote.speaker === null ? null : scene.fallback;
}

function tiePassage(scene: Scene, lastSentence: Sentence | null): AnnotatedPassage {
  const sentences: Sentence[] = [];
  for (const span of scene.passage.sentences) {
    const before = sentences.at(-1) ?? lastSentence;
    sentences.push({ span, occasion: sentenceOccasion(span, before, scene) });
  }
  const quotes: Quote[] = [];
  for (const quote of scene.passage.quotes) quotes.push({ ...quote, said: saidOf(quote, quotes, scene) });
  return { ...scene.passage, sentences, quotes, timexes: scene.timexes };
}

/** The expressions of each passage, and those of none. Both lists are in the order of the file. */
function byPassage(
  passages: readonly QuotedPassage[],
  timexes: readonly Timex[],
): { readonly inside: readonly (readonly Timex[])[]; readonly outside: readonly Timex[] } {
  const inside: Timex[][] = passages.map(() => []);
  const outside: Timex[] = [];
  let i = 0;
  for (const timex of timexes) {
    while (i < passages.length && (passages[i]?.span.end ?? 0) <= timex.span.start) i++;
    const passage = passages[i];
    if (passage !== undefined && within(timex.span, passage.span)) inside[i]?.push(timex);
    else outside.push(timex);
  }
  return { inside, outside };
}

/** Gives every sentence and every quote its occasion, and every passage its timexes. */
export function tieDates({ document, text, passages, people, timexes }: Found): AnnotatedDocument {
  const { setting, conversations } = standpointsOf(document, text);
  const { inside, outside } = byPassage(passages, timexes);
  const published = document.published?.value ?? null;
  const news = published !== null && !setting.narrative && !isRetrospective(inside.flat(), published);
  let story: Occasion | null = null;
  const annotated: AnnotatedPassage[] = [];
  for (const [i, passage] of passages.entries()) {
    const conversation = passage.label === null ? null : (conversations[passage.section] ?? null);
    const now = conversation ?? setting.now;
    const fallback = news ? (story ?? onPublication(published)) : null;
    const lastSentence = annotated.at(-1)?.sentences.at(-1) ?? null;
    const tied = tiePassage(
      { text, passage, timexes: inside[i] ?? [], conversation, now, fallback },
      lastSentence,
    );
    annotated.push(tied);
    if (published !== null) story ??= leadOccasion(tied, published);
  }
  return { ...document, people, timexes: outside, passages: annotated };
}

function leadOccasion({ sentences }: AnnotatedPassage, published: string): Occasion | null {
  for (const { occasion } of sentences) {
    const carried = occasion?.tie === 'clause' ? carriedFrom(occasion, published) : null;
    if (carried !== null) return carried;
  }
  return null;
}
