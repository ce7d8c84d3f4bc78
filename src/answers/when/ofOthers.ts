import type { Quote, Span } from '../../coverage/model.ts';
import type { Hit } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { carriedBy } from '../match.ts';
import { withoutPossessors } from './parties.ts';

/** "before his meeting, at noon today, with Huth", "ahead of the vote": another event, told to say when the sentence's own was. */
const OTHER_EVENT =
  /\b(?:before|after|ahead of|prior to|following|since|until)\s[^,.;:]{1,120}(?:,? (?:at|on|in|by) [^,;]{1,40},? (?:with|between) [^,.;:]{1,80})?/gi;
const ASKS_FOR_BOTH = new Set('before after ahead prior following since until'.split(' '));

const ROLES =
  'president|premier|leader|minister|chancellor|mayor|king|queen|candidate|senator|governor|envoy|spokes\\p{L}{3,6}|aide|chief|head|company|group|party|side|man|woman';
/** Words that may stand for somebody who is asked for, and for several. */
const STANDS_IN = {
  one: new RegExp(`\\b(?:I|he|she|his|her|the (?:\\p{L}{2,20} ){0,2}(?:${ROLES}))\\b`, 'iu'),
  several: new RegExp(
    `\\b(?:we|they|their|both|the (?:\\p{L}{2,20} )?(?:two|pair|men|women|(?:${ROLES})s))\\b`,
    'iu',
  ),
};

/** A sentence that may tell of what is asked for. Its `marks` are the words asked for, as offsets of the file. */
interface Sentence {
  readonly hit: Hit;
  readonly text: string;
  readonly sentence: { readonly span: Span };
  readonly marks: readonly Span[];
}

/**
 * Is what the sentence tells told of others, though the passage names everybody asked for? Either it names people, none of
 * them asked for, or somebody asked for is named only beside another event: "Dorn called Stamm before his meeting with Huth"
 * tells of no call to Huth.
 * @param names terms of the surnames of the coverage
 */
export function tellsOfOthers(
  told: Sentence,
  { content, terms }: Asked,
  names: { has(term: string): boolean },
): boolean {
  const people = content.filter((term) => term.person);
  if (people.length === 0) return false;
  if (!people.some((person) => carriedBy(person, tokenise(told.text))))
    return namesOthers(told, people, names);
  return !terms.some(({ word }) => ASKS_FOR_BOTH.has(word)) && isBesideIt(told, people);
}

function namesOthers(
  { hit, text }: Sentence,
  people: readonly AskedTerm[],
  names: { has(term: string): boolean },
) {
  if (STANDS_IN.several.test(text) || (people.length === 1 && STANDS_IN.one.test(text))) return false;
  const speakers = speakersOf(hit.passage.quotes);
  return tokenise(withoutPossessors(text)).some(({ term }) => names.has(term) && !speakers.has(term));
}

/** Who reports what others did is not one of them. */
const speakersOf = (quotes: readonly Quote[]): ReadonlySet<string> =>
  new Set(quotes.flatMap(({ speaker }) => tokenise(speaker ?? '').map(({ term }) => term)));

/** Is one of the people named beside another event, while all else that was asked for is told of the sentence's own? */
function isBesideIt({ text, sentence, marks }: Sentence, people: readonly AskedTerm[]): boolean {
  const all = tokenise(text);
  const own = tokenise(text.replace(OTHER_EVENT, (words) => ' '.repeat(words.length)));
  const asked = new Set(marks.map(({ start }) => start - sentence.span.start));
  const deeds = all.filter((word) => asked.has(word.start) && !people.some((person) => person.is(word)));
  const isOwn = new Set(own.map(({ start }) => start));
  if (deeds.length === 0 || !deeds.every(({ start }) => isOwn.has(start))) return false;
  return people.some((person) => carriedBy(person, all) && !carriedBy(person, own));
}

/** Are the words asked for those of somebody else, who speaks of none of the people asked for? */
export function areWordsOfOthers(
  { text, quote }: { readonly text: string; readonly quote: Quote | null },
  { content }: Asked,
): boolean {
  const people = content.filter((term) => term.person);
  if (people.length === 0 || quote === null) return false;
  const told = tokenise(`${text} ${quote.speaker ?? ''}`);
  return !people.some((person) => carriedBy(person, told));
}
