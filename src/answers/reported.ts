import { bareWords } from '../coverage/language/bareWords.ts';
import type { Edition } from '../search/edition.ts';
import type { IndexedPassage } from '../search/engine.ts';
import type { Citation } from './answer.ts';

/** What a correction of a citation is about, so that it is found again in its file. */
export interface CorrectedWords {
  readonly words: string;
  readonly isQuote: boolean;
  /** Which of several quotes with just these words, from 1. */
  readonly occurrence?: number;
}

/** The quote that is cited; without one, the sentence that holds the first marked words. */
export async function wordsToCorrect(edition: Edition, citation: Citation): Promise<CorrectedWords> {
  const passages = await edition.engine.passages(citation.document.file);
  const { quote } = citation;
  if (quote === undefined) return { words: sentenceOf(passages, citation), isQuote: false };
  const words = bareWords(quote.text);
  const same = passages
    .flatMap(({ passage }) => passage.quotes)
    .filter((other) => bareWords(other.text) === words);
  const occurrence = same.findIndex(({ span }) => span.start === quote.span.start) + 1;
  return { words: quote.text, isQuote: true, ...(same.length > 1 && occurrence > 0 && { occurrence }) };
}

function sentenceOf(passages: readonly IndexedPassage[], citation: Citation): string {
  const at = citation.marks[0]?.start ?? citation.start;
  for (const { passage, text } of passages) {
    const sentence = passage.sentences.find(({ span }) => span.start <= at && at < span.end);
    const base = passage.span.start;
    if (sentence) return text.slice(sentence.span.start - base, sentence.span.end - base);
  }
  return citation.excerpt;
}

/** Are the words still a quote of that file (or, where they were none, still in it)? */
export async function isStillThere(
  edition: Edition,
  { file, words, isQuote }: CorrectedWords & { readonly file: string },
): Promise<boolean> {
  const bare = bareWords(words);
  const passages = await edition.engine.passages(file);
  return passages.some(({ passage, text }) =>
    isQuote ? passage.quotes.some((quote) => bareWords(quote.text) === bare) : bareWords(text).includes(bare),
  );
}
