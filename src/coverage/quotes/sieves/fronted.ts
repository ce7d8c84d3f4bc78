import { type Attribution, utterance } from '../attribution.ts';
import { contentStart, cueSpan } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { phraseStartingAt } from '../phrases.ts';
import { type Cue, type Scene, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';
import { verbAt } from '../verbAt.ts';

const OPENS = /^(?:after|before|while|by|in|when|and|but|even|yet)$/;

/** The participle that opens a sentence: "Noting", "After suggesting"; -1 for none. */
function participleAt(scene: Scene): number {
  let at = scene.words.first;
  while (OPENS.test(wordAt(scene, at)?.lower ?? '') && at < scene.words.first + 2) at += 1;
  return wordAt(scene, at)?.lower.endsWith('ing') ? at : -1;
}

/** The comma behind which the main clause's subject and verb stand, and that subject. */
function mainSubject(
  scene: Scene,
  from: number,
): { readonly comma: number; readonly subject: Cue['subject'] } | null {
  for (let at = from; at + 2 < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    const closes = word?.text === ',' || (word?.text === '”' && wordAt(scene, at - 1)?.text === ',');
    const subject = closes ? phraseStartingAt(scene.paragraph, at + 1, scene.words.end) : null;
    if (subject && /^(?:VERB|AUX|ADV)$/.test(wordAt(scene, subject.end)?.pos ?? ''))
      return { comma: at, subject };
  }
  return null;
}

/** "Noting that A, Ek said B", "After suggesting A, Ek left": what the participle that opens the sentence reports. */
export function frontedReport(scene: Scene): readonly Utterance[] {
  const at = participleAt(scene);
  const verb = at < 0 ? null : verbAt(scene.paragraph, at);
  if (!verb || !(verb.says || verb.tells) || verb.weak) return [];
  const main = mainSubject(scene, at + 3);
  const speaker = main && speakerIn(scene, main.subject);
  if (!main || !speaker) return [];
  const cue: Cue = { verb, at, subject: main.subject, inverted: false, participle: true };
  const start = contentStart(scene, cue, wordAt(scene, at)?.end ?? 0);
  const end = wordAt(scene, main.comma)?.start ?? start;
  const attribution: Attribution = { scene, cue, speaker, span: cueSpan(scene, cue) };
  return countWords(textOf(scene, start, end)) >= 3 ? [utterance(attribution, start, end, 'fronted')] : [];
}
