import type { Span } from '../model.ts';
import { countWords } from './paragraph.ts';
import { type Cue, type Scene, textOf } from './scene.ts';

/** Where the words of a cue stand in the passage: verb and subject together. */
export function cueSpan({ paragraph: { words } }: Scene, { at, subject }: Cue): Span {
  const verb = words[at];
  const start = Math.min(verb?.start ?? 0, words[subject.first]?.start ?? 0);
  return { start, end: Math.max(verb?.end ?? 0, words[subject.end - 1]?.end ?? 0) };
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const ADVERB =
  /^(?:\s{0,3},?\s{0,3}(?:however|though|too|also|again|later|earlier|simply|flatly|bluntly|repeatedly|publicly|privately)\b,?)/;
const WHERE_AND_WHEN =
  /^\s{1,3}(?:on|in|during|at|to|after|before|from|of|through|via)\s{1,3}(?!that\b)[^,:;“]{2,60}?(?=\s{1,3}that\b|\s{0,3}[,:]\s{0,3}“|\s{0,3}“)/;
/** "said earlier this month that": up to five words of time before "that". */
const TIME_BEFORE_THAT =
  /^\s{0,3},?\s{1,3}(?:earlier|later|last|this|today|yesterday|early|late|on|in|during|after|before|at|as|by|through|to|here|recently|again|once|for|among|with|without|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ly)(?:,?\s{1,3}(?!(?:he|she|it|they|we|was|were|is|are|has|had|would|will)\b)[\p{L}\p{N}.’'-]+){0,15}?,?(?=\s{1,3}that\b)/u;
const DAY = new RegExp(`^\\s+(?:on\\s+)?${WEEKDAY}(?:\\s+(?:morning|night|evening|afternoon))?`);
/** "asked the minister on Friday how": whom, and when. */
const ASKED_OF =
  /^\s+(?:(?!to\s)[\p{L}\p{N}’'.-]+\s+){0,7}?(?=(?:whether|if|why|how|what|when|who|where)\s)/u;
/** "asked the crews to leave": whom. */
const ASKED_TO = /^\s+(?:(?!to\s)[\p{L}\p{N}’'.-]+\s+){1,7}?(?=(?:not\s)?to\s[\p{Ll}“])/u;
/** "pointing out that", "chimed in that". */
const PARTICLE = /^\s+(?:out|in|back|aloud|on)(?=\s+(?:that\b|“))/;
/** "promised Sunday at a rally to end": a day and a place before the infinitive. */
const DAY_BEFORE_INFINITIVE = new RegExp(
  `^\\s+(?:on\\s+)?${WEEKDAY}(?:\\s+(?:morning|night|evening|afternoon))?(?:\\s{1,3}(?:at|in|during|on)\\s[^,.;:“]{2,50}?)?(?=\\s{1,3}to\\s)`,
);
const COMMON_ADDRESSEE =
  /^\s*(?:reporters|journalists|me|them|us|him|her|you|supporters|voters|lawmakers|viewers|colleagues|residents|parliament)\b\s{0,3}(?:(?:on|in|during|at|after)\s[^,“]{2,50}?(?=\s{1,3}that|,|\s{1,3}“|\s{1,3}(?:he|she|it|they|the)\b))?/;
const ADDRESSEE_BEFORE_CLAUSE =
  /^\s*(?:(?:the|a|an|his|her|their)\s+)?(?:(?!to\s)[\p{L}’'.&-]+\s+){0,5}?(?=that\b|“|(?:he|she|it|they|we|there|the|his|her|their|this|it’s|it's|I)\b)/u;
const NAMED_ADDRESSEE = /^\s*(?:\p{Lu}[\p{L}’'.&-]*\s*){1,6}/u;
const NAMED_BEFORE_THAT = /^\s*(?:to )?(?:\p{Lu}[\p{L}’'.&-]*\s+){1,4}(?=that\b)/u;
const LONG_ADDRESSEE = /^[^.;:“]{2,110}?\s(?=that\s)/;

/** What opens a clause and is no part of it. */
const OPENER = /^[\s,:]*(?:(?:that|whether|if)\b\s*,?\s*)?/;
/** "pledged to open": what is promised. */
export const PROMISES = /^(?:promise|pledge|vow|threaten|offer)$/;
/** "argued against a new name", "called for restraint", "joked about the bridge" */
const ABOUT = /^(?:argue|call|joke|warn|complain|boast|comment|brag|write|tweet)$/;
const OPENER_OF_TOPIC = /^\s(?:for|against|about)\s/;
const OPENER_OF_NOUN = /^\s*(?:for|of)\s+/;

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** "told the Daily Ledger on Friday that": what stands between a telling verb and the clause. */
function skipAddressee(tail: string, skipped: number): number {
  const long = LONG_ADDRESSEE.exec(tail)?.[0];
  if (long && countWords(long) <= 14 && !/\b(?:he|she|it|they|we)\b/.test(long)) return long.length;
  const rest = tail.slice(skipped);
  const length =
    lengthOf(ADDRESSEE_BEFORE_CLAUSE, rest) ||
    lengthOf(COMMON_ADDRESSEE, rest) ||
    lengthOf(NAMED_ADDRESSEE, rest);
  return skipped + length;
}

/** `said on the radio’s “Morning Harbour” that`: behind the name of a work that stands between verb and clause. */
function behindVenue(scene: Scene, from: number): number {
  const { quotations } = scene.paragraph;
  const work = quotations.find((q) => q.start >= from && q.end < scene.span.end);
  if (!work || scene.quotations.includes(work)) return from;
  const before = textOf(scene, from, work.start);
  return /^\s{0,3}(?:(?:on|in|to|at|during)\s)?[^,.;:]{0,60}$/.test(before) && countWords(before) <= 6
    ? work.end
    : from;
}

/** Where the clause after the verb begins: behind adverbs, days, places, addressees, commas and "that". */
export function contentStart(scene: Scene, cue: Cue, verbEnd: number): number {
  const from = behindVenue(scene, verbEnd);
  const tail = textOf(scene, from, scene.span.end);
  if (/^(?:ask|speak)$/.test(cue.verb.lemma) && OPENER_OF_NOUN.test(tail))
    return from + lengthOf(OPENER_OF_NOUN, tail);
  if (cue.verb.lemma === 'call' && /^\s+(?:on|upon)\s/.test(tail))
    return from + lengthOf(/^\s+(?:on|upon)\s+/, tail);
  if (PROMISES.test(cue.verb.lemma) && /^\s+to\s/.test(tail)) return from + lengthOf(/^\s+/, tail);
  if (ABOUT.test(cue.verb.lemma)) {
    const about = lengthOf(OPENER_OF_TOPIC, tail);
    if (about > 0) return from + about;
  }
  if (cue.verb.lemma === 'refer') return from + lengthOf(/^\s+(?:only\s+|back\s+)?to\s+/, tail);
  let skipped = lengthOf(PARTICLE, tail) || lengthOf(ADVERB, tail) || lengthOf(DAY_BEFORE_INFINITIVE, tail);
  const time = lengthOf(TIME_BEFORE_THAT, tail);
  skipped = Math.max(skipped, time);
  skipped +=
    time > 0 ? 0 : lengthOf(WHERE_AND_WHEN, tail.slice(skipped)) || lengthOf(DAY, tail.slice(skipped));
  const asked = cue.verb.lemma === 'ask' ? lengthOf(ASKED_OF, tail) || lengthOf(ASKED_TO, tail) : 0;
  if (asked > 0) return from + asked + lengthOf(OPENER, tail.slice(asked));
  if (cue.verb.tells && !cue.inverted) skipped = skipAddressee(tail, skipped);
  else skipped += lengthOf(NAMED_BEFORE_THAT, tail.slice(skipped));
  return from + skipped + lengthOf(OPENER, tail.slice(skipped));
}

const TRIMMED = /[\s,;:–—-]/;

/** Without white space, commas and dashes around; null when hardly anything is left. */
export function trimContent(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && TRIMMED.test(text.charAt(from))) from += 1;
  while (to > from && TRIMMED.test(text.charAt(to - 1))) to -= 1;
  return to - from < 2 ? null : { start: from, end: to };
}
