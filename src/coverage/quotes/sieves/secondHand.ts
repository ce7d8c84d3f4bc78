import { isClause, type Words } from '../clauseShape.ts';
import { contentStart } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { isPronoun, wordingOf } from '../phrases.ts';
import { type Cue, type Scene, speakerIn, textOf, type Utterance, wordAt, wordFrom } from '../scene.ts';
import { isNegated, statusOf } from '../status.ts';

/** "told staff that it was shut", "told them she was tired"; not "told the truth about the yard". */
const isToldClause = (words: Words): boolean =>
  wordAt(words.scene, words.at - 1)?.lower === 'that' ||
  (/^(?:PRON|DET|PROPN)$/.test(wordAt(words.scene, words.at)?.pos ?? '') && isClause(words));

/** A named person who speaks within what somebody else reports. */
function secondHand(scene: Scene, cue: Cue, within: Utterance): Utterance | null {
  const subject = wordAt(scene, cue.subject.first);
  if (!subject || subject.start < within.start || (wordAt(scene, cue.at)?.end ?? 0) > within.end) return null;
  if (
    cue.verb.weak ||
    cue.participle ||
    cue.inverted ||
    !(cue.verb.says || cue.verb.tells) ||
    isPronoun(wordingOf(scene.paragraph, cue.subject)) ||
    isNegated(scene, cue) ||
    statusOf(scene, cue, '') === 'predicted'
  ) {
    return null;
  }
  const speaker = speakerIn(scene, cue.subject);
  const start = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? within.end);
  const quoted = scene.quotations.some((q) => Math.abs(q.start - start) <= 1);
  if (scene.quotations.length > 0 ? !quoted : speaker?.kind !== 'person') return null;
  if (!speaker || speaker.kind === 'self' || speaker.name === within.speaker?.name) return null;
  if (countWords(textOf(scene, start, within.end)) < 3) return null;
  if (!cue.verb.says && !quoted && !isToldClause({ scene, at: wordFrom(scene, start), end: within.end }))
    return null;
  return {
    start,
    end: within.end,
    speaker,
    cue: wordAt(scene, cue.at)?.text ?? null,
    status: 'reported',
    tier: 'second-hand',
  };
}

/** "A report cited Ek as saying that Quist stressed D": Ek's words, and in them D, second-hand, of Quist. */
export function withSecondHand(scene: Scene, found: readonly Utterance[]): readonly Utterance[] {
  return found.flatMap((u) => {
    if (u.status !== 'said') return [u];
    const inner = scene.cues.map((cue) => secondHand(scene, cue, u)).find((v) => v !== null);
    return inner ? [u, inner] : [u];
  });
}
