import { type Token, termOf, tokenise } from '../../search/tokens.ts';
import { isAttribute } from '../deed.ts';

/** "who leaked the memo", "who has really leaked it": what was done, where the form of the word does not hide it. */
const DEED = /^who (?:(?:has|had|have|first|also|really|actually|originally) ){0,2}(\p{L}{2,20}ed)\b/iu;

/** The term of what somebody did in a question that asks who did it; null where it asks for something else. */
export function deedOf(question: string): string | null {
  const verb = DEED.exec(question)?.[1]?.toLowerCase();
  return verb === undefined ? null : termOf(verb);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BEING = set('is are was were be been being get gets got');
/** Words after a passive in which its "by" stands. */
const REACH = 8;

/** "was leaked on Monday", "has not been widely leaked", without a "by". */
function isWithoutAgent(words: readonly Token[], at: number): boolean {
  const isPassive = words.slice(Math.max(0, at - 2), at).some(({ word }) => BEING.has(word));
  return isPassive && !words.slice(at + 1, at + 1 + REACH).some(({ word }) => word === 'by');
}

/**
 * May the passage tell who did it? Not where it only tells that it was done: "the leaked memo was leaked on Monday".
 * One that says it in other words may.
 */
export function mayTellWho(text: string, deed: string): boolean {
  const words = tokenise(text);
  const places = words.flatMap(({ term }, at) => (term === deed ? [at] : []));
  return places.length === 0 || places.some((at) => !isAttribute(words, at) && !isWithoutAgent(words, at));
}
