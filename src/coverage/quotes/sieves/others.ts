import { contentStart, cueSpan, PROMISES } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, type Scene, speakerIn, textOf, type Utterance, wordAt, wordFrom } from '../scene.ts';
import { isNegated } from '../status.ts';
import { takesObject } from '../verbs.ts';
import { clauseUntil } from './clauses.ts';

/** What stands between two reports and belongs to neither: ", and also", " but then has". */
const JOINT =
  /[\s,;—–-]{0,4}(?:\b(?:and|but|while|whereas|though|although|as|after|before|then|when|with|even)\s{1,2}){0,3}(?:\b(?:also|then|later|has|have|had|is|was|again)\s{1,2}){0,3}$/;

/** A clause of its own begins directly behind: a comma, a dash or a conjunction, or the sentence's beginning. */
const OPENS =
  /(?:^|[,;—–-]\s{0,2}”?\s{0,2}|”\s)(?:(?:and|but|while|whereas|though|although|after|before|with|who)\s{1,2}|even (?:as|though)\s{1,2}|(?:and|but) who\s{1,2})?$|\b(?:and|but|while|whereas|though|although|after|before|with)\s{1,2}$/i;

/** "..., a claim that (Ek called “odd”)": a remark on what was reported, in another's words. */
const REMARKS = /,\s(?:an?|the)\s\p{Ll}{3,20}\s(?:(?:that|which)\s)?$/u;

const AUXILIARY = /^(?:also|then|later|has|have|had|is|was|again)$/;

/** The sentence up to an offset; no conjunction is longer than its last part. */
const upTo = (scene: Scene, end: number): string => textOf(scene, Math.max(scene.span.start, end - 40), end);

/** Whether a cue opens a clause of its own: not "provisions he said", not "as he noted". */
function opensClause(scene: Scene, cue: Cue, from: number): boolean {
  const subject = wordAt(scene, cue.subject.first)?.start ?? 0;
  if (subject > from) return OPENS.test(upTo(scene, subject)) || REMARKS.test(upTo(scene, subject));
  let at = cue.at - 1;
  while (AUXILIARY.test(wordAt(scene, at)?.lower ?? '')) at -= 1;
  const behind = cue.subject.end === at + 1;
  return behind || OPENS.test(`${upTo(scene, wordAt(scene, at)?.end ?? 0)} `);
}

function isWithin(scene: Scene, cue: Cue, { start, end }: Utterance): boolean {
  const verb = wordAt(scene, cue.at);
  return verb !== undefined && verb.start >= start && verb.end <= end;
}

/** Where the report of a later cue begins: at its subject, or at the verb when it shares one that stands before. */
function beginsAt(scene: Scene, cue: Cue, from: number): number {
  const { start } = cueSpan(scene, cue);
  return start > from ? start : (wordAt(scene, cue.at)?.start ?? from);
}

/** The end of a cue's words: where another report begins, or what is taken already. */
function endOf(scene: Scene, cue: Cue, start: number, taken: readonly Utterance[]): number {
  const later = scene.cues.filter(
    (c) => c.at > cue.at && opensClause(scene, c, start) && !taken.some((u) => isWithin(scene, c, u)),
  );
  const limits = [...later.map((c) => beginsAt(scene, c, start)), ...taken.map((u) => u.start)];
  const end = Math.min(scene.span.end, ...limits.filter((at) => at >= start));
  return end === scene.span.end ? end : start + textOf(scene, start, end).replace(JOINT, '').length;
}

/** Whether a clause begins at a word: a phrase with a verb behind it, and no relative clause before that. */
function isClause(scene: Scene, first: number, end: number): boolean {
  if (!/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(wordAt(scene, first)?.pos ?? '')) return false;
  for (let at = first + 1; at < scene.words.end && (wordAt(scene, at)?.end ?? end) <= end; at += 1) {
    if (/^(?:VERB|AUX)$/.test(wordAt(scene, at)?.pos ?? '')) return true;
    if (/^(?:to|who|which|that|as)$/.test(wordAt(scene, at)?.lower ?? '')) return false;
  }
  return false;
}

/** Whether the words behind a cue are somebody's: a quotation is among them, or they are a clause. */
function carries(scene: Scene, { verb }: Cue, start: number, end: number): boolean {
  if (scene.quotations.some((q) => q.start >= start - 1 && q.end <= end + 1)) return true;
  if (takesObject(verb) || verb.weak) return false;
  const first = wordFrom(scene, start);
  if (wordAt(scene, first - 1)?.lower === 'that') return true;
  if (PROMISES.test(verb.lemma) && wordAt(scene, first)?.lower === 'to') return true;
  return isClause(scene, first, end);
}

/** What one cue reports beside all that is taken. */
function reportOf(scene: Scene, cue: Cue, taken: readonly Utterance[]): readonly Utterance[] {
  if (cue.inverted || isNegated(scene, cue) || /^(?:support|discuss)$/.test(cue.verb.lemma)) return [];
  const start = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? scene.span.end);
  if (taken.some((u) => isWithin(scene, cue, u) || (start >= u.start && start < u.end))) return [];
  const end = endOf(scene, cue, start, taken);
  const least = REMARKS.test(upTo(scene, wordAt(scene, cue.subject.first)?.start ?? 0)) ? 1 : 3;
  if (countWords(textOf(scene, start, end)) < least) return [];
  if (!opensClause(scene, cue, scene.span.start) || !carries(scene, cue, start, end)) return [];
  const speaker = speakerIn(scene, cue.subject);
  if (!speaker || speaker.kind === 'self') return [];
  return clauseUntil({ scene, cue, speaker, span: cueSpan(scene, cue) }, start, end, 'other-report');
}

/** Reports of a sentence beside its main one: "Ek called it “odd” and said C", "C, Ek said, though Quist noted D". */
export function otherReports(scene: Scene, main: Cue, taken: readonly Utterance[]): readonly Utterance[] {
  const found = [...taken];
  for (const cue of scene.cues) if (cue !== main) found.push(...reportOf(scene, cue, found));
  return found.slice(taken.length);
}
