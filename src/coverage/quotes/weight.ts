import type { Attribution } from './attribution.ts';
import { hasFiniteVerb, isClause, isInfinitive, namesObject, type Words } from './clauseShape.ts';
import { textOf, type Utterance, wordAt, wordFrom } from './scene.ts';
import { cueVerb, takesObject } from './verbs.ts';

/** Verbs that name what somebody or something is said to be. */
export const NAMES = /^(?:call|dub|label|brand)$/;
/** Verbs of praise and blame: what they are followed by is said of somebody. */
const JUDGES =
  /^(?:accuse|criticize|criticise|praise|blame|denounce|condemn|mock|slam|blast|rebuke|ridicule|deride|scold|chide|assail|lambaste?|laud|applaud|hail|tout|decry|bemoan)$/;
/** "accused them of lying", "blamed Ek for the delay": the object comes with a claim. */
const JUDGEMENT = /\s(?:as|of|for)\s/;
/** "described it as odd", "attacked them for leaving"; not "attacked the town for three days". */
const CLAIM = /\sas\s(?!(?:he|she|it|they|we|I)\s)|\s(?:of|for)\s(?:\p{Ll}{1,20}\s){0,2}\p{Ll}{2,20}ing\b/u;
/** UTF-16 units of an object that are looked at. */
const OBJECT = 300;
/** "added lorries", "recalled the cars", "declared a state of emergency": without a clause nothing is said. */
const CLAUSE_ONLY =
  /^(?:add|concede|snap|yell|recall|note|observe|find|show|reveal|declare|repeat|conclude|testify|threaten|admit|write|claim|propose|maintain|offer)$/;
/** "argued for two hours", "called for the third time" */
const LASTS =
  /^(?:(?:about|nearly|almost|over|the)\s)?(?:an?|\p{L}{2,12}|\d{1,3})\s(?:minute|hour|night|day|week|month|year|time)s?\b/u;
/** "announced it after the call", "wants this": a pronoun that nothing is said of. */
const BARE_PRONOUN = /^(?:it|this|that|them|him|her|us|me)$/;
const BARE_PREPOSITION = /^(?:on|over|with|at|from|into|by|in|along|about|to|through)$/;

/** "what the mayor called", before the name of the thing */
function endsInWhat(text: string): boolean {
  const words = (text.split(/[,;:“”]/).at(-1) ?? '').trim().split(/\s+/);
  const what = words.lastIndexOf('what');
  return what >= 0 && words.length - what >= 3 && /^\p{Ll}{4,9}$/u.test(words.at(-1) ?? '');
}

/** "called for calm", "called the plan a mistake", "what Ek called the best day"; not "called a taxi". */
function namesSomething(words: Words, lemma: string): boolean {
  const { scene, at } = words;
  if (lemma === 'call' && /^(?:in|into|up|back)$/.test(wordAt(scene, at)?.lower ?? '')) return false;
  if (/^(?:for|on|upon|against|about)$/.test(wordAt(scene, at - 1)?.lower ?? '')) return true;
  const start = wordAt(scene, at)?.start ?? 0;
  return endsInWhat(textOf(scene, Math.max(scene.span.start, start - 90), start)) || namesObject(words);
}

/** What an object, and no clause, must come with for somebody to have said it of it. */
function claims(words: Words, lemma: string, text: string): boolean {
  if (NAMES.test(lemma)) return namesSomething(words, lemma);
  return isInfinitive(words) || (JUDGES.test(lemma) ? JUDGEMENT : CLAIM).test(text.slice(0, OBJECT));
}

/** "announced it in May", "advised Oslo on talking to the king": a pronoun or a preposition that nothing hangs on. */
function isBare(words: Words): boolean {
  const { scene, at } = words;
  const [first, second] = [wordAt(scene, at), wordAt(scene, at + 1)];
  if (
    BARE_PRONOUN.test(first?.lower ?? '') &&
    !/^(?:VERB|AUX|ADV|PART|NOUN|ADJ|PROPN|NUM|SYM|DET)$/.test(second?.pos ?? '')
  )
    return !/^['’]/.test(second?.text ?? '');
  if (!BARE_PREPOSITION.test(first?.lower ?? '') || second?.pos === undefined) return false;
  return !isInfinitive(words) && !hasFiniteVerb(words);
}

/**
 * Whether words without quotation marks carry something that somebody may have said: a clause, a name given to a
 * thing, an accusation; not "attacked Ek", "announced it in May", "advised Oslo on talking to the king".
 */
export function tellsSomething({ scene }: Attribution, { start, end, cue }: Utterance): boolean {
  const text = textOf(scene, start, end);
  if (/[“”]/.test(text)) return true;
  const verb = cueVerb((cue ?? '').toLowerCase());
  const lemma = verb?.lemma ?? '';
  if (lemma === 'refer') return /\sas\s/.test(text);
  const words = { scene, at: wordFrom(scene, start), end };
  if (wordAt(scene, words.at - 1)?.lower === 'for' && LASTS.test(text)) return false;
  if (verb && (takesObject(verb) || NAMES.test(lemma))) return claims(words, lemma, text);
  if (CLAUSE_ONLY.test(lemma) && !isInfinitive(words) && !isClause(words)) return false;
  return !isBare(words);
}
