import { countWords } from '../paragraph.ts';
import { phraseStartingAt } from '../phrases.ts';
import { findWord, type Scene, type Sieve, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';

/** "Ek was asked by journalists if C": a question of those who asked. */
export const askedBy: Sieve = (scene) => {
  const at = findWord(scene, /^asked$/);
  if (at < 0 || wordAt(scene, at + 1)?.lower !== 'by') return null;
  const whether = findWord(scene, /^(?:if|whether|why|how|what|when|who)$/, at + 2);
  const subject = phraseStartingAt(scene.paragraph, at + 2, scene.words.end);
  const comma = findWord(scene, /^,$/, whether);
  if (whether < 0 || !subject || (comma > 0 && scene.cues.some((c) => c.subject.first > comma))) return null;
  const conjunction = wordAt(scene, whether);
  const start = /^(?:if|whether)$/.test(conjunction?.lower ?? '') ? conjunction?.end : conjunction?.start;
  if (start === undefined) return null;
  const speaker = speakerIn(scene, subject);
  return [{ start, end: scene.span.end, speaker, cue: 'asked', status: 'asked', tier: 'asked-by' }];
};

const question = (start: number, end: number): Utterance => ({
  start,
  end,
  speaker: null,
  cue: 'asked',
  status: 'asked',
  tier: 'was-asked',
});

/** Whether somebody is asked here: "was asked", "when asked", "Asked", not "she asked". */
function isAsked(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)?.lower ?? '';
  return at === scene.words.first || /^(?:was|were|been|is|are|being|when|if|and|but|—|-)$/.test(before);
}

/** "When asked whether C, Lind said D": C is a question that somebody put, and none of Lind's words. */
export function questionPut(scene: Scene, until: number): readonly Utterance[] {
  const at = findWord(scene, /^asked$/);
  const verb = wordAt(scene, at);
  if (at < 0 || !verb || verb.end > until || !isAsked(scene, at)) return [];
  const opens = findWord(scene, /^(?:whether|if|why|how|what|which|who|when|where|about)$/, at + 1);
  const first = wordAt(scene, opens);
  if (opens < 0 || opens > at + 6 || !first || first.end > until) return [];
  const start = first.lower === 'about' ? first.end : first.start;
  const comma = findWord(scene, /^,$/, opens);
  const end = Math.min(until, wordAt(scene, comma)?.start ?? until);
  return countWords(textOf(scene, start, end)) >= 3 ? [question(start, end)] : [];
}

/** `Ek was asked, “Who pays?”` and "Ek was asked who pays": somebody's question, and not Ek's. */
export const wasAsked: Sieve = (scene) => {
  const at = findWord(scene, /^asked$/);
  if (at < 0 || scene.cues.length > 0 || !isAsked(scene, at)) return null;
  const [quotation] = scene.quotations;
  if (!quotation) {
    const found = questionPut(scene, scene.span.end);
    return found.length > 0 ? found : null;
  }
  if ((wordAt(scene, at)?.end ?? 0) > quotation.start) return null;
  return scene.quotations.map((q) => question(q.start, q.end));
};
