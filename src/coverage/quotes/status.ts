import type { QuoteStatus } from '../model.ts';
import type { Word } from './paragraph.ts';
import type { Cue, Scene } from './scene.ts';

/** The auxiliaries and adverbs that stand directly before the verb: "would never (say)". */
function auxiliaries(scene: Scene, cue: Cue): readonly Word[] {
  const { words } = scene.paragraph;
  let first = cue.at;
  while (first > scene.words.first && /^(?:AUX|ADV|PART)$/.test(words[first - 1]?.pos ?? '')) first -= 1;
  return words.slice(first, cue.at);
}

/** "did not say", "has never said": told of what was not said; "cannot say", "would not say" are no denial of words. */
export const isUnsaid = (scene: Scene, cue: Cue): boolean =>
  isNegated(scene, cue) && auxiliaries(scene, cue).some((w) => /^(?:did|never|has|have|had)$/.test(w.lower));

/** "did not say", "would never say": nothing was said. */
export const isNegated = (scene: Scene, cue: Cue): boolean =>
  auxiliaries(scene, cue).some((w) => /^(?:not|n't|n’t|never|cannot)$/.test(w.lower));

/** "is expected to say", "plans to tell": what an infinitive hangs on that has not been said yet. */
export const FUTURE =
  /^(?:expected|set|due|likely|scheduled|poised|about|going|plans?|planning|preparing|hopes?|intends?)$/;

/** "is expected to say that"; "voters were more likely to say that" tells of answers given. */
function isForetold({ paragraph: { words } }: Scene, { at }: Cue): boolean {
  if (words[at - 1]?.lower !== 'to' || !FUTURE.test(words[at - 2]?.lower ?? '')) return false;
  return !/^(?:more|less|most|least|as)$/.test(words[at - 3]?.lower ?? '');
}

const isFuture = (scene: Scene, cue: Cue): boolean =>
  isForetold(scene, cue) ||
  (auxiliaries(scene, cue).some((w) => /^(?:will|'ll|’ll|shall|might|may|would|could)$/.test(w.lower)) &&
    /^(?:say|tell|reply|answer|add|ask|claim|argue|insist)$/.test(cue.verb.lemma));

/** What the cue says about the words: asked, denied, foretold, or simply said. */
export function statusOf(scene: Scene, cue: Cue, content: string): QuoteStatus {
  if (cue.verb.lemma === 'deny') return 'denied';
  if (isFuture(scene, cue)) return 'predicted';
  const asks = /^(?:ask|wonder)$/.test(cue.verb.lemma);
  const next = scene.paragraph.words.slice(cue.at + 1, cue.at + 8);
  if (
    asks &&
    (/\?\s?[”’]?\s?$/.test(content) ||
      next.some((w) => /^(?:if|whether|why|how|what|when|who)$/.test(w.lower)))
  ) {
    return 'asked';
  }
  return 'said';
}
