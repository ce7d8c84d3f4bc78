import { isOneSentence } from '../coverage/language/oneSentence.ts';
import { isOneSlip, spellingKey } from '../coverage/people/spelling.ts';
import type { Completed } from './engine.ts';
import { type Choices, fold, type Phrase, type Suggestions } from './suggestions.ts';

/** Shorter words are one slip from too many. */
const SLIPPABLE = 4;
/** Words that one slip may mean. */
const MOST_SLIPS = 5;

/** A whole thought to show: it begins like a sentence and has three to twelve words. */
const isExample = ({ shown, folded }: Phrase) => /^\p{Lu}/u.test(shown) && /^(?: \S+){3,12}$/.test(folded);

/** ... in one sentence of some length: not "Hello Ann. How are you?" */
const isTelling = ({ shown, folded }: Phrase) => /^(?: \S+){6}/.test(folded) && isOneSentence(shown);

/** With nothing typed: what of the coverage each kind of option shows. */
const SHOWN: Readonly<Record<'words' | 'quotes' | 'events' | 'topics', readonly Phrase['kind'][]>> = {
  words: ['quote'],
  quotes: ['quote'],
  events: ['event', 'title'],
  topics: ['title'],
};

/**
 * Such phrases, the telling ones first, evenly over the list, so that each part of the coverage shows; names by how
 * often they are told of.
 */
function examples(phrases: readonly Phrase[], of: Completed, limit: number): readonly string[] {
  if (of === 'people' || of === 'sources') return phrases.slice(0, limit).map(({ shown }) => shown);
  const names =
    of === 'topics' ? phrases.filter(({ kind }) => kind === 'name').slice(0, Math.ceil(limit / 2)) : [];
  const thoughts = SHOWN[of]
    .map((wanted) => phrases.filter((phrase) => phrase.kind === wanted && isExample(phrase)))
    .find((all) => all.length > 0);
  const pool = thoughts ?? phrases.filter((p) => !names.includes(p));
  const telling = evenly(pool.filter(isTelling), limit - names.length);
  const left = limit - names.length - telling.length;
  const others = pool.filter((phrase) => !isTelling(phrase));
  return [...names, ...telling, ...evenly(others, left)].map(({ shown }) => shown);
}

function evenly(pool: readonly Phrase[], limit: number): readonly Phrase[] {
  const step = Math.max(1, pool.length / limit);
  return Array.from({ length: Math.min(limit, pool.length) }, (_, i) => pool[Math.floor(i * step)]).filter(
    (phrase) => phrase !== undefined,
  );
}

/** For each typed word, with a space in front, the words (or their beginnings) that it may be. */
type Reading = readonly (readonly string[])[];

/** What of the suggestions an option is completed with; at most `limit`, the best first. */
export function complete(
  suggestions: Suggestions,
  typed: string,
  limit: number,
  of: Completed,
): readonly string[] {
  const choices = of === 'people' || of === 'sources' ? suggestions[of] : suggestions.words;
  const words = fold(typed.slice(0, 200)).split(' ').slice(1);
  if (words.length === 0) return examples(choices.phrases, of, limit);
  for (const read of of === 'people' ? READINGS_OF_NAMES : READINGS) {
    const found = matching(choices.phrases, read(words, choices), of);
    if (found.length > 0) return found.slice(0, limit);
  }
  return [];
}

type Read = (words: readonly string[], choices: Choices) => Reading;

const asTyped: Read = (words) => words.map((word) => [` ${word}`]);

/** "Wolkoff" for Volkov */
const asSpelt: Read = (words) => words.map((word) => [` ${spellingKey(word)}`]);

/** "harbuor" for harbour */
const asMeant: Read = (words, { vocabulary }) =>
  words.map((word) => [word, ...slips(word, vocabulary)].map((meant) => ` ${meant}`));

/** How the typed words may be meant, from sure to daring. */
const READINGS: readonly Read[] = [asTyped, asMeant];
const READINGS_OF_NAMES: readonly Read[] = [asTyped, asSpelt, asMeant];

/** The words of the list, or their beginnings, that are one slip away from what is typed. */
function slips(typed: string, vocabulary: readonly string[]): readonly string[] {
  const meant = new Set<string>();
  if (typed.length < SLIPPABLE) return [];
  const lengths = [typed.length, typed.length + 1, typed.length - 1];
  for (const word of vocabulary) {
    const length = lengths.find((l) => isOneSlip(word.slice(0, l), typed));
    if (length !== undefined) meant.add(word.slice(0, length));
    if (meant.size >= MOST_SLIPS) break;
  }
  return [...meant];
}

/**
 * Phrases that begin with the wanted words come first, then those that hold them in one run, then in any order. Where
 * somebody's words are asked for, quotes come before names and titles.
 */
function matching(phrases: readonly Phrase[], reading: Reading, of: Completed): readonly string[] {
  const run = reading.map(([word]) => word).join('');
  const ranks: [Phrase[], Phrase[], Phrase[]] = [[], [], []];
  for (const phrase of phrases) {
    const { folded } = phrase;
    if (folded.startsWith(run)) ranks[0].push(phrase);
    else if (folded.includes(run)) ranks[1].push(phrase);
    else if (reading.every((meant) => meant.some((word) => folded.includes(word)))) ranks[2].push(phrase);
  }
  const all = ranks.flat();
  const isFirst = ({ kind }: Phrase) => of === 'quotes' && kind === 'quote';
  return [...all.filter(isFirst), ...all.filter((phrase) => !isFirst(phrase))].map(({ shown }) => shown);
}
