import type { Span } from '../../model.ts';
import { countWords, type Range } from '../paragraph.ts';
import { subjectBefore } from '../phrases.ts';
import { type Scene, type Sieve, speakerIn, textOf, wordAt } from '../scene.ts';

/** A whole sentence within marks: a capital, and a stop before the last mark; not the name of a book. */
function isSentence(scene: Scene, { start, end }: Span, least: number): boolean {
  const text = textOf(scene, start, end);
  return /^.{1,2}[\p{Lu}\d]/u.test(text) && /[.,?!…]\s?”\s?$/.test(text) && countWords(text) >= least;
}

/** The subject of the first verb before `end` that has one. */
function firstSubject(scene: Scene, end: number): Range | null {
  for (let at = scene.words.first + 1; (wordAt(scene, at)?.end ?? end + 1) <= end; at += 1) {
    const word = wordAt(scene, at);
    if (word?.quoted) return null;
    const verb = word?.pos === 'VERB' || word?.pos === 'AUX';
    const subject = verb ? subjectBefore(scene.paragraph, at, scene.words.first) : null;
    if (subject) return subject;
  }
  return null;
}

/** `Ann Lee delivered a blunt message: “Go home.”`, `Ann Lee shot back, “Never.”`: no reporting verb, but a subject. */
export const introduced: Sieve = (scene) => {
  const [first] = scene.quotations;
  if (!first || scene.cues.length > 0) return null;
  const lead = textOf(scene, scene.span.start, first.start);
  const least = /:\s*$/.test(lead) ? 3 : 4;
  if (!/[:,]\s*$/.test(lead) || !isSentence(scene, first, least)) return null;
  const subject = firstSubject(scene, first.start);
  const speaker = subject && speakerIn(scene, subject);
  if (!speaker || speaker.kind === 'self') return null;
  return scene.quotations
    .filter((q) => countWords(textOf(scene, q.start, q.end)) >= 3)
    .map((q) => ({ ...q, speaker, cue: null, status: 'said', tier: 'introduced' }));
};
