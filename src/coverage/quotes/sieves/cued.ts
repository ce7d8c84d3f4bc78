import type { Span } from '../../model.ts';
import { type Attribution, utterance } from '../attribution.ts';
import { contentStart, cueSpan } from '../content.ts';
import { countWords } from '../paragraph.ts';
import {
  type Cue,
  findWord,
  type Scene,
  type Sieve,
  speakerIn,
  textOf,
  type Utterance,
  wordAt,
} from '../scene.ts';
import { isNegated } from '../status.ts';
import { cueVerb, takesObject } from '../verbs.ts';
import { clausesAfter, furtherReports } from './clauses.ts';
import { besideClosed, mainCue } from './mainCue.ts';
import { questionPut } from './questions.ts';

const ENDS_CONTENT = /[,?!—–]\s?[”’']?$|”$/;
const ASIDE =
  /^\s*(?:[,;—–-]|(?:in|on|at|to|during|last|this|earlier|later|after|before|as|from|with|by|for|when|while|of|about|through|via|here|there|today|yesterday|\p{Lu}\p{Ll}+day|reporters|the [\p{Lu}])\b)/u;
const ADVERBIAL =
  /^(?:(?:In|On|At|After|Before|During|When|While|As|If|Although|Though|Asked|Speaking|Since|Until|With|For|By|From|Despite|Last|Earlier|Later|Meanwhile|Yet|But|And|Still|To|Because|Instead|However|Also|Then|Following|Citing|Appearing|Addressing|Responding|Referring|According|Without|Through|Over|Under|Once|Even)\b|\w+ing\b)/;

/** "Lind was blunt: “...,” he said": the writer's own words stand before the colon. */
const introduces = (scene: Scene, quotation: Span): boolean =>
  /:\s*$/.test(textOf(scene, scene.span.start, quotation.start));

/** `“...,” Lind said`, `the offer was “an insult,” Lind said` and `Talks resumed, Lind said`. */
function before(a: Attribution): readonly Utterance[] {
  const { scene, span } = a;
  const lead = textOf(scene, scene.span.start, span.start).trimEnd();
  const quotations = scene.quotations.filter((q) => q.end <= span.start + 1);
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (first && last) {
    if (!ENDS_CONTENT.test(lead) || isAskedIn(scene, first)) return [];
    if (introduces(scene, first))
      return quotations.map((q) => utterance(a, q.start, q.end, 'told-quote-subject-verb'));
    const pure = countWords(textOf(scene, scene.span.start, first.start)) === 0;
    const tier = a.cue.inverted ? 'quote-verb-subject' : 'quote-subject-verb';
    if (pure && countWords(textOf(scene, last.end, span.start)) <= 2) {
      return quotations.map((q) => utterance(a, q.start, q.end, tier));
    }
    if (setsScene(a, lead, last)) return [];
    return [utterance(a, scene.span.start, span.start, 'mixed-subject-verb')];
  }
  if (wordAt(scene, a.cue.subject.first)?.lower === 'which') return [];
  return clauseBefore(a, lead) ? [utterance(a, scene.span.start, span.start, 'clause-subject-verb')] : [];
}

const STAGE =
  /^(?:(?:Yet|But|And|Still|So|Then) )?(?:In|On|At|After|Before|During|When|Asked|Last|Earlier|Later|Meanwhile|Instead|However|Also|Then|Following|By|Since|Until|This|To|From|\w+day|\w+ing)\b/;

const OPENS_SCENE =
  /^(?:(?:But|And|Yet|So) )?(?:(?:While|When|Although|Though|After|Before|Asked|According|In|On|At|During|Later|Earlier|\p{Lu}\p{Ll}+day)\b|\p{Lu}\p{Ll}+ing\s)/u;

const SUBORDINATE_LEAD =
  /^(?:(?:But|And|Yet|So) )?(?:even )?(?:while|when|although|though|after|before|as|since|because|amid|despite)\b/i;

/** `On Sunday’s “Harbour Hour,” Lind said that`, `When he spoke of “a mess,” Lind described`: the writer's own lead. */
function setsScene({ scene, cue, span }: Attribution, lead: string, last: Span): boolean {
  if (!cueVerb(cue.verb.lemma) || takesObject(cue.verb)) return true;
  if (
    SUBORDINATE_LEAD.test(lead) &&
    scene.cues.some((c) => c.at < cue.at && (wordAt(scene, c.at)?.end ?? 0) < last.start)
  )
    return true;
  if (!OPENS_SCENE.test(lead)) return false;
  const words = scene.paragraph.words.slice(scene.words.first, scene.words.end);
  const finite = words.some(
    (w) => w.end <= span.start && /^(?:AUX|VERB)$/.test(w.pos) && !w.lower.endsWith('ing'),
  );
  return !finite || countWords(textOf(scene, last.end, span.start)) > 0;
}

/** "When asked whether the bridge was safe, Lind said": somebody else’s words. */
const OF_A_QUESTION =
  /^(?:(?:But|And|Yet) )?(?:when |if |once )?(?:asked|pressed|questioned|challenged|quizzed)\b/i;

const ASIDE_BEHIND =
  /^,\s(?:\w+ing|who|which|while|but|and|as|in|on|at|after|before|during|though|although|because|with|according|when)\b/;

/** `Asked whether “the bridge is safe,” Lind said no`: the quotation stands in the question, before any other comma. */
function isAskedIn(scene: Scene, quotation: Span): boolean {
  if (!OF_A_QUESTION.test(textOf(scene, scene.span.start, quotation.start))) return false;
  const comma = wordAt(scene, findWord(scene, /^,$/))?.start ?? scene.span.end;
  return quotation.start < comma;
}

/** "The bridge, Lind said, was never built": the words go on behind the commas. */
function isParenthesis({ scene, span }: Pick<Attribution, 'scene' | 'span'>, lead: string): boolean {
  const rest = textOf(scene, span.end, scene.span.end);
  const plain = scene.quotations.length === 0 || !ASIDE_BEHIND.test(rest);
  return plain && /^,\s“?\p{Ll}/u.test(rest) && countWords(rest) >= 3 && !STAGE.test(lead);
}

/** Whether what precedes "..., Lind said" is a clause and no adverbial: "On Tuesday, Lind said". */
function clauseBefore({ scene, cue, span }: Attribution, lead: string): boolean {
  if (!(cue.verb.says || cue.verb.tells) || !/[,?!]$/.test(lead) || countWords(lead) < 2) return false;
  if (OF_A_QUESTION.test(lead)) return false;
  const words = scene.paragraph.words.slice(scene.words.first, scene.words.end);
  if (isParenthesis({ scene, span }, lead)) return true;
  if (countWords(lead) < 3) return false;
  const verbs = words.filter((w) => /^(?:VERB|AUX)$/.test(w.pos));
  const hasVerb = verbs.some((w) => w.end <= span.start);
  const rest = textOf(scene, span.end, scene.span.end).replace(/^;.*/s, '');
  const addressed = cue.verb.tells && !verbs.some((w) => w.start >= span.end);
  if (countWords(rest) < 4 || addressed || !hasVerb) return hasVerb;
  return !ADVERBIAL.test(lead) && ASIDE.test(rest) && !/^[^,;:—–-]{0,80}\bthat\b/.test(rest);
}

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
    const stopped = /^\s*,/.test(rest) || /[.,?!]\s?”\s?$/.test(textOf(scene, last.start, last.end));
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
  if (!did) return rest >= 3 ? clausesAfter(a, start) : [];
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

/** A reporting verb with its subject: content before it, after it, or both. */
export const cued: Sieve = (scene) => {
  const cue = mainCue(scene);
  if (!cue) return null;
  const span = cueSpan(scene, cue);
  const trailing = /[,?!—–”]\s?[”’']?$/.test(textOf(scene, scene.span.start, span.start).trimEnd());
  const first = scene.quotations[0];
  const told = first !== undefined && first.start < span.start && introduces(scene, first);
  const speaker = speakerIn(scene, cue.subject, trailing && !told ? span.start : scene.span.start);
  if (isHeadline(scene)) return [];
  if (scene.quotations.length === 0 && (speaker?.kind === 'self' || isNegated(scene, cue))) return [];
  const attribution = { scene, cue, speaker, span };
  const leading = before(attribution);
  const found = [...leading, ...after(attribution, leading)];
  const asked = leading.length > 0 ? [] : questionPut(scene, span.start);
  return [...asked, ...found, ...leftOver(attribution, found)];
};
