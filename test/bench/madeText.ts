import type { DocumentMeta } from '../../src/coverage/model.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba con der fin gra hol ing jor kel lan mer nov or pel quin ras sta tor ul ven war xen yor zan'.split(' ');
const FUNCTION =
  'the of to and in a that is was for on with as by at from it be has were which their he'.split(' ');
const VOCABULARY = 40_000;
const SENTENCE = 16;

/** A made-up word for each number. */
function wordOf(number: number): string {
  let [rest, word] = [number + 1, ''];
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** As in English, four of ten words are function words; the n-th of the others comes up as 1/n (Zipf's law). */
function anyWord(roll: () => number): string {
  if (roll() < 0.4) return FUNCTION[Math.floor(roll() ** 2 * FUNCTION.length)] ?? 'the';
  return wordOf(Math.floor(VOCABULARY ** roll()) - 1);
}

const capital = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

const DOCUMENT_LENGTH = 25;

const documentOf = (number: number): DocumentMeta => ({
  file: `made-${String(number).padStart(6, '0')}.txt`,
  hash: String(number),
  bytes: 1,
  publisher: null,
  url: null,
  title: { value: `${wordOf(number)} ${wordOf(number * 7)}`, span: null, words: null, because: 'made up' },
  published: null,
});

function passageOf(document: DocumentMeta, paragraph: number, roll: () => number): IndexedPassage {
  const sentences = Array.from({ length: 1 + Math.floor(roll() * 5) }, () =>
    capital(Array.from({ length: SENTENCE }, () => anyWord(roll)).join(' ')),
  );
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return { span, occasion: null };
  });
  const text = sentences.join(' ');
  return {
    document,
    text,
    passage: {
      span: { start: 0, end: text.length },
      paragraph,
      section: 0,
      label: null,
      sentences: spans,
      quotes: [],
      timexes: [],
    },
  };
}

/** So many made-up paragraphs of about 50 words, 25 in a document; always the same. */
export function madePassages(count: number): readonly IndexedPassage[] {
  const roll = dice(count);
  let document = documentOf(0);
  return Array.from({ length: count }, (_, i) => {
    if (i % DOCUMENT_LENGTH === 0) document = documentOf(i / DOCUMENT_LENGTH);
    return passageOf(document, (i % DOCUMENT_LENGTH) + 1, roll);
  });
}

/** Questions with three to seven words of one paragraph each, between the words that questions are made of. */
export function madeQuestions(passages: readonly IndexedPassage[], count: number): readonly string[] {
  const roll = dice(7);
  return Array.from({ length: count }, () => {
    const text = passages[Math.floor(roll() * passages.length)]?.text ?? '';
    const words = text.match(/[a-z]{3,}/g)?.filter((word) => !FUNCTION.includes(word)) ?? [];
    const from = Math.floor(roll() * Math.max(1, words.length - 7));
    return `What was the ${words.slice(from, from + 3 + Math.floor(roll() * 5)).join(' of the ')} in it?`;
  });
}
