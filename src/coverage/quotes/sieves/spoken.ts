import { type Scene, type Sieve, textOf, wordAt } from '../scene.ts';

const FIRST_PERSON = /\b(?:I|we|my|our|me|us|I’m|I'm)\b/;

/** Whether the sentence has no finite verb of its own: "Donetsk and perhaps a land swap." */
function isFragment(scene: Scene): boolean {
  for (let at = scene.words.first; at < scene.words.end; at += 1) {
    if (/^(?:VERB|AUX)$/.test(wordAt(scene, at)?.pos ?? '')) return false;
  }
  return true;
}

/**
 * Direct speech that lost its marks goes on: "I know what it will take, he says. A bridge and perhaps a tunnel." A
 * fragment, or another sentence in the first person, belongs to whoever spoke in the first person just before.
 */
export const spokenOn: Sieve = (scene) => {
  const { previous, previousText } = scene;
  if (!previous || !FIRST_PERSON.test(previousText) || scene.quotations.length > 0 || scene.cues.length > 0)
    return null;
  const text = textOf(scene, scene.span.start, scene.span.end);
  if (!isFragment(scene) && !FIRST_PERSON.test(text)) return null;
  return [{ ...scene.span, speaker: previous, cue: null, status: 'said', tier: 'spoken-on' }];
};
