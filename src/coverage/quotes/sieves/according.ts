import type { Range } from '../paragraph.ts';
import { type Scene, type Sieve, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';
import { subjectBefore } from '../subjects.ts';

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

/** "sources cited by the paper" → "sources"; "an interview that Ek gave" stays for `giver`. */
function cuts(scene: Scene, at: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = at + 1; index + 1 < end; index += 1) {
    const word = wordAt(scene, index);
    if (wordAt(scene, index + 1)?.lower === 'by' && word?.lower.endsWith('ed')) found.push(index);
  }
  return found;
}

/** "an interview that Ek gave to the paper": the words are Ek's. */
function giver(scene: Scene, { first, end }: Range): Range | null {
  for (let at = first; at < end; at += 1) {
    const verb = wordAt(scene, at)?.lower ?? '';
    if (!/^(?:gave|made|wrote|sent|posted|issued|delivered)$/.test(verb)) continue;
    const subject = subjectBefore(scene.paragraph, at, first);
    if (
      subject &&
      subject.first > first &&
      /^(?:that|which)$/.test(wordAt(scene, subject.first - 1)?.lower ?? '')
    )
      return subject;
  }
  return null;
}

/** "Since May, according to Whitfield, C": nothing but a time or a place stands before. */
function isAdverbial(scene: Scene, at: number): boolean {
  const words = scene.paragraph.words.slice(scene.words.first, at);
  return !words.some((w) => /^(?:VERB|AUX)$/.test(w.pos)) && /^(?:ADP|SCONJ|ADV)$/.test(words[0]?.pos ?? '');
}

/** "The plan, according to Whitfield, is to close": the verb of the words follows the comma. */
const goesOn = (scene: Scene, comma: number): boolean =>
  wordAt(scene, comma)?.text === ',' &&
  /^(?:AUX|VERB)$/.test(wordAt(scene, comma + 1)?.pos ?? '') &&
  !wordAt(scene, comma + 1)?.lower.endsWith('ing');

/** "According to Whitfield, C." and "C, according to Whitfield." */
export const accordingTo: Sieve = (scene) => {
  for (let at = scene.words.first; at + 2 < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    if (!word || word.quoted || word.lower !== 'according' || wordAt(scene, at + 1)?.lower !== 'to') continue;
    if (/\bthat,?\s*$/.test(textOf(scene, scene.span.start, word.start))) continue;
    const range = source(scene, at + 2);
    if (range.end <= range.first) return null;
    const named = { first: range.first, end: Math.min(range.end, ...cuts(scene, range.first, range.end)) };
    const speaker = speakerIn(scene, giver(scene, range) ?? named);
    const behind = wordAt(scene, range.end)?.end ?? scene.span.end;
    const report = (start: number, end: number): Utterance => ({
      start,
      end,
      speaker,
      cue: 'according to',
      status: 'said',
      tier: 'according-to',
    });
    const lead = report(scene.span.start, word.start);
    const rest = report(behind, scene.span.end);
    if (at === scene.words.first || isAdverbial(scene, at)) return [rest];
    return goesOn(scene, range.end) ? [lead, rest] : [lead];
  }
  return null;
};
