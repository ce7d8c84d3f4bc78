import type { Span } from '../../model.ts';
import { cueSpan } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, type Scene, type Sieve, speakerIn, textOf, wordAt } from '../scene.ts';
import { isNegated, isUnsaid } from '../status.ts';

/** Whether a quotation stands directly before or behind a cue: `“...,” Ek did not say`, `Ek never said that “...”`. */
function isBeside(scene: Scene, cue: Cue, { start, end }: Span): boolean {
  const span = cueSpan(scene, cue);
  const gap = start >= span.end ? textOf(scene, span.end, start) : textOf(scene, end, span.start);
  return countWords(gap.replace(/^\s{0,2}that\b/, '')) === 0;
}

/**
 * `“...,” Ek did not say, his office said`: nobody's words. Whoever tells that they were not said is named as the one
 * who denies them; Ek is not.
 */
export const denied: Sieve = (scene) => {
  const cue = scene.cues.find(
    (c) => /^(?:say|tell|write|call|claim|state|declare)$/.test(c.verb.lemma) && isUnsaid(scene, c),
  );
  const words = cue && scene.quotations.filter((q) => isBeside(scene, cue, q));
  if (!cue || !words || words.length === 0) return null;
  const teller = scene.cues.find((c) => c !== cue && !isNegated(scene, c) && c.verb.says);
  const speaker = teller ? speakerIn(scene, teller.subject) : null;
  const verb = wordAt(scene, cue.at)?.text ?? null;
  return words.map((q) => ({ ...q, speaker, cue: verb, status: 'denied', tier: 'denied' }));
};
