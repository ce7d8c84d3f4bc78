import type { Quote, Span } from '../coverage/model.ts';
import type { Hit } from '../search/engine.ts';
import { tokenise } from '../search/tokens.ts';
import type { Asked } from './asked.ts';
import type { Telling } from './events.ts';
import type { Happening } from './happenings.ts';
import { carriedBy } from './match.ts';
import type { Names } from './names.ts';

/** "The call between Anna Weber and Ruth Adler, adviser to the king, was ...": whose call it is. */
const BETWEEN =
  /\b(?:call|conversation|talks?|meeting|summit|discussions?|negotiations|exchange|contacts?) between ([^;.?!]{3,160})/gi;
/** Ends the names of the parties: a verb, or a preposition that opens something else. */
const NAMES_END =
  /\s(?:on|in|at|for|about|over|that|which|who|where|as|to|is|was|were|has|had|\p{Ll}+(?:ly|ed|es))\s|\u2013/u;
/** "Weber's envoy", "adviser to Anna Weber": named only to say whose envoy it is. */
const POSSESSOR =
  /\p{Lu}[\p{L}-]*['\u2019]s\b|\b(?:aide|advis[eo]r|assistant|envoy|spokes\p{L}+|representative|ambassador|lawyer|deputy|secretary|ally|friend|son|daughter|wife|husband) (?:of|to|for) (?:the )?(?:\p{Lu}[\p{L}.-]*\s?){1,5}/gu;

/** The text with blanks for those who are named only to say whose somebody is; offsets stay. */
export const withoutPossessors = (text: string): string =>
  text.replace(POSSESSOR, (words) => ' '.repeat(words.length));

/** "before his meeting with Huth", "ahead of the vote": another event, told to say when the sentence's own was. */
const OTHER_EVENT = /\b(?:before|after|ahead of|prior to|following|since|until)\s[^,.;:]{1,120}/gi;
const ASKS_FOR_BOTH = new Set('before after ahead prior following since until'.split(' '));
/** Words that may stand for somebody who is asked for. */
const STANDS_IN =
  /\b(?:I|we|he|she|they|his|her|their|both|the (?:\p{L}{2,20} ){0,2}(?:two|pair|president|premier|leader|minister|chancellor|mayor|king|queen|candidate|senator|governor|envoy|spokes\p{L}{3,6}|aide|chief|head|company|group|party|side|men|women|man|woman)s?)\b/iu;

interface TellingOf {
  readonly hit: Hit;
  readonly text: string;
  readonly sentence: { readonly span: Span };
  /** Offsets of the file. */
  readonly marks: readonly Span[];
}

/**
 * Is what the sentence tells told of others, though the passage names everybody asked for? Either it names people, none of
 * them asked for, or somebody asked for is named only beside another event: "Dorn called Stamm before his meeting with Huth"
 * tells of no call to Huth.
 * @param names terms of the surnames of the coverage
 */
export function tellsOfOthers(
  { hit, text, sentence, marks }: TellingOf,
  { content, terms }: Asked,
  names: { has(term: string): boolean },
): boolean {
  const people = content.filter((term) => term.person);
  if (people.length === 0) return false;
  const told = tokenise(withoutPossessors(text));
  const isNamed = tokenise(text).some((word) => people.some((person) => person.is(word)));
  if (!isNamed) {
    const speakers = speakersOf(hit.passage.quotes);
    return told.some(({ term }) => names.has(term) && !speakers.has(term)) && !STANDS_IN.test(text);
  }
  if (terms.some(({ word }) => ASKS_FOR_BOTH.has(word))) return false;
  const own = tokenise(text.replace(OTHER_EVENT, (words) => ' '.repeat(words.length)));
  const deeds = marks
    .map(({ start }) => start - sentence.span.start)
    .filter(
      (start) => !tokenise(text).some((word) => word.start === start && people.some((p) => p.is(word))),
    );
  const isOwn = (start: number) => own.some((word) => word.start === start);
  if (deeds.length === 0 || !deeds.every(isOwn)) return false;
  return people.some((person) => carriedBy(person, tokenise(text)) && !carriedBy(person, own));
}

const speakersOf = (quotes: readonly Quote[]): ReadonlySet<string> =>
  new Set(quotes.flatMap(({ speaker }) => tokenise(speaker ?? '').map(({ term }) => term)));

/** Does it happen between, or to, people of whom none was asked for? */
export function concernsOthers(
  { quote, occasion, text, sentence }: Happening,
  { content }: Asked,
  names: Names,
) {
  const people = content.filter((term) => term.person);
  if (quote !== null || people.length === 0) return false;
  const at = (occasion?.phrase?.start ?? sentence.span.start) - sentence.span.start;
  const told = tokenise(withoutPossessors(partiesNear(text, at) ?? text));
  return told.some(({ term }) => names.has(term)) && !people.some((person) => carriedBy(person, told));
}

/** Is it the call or the meeting of others, though everybody asked for is named in the sentence? */
export function isBetweenOthers({ text, occasion, sentence }: Telling, { content }: Asked): boolean {
  const at = (occasion?.phrase?.start ?? sentence.span.start) - sentence.span.start;
  const parties = partiesNear(text, at);
  const told = parties === null ? null : tokenise(withoutPossessors(parties));
  return told !== null && !content.every((term) => !term.person || carriedBy(term, told));
}

/** The parties of the call or the meeting that is told of next to the date; null where none are told so. */
function partiesNear(text: string, at: number): string | null {
  const nearest = [...text.matchAll(BETWEEN)].sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
  const after = nearest[0]?.[1];
  return after === undefined ? null : after.slice(0, NAMES_END.exec(after)?.index ?? after.length);
}
