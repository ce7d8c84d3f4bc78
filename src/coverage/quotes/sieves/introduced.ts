import type { Span } from '../../model.ts';
import { isHumanRole } from '../../people/roles.ts';
import { contentStart, cueSpan } from '../content.ts';
import type { Speaker } from '../discourse.ts';
import { countWords, isCapitalised, type Range } from '../paragraph.ts';
import {
  findWord,
  type Scene,
  type Sieve,
  speakerIn,
  textOf,
  type Utterance,
  wordAt,
  wordFrom,
} from '../scene.ts';
import { subjectBefore } from '../subjects.ts';
import { clausesAfter } from './clauses.ts';
import { beforeColon } from './quotations.ts';

/** A whole sentence within marks: a capital, and a stop before the last mark; not the name of a book. */
function isSentence(scene: Scene, { start, end }: Span, least: number): boolean {
  const text = textOf(scene, start, end);
  return /^.{1,2}[\p{Lu}\d]/u.test(text) && /[.,?!…]\s?”\s?$/.test(text) && countWords(text) >= least;
}

/** The subject of the first verb before `end` that has one. */
function firstSubject(scene: Scene, start: number, end: number): Range | null {
  for (let at = start + 1; (wordAt(scene, at)?.end ?? end + 1) <= end; at += 1) {
    const word = wordAt(scene, at);
    const verb = !word?.quoted && (word?.pos === 'VERB' || word?.pos === 'AUX');
    const subject = verb ? subjectBefore(scene.paragraph, at, start) : null;
    if (subject) return subject;
  }
  return null;
}

/** The name that the clause begins with, where its verb is tagged as none: "Ann Lee shot back". */
function leadingName(scene: Scene, start: number): Range | null {
  let end = start;
  while (isCapitalised(wordAt(scene, end))) end += 1;
  return end > start && wordAt(scene, start)?.pos === 'PROPN' ? { first: start, end } : null;
}

const SUBORDINATES = /^(?:after|when|while|as|although|though|since|because|if|before)$/;

/**
 * Where the clause begins that stands before a quotation: the sentence, or what follows its subordinate clause ("When
 * Ek said that the gate was open, Lee shot back, ..."); undefined where that clause has a reporting verb.
 */
function mainClauseStart(scene: Scene, quotation: number): number | undefined {
  const { words, cues } = scene;
  const last = cues.at(-1);
  if (!last) return words.first;
  const opener = wordAt(scene, words.first)?.lower ?? '';
  const comma = findWord(scene, /^,$/);
  const leaves = comma > last.at && comma + 3 < wordFrom(scene, quotation);
  return SUBORDINATES.test(opener) && leaves ? comma + 1 : undefined;
}

/** What the subordinate clause before the main one reports. */
function inSubordinate(scene: Scene, quotation: number): readonly Utterance[] {
  const [cue] = scene.cues;
  if (!cue) return [];
  const start = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? quotation);
  const attribution = { scene, cue, speaker: speakerIn(scene, cue.subject), span: cueSpan(scene, cue) };
  return clausesAfter(attribution, start).filter((u) => u.end <= quotation);
}

/** Somebody with a name or an office: "the timing" and "there" say nothing. */
const canSpeak = ({ kind, name }: Speaker): boolean =>
  kind === 'person' || kind === 'body' || (kind === 'unnamed' && isHumanRole(name));

/** `Ann Lee delivered a blunt message: “Go home.”`, `Ann Lee shot back, “Never.”`: no reporting verb, but a subject. */
export const introduced: Sieve = (scene) => {
  const [first] = scene.quotations;
  const main = first && mainClauseStart(scene, first.start);
  if (!first || main === undefined) return null;
  const lead = textOf(scene, scene.span.start, first.start);
  const least = /:\s*$/.test(lead) ? 3 : 4;
  if (!/[:,]\s*$/.test(lead) || !isSentence(scene, first, least) || beforeColon(scene, first.start))
    return null;
  const subject = firstSubject(scene, main, first.start) ?? leadingName(scene, main);
  const speaker = subject && speakerIn(scene, subject);
  if (!speaker || !canSpeak(speaker)) return null;
  const found = scene.quotations
    .filter((q) => countWords(textOf(scene, q.start, q.end)) >= 3)
    .map((q): Utterance => ({ ...q, speaker, cue: null, status: 'said', tier: 'introduced' }));
  return [...inSubordinate(scene, first.start), ...found];
};
