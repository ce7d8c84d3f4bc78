import { cueSpan } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, type Scene, textOf, wordAt } from '../scene.ts';
import { isNegated } from '../status.ts';

/** Words between a cue and the quotation nearest to it. */
function distance(scene: Scene, cue: Cue): number {
  const { start, end } = cueSpan(scene, cue);
  const gaps = scene.quotations.map((q) => {
    if (q.start >= end) return countWords(textOf(scene, end, q.start));
    return q.end <= start ? countWords(textOf(scene, q.end, start)) : 0;
  });
  return Math.min(99, ...gaps);
}

/** "..., he said." at the very end: all that precedes is what he said. */
function closes(scene: Scene, cue: Cue): boolean {
  const { start, end } = cueSpan(scene, cue);
  if (!/^(?:[.!?\s”’)]*$|;)/.test(textOf(scene, end, scene.span.end))) return false;
  return /,\s?[”’]?\s*$/.test(textOf(scene, scene.span.start, start));
}

/** "..., but he said": a second report; the one before it carries the sentence. */
const opensClause = (scene: Scene, cue: Cue): boolean =>
  /[,;]\s?”?\s*(?:and|but|while|whereas)\s+$/.test(
    textOf(scene, scene.span.start, cueSpan(scene, cue).start),
  );

const SUBORDINATED =
  /\b(?:since|after|when|before|as|if|though|although|because|until|while|who|which|that)\s+$/i;

/** "Korin boasted that he was the first to predict “...”": the outermost report, where all quotations follow it. */
function leadingCue(scene: Scene, clausal: readonly Cue[]): Cue | null {
  const [first] = clausal;
  const quotation = scene.quotations[0];
  if (!first || !quotation || first.participle || first.inverted) return null;
  const span = cueSpan(scene, first);
  if (span.end > quotation.start || SUBORDINATED.test(textOf(scene, scene.span.start, span.start)))
    return null;
  const taken = clausal.some((c) => c !== first && besideClosed(scene, c));
  return (!first.verb.weak || wordAt(scene, first.at + 1)?.lower === 'that') && !taken ? first : null;
}

/** `“...,” he said` */
export const besideClosed = (scene: Scene, cue: Cue): boolean =>
  /[,?!]\s?”\s*$/.test(textOf(scene, scene.span.start, cueSpan(scene, cue).start));

/** "an aide who advised him", "an aide who left and said": a report within a description; not "an aide who left said". */
function isRelative(scene: Scene, { subject, at, inverted }: Cue): boolean {
  const between = scene.paragraph.words.slice(subject.end, at);
  const who = between.findIndex((w) => w.lower === 'who');
  if (inverted || who < 0) return false;
  const joined = /^(?:and|or|but)$/.test(between.at(-1)?.lower ?? '');
  return joined || !between.slice(who).some((w) => w.pos === 'VERB' && !w.lower.endsWith('ing'));
}

/** The cue that carries the sentence: beside a quotation if there is one, else the first that takes a clause. */
export function mainCue(scene: Scene): Cue | undefined {
  const closing = scene.cues.findLast(
    (c) => !c.participle && (c.verb.says || c.verb.tells) && closes(scene, c),
  );
  if (closing) return closing;
  const all = scene.cues.filter((c) => c.verb.says || c.verb.tells);
  const main = all.filter((c) => !isRelative(scene, c));
  const clausal = main.length > 0 ? main : all;
  if (scene.quotations.length === 0)
    return clausal.find((c) => !isNegated(scene, c)) ?? clausal[0] ?? scene.cues[0];
  const leading = leadingCue(scene, clausal);
  if (leading) return leading;
  const own = clausal.filter((c, i) => i === 0 || !opensClause(scene, c));
  const pool = own.length > 0 ? own : scene.cues;
  return [...pool].sort((a, b) => distance(scene, a) - distance(scene, b) || a.at - b.at)[0];
}
