import type { Span } from '../../model.ts';
import { type Attribution, utterance } from '../attribution.ts';
import { contentStart, cueSpan } from '../content.ts';
import type { Speaker } from '../discourse.ts';
import { countWords } from '../paragraph.ts';
import { type Cue, type Scene, type Sieve, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';
import { isNegated } from '../status.ts';
import { ASIDE, before, introduces, isAskedIn, isParenthesis } from './before.ts';
import { clausesAfter, furtherReports } from './clauses.ts';
import { frontedReport } from './fronted.ts';
import { besideClosed, mainCue } from './mainCue.ts';
import { otherReports } from './others.ts';
import { questionPut } from './questions.ts';

const TIME_OR_PLACE =
  /^\s*(?:[—–-]|(?:on|in|at|during|last|this|earlier|later|after|before|as|from|by|when|while|to|yesterday|today)\b|\p{Lu}\p{Ll}+day)/u;

/** `Lind said “...”`, `Lind said: “...”` and `Lind said the offer was “an insult”`. */
function quotationsAfter(
  a: Attribution,
  after: readonly Span[],
  start: number,
  taken: boolean,
): readonly Utterance[] {
  const { scene, cue, span } = a;
  const [first, last] = [after[0], after.at(-1)];
  if (!first || !last) return [];
  const gap = textOf(scene, start, first.start);
  const firstText = textOf(scene, first.start, first.end);
  if (countWords(gap) === 0) {
    const rest = textOf(scene, last.end, scene.span.end);
    const stopped =
      /^\s*(?:[,—–]|--|-\s)/.test(rest) || /[.,?!]\s?”\s?$/.test(textOf(scene, last.start, last.end));
    const least = TIME_OR_PLACE.test(rest) ? 4 : 1;
    const runsOn = after.length === 1 && countWords(rest) >= least && !stopped;
    if ((runsOn || scattered(a, after)) && !taken) return clausesAfter(a, first.start, 'verb-mixed');
    const tier = cue.inverted ? 'continued' : 'verb-quote';
    return after.map((q) => utterance(ownerOf(a, q), q.start, q.end, tier));
  }
  if (taken) return spoken(a, after, 3, 'continued');
  const short = /:\s*$/.test(gap) || countWords(gap) <= 8;
  const clause = /\bthat,?\s*$/.test(textOf(scene, span.end, start));
  const told = scene.cues.some(
    (c) => c.at > cue.at && !c.participle && (wordAt(scene, c.at)?.end ?? first.end) <= first.start,
  );
  const introduced =
    !clause && !told && /[:,]\s*$/.test(gap) && (cue.inverted || (countWords(firstText) >= 5 && short));
  if (introduced) return after.map((q) => utterance(a, q.start, q.end, 'verb-colon-quote'));
  return clausesAfter(a, start, 'verb-mixed');
}

/** `said “on a good day” it was “far better” than before`: parts of one clause, none of them a sentence of its own. */
const scattered = ({ scene }: Attribution, quotations: readonly Span[]): boolean =>
  quotations.slice(1).some((q, i) => {
    const from = quotations[i]?.end ?? q.start;
    const within = ({ at }: Cue): boolean => {
      const verb = wordAt(scene, at);
      return verb !== undefined && verb.start >= from && verb.end <= q.start;
    };
    return (
      countWords(textOf(scene, from, q.start)) > 0 &&
      !scene.cues.some((c) => within(c) && besideClosed(scene, c))
    );
  });

/** Behind `Ek shouted, “Stop,” Quist laughed, “...”` the second quotation is Quist's. */
function ownerOf(a: Attribution, { start }: Span): Attribution {
  const { scene } = a;
  const ends = (c: Cue): number => Math.max(cueSpan(scene, c).end, wordAt(scene, c.at)?.end ?? start);
  const other = scene.cues.findLast((c) => c.at > a.cue.at && ends(c) <= start && besideClosed(scene, c));
  return other ? { ...a, cue: other, speaker: speakerIn(scene, other.subject) } : a;
}

const spoken = (
  a: Attribution,
  quotations: readonly Span[],
  least: number,
  tier: string,
): readonly Utterance[] =>
  quotations
    .filter((q) => countWords(textOf(a.scene, q.start, q.end)) >= least)
    .map((q) => utterance(a, q.start, q.end, tier));

/** Behind "said in a statement on Friday": where the next comma stands, if nothing but an aside comes before it. */
function behindAside({ scene, span }: Attribution): number {
  const aside = /^[^,.;:“”]{0,80}(?=,)/.exec(textOf(scene, span.end, scene.span.end))?.[0] ?? '';
  return span.end + (aside === '' || ASIDE.test(aside) ? aside.length : 0);
}

/** What the cue reports after itself. */
function after(a: Attribution, taken: readonly Utterance[]): readonly Utterance[] {
  const { scene, cue, span } = a;
  const from = cue.inverted ? span.end : (wordAt(scene, cue.at)?.end ?? span.end);
  const start = contentStart(scene, cue, from);
  const rest = countWords(textOf(scene, start, scene.span.end));
  const quotations = scene.quotations.filter((q) => q.start >= span.end - 1);
  const did = taken.length > 0;
  if (did && textOf(scene, span.end, span.end + 1) === ';') return [];
  const further = did ? furtherReports(a, behindAside(a)) : [];
  if (further.length > 0) return further;
  if (
    did &&
    !cue.inverted &&
    quotations.length > 0 &&
    taken[0]?.tier === 'clause-subject-verb' &&
    isParenthesis(a, '')
  )
    return clausesAfter(a, span.end + 2, 'clause-continued');
  if (quotations.length > 0 && !(did && !cue.inverted && rest === 0))
    return quotationsAfter(a, quotations, start, did);
  if (cue.inverted || quotations.length > 0) return [];
  const least = /\bthat\s{1,3}$/.test(textOf(scene, from, start)) ? 2 : 3;
  if (!did) return rest >= least ? clausesAfter(a, start) : [];
  const comma = textOf(scene, from, scene.span.end).trim().startsWith(',');
  const quoted = scene.quotations.some((q) => q.end <= span.start + 1);
  return comma && rest >= 3 && !quoted ? [utterance(a, start, scene.span.end, 'clause-continued')] : [];
}

/** Quotations that no rule took and that are too long for a mere term. */
function leftOver(a: Attribution, taken: readonly Utterance[]): readonly Utterance[] {
  const free = a.scene.quotations.filter(
    (q) => !isAskedIn(a.scene, q) && !taken.some((u) => u.start <= q.start + 1 && u.end >= q.end - 1),
  );
  return taken.length > 0
    ? spoken(
        a,
        free.filter((q) => q.end <= a.span.start + 1),
        6,
        'left-over',
      )
    : spoken(a, free, 5, 'near-cue');
}

/** "Ek Responds To Question About The Bridge": a headline in title case within the text reports nothing. */
function isHeadline({ paragraph, words, quotations }: Scene): boolean {
  const proper = paragraph.words.slice(words.first, words.end).filter((w) => /^\p{L}{2,}$/u.test(w.text));
  const capital = proper.filter((w) => /^\p{Lu}/u.test(w.text)).length;
  return quotations.length === 0 && proper.length >= 6 && capital >= 0.75 * proper.length;
}

/** `“...,” Ek said, adding that she sees “a way”`: the last quotation is part of another report's clause. */
const isInOtherClause = ({ scene, cue }: Attribution, { start, tier }: Utterance): boolean =>
  tier === 'continued' &&
  scene.cues.some((other) => {
    const end = wordAt(scene, other.at)?.end ?? start;
    const between = textOf(scene, end, start).replace(/^\s{0,2}that\b/, '');
    return other.at > cue.at && end < start && countWords(between) > 0;
  });

const covers = (longer: Utterance, { start, end }: Utterance): boolean =>
  longer.start <= start && longer.end >= end - 1;

/** What the main cue reports, and what other cues of the sentence do. */
function reports(a: Attribution, fronted: readonly Utterance[]): readonly Utterance[] {
  const leading = before(a);
  const found = [...leading, ...after(a, leading)];
  const kept = found.filter((u) => !isInOtherClause(a, u));
  const asked = leading.length > 0 ? [] : questionPut(a.scene, a.span.start);
  const others = otherReports(a.scene, a.cue, [...asked, ...fronted, ...kept]);
  const own = found.filter((u) => kept.includes(u) || !others.some((other) => covers(other, u)));
  const all = [...fronted, ...own, ...others];
  return [...asked, ...all, ...leftOver(a, all)];
}

/** Whom the main cue names. Names before it belong to the content where the content stands there. */
function mainSpeaker(scene: Scene, cue: Cue, { start }: Span): Speaker | null {
  const trailing = /[,?!—–”]\s?[”’']?$/.test(textOf(scene, scene.span.start, start).trimEnd());
  const first = scene.quotations[0];
  const told = first !== undefined && first.start < start && introduces(scene, first);
  return speakerIn(scene, cue.subject, trailing && !told ? start : scene.span.start);
}

/** A reporting verb with its subject: content before it, after it, or both. */
export const cued: Sieve = (scene) => {
  const cue = mainCue(scene);
  const fronted = frontedReport(scene);
  if (!cue) return fronted.length > 0 ? fronted : null;
  const span = cueSpan(scene, cue);
  const speaker = mainSpeaker(scene, cue, span);
  if (isHeadline(scene)) return [];
  if (scene.quotations.length === 0 && (speaker?.kind === 'self' || isNegated(scene, cue))) return [];
  return reports({ scene, cue, speaker, span }, fronted);
};
