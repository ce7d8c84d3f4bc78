import { type Attribution, utterance } from '../attribution.ts';
import { contentStart } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';

const SECOND_VERB =
  /,?\s+(?:and|but|and also|but also|and then)\s+((?:has |had |also |later |then )?(?:said|says|added|adds|alleges|alleged|argued|argues|noted|notes|told|claimed|claims|warned|insisted|acknowledged|suggested|called|predicted|vowed|promised|urged|accused|criticized|denied|declared|asked|asserted|stressed|wrote|explained|conceded))\b/;
const PARTICIPLE =
  /,\s+(?:adding|saying|noting|arguing|insisting|stressing|warning|claiming|citing|according)\b/;
const OPENS_CLAUSE = /[,;]\s*(?:and|but|while)?\s*$/;

/** "Tanaka said sales had fallen, while Engel argued that ...": the later cue with a subject of its own. */
function laterCue({ scene, cue }: Attribution, start: number): Cue | undefined {
  return scene.cues.find((c) => {
    const subject = wordAt(scene, c.subject.first)?.start ?? 0;
    const separate = c.at > cue.at + 2 && !c.participle && subject > start + 8;
    return separate && OPENS_CLAUSE.test(textOf(scene, 0, subject));
  });
}

/** "... and added that no recovery was in sight": same subject, second verb. */
function secondVerb(
  a: Attribution,
  start: number,
  end: number,
): { readonly end: number; readonly found: readonly Utterance[] } {
  const match = SECOND_VERB.exec(textOf(a.scene, start, end));
  if (!match) return { end, found: [] };
  const verb = start + match.index + match[0].length;
  const content = verb + (/^[\s,:]*(?:that\b\s*)?/.exec(textOf(a.scene, verb, end))?.[0].length ?? 0);
  const found =
    countWords(textOf(a.scene, content, end)) >= 3 ? [utterance(a, content, end, 'second-verb')] : [];
  return { end: start + match.index, found };
}

function secondClause(a: Attribution, end: number): readonly Utterance[] {
  const { scene } = a;
  const cue = scene.cues.find(
    (c) => c !== a.cue && (wordAt(scene, c.at)?.start ?? 0) > end - 1 && !c.inverted,
  );
  if (!cue) return [];
  const start = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? end);
  if (countWords(textOf(scene, start, scene.span.end)) < 3) return [];
  const speaker = speakerIn(scene, cue.subject);
  return [
    utterance({ ...a, cue, speaker }, start, scene.span.end, cue.participle ? 'participle' : 'second-clause'),
  ];
}

/** The clause after "said (that)", cut before whatever the sentence goes on to report. */
export function clausesAfter(a: Attribution, start: number): readonly Utterance[] {
  const { scene } = a;
  const later = laterCue(a, start);
  const laterAt = later ? (wordAt(scene, later.subject.first)?.start ?? scene.span.end) : scene.span.end;
  const lead = textOf(scene, scene.span.start, laterAt).replace(/[,;]?\s*(?:and|but|while)?\s*$/, '');
  const limit = later ? scene.span.start + lead.length : scene.span.end;
  const second = secondVerb(a, start, limit);
  const participle = PARTICIPLE.exec(textOf(scene, start, second.end));
  const end = participle ? start + participle.index : second.end;
  return [utterance(a, start, end, 'verb-clause'), ...second.found, ...secondClause(a, end)];
}
