import { type Attribution, utterance } from '../attribution.ts';
import { contentStart } from '../content.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, type Scene, speakerIn, textOf, type Utterance, wordAt, wordFrom } from '../scene.ts';
import { type CueVerb, cueVerb, takesObject } from '../verbs.ts';
import { NAMES, tellsSomething } from '../weight.ts';

/** Where one reported clause ends; null where what follows is not reported. */
interface Joint {
  readonly end: number;
  readonly cue: Cue | null;
}

/** Verbs that need no "that" to open a second clause. */
const PLAIN_VERB =
  /^(?:sa(?:id|ys)|add(?:ed|s)|allege[ds]|argue[ds]|note[ds]|told|claim(?:ed|s)|warn(?:ed|s)|insist(?:ed|s)|acknowledged|suggested|predicted|vowed|promised|urged|denied|declared|asserted|stressed|wrote|explained|conceded|called|asked|accused|criticized|blamed|mocked|dismissed|praised|described)$/;
const PLAIN_PARTICIPLE = /^(?:adding|saying|noting|arguing|insisting|stressing|warning|claiming|explaining)$/;
/** Participles with which the writer takes over again: ", echoing his rival". */
const NOT_REPORTED =
  /^(?:citing|according|echoing|drawing|prompting|referring|alluding|invoking|repeating|joining|contradicting|implicitly|apparently)$/;
const REMARK =
  /^(?:an? (?:apparent )?(?:reference|allusion|nod|claim|charge|view|remark)|remarks|comments|words)\b/;
const OPENS_CLAUSE =
  /(?:[,;]\s{0,3}(?:(?:and|but|while|whereas)\s{0,3})?|”\s{1,3}(?:and|but|while|whereas)\s{1,3})$/;
const BETWEEN = /^(?:also|then|later|has|had|have|even|further|again)$/;

const opensClause = (scene: Scene, at: number): boolean => {
  const next = wordAt(scene, at + 1);
  return next?.lower === 'that' || next?.text === '“';
};

const jointAt = (scene: Scene, end: number, at: number, verb: CueVerb): Joint => ({
  end: wordAt(scene, end)?.start ?? 0,
  cue: { verb, at, subject: { first: end, end: end + 1 }, inverted: false, participle: false },
});

/** ", insisting that ...", and the end of the reported clause at ", citing". */
function participleJoint(scene: Scene, comma: number): Joint | null {
  const word = wordAt(scene, comma + 1);
  if (!word || word.quoted) return null;
  const remarks = REMARK.test(textOf(scene, word.start, word.start + 40));
  if (remarks || NOT_REPORTED.test(word.lower)) return { end: wordAt(scene, comma)?.start ?? 0, cue: null };
  const added = PLAIN_VERB.test(word.lower) ? cueVerb(word.lower) : null;
  if (added) return jointAt(scene, comma, comma + 1, added);
  const verb = word.lower.endsWith('ing') ? cueVerb(word.lower) : null;
  if (verb && takesObject(verb)) return jointAt(scene, comma, comma + 1, verb);
  if (!verb?.says || (!PLAIN_PARTICIPLE.test(word.lower) && !opensClause(scene, comma + 1))) return null;
  return jointAt(scene, comma, comma + 1, verb);
}

/** "... and added that ...": same subject, second verb in a finite form. */
function conjunctJoint(scene: Scene, conjunction: number): Joint | null {
  let at = conjunction + 1;
  while (BETWEEN.test(wordAt(scene, at)?.lower ?? '') && at < conjunction + 4) at += 1;
  const word = wordAt(scene, at);
  if (!word || word.quoted) return null;
  if (word.pos !== 'VERB' && !(word.lower.endsWith('ing') && opensClause(scene, at))) return null;
  const verb = cueVerb(word.lower);
  if (!verb || word.lower === verb.lemma) return null;
  if (word.lower.endsWith('ing'))
    return (verb.says && opensClause(scene, at)) || PLAIN_PARTICIPLE.test(word.lower)
      ? jointAt(scene, conjunction, at, verb)
      : null;
  const afterComma = wordAt(scene, conjunction - 1)?.text === ',';
  const plain = PLAIN_VERB.test(word.lower) || (afterComma && !verb.weak);
  if ((verb.weak || !plain) && !opensClause(scene, at)) return null;
  return jointAt(scene, conjunction, at, verb);
}

/** ", even as he lost", ", compared with 12": the writer sets beside it what the speaker did not say. */
function contrasts(scene: Scene, comma: number): boolean {
  const [word, next] = [wordAt(scene, comma + 1), wordAt(scene, comma + 2)];
  if (word?.quoted) return false;
  if (word?.lower === 'even') return /^(?:as|though|after|while)$/.test(next?.lower ?? '');
  return word?.lower === 'compared' || word?.lower === 'while' || word?.lower === 'though';
}

/** `“...,” alluding to`, `“...,” and welcomed`: the writer goes on behind a closing mark. */
function jointBehindMark(scene: Scene, mark: number): Joint | null {
  if (wordAt(scene, mark - 1)?.text !== ',') return null;
  const end = wordAt(scene, mark)?.end ?? 0;
  const conjunct = /^(?:and|but)$/.test(wordAt(scene, mark + 1)?.lower ?? '');
  if (conjunct && wordAt(scene, mark + 2)?.pos === 'VERB') return { end, cue: null };
  const joint = participleJoint(scene, mark);
  return joint && { ...joint, end };
}

const GOES_ON = /^\s*(?:and|but|or|that|is|are|was|were|has|had|have|will|would|should|could|can)\b/;
/** After `called it “odd”`: another verb, a time, a place or a remark of the writer's, but no "of the council". */
const LEAVES =
  /^\s*(?:[—–]|--|-\s|(?:but|instead|in|on|at|during|after|when|before|following)\b|and\s(?:\p{Ll}+ed|made|has|had|said|he|she|they|it)\b)/u;

/** `“a disgrace,” before leaving`, `called it “odd” and left`: behind the last marks the writer takes over. */
function lastMarks({ scene, cue }: Attribution, start: number, end: number): number {
  const last = scene.quotations.findLast((q) => q.start > start && q.end <= end);
  if (!last) return end;
  const rest = textOf(scene, last.end, end);
  if (NAMES.test(cue.verb.lemma) && LEAVES.test(rest)) return last.end;
  return /,\s?”$/.test(textOf(scene, last.start, last.end)) && !GOES_ON.test(rest) ? last.end : end;
}

function jointFrom(scene: Scene, at: number, first: number): Joint | null {
  const word = wordAt(scene, at);
  if (!word) return null;
  if (word.quoted) return word.text === '”' ? jointBehindMark(scene, at) : null;
  if (word.text === ',' && contrasts(scene, at)) return { end: word.start, cue: null };
  if (word.text === ',') return participleJoint(scene, at);
  const embedded = scene.cues.some((c) => c.at < at && c.subject.first >= first);
  return !embedded && /^(?:and|but)$/.test(word.lower) ? conjunctJoint(scene, at) : null;
}

/** Where the sentence goes on to report with another verb of the same subject. */
function jointsIn(scene: Scene, start: number, end: number): readonly Joint[] {
  const joints: Joint[] = [];
  const first = wordFrom(scene, start);
  for (let at = first + 1; at < scene.words.end && (wordAt(scene, at)?.end ?? end) <= end; at += 1) {
    const joint = jointFrom(scene, at, first);
    if (joint) joints.push(joint);
  }
  return joints;
}

/** "Tanaka said sales had fallen, while Engel argued that ...": the later cue with a subject of its own. */
function laterCue({ scene, cue }: Attribution, start: number): Cue | undefined {
  return scene.cues.find((c) => {
    const subject = wordAt(scene, c.subject.first)?.start ?? 0;
    const separate = c.at > cue.at + 2 && !c.participle && !c.inverted && subject > start + 8;
    return separate && OPENS_CLAUSE.test(textOf(scene, scene.span.start, subject));
  });
}

/** `“...,” said Ek, who noted that D`: the relative clause reports too. */
function relativeJoint(scene: Scene, comma: number): Joint | null {
  if (wordAt(scene, comma + 1)?.lower !== 'who') return null;
  const at = BETWEEN.test(wordAt(scene, comma + 2)?.lower ?? '') ? comma + 3 : comma + 2;
  const word = wordAt(scene, at);
  const verb = word && PLAIN_VERB.test(word.lower) ? cueVerb(word.lower) : null;
  return verb && !verb.weak ? jointAt(scene, comma, at, verb) : null;
}

/** Behind a report that stands already: `“...,” Ek said, adding that D`. */
export function furtherReports(a: Attribution, from: number): readonly Utterance[] {
  const { scene } = a;
  const first = wordFrom(scene, from);
  if (wordAt(scene, first)?.text !== ',') return [];
  const joint = participleJoint(scene, first) ?? (a.cue.inverted ? relativeJoint(scene, first) : null);
  if (!joint?.cue) return [];
  const start = contentStart(scene, joint.cue, wordAt(scene, joint.cue.at)?.end ?? from);
  if (countWords(textOf(scene, start, scene.span.end)) < 3 || wordAt(scene, wordFrom(scene, start))?.quoted)
    return [];
  return clauseUntil({ ...a, cue: joint.cue }, start, scene.span.end, 'participle');
}

export function clauseUntil(
  a: Attribution,
  start: number,
  until: number,
  tier: string,
): readonly Utterance[] {
  const { scene } = a;
  const end = lastMarks(a, start, until);
  const joints = jointsIn(scene, start, end);
  const found = [utterance(a, start, joints[0]?.end ?? end, tier)];
  joints.forEach(({ cue }, index) => {
    if (!cue) return;
    const next = joints[index + 1]?.end ?? end;
    const from = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? next);
    const joined = wordAt(scene, cue.at)?.lower.endsWith('ing') ? 'participle' : 'second-verb';
    if (countWords(textOf(scene, from, next)) >= 3) found.push(utterance({ ...a, cue }, from, next, joined));
  });
  return found.filter((u) => tellsSomething(a, u));
}

const SUBORDINATES = /\b(?:since|after|when|before|as|if|though|although|because|until|while)\s+$/i;

/** A clause that is not closed yet: "Ek, who joined in May and (said ...)". */
const RELATIVE = /,\s+(?:who|which|whose|whom)\b[^,]*$/;

/** "After Ek said the vote was lost, the others left": the content of a subordinate clause ends at its comma. */
function subordinateEnd({ scene, cue, span }: Attribution, start: number): number | null {
  const lead = textOf(scene, scene.span.start, span.start);
  const relative = RELATIVE.test(textOf(scene, scene.span.start, wordAt(scene, cue.at)?.start ?? span.start));
  if (!SUBORDINATES.test(lead) && !relative) return null;
  for (let at = wordFrom(scene, start) + 2; at < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    if (word?.text === ',' && !word.quoted) return word.start;
  }
  return null;
}

/** "Ek, who said A, said B", "While Ek said A, Quist said B": what the main clause behind the comma reports. */
function mainClause(a: Attribution, start: number, comma: number): readonly Utterance[] {
  const { scene } = a;
  const first = wordFrom(scene, comma) + 1;
  const own = scene.cues.find(
    (c) => c.at >= first && c.at <= first + 1 && c.subject.first < first && !c.inverted,
  );
  const cue = own ?? laterCue(a, start);
  if (!cue || !PLAIN_VERB.test(wordAt(scene, cue.at)?.lower ?? '') || cue.at < first) return [];
  const speaker = own ? a.speaker : speakerIn(scene, cue.subject);
  const from = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? comma);
  if (countWords(textOf(scene, from, scene.span.end)) < 3) return [];
  return own
    ? clauseUntil({ ...a, cue }, from, scene.span.end, 'verb-clause')
    : clausesAfter({ ...a, cue, speaker }, from, 'second-clause');
}

/** The clause after "said (that)", cut before whatever the sentence goes on to report. */
export function clausesAfter(a: Attribution, start: number, tier = 'verb-clause'): readonly Utterance[] {
  const { scene } = a;
  const end = subordinateEnd(a, start);
  if (end !== null) return [...clauseUntil(a, start, end, tier), ...mainClause(a, start, end)];
  const cue = laterCue(a, start);
  const later = cue && wordAt(scene, cue.subject.first)?.start;
  if (!cue || later === undefined) return clauseUntil(a, start, scene.span.end, tier);
  const lead = textOf(scene, scene.span.start, later)
    .trimEnd()
    .replace(/[,;]?\s{0,3}(?:\b(?:and|but|while|whereas))?$/, '');
  const found = clauseUntil(a, start, scene.span.start + lead.length, tier);
  const from = contentStart(scene, cue, wordAt(scene, cue.at)?.end ?? later);
  if (countWords(textOf(scene, from, scene.span.end)) < 3) return found;
  const next = { ...a, cue, speaker: speakerIn(scene, cue.subject) };
  return [...found, ...clausesAfter(next, from, 'second-clause')];
}
