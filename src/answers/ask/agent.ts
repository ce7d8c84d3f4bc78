import { meanTheSame } from '../../search/kin.ts';
import { type Token, termOf, tokenise } from '../../search/tokens.ts';
import type { AskedTerm } from '../asked.ts';
import { isAttribute, LIGHT, PLAIN } from '../deed.ts';

/** "who leaked the memo", "who has really shot him": what was done. */
const DEED =
  /^who (?:(?:has|had|have|first|also|really|actually|originally) ){0,2}(?!(?:is|are|was|were|did|does|do|has|had|have|will|would|can|could|should|may|might|must|else|exactly|first|also|really|actually|originally)\b)(\p{L}{3,20})\b/iu;

/** The term of what somebody did in a question that asks who did it; null where it asks for something else. */
export function deedOf(question: string): string | null {
  const verb = DEED.exec(question)?.[1]?.toLowerCase();
  const term = verb === undefined ? null : termOf(verb);
  return term === null || LIGHT.has(term) || PLAIN.has(term) ? null : term;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BEING = set('is are was were be been being get gets got');
/** Words after a passive in which its "by" stands. */
const REACH = 8;

const isPassive = (words: readonly Token[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some(({ word }) => BEING.has(word));

/** "was leaked on Monday", "has not been widely leaked", without a "by". */
const isWithoutAgent = (words: readonly Token[], at: number): boolean =>
  isPassive(words, at) && !words.slice(at + 1, at + 1 + REACH).some(({ word }) => word === 'by');

/** A word of the question. */
type Sought = Pick<AskedTerm, 'term' | 'is'>;

/** Words that stand for somebody, or something, named before. */
const PRONOUNS = set('he she it they him her them his its their this that these those who which');
/** As many words before a passive the one stands to whom it was done. */
const BESIDE = 6;

const isName = (text: string, { start, end }: Token) =>
  /^\p{Lu}/u.test(text.slice(start, end)) && !/(?:^|[.!?]\s{1,2})$/.test(text.slice(0, start));

/** The words of the one to whom it was done: those before a passive, as far as a mark; the one after another verb. */
function patientOf(text: string, words: readonly Token[], at: number): readonly Token[] {
  if (!isPassive(words, at)) return words.slice(at + 1, at + 2);
  const before = words.slice(Math.max(0, at - BESIDE), at);
  return before.slice(before.findLastIndex(({ end }) => /^[,.;:!?]/.test(text.slice(end))) + 1);
}

/** Was it done to somebody who is named and is not the one asked for: "Reporter Ed Sand was shot" of "who shot the mayor"? */
function isDoneToAnother(
  text: string,
  words: readonly Token[],
  at: number,
  objects: readonly Sought[],
): boolean {
  const patient = patientOf(text, words, at);
  if (objects.length === 0 || !patient.some((word) => isName(text, word))) return false;
  return !patient.some((word) => PRONOUNS.has(word.word) || objects.some((object) => object.is(word)));
}

/**
 * May the passage tell who did it? Not where it only tells that it was done, or was done to somebody else: "the leaked
 * memo was leaked on Monday". One that says it in other words may.
 */
export function mayTellWho(
  text: string,
  deed: string,
  { content }: { readonly content: readonly Sought[] },
): boolean {
  const words = tokenise(text);
  const objects = content.filter(({ term }) => term !== deed);
  const places = words.flatMap(({ term }, at) => (term === deed || meanTheSame(term, deed) ? [at] : []));
  const isTelling = (at: number) =>
    !isAttribute(words, at) && !isWithoutAgent(words, at) && !isDoneToAnother(text, words, at, objects);
  return places.length === 0 || places.some(isTelling);
}
