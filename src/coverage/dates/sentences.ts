/** When a sentence's own event happened. The rules in their order are those of `sentenceOccasion`. */
import type { Occasion, Sentence, Span } from '../model.ts';
import { daysBetween, isKnown } from './calendar.ts';
import { isReport } from './clause.ts';
import {
  conversationOccasion,
  type Dating,
  datingsIn,
  finest,
  occasionOf,
  overlap,
  type Scene,
} from './scene.ts';
import { isToldAsPast, NEWS_DAYS, unquoted } from './story.ts';
import { isToldAsPresent, tellsOfOtherTime } from './tense.ts';

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

const EVENT_NOUN =
  /^(?:the|this|that) (?:\w+ )?(call|conversation|talks?|meeting|summit|visit|attack|vote|speech|interview|ceremony|discussions?|session|strike|crash|raid|trial|hearing|election|announcement)\b/i;

/** "The call lasted an hour": the call of the sentence before. */
function carriedOver(sentence: Span, before: Sentence | null, text: string): Occasion | null {
  const noun = EVENT_NOUN.exec(text.slice(sentence.start, sentence.start + 60))?.[1]?.toLowerCase();
  if (noun === undefined || before?.occasion == null || before.occasion.tie === 'published') return null;
  const told = text.slice(before.span.start, before.span.end).toLowerCase();
  return told.includes(noun) ? { ...before.occasion, tie: 'carried' } : null;
}

/** "On 6 April 2009 they opened the gates. Twenty people drowned.": a story of long ago goes on where it was. */
function goingOn(sentence: Span, words: string, before: Sentence | null, scene: Scene): Occasion | null {
  const told = before?.occasion ?? null;
  if (before === null || before.span.start < scene.passage.span.start || told === null) return null;
  if (told.tie !== 'clause' && !told.because.startsWith(GOING_ON)) return null;
  if (told.first === null || told.first !== told.last || scene.now === null || !isKnown(scene.now.day))
    return null;
  if (daysBetween(told.first, scene.now.day) <= NEWS_DAYS) return null;
  const isQuoting = scene.passage.quotes.some(({ span }) => overlap(span, sentence));
  if (isQuoting || !isToldAsPast(words) || NO_NARRATIVE.test(words)) return null;
  const because = told.because.startsWith(GOING_ON) ? told.because : `${GOING_ON}${told.because}`;
  return { ...told, value: told.first, because, tie: 'carried' };
}

const GOING_ON = 'it goes on from the sentence before: ';
/** "Has since closed", "had been built", "is", "later": another time than that of the sentence before. */
const NO_NARRATIVE =
  /\b(?:has|have|had|is|are|since|now|later|today|afterwards?|eventually|earlier|after|before|when|until|once|following|says|will|would)\b/i;

/**
 * In order: an expression of its own clause; in a conversation, one of its inner clauses or the moment of speaking; the event
 * of the sentence before; the story's day where it reports; the day of long ago on which the sentence before told; an inner clause's date; the story's day where it tells of the past.
 */
export function sentenceOccasion(sentence: Span, before: Sentence | null, scene: Scene): Occasion | null {
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
  const carried =
    carriedOver(sentence, before, text) ??
    (isReport(words) ? fallback : null) ??
    (datings.length > 0 ? null : goingOn(sentence, words, before, scene));
  if (carried !== null) return carried;
  const inner = innerOccasion(datings, scene);
  if (inner !== null) return inner;
  if (isToldAsPresent(words)) return scene.present;
  return isToldAsPast(words) ? fallback : null;
}
