import { tokenise } from '../../search/tokens.ts';
import type { Asked } from '../asked.ts';
import { carriedBy } from '../match.ts';
import type { Names } from '../names.ts';
import type { Telling } from './events.ts';
import type { Happening } from './happening.ts';

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
