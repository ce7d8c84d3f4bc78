import type { Edition } from '../../search/edition.ts';
import { tokenise } from '../../search/tokens.ts';
import { type Asked, type AskedTerm, readAsked, topicOf } from '../asked.ts';
import { LIGHT } from '../deed.ts';

/**
 * "What superpower made ...", "which three countries did ...", "what type of vehicle was ...": the class of the answer, which
 * the text that names the answer need not name.
 */
const CLASS =
  /\b(?:what|which)((?: (?!(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would)\b)[\p{L}\p{N}'’-]+){1,4}?) (?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|in|on|at|from|by|for|to)\b/iu;

/** What such a word weighs beside one that tells what the question is about. */
const LITTLE = 0.4;

/** The words of a question; those that only shape it weigh little. */
export function readQuestionTerms(text: string, edition: Edition): Asked {
  const asked = readAsked(text, edition);
  const named = new Set(tokenise(CLASS.exec(text)?.[1] ?? '').map(({ term }) => term));
  const isSlight = ({ term }: AskedTerm) => named.has(term) || LIGHT.has(term);
  if (asked.content.every(isSlight)) return asked;
  const terms = asked.terms.map((t) => (t.content && isSlight(t) ? { ...t, weight: LITTLE * t.weight } : t));
  return { ...asked, ...topicOf(terms) };
}
