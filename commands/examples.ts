import type { QuestionCommand } from '../src/answers/answer.ts';
import { respond } from '../src/answers/respond.ts';
import { isOneSentence } from '../src/coverage/language/oneSentence.ts';
import type { Edition } from '../src/search/edition.ts';
import type { IndexedPassage } from '../src/search/engine.ts';

/** Documents looked into for examples: enough to find a quote and a dated sentence, few enough to be instant. */
const LOOKED_INTO = 5;
/** So many of a kind are tried before it goes without an example. */
const TRIED = 8;
/** What a reader takes in at a glance. */
const SHOWN = 3;

/** A question that may be an example, and how it is typed. */
interface Example {
  readonly command: QuestionCommand;
  readonly option: string;
  readonly input: string;
}

/** Three questions that this corpus answers, as they are typed; fewer where it holds too little. */
export async function examplesIn(edition: Edition): Promise<readonly string[]> {
  const files = edition.documents.slice(0, LOOKED_INTO).map(({ file }) => file);
  const passages = (await Promise.all(files.map((file) => edition.engine.passages(file)))).flat();
  const [person] = edition.people.toSorted((a, b) => b.mentions - a.mentions);
  const kinds: readonly (readonly Example[])[] = [
    passages.flatMap(quotes).map((input) => ({ command: 'who said', option: 'words', input })),
    passages.flatMap(datedSentences).map((input) => ({ command: 'when', option: 'event', input })),
    // From the end, so that it is not the first example's quote again.
    passages
      .toReversed()
      .flatMap(attributions)
      .map((input) => ({ command: 'check', option: 'text', input })),
    person === undefined ? [] : [{ command: 'who is', option: 'name', input: person.name }],
  ];
  const found = await Promise.all(
    kinds.map((examples) => firstAnswered(edition, examples.toSorted(clearestFirst))),
  );
  return found.flat().slice(0, SHOWN);
}

/** Begins with what only the sentence before explains. */
const HANGS =
  /^(?:s?he|it|they|we|you|this|that|these|those|there|his|her|its|their|and|but|so|then|the two)\b/i;
/** A name, behind the first word. */
const NAMES_SOMETHING = /\s\p{Lu}\p{Ll}/u;
const isUnclear = ({ command, input }: Example) =>
  command === 'when'
    ? HANGS.test(input) || /["“”«»]/.test(input) || !NAMES_SOMETHING.test(input)
    : !isOneSentence(input);

const clearestFirst = (one: Example, other: Example) => Number(isUnclear(one)) - Number(isUnclear(other));

async function firstAnswered(edition: Edition, examples: readonly Example[]): Promise<readonly string[]> {
  for (const { command, option, input } of examples.slice(0, TRIED)) {
    const { status } = await respond(edition, { command, input });
    if (status === 'answered') return [`/${command} ${option}: ${input}`];
  }
  return [];
}

/** Literal words that were plainly said by somebody named. */
const plainQuotes = ({ passage }: IndexedPassage) =>
  passage.quotes
    .filter(({ kind, status, speaker }) => kind === 'direct' && status === 'said' && speaker !== null)
    .map(({ text, speaker }) => ({ speaker, words: bare(text) }))
    .filter(({ words }) => isHandy(words));

const quotes = (passage: IndexedPassage): readonly string[] => plainQuotes(passage).map(({ words }) => words);

const attributions = (passage: IndexedPassage): readonly string[] =>
  plainQuotes(passage).map(({ speaker, words }) => `${speaker} said “${words}”`);

/** "“It is safe,”" → "It is safe" */
function bare(quote: string): string {
  return quote.replace(/["“”«»]/g, '').replace(/[\s,;]+$/, '');
}

function datedSentences({ passage, text }: IndexedPassage): readonly string[] {
  const { start } = passage.span;
  return passage.sentences
    .filter(({ occasion }) => occasion?.tie === 'clause' || occasion?.tie === 'sentence')
    .map(({ span }) => text.slice(span.start - start, span.end - start))
    .filter(isHandy);
}

/** Long enough to be told from others, short enough to be typed. */
function isHandy(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 6 && words <= 16;
}
