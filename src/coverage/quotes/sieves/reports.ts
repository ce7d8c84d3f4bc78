import { contentStart } from '../content.ts';
import { countWords, type Range } from '../paragraph.ts';
import { phraseEndingAt, phraseStartingAt } from '../phrases.ts';
import { findWord, type Scene, type Sieve, speakerIn, textOf, type Utterance, wordAt } from '../scene.ts';
import { type CueVerb, cueVerb } from '../verbs.ts';

const SAYING: CueVerb = { lemma: 'say', says: true, tells: false, weak: false };

function content(
  scene: Scene,
  verbAt: number,
  subject: Range,
  verb: CueVerb,
): { readonly start: number; readonly end: number } | null {
  const cue = { verb, at: verbAt, subject, inverted: false, participle: false };
  const start = contentStart(scene, cue, wordAt(scene, verbAt)?.end ?? scene.span.end);
  return countWords(textOf(scene, start, scene.span.end)) >= 2 ? { start, end: scene.span.end } : null;
}

/** The subject, or object, of "quoted": "Ek was quoted as saying", "a report quoted Ek as saying". */
function quotedPerson(scene: Scene, verbAt: number, asAt: number): Range | null {
  if (asAt > verbAt + 1 && wordAt(scene, verbAt + 1)?.lower !== 'by') {
    return (
      phraseStartingAt(scene.paragraph, verbAt + 1, asAt) ??
      phraseEndingAt(scene.paragraph, asAt - 1, verbAt + 1)
    );
  }
  let before = verbAt - 1;
  while (/^(?:was|were|is|are|been|has|have|had|also|later|widely)$/.test(wordAt(scene, before)?.lower ?? ''))
    before -= 1;
  return phraseEndingAt(scene.paragraph, before, scene.words.first);
}

/** "A report cited Ek as saying that C" and "Ek was quoted as saying that C": the words are Ek's. */
export const quotedAsSaying: Sieve = (scene) => {
  const at = findWord(scene, /^(?:quoted|cited|quotes|cites|quoting|citing)$/);
  const as = at < 0 ? -1 : findWord(scene, /^as$/, at + 1);
  if (
    as < 0 ||
    as > at + 10 ||
    !/^(?:saying|telling|writing|stating|warning)$/.test(wordAt(scene, as + 1)?.lower ?? '')
  )
    return null;
  const person = quotedPerson(scene, at, as);
  const span = person && content(scene, as + 1, person, SAYING);
  if (!person || !span) return null;
  const speaker = speakerIn(scene, person);
  return [{ ...span, speaker, cue: 'as saying', status: 'said', tier: 'quoted-as-saying' }];
};

/** "Ek is heard explaining: We have a plan": direct speech without marks, after a colon. */
export const heardSaying: Sieve = (scene) => {
  if (scene.quotations.length > 0) return null;
  const at = findWord(scene, /^(?:heard|seen|recorded|filmed)$/);
  const verb = at < 0 ? null : cueVerb(wordAt(scene, at + 1)?.lower ?? '');
  const person = phraseEndingAt(scene.paragraph, at - 2, scene.words.first);
  const span = verb && person && content(scene, at + 1, person, verb);
  if (!verb || !person || !span || !wordAt(scene, at + 1)?.lower.endsWith('ing')) return null;
  const speaker = speakerIn(scene, person);
  return [
    { ...span, speaker, cue: wordAt(scene, at + 1)?.text ?? null, status: 'said', tier: 'heard-saying' },
  ];
};

const SPEECH_NOUN =
  /^(?:declaration|statement|claim|warning|assertion|announcement|insistence|promise|pledge|vow|suggestion|remark|comment|argument|assurance|admission|denial|complaint|allegation|prediction|accusation|contention|proposal|demand|belief)s?$/;

/** The one whose claim it is: "Ek's repeated claim that", "a warning from Ek that". */
function owner(scene: Scene, noun: number, that: number): Range | null {
  if (/^(?:from|by|of)$/.test(wordAt(scene, noun + 1)?.lower ?? ''))
    return phraseStartingAt(scene.paragraph, noun + 2, that);
  for (let at = noun - 1; at >= scene.words.first && at > noun - 4; at -= 1) {
    if (/^[’']s?$/.test(wordAt(scene, at)?.text ?? ''))
      return phraseEndingAt(scene.paragraph, at - 1, scene.words.first);
    if (/^(?:his|her|its|their)$/.test(wordAt(scene, at)?.lower ?? '')) return null;
  }
  return null;
}

/** The end of a noun's clause: where the main verb of the sentence follows, or another claim's owner. */
function clauseEnd(scene: Scene, from: number): number {
  let verbs = 0;
  for (let at = from; at < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    if (!word || word.quoted) continue;
    const [before, first] = [wordAt(scene, at - 1)?.pos, wordAt(scene, at - 2)?.pos];
    const bare = before === 'AUX' || before === 'PART' || (before === 'ADV' && first === 'AUX');
    const finite = word.pos === 'VERB' && !word.lower.endsWith('ing') && !bare;
    if (word.pos === 'AUX' || finite) verbs += wordAt(scene, at - 1)?.pos === 'AUX' ? 0 : 1;
    if (verbs >= 2 && finite) return word.start;
  }
  return scene.span.end;
}

/** "Ek's declaration that C prompted a warning from Quist that D." */
export const nounClaims: Sieve = (scene) => {
  const found: Utterance[] = [];
  for (let at = scene.words.first; at < scene.words.end; at += 1) {
    const noun = wordAt(scene, at);
    if (!noun || noun.quoted || noun.pos !== 'NOUN' || !SPEECH_NOUN.test(noun.lower)) continue;
    const that = findWord(scene, /^that$/, at + 1);
    const between = scene.paragraph.words.slice(at + 1, that);
    if (that < 0 || that > at + 7 || between.some((w) => /^(?:VERB|AUX)$/.test(w.pos))) continue;
    const range = owner(scene, at, that);
    const start = wordAt(scene, that)?.end;
    const speaker = range && speakerIn(scene, range);
    if (!speaker || start === undefined) continue;
    const status = noun.lower.startsWith('denial') ? 'denied' : 'said';
    found.push({
      start,
      end: range.first <= scene.words.first + 1 ? clauseEnd(scene, that + 1) : scene.span.end,
      speaker,
      cue: noun.text,
      status,
      tier: 'noun-claim',
    });
  }
  return found.length > 0 ? found : null;
};
