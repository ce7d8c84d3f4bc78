/** Does the clause around a phrase look back or ahead? Decided by the nearest finite verb, the words to the left first. */

export type Tense = 'past' | 'present' | 'future' | 'none';

const PAST =
  /^(?:was|were|had|did|said|told|went|came|took|made|got|saw|knew|found|gave|left|felt|became|began|kept|held|wrote|stood|heard|let|meant|set|met|ran|paid|sat|spoke|led|grew|lost|fell|sent|built|drew|broke|spent|cut|rose|drove|bought|wore|chose|won|hit|died|shot|struck|fought|sold|thought|brought|caught|taught|put|read|shut|quit|named|been|sought|flew|struck|chose|swore|rode|sank|shook|stole|threw|woke|withdrew|forgot|forgave|hid|froze|bore|bit|blew|dealt|dug|fed|fled|laid|lay|lent|lit|rang|sang|slept|slid|spread|stuck|swept|swung|tore|underwent|understood|upheld|wound|overcame|undertook|withstood)$/i;
const FUTURE_AUXILIARY = /^(?:will|['’]ll|shall|won['’]t)$/i;
const MODAL = /^(?:would|could|may|might|should|must|can)$/i;
const FUTURE_WORD =
  /^(?:expected|scheduled|due|slated|planned|plans|intends|hopes|expects|payable|effective)$/i;
/** No past tense, for all their ending. */
const ENDS_IN_ED =
  /^(?:(?:suc|pro|ex)ceed|need|feed|speed|breed|bleed|indeed|hundred|sacred|kindred|naked|wicked)$/i;
/** "could not be reached on Friday" tells of the past, "could be reached on Friday" does not. */
const NEGATION = /^(?:not|nor|neither|nobody|none|never)$/i;
/** "had to be moved" was moved; "a summit to be held" lies ahead. */
const FORCED =
  /^(?:had|has|have|needed|failed|forced|used|said|believed|thought|reported|known|refused|proved|seemed|appeared)$/i;
const PRESENT = /^(?:is|are|['’]s|['’]re|am|has|have|does|do|says|say)$/i;
const BE = /^(?:is|are|am|['’]s|['’]re|['’]m)$/i;
/** "is coming on Friday": movement and arrangement verbs in the progressive look ahead. */
const ARRANGED =
  /^(?:coming|going|meeting|visiting|travell?ing|arriving|leaving|returning|flying|heading|hosting|holding)$/i;
const PLANNING =
  /^(?:scheduled|expected|due|plans?|planned|planning|set|going|about|hopes?|likely|slated|wants?|intends?|ready|agreed|is|are)$/i;
const NO_VERB = /^(?:the|a|an|its|his|her|their|be)$/i;

/** A full stop after a single capital is an abbreviation's: "U.S. officials". */
const SENTENCE_END = /(?<!\b[A-Z])[.?!;]\s|\n/;
const LEFT_REACH = 400;
const RIGHT_REACH = 160;
const LEFT_WORDS = 14;
const RIGHT_WORDS = 12;

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]+|['’][a-z]+/g) ?? [];

type Verb = Tense | 'infinitive';

/** "will be held", "to be made": the participle tells no tense of its own. */
const isPassiveInfinitive = (words: readonly string[], i: number): boolean =>
  /^be$/i.test(words[i - 1] ?? '') || (/^be$/i.test(words[i - 2] ?? '') && /ly$/i.test(words[i - 1] ?? ''));

/** "would have signed", "could have been signed": the modal tells the time. */
const isPerfectInfinitive = (words: readonly string[], i: number): boolean => {
  const have = /^been$/i.test(words[i - 1] ?? '') ? i - 2 : i - 1;
  return /^have$/i.test(words[have] ?? '') && MODAL.test(words[have - 1] ?? '');
};

/** "when the case is heard in May" */
const isPresentPassive = (words: readonly string[], i: number): boolean =>
  BE.test(words[i - 1] ?? '') || (BE.test(words[i - 2] ?? '') && /(?:ly|not)$/i.test(words[i - 1] ?? ''));

/** "had been due to expire on Friday" */
const isPluperfect = (words: readonly string[], i: number): boolean =>
  /^been$/i.test(words[i - 1] ?? '') && /^had$/i.test(words[i - 2] ?? '');

const isDenied = (words: readonly string[], i: number): boolean =>
  words.slice(Math.max(0, i - 6), i + 2).some((word) => NEGATION.test(word));

/** Is the word a verb in the past: "withdrew", "shut", "denied"? */
export const isPast = (word: string): boolean => PAST.test(word) || /^[a-z]{3,}ed$/.test(word);

const isPastForm = (word: string): boolean => /^[a-z]{3,}ed$/.test(word) && !ENDS_IN_ED.test(word);

/** "Could be", "would have to be" look ahead, "could have been" back; "would have been" tells of what never was, whenever that is. */
function modalAt(words: readonly string[], i: number): Tense {
  if (!/^have$/i.test(words[i + 1] ?? '') || /^to$/i.test(words[i + 2] ?? '')) return 'future';
  return /^would$/i.test(words[i] ?? '') ? 'present' : 'past';
}

/** Words that look ahead: "will", "could be", "due", "set for", "to be held", "is coming"; or that would, but for what stands before. */
function aheadAt(words: readonly string[], i: number): Tense {
  const word = words[i] ?? '';
  const next = words[i + 1] ?? '';
  if (FUTURE_AUXILIARY.test(word)) return 'future';
  if (/^couldn$/i.test(word) || (/^could$/i.test(word) && isDenied(words, i))) return 'past';
  if (word !== 'May' && MODAL.test(word)) return modalAt(words, i);
  if (FUTURE_WORD.test(word)) return isPluperfect(words, i) ? 'past' : 'future';
  if (/^set$/i.test(word) && /^(?:for|to)$/i.test(next)) return 'future';
  if (/^to$/i.test(word) && /^be$/i.test(next) && !FORCED.test(words[i - 1] ?? '')) return 'future';
  const arranged = BE.test(word) && (ARRANGED.test(next) || ARRANGED.test(words[i + 2] ?? ''));
  return arranged ? 'future' : 'none';
}

function verbAt(words: readonly string[], i: number): Verb {
  const word = words[i] ?? '';
  const next = words[i + 1] ?? '';
  const ahead = aheadAt(words, i);
  if (ahead !== 'none') return ahead;
  if (/^to$/i.test(word) && /^[a-z]+$/.test(next) && !NO_VERB.test(next) && !next.endsWith('ed'))
    return 'infinitive';
  if (PAST.test(word) || isPastForm(word)) {
    if (isPassiveInfinitive(words, i) || isPerfectInfinitive(words, i)) return 'none';
    return isPresentPassive(words, i) ? 'present' : 'past';
  }
  return PRESENT.test(word) && !/^to$/i.test(words[i - 1] ?? '') ? 'present' : 'none';
}

function leftTense(words: readonly string[]): Tense {
  for (let i = words.length - 1; i >= 0 && i >= words.length - LEFT_WORDS; i--) {
    const verb = verbAt(words, i);
    if (verb === 'infinitive') {
      if (PLANNING.test(words[i - 1] ?? '')) return isPluperfect(words, i - 1) ? 'past' : 'future';
    } else if (verb !== 'none') return verb;
  }
  return 'none';
}

function rightTense(words: readonly string[]): Tense {
  for (let i = 0; i < words.length && i < RIGHT_WORDS; i++) {
    const verb = verbAt(words, i);
    if (verb !== 'none' && verb !== 'infinitive') return verb;
  }
  return 'none';
}

/** Does the sentence, a turn of a conversation, tell of another time than its own? */
export const tellsOfOtherTime = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  return words.some((_, i) => ['past', 'future'].includes(verbAt(words, i)));
};

const ADVERB = /ly$|^(?:also|not|never|already|now|just|since|long|ever|yet)$/i;

/**
 * Is the first finite verb a present one, and no perfect: "has two cameras", "is seeking a buyer", but not "has filed"? What
 * merely is so ("the bay is deep") holds on any day.
 */
export function isToldAsPresent(words: string): boolean {
  const all = wordsOf(words.replaceAll(/\([^()]{0,300}\)/g, ' '));
  const first = all.findIndex((_, i) => !['none', 'infinitive'].includes(verbAt(all, i)));
  if (first < 0 || verbAt(all, first) !== 'present') return false;
  const verb = all[first] ?? '';
  if (MODAL.test(verb)) return false;
  if (/^says?$/i.test(verb)) return false;
  if (BE.test(verb) && !all.slice(first + 1, first + 3).some((word) => /^[a-z]{2,}ing$/.test(word)))
    return false;
  const participle = all.slice(first + 1).find((word) => !ADVERB.test(word)) ?? '';
  return !PAST.test(participle) && !isPastForm(participle);
}

const CALL_REACH = 80;
/** "Called for a silent march on Saturday": the march is still to come, unlike in "called for calm on Saturday". */
const CALLED_FOR =
  /\b(?:call(?:s|ed|ing)? for|announc(?:e|es|ed|ing)|plan(?:s|ned|ning)?)\s(?:an?|another|new|further)\s(?:[\w-]{1,20}\s){0,3}(?:march|strike|walkout|protest|rally|demonstration|vote|election|referendum|boycott|meeting|summit|session|hearing|vigil)s?\s(?:on|for|in)\s$/i;

/** The tense around `text.slice(start, end)`, within its sentence. */
export function tenseAround(text: string, start: number, end: number): Tense {
  const before =
    text
      .slice(Math.max(0, start - LEFT_REACH), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  if (CALLED_FOR.test(before.slice(-CALL_REACH))) return 'future';
  const left = leftTense(wordsOf(before));
  if (left !== 'none') return left;
  return rightTense(wordsOf(text.slice(end, end + RIGHT_REACH).split(SENTENCE_END)[0] ?? ''));
}
