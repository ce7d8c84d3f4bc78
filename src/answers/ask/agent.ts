import { tagTokens } from '../../coverage/language/tokens.ts';
import { type Token, termOf, tokenise } from '../../search/tokens.ts';

/** Words that stand in a question for whatever the text has: "how long did it take", "what exactly happened". */
export const LIGHT = new Set(
  'take took make made get got give gave happen occur exist become consider locate contribute involve include describe mean exactly really actually currently stay spend spent last'
    .split(' ')
    .map(termOf),
);

/** "who leaked the memo", "who has really leaked it": what was done, where the form of the word does not hide it. */
const DEED = /^who (?:(?:has|had|have|first|also|really|actually|originally) ){0,2}(\p{L}{2,20}ed)\b/iu;

/** The term of what somebody did in a question that asks who did it; null where it asks for something else. */
export function deedOf(question: string): string | null {
  const verb = DEED.exec(question)?.[1]?.toLowerCase();
  return verb === undefined ? null : termOf(verb);
}

/** Verbs for which texts have many others, or none: "where did they come from", "who is called". */
const PLAIN = new Set(
  'come came go went gone call name say said tell told do did done work use used'.split(' ').map(termOf),
);

/** The terms of the verbs of a question that tell what was done: "why did Weber sell the boat" → sell. */
export function verbsOf(question: string): ReadonlySet<string> {
  const verbs = tagTokens(question).filter(({ pos }) => pos === 'VERB');
  return new Set(
    verbs.map(({ lower }) => termOf(lower)).filter((term) => !LIGHT.has(term) && !PLAIN.has(term)),
  );
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BEING = set('is are was were be been being get gets got');
const BEFORE_NOUN = set(
  'the a an this that these those his her its their our my your some any no of in on from with about',
);
const AFTER_VERB = set(
  'the a an this that these those his her its their our my your it him them us me to by in on',
);
/** Words after a passive in which its "by" stands. */
const REACH = 8;

/** "a leaked memo", "leaked documents" at the beginning: it goes with the noun behind it. */
function isAttribute(words: readonly Token[], at: number): boolean {
  const [before, after] = [words[at - 1]?.word, words[at + 1]?.word];
  return (before === undefined || BEFORE_NOUN.has(before)) && after !== undefined && !AFTER_VERB.has(after);
}

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
