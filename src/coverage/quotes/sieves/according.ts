import type { Range } from '../paragraph.ts';
import { type Scene, type Sieve, speakerIn, wordAt } from '../scene.ts';

/** "according to Dana Whitfield": the words of the source, up to a comma or the end. */
function source(scene: Scene, at: number): Range {
  let end = at;
  for (; end < scene.words.end; end += 1) {
    const word = wordAt(scene, end);
    if (
      word === undefined ||
      word.quoted ||
      word.text === ',' ||
      (word.text === '.' && end === scene.words.end - 1)
    )
      break;
  }
  while (end > at + 1 && /^[.,]$/.test(wordAt(scene, end - 1)?.text ?? '')) end -= 1;
  return { first: at, end };
}

/** "According to Whitfield, C." and "C, according to Whitfield." */
export const accordingTo: Sieve = (scene) => {
  for (let at = scene.words.first; at + 2 < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    if (!word || word.quoted || word.lower !== 'according' || wordAt(scene, at + 1)?.lower !== 'to') continue;
    const range = source(scene, at + 2);
    if (range.end <= range.first) return null;
    const speaker = speakerIn(scene, range);
    const leads = at === scene.words.first;
    const start = leads ? (wordAt(scene, range.end)?.end ?? scene.span.end) : scene.span.start;
    const end = leads ? scene.span.end : word.start;
    return [{ start, end, speaker, cue: 'according to', status: 'said', tier: 'according-to' }];
  }
  return null;
};
