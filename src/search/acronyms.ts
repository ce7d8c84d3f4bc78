import { COMMON_WORDS, FUNCTION_WORDS } from './stopWords.ts';

/** Letters of an acronym. Two are too few: every second pair of capitalised words would be one. */
const SHORTEST = 3;
const LONGEST = 6;

/** Names kept for one acronym. */
const MOST_NAMES = 4;

/** "International Monetary Fund", "Federal Bureau of Investigation", "Co-operation Council of the North": at most ten capitalised words. */
const NAME =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{1,30}(?: (?:(?:of|for|on|and|the|in) ){0,2}\p{Lu}[\p{L}’'-]{1,30}){1,9}/gu;

const TYPED = /(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu;

const isSmall = (word: string) => /^\p{Ll}/u.test(word);

const initials = (words: readonly string[]) =>
  words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

/** What a run of words may be abbreviated to: small words count ("DOJ") or do not ("FBI"). */
function acronymsOf(words: readonly string[]): readonly string[] {
  const forms = new Set([initials(words.filter((word) => !isSmall(word))), initials(words)]);
  return [...forms].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

/** The runs of a name that begin and end with a capital: "President of the European Central Bank" holds the bank. */
function* runsOf(words: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 2; to <= Math.min(words.length, from + 2 * LONGEST); to += 1)
      if (!isSmall(words[from] ?? '') && !isSmall(words[to - 1] ?? '')) yield words.slice(from, to);
}

/** Acronym → the names it may stand for, in the order in which they were read. */
export type Acronyms = Map<string, string[]>;

/** Notes what the names of a text may be abbreviated to. */
export function noteAcronyms(acronyms: Acronyms, text: string): void {
  for (const [name] of text.matchAll(NAME)) {
    for (const run of runsOf(name.split(' ')))
      for (const acronym of acronymsOf(run)) {
        const names = acronyms.get(acronym);
        if (names === undefined) acronyms.set(acronym, [run.join(' ')]);
        else if (names.length < MOST_NAMES && !names.includes(run.join(' '))) names.push(run.join(' '));
      }
  }
}

const isShouted = (query: string) => !/\p{Ll}/u.test(query);

/**
 * The acronyms typed in capitals. In a query typed in capitals altogether, words that are common otherwise are none:
 * "WHO WON" asks for no organisation.
 */
export function typedAcronyms(query: string): readonly string[] {
  const typed = [...new Set(query.match(TYPED) ?? [])];
  if (!isShouted(query)) return typed;
  return typed.filter((acronym) => {
    const word = acronym.toLowerCase();
    return !COMMON_WORDS.has(word) && !FUNCTION_WORDS.has(word);
  });
}
