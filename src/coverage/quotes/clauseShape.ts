import { type Scene, wordAt } from './scene.ts';

/** Some words of a sentence. */
export interface Words {
  readonly scene: Scene;
  /** Index of the first. */
  readonly at: number;
  /** Offset at which they end. */
  readonly end: number;
}

const OPENS_CLAUSE = /^(?:that|whether|if|how|why|what|when|where|who|which)$/;
/** What opens a clause of its own behind a noun: its verb is not the one that is looked for. */
const LEAVES_CLAUSE =
  /^(?:that|who|which|whose|whom|where|when|while|after|before|because|as|since|until|although|though)$/;

function hasTense(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  if (word?.pos === 'AUX') return word.lower !== 'be';
  const plain = /^(?:he|she|it|they|we|I)$/.test(wordAt(scene, at - 1)?.text ?? '');
  return word?.pos === 'VERB' && (plain || /(?:ed|s)$/.test(word.lower));
}

/** "the cars produced in May": a participle behind its noun. */
const isReduced = (scene: Scene, at: number): boolean =>
  wordAt(scene, at)?.lower.endsWith('ed') === true &&
  wordAt(scene, at - 1)?.pos === 'NOUN' &&
  wordAt(scene, at + 1)?.pos === 'ADP';

/** Whether a finite verb stands anywhere behind the first of the words. */
export function hasFiniteVerb({ scene, at, end }: Words): boolean {
  for (let index = at + 1; (wordAt(scene, index)?.end ?? end + 1) <= end; index += 1)
    if (hasTense(scene, index)) return true;
  return false;
}

/** "to leave" */
export const isInfinitive = ({ scene, at }: Words): boolean =>
  wordAt(scene, at)?.lower === 'to' && wordAt(scene, at + 1)?.pos === 'VERB';

/** "seeing the rope", "how it broke", "it had broken"; not "the cars that had broken down". */
export function isClause({ scene, at, end }: Words): boolean {
  const first = wordAt(scene, at)?.lower ?? '';
  if (/^(?:that|whether|if|:)$/.test(wordAt(scene, at - 1)?.lower ?? '')) return true;
  if (OPENS_CLAUSE.test(first) || first.endsWith('ing')) return true;
  for (let index = at; (wordAt(scene, index)?.end ?? end + 1) <= end; index += 1) {
    const word = wordAt(scene, index);
    if (!word || LEAVES_CLAUSE.test(word.lower)) return false;
    if (hasTense(scene, index) && !isReduced(scene, index)) return true;
  }
  return false;
}

const OBJECT = /^(?:it|this|that|these|those|them|him|her|us|me|himself|herself|itself|themselves)$/;

/** "the plan a mistake", "it odd": an object and what it is called; not "a taxi", "an election for May". */
export function namesObject({ scene, at, end }: Words): boolean {
  for (let index = at + 1; (wordAt(scene, index)?.end ?? end + 1) <= end; index += 1) {
    const [before, word] = [wordAt(scene, index - 1), wordAt(scene, index)];
    const object = /^(?:NOUN|PROPN|NUM)$/.test(before?.pos ?? '') || OBJECT.test(before?.lower ?? '');
    if (object && /^(?:DET|ADJ|ADV|VERB)$/.test(word?.pos ?? '')) return true;
    if (/^(?:it|him|them|us|me)$/.test(before?.lower ?? '') && /^(?:NOUN|PROPN)$/.test(word?.pos ?? ''))
      return true;
  }
  return false;
}
