/** What an expression of time dates inside its sentence: the event, the saying of it, or something told in passing. */
import type { Span, Timex } from '../model.ts';
import { isPast } from './tense.ts';

/**
 * - `event`: "met on Friday"
 * - `saying`: "said on Friday"
 * - `aside`: "the regions that joined in 2014", "ahead of the meeting on Friday"
 * - `bound`: "before Friday", "by May": no date of anything
 */
export type Role = 'event' | 'saying' | 'aside' | 'bound';

const REPORTING =
  /^(?:said|says|say|saying|told|tells|stated|states|added|adds|claimed|claims|insisted|insists|replied|asked|wrote|writes|declared|argued|noted|notes|explained|warned|confirmed|reported|reports|revealed|acknowledged|admitted|denied|tweeted|posted|testified|commented|remarked|stressed|emphasi[sz]ed|recalled|predicted|suggested|announced|announces|according)$/i;
const VERB =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|went|came|took|made|got|saw|found|gave|left|became|began|kept|held|stood|set|met|ran|paid|sat|spoke|led|grew|lost|fell|sent|built|drew|broke|spent|cut|rose|drove|bought|won|hit|died|shot|struck|fought|sold|brought|put|quit)$/i;
/** Ends the search for the verb that an expression belongs to. */
const BREAK = /^(?:that|because|while|whereas|although|if|and|but|or)$/i;
const RELATIVE = /^(?:which|who|whom|whose|where)$/i;
const SINCE = /^(?:since|after|following)$/i;
const BOUND = /^(?:until|till|before|by)$/i;
const NOUN_BOUND = /\b(?:prior to|ahead of|before|after|following)\s[^.;]*$/i;

const isVerb = (word: string): boolean => VERB.test(word) || isPast(word);

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]+/g) ?? [];

/** "the worst loss since 1992", "since the March 3 storm" */
const RECORD =
  /\b(?:first|last|only|best|worst|most|least|[a-z]+est)\b[^,;.]*\bsince\s{1,3}(?:the\s{1,3})?$/i;
/** "Jane Doe 1950-2015", "(1950–2015)": two ends of something, unless a preposition makes them a date. */
const FROM_YEAR = /(?<!\b(?:in|of|from|between|during|the)\s)$/i;

function isSpanOfYears({ span, grain }: Timex, left: string, text: string): boolean {
  if (grain !== 'year') return false;
  if (/\b\d{4}\s?[-–]\s?$/.test(left)) return FROM_YEAR.test(left.replace(/\d{4}\s?[-–]\s?$/, ''));
  return /^\s?[-–]\s?\d{2,4}\b/.test(text.slice(span.end, span.end + 8)) && FROM_YEAR.test(left);
}

type Found = Role | null;

/** The words to the left, nearest first. */
function leftRole(words: readonly string[]): Found {
  for (const [i, word] of [...words].reverse().entries()) {
    if (i === 0 && BOUND.test(word)) return 'bound';
    if (i === 0 && SINCE.test(word)) return 'aside';
    if (REPORTING.test(word)) return 'saying';
    if (isVerb(word)) return inRelative(words.slice(0, words.length - 1 - i)) ? 'aside' : 'event';
    if (BREAK.test(word) && i > 0) return null;
  }
  return null;
}

/** Does the clause of the verb hang on a noun: "which", "who", or "that" right before it? */
function inRelative(before: readonly string[]): boolean {
  const near = before.slice(-4);
  return near.some((word) => RELATIVE.test(word)) || /^that$/i.test(near.at(-1) ?? '');
}

/** "On Tuesday, the minister said": the first verb to the right. */
function rightRole(words: readonly string[]): Role {
  const verb = words.find((word) => REPORTING.test(word) || isVerb(word));
  return verb !== undefined && REPORTING.test(verb) ? 'saying' : 'event';
}

/** "up from 14% a year ago", "compared with March": what it is measured against. */
const COMPARED = /\b(?:from|than|versus|compared (?:to|with)|over)\s{1,3}(?:[\w$€£%.,-]{1,20}\s{1,3}){0,4}$/i;
const COMPARISON = /^(?:the |a |that )?(?:year (?:ago|earlier)|year-(?:ago|earlier))/i;
/** "the cars of tomorrow" */
const FIGURATIVE = /\bof\s+$/i;

function isAside({ text: phrase, span, grain }: Timex, left: string, text: string): boolean {
  if (/,\s+(?:which|who|where)\s[^,]*$|[–—]\s*(?:which|who|where)\s[^–—]*$/i.test(left)) return true;
  if (COMPARISON.test(phrase) || (grain !== 'day' && COMPARED.test(left))) return true;
  if (/^(?:today|tomorrow|yesterday)$/i.test(phrase) && FIGURATIVE.test(left)) return true;
  return phrase.includes('-') && /^\s[a-z]/.test(text.slice(span.end, span.end + 2)) && grain === 'quarter';
}

/** "The ferry, which was built in 1987, sank": the middle tells nothing of the end. */
const CLOSED_RELATIVE = /,\s(?:which|who|where)\s[^,]{0,200},\s/i;

/** "three days of mourning, beginning on Tuesday": of what was announced, whenever that was. */
const BEGINNING = /\b(?:beginning|starting|commencing|effective)\s{1,3}(?:(?:on|from|in|at)\s{1,3})?$/i;
/** "In the call, which took place on May 27, he said": of the call, and so of what was said in it. */
const TOOK_PLACE =
  /^(?:in|at|during)\s[^,]{1,80},\s{1,3}which\s(?:[^,\s]{1,20}\s){0,6}(?:took place|was held|was recorded|happened)\s[^,]{0,30}$/i;
/** "until at least Monday" */
const HEDGE = /\b(?:at least|around|about|roughly)\s{1,3}$/i;

/** Offsets count in `text`. */
export function roleOf(timex: Timex, sentence: Span, text: string): Role {
  const { span } = timex;
  const left = text.slice(Math.max(sentence.start, span.start - 300), span.start);
  if (BEGINNING.test(left.slice(-30))) return 'event';
  const clause = (
    left
      .replace(HEDGE, '')
      .split(/[;:“”"()–—]/)
      .at(-1) ?? ''
  ).replace(CLOSED_RELATIVE, ' ');
  if (RECORD.test(left.slice(-90)) || isSpanOfYears(timex, left, text)) return 'bound';
  const after = wordsOf(text.slice(span.end, Math.min(sentence.end, span.end + 200)));
  if (TOOK_PLACE.test(left)) return rightRole(after);
  if (isAside(timex, left, text)) return 'aside';
  const words = wordsOf(clause);
  const found = leftRole(words);
  if (found === 'event' && boundNoun(clause)) return 'aside';
  if (found !== null) return found;
  if (boundNoun(clause)) return 'aside';
  return rightRole(after);
}

/** "prior to my meeting, at 1 p.m.": the bound's noun is dated, unless a verb stands between. */
function boundNoun(clause: string): boolean {
  const bound = NOUN_BOUND.exec(clause.slice(-70));
  return (
    bound !== null &&
    wordsOf(bound[0])
      .slice(1)
      .every((word) => !isVerb(word) && !REPORTING.test(word))
  );
}

/** Is the sentence's first verb one of saying: "The minister said sales rose in March"? Its words in quotation marks are left out. */
export function isReport(words: string): boolean {
  const verb = wordsOf(words).find((word) => REPORTING.test(word) || isVerb(word));
  return verb !== undefined && REPORTING.test(verb);
}

/** Expressions that give two ends or a length and a beginning: "from May 3 to May 5", "three days from Oct. 24". */
export function partnersOf(timex: Timex, timexes: readonly Timex[], text: string): readonly Timex[] {
  const i = timexes.indexOf(timex);
  const next = timexes[i + 1];
  const before = timexes[i - 1];
  const opening = text.slice(Math.max(0, timex.span.start - 9), timex.span.start);
  if (next !== undefined && next.type === 'DATE') {
    const joint = text.slice(timex.span.end, next.span.start);
    if (/\bfrom\s+$/i.test(opening) && /^\s+(?:to|until|till|through)\s+$/i.test(joint)) return [timex, next];
    if (/\bbetween\s+$/i.test(opening) && /^\s+and\s+$/i.test(joint)) return [timex, next];
  }
  if (before?.type === 'DURATION') {
    const joint = text.slice(before.span.end, timex.span.start);
    if (joint.length < 40 && /\b(?:from|starting|beginning)(?: on)?\s+$/i.test(joint)) return [before, timex];
  }
  return [timex];
}
