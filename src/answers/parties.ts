import { tokenise } from '../search/tokens.ts';
import type { Asked } from './asked.ts';
import type { Happening } from './happenings.ts';
import { carriedBy } from './match.ts';

/** "The call between Anna Weber and Ruth Adler, adviser to the king, was ...": whose call it is. */
const BETWEEN =
  /\b(?:call|conversation|talks?|meeting|summit|discussions?|negotiations|exchange|contacts?) between ([^;.?!]{3,160})/gi;
/** Ends the names of the parties: a verb, or a preposition that opens something else. */
const NAMES_END =
  /\s(?:on|in|at|for|about|over|that|which|who|where|as|to|is|was|were|has|had|\p{Ll}+(?:ly|ed|es))\s|\u2013/u;
/** "Weber's envoy", "adviser of Anna Weber": named only to say whose envoy it is. */
const POSSESSOR = /\p{Lu}[\p{L}-]*['\u2019]s\b|\b(?:of|to) (?:\p{Lu}[\p{L}.-]*\s?){1,5}/gu;

/** Is the dated event one "between" people of whom none was asked for? */
export function concernsOthers({ quote, occasion, text, sentence }: Happening, { content }: Asked): boolean {
  const people = content.filter((term) => term.person);
  if (quote !== null || people.length === 0 || occasion?.phrase == null) return false;
  const at = occasion.phrase.start - sentence.span.start;
  const parties = [...text.matchAll(BETWEEN)].sort(
    (a, b) => Math.abs(a.index - at) - Math.abs(b.index - at),
  )[0];
  if (parties?.[1] === undefined) return false;
  const named = tokenise(namesIn(parties[1]));
  return !people.some((person) => carriedBy(person, named));
}

function namesIn(after: string): string {
  const end = NAMES_END.exec(after)?.index ?? after.length;
  return after.slice(0, end).replace(POSSESSOR, ' ');
}
