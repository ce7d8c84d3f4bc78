import type { Attribution } from './attribution.ts';
import { textOf, type Utterance, wordAt, wordFrom } from './scene.ts';
import { cueVerb, takesObject } from './verbs.ts';

/** Verbs that name what somebody or something is said to be. */
export const NAMES = /^(?:call|dub|label|brand)$/;
/** "accused them of lying", "described it as odd", "blamed Ek for the delay": the object comes with a claim. */
const CLAIM = /\s(?:as|of|for)\s/;
/** "added lorries", "conceded the race": without a clause nothing is said. */
const CLAUSE_ONLY = /^(?:add|concede|snap|yell)$/;
/** "announced it after the call", "wants this": a pronoun that nothing is said of. */
const BARE_PRONOUN = /^(?:it|this|that|them|him|her|us|me)$/;
const BARE_PREPOSITION = /^(?:on|over|with|at|from|into|by|in|along|about|to|through)$/;

/**
 * Whether words without quotation marks carry something that somebody may have said: a clause, a name given to a
 * thing, an accusation; not "attacked Ek", "announced it in May", "advised Oslo on talking to the king".
 */
export function tellsSomething({ scene }: Attribution, { start, end, cue }: Utterance): boolean {
  const text = textOf(scene, start, end);
  if (/[“”]/.test(text)) return true;
  const verb = cueVerb((cue ?? '').toLowerCase());
  if (verb?.lemma === 'refer') return /\sas\s/.test(text);
  if (verb?.lemma === 'call' && /^(?:in|into|up|back)\b/.test(text)) return false;
  if (verb && takesObject(verb)) return NAMES.test(verb.lemma) || CLAIM.test(text);
  const at = wordFrom(scene, start);
  if (CLAUSE_ONLY.test(verb?.lemma ?? '') && !hasFiniteVerb({ scene, at: at - 1, end })) return false;
  const [first, second] = [wordAt(scene, at), wordAt(scene, at + 1)];
  if (
    BARE_PRONOUN.test(first?.lower ?? '') &&
    !/^(?:VERB|AUX|ADV|PART|NOUN|ADJ|PROPN|NUM|SYM|DET)$/.test(second?.pos ?? '')
  )
    return /^['’]/.test(second?.text ?? '');
  const hangs = BARE_PREPOSITION.test(first?.lower ?? '') && second?.pos !== undefined;
  return !hangs || (first?.lower === 'to' && second?.pos === 'VERB') || hasFiniteVerb({ scene, at, end });
}

function hasFiniteVerb({
  scene,
  at,
  end,
}: {
  scene: Attribution['scene'];
  at: number;
  end: number;
}): boolean {
  for (let index = at + 1; (wordAt(scene, index)?.end ?? end + 1) <= end; index += 1) {
    const word = wordAt(scene, index);
    const finite = word?.pos === 'VERB' && /(?:ed|s)$/.test(word.lower);
    if (finite || (word?.pos === 'AUX' && word.lower !== 'be')) return true;
  }
  return false;
}
