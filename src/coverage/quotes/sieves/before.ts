import type { Span } from '../../model.ts';
import { type Attribution, utterance } from '../attribution.ts';
import { countWords } from '../paragraph.ts';
import { findWord, type Scene, textOf, type Utterance, wordAt } from '../scene.ts';
import { cueVerb, takesObject } from '../verbs.ts';

const ENDS_CONTENT = /[,?!—–]\s?[”’']?$|”$/;
export const ASIDE =
  /^\s*(?:[,;—–-]|(?:in|on|at|to|during|last|this|earlier|later|after|before|as|from|with|by|for|when|while|of|about|through|via|here|there|today|yesterday|\p{Lu}\p{Ll}+day|reporters|the [\p{Lu}])\b)/u;
const ADVERBIAL =
  /^(?:(?:In|On|At(?! (?:least|most)\b)|After|Before|During|When|While|As|If|Although|Though|Asked|Speaking|Since|Until|With|For|By|From|Despite|Last|Earlier|Later|Meanwhile|Yet|But|And|Still|To|Because|Instead|However|Also|Then|Following|Citing|Appearing|Addressing|Responding|Referring|According|Without|Through|Over|Under|Once|Even)\b|\w+ing\b)/;

/** "Lind was blunt: “...,” he said": the writer's own words stand before the colon. */
export const introduces = (scene: Scene, quotation: Span): boolean =>
  /:\s*$/.test(textOf(scene, scene.span.start, quotation.start));

/** `The plan is “odd” - “I want none of it,” he said`: the writer's own words stand before the mark. */
const SET_OFF = /(?:[:(—–]|\s-|--)\s*$/;

/** Whether the writer's own words stand before a quotation: a mark ends them, or a comma before a capital letter. */
const isSetOff = (scene: Scene, { start }: Span, alone: boolean): boolean =>
  SET_OFF.test(textOf(scene, scene.span.start, start)) ||
  (alone && /,\s*“\s?\p{Lu}/u.test(textOf(scene, start - 2, start + 3)));

/** `“...,” Lind said`, `the offer was “an insult,” Lind said` and `Talks resumed, Lind said`. */
export function before(a: Attribution): readonly Utterance[] {
  const { scene, span } = a;
  const lead = textOf(scene, scene.span.start, span.start).trimEnd();
  const quotations = scene.quotations.filter((q) => q.end <= span.start + 1);
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (first && last) {
    if (!ENDS_CONTENT.test(lead) || isAskedIn(scene, first)) return [];
    if (introduces(scene, first))
      return quotations.map((q) => utterance(a, q.start, q.end, 'told-quote-subject-verb'));
    if (countWords(textOf(scene, last.end, span.start)) === 0 && isSetOff(scene, last, first === last))
      return [utterance(a, last.start, last.end, 'told-quote-subject-verb')];
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
  /^(?:(?:Yet|But|And|Still|So|Then) )?(?:In|On|At(?! (?:least|most)\b)|After|Before|During|When|Asked|Last|Earlier|Later|Meanwhile|Instead|However|Also|Then|Following|By|Since|Until|This|To|From|\w+day|\w+ing)\b/;

const OPENS_SCENE =
  /^(?:(?:But|And|Yet|So) )?(?:(?:While|When|Although|Though|After|Before|Asked|According|In|On|At(?! (?:least|most)\b)|During|Later|Earlier|\p{Lu}\p{Ll}+day)\b|\p{Lu}\p{Ll}+ing\s)/u;

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
export function isAskedIn(scene: Scene, quotation: Span): boolean {
  if (!OF_A_QUESTION.test(textOf(scene, scene.span.start, quotation.start))) return false;
  const comma = wordAt(scene, findWord(scene, /^,$/))?.start ?? scene.span.end;
  return quotation.start < comma;
}

/** "The bridge, Lind said, was never built": the words go on behind the commas. */
export function isParenthesis({ scene, span }: Pick<Attribution, 'scene' | 'span'>, lead: string): boolean {
  const rest = textOf(scene, span.end, scene.span.end);
  const plain = scene.quotations.length === 0 || !ASIDE_BEHIND.test(rest);
  if (STAGE.test(lead) && (ASIDE_BEHIND.test(rest) || countWords(lead) < 5)) return false;
  return plain && /^,\s“?\p{Ll}/u.test(rest) && countWords(rest) >= 3;
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
