import { clip } from '../src/replies/clip.ts';
import type { Edition } from '../src/search/edition.ts';
import type { IndexedPassage } from '../src/search/engine.ts';
import type { Command } from './command.ts';
import { readingCommand } from './options.ts';

/** Documents looked into for examples: enough to find one quote and one dated sentence, few enough to be instant. */
const LOOKED_INTO = 5;

const EXAMPLE_LENGTH = 60;

export const help: Command = {
  data: readingCommand('help', 'What this bot can do, in three examples'),
  answer: async ({ edition }) => ({ kind: 'help', examples: await examples(edition), private: true }),
};

/** Three questions that this corpus answers: a quote of it, a dated sentence of it, one of its titles. */
async function examples(edition: Edition): Promise<readonly string[]> {
  const files = edition.documents.slice(0, LOOKED_INTO).map(({ file }) => file);
  const passages = (await Promise.all(files.map((file) => edition.engine.passages(file)))).flat();
  return [
    ...first(passages, quotedWords).map((words) => `/who said words: ${words}`),
    ...first(passages, datedWords).map((words) => `/when event: ${words}`),
    ...edition.documents
      .slice(0, 1)
      .map(({ title, file }) => `/sources words: ${short(title?.value ?? file)}`),
  ];
}

function first(
  passages: readonly IndexedPassage[],
  example: (passage: IndexedPassage) => string | null,
): readonly string[] {
  for (const passage of passages) {
    const words = example(passage);
    if (words !== null) return [words];
  }
  return [];
}

/** A quote that was plainly said, by somebody named, long enough to be told from others. */
function quotedWords({ passage }: IndexedPassage): string | null {
  const quote = passage.quotes.find(
    ({ kind, status, speaker, text }) =>
      kind === 'direct' && status === 'said' && speaker !== null && text.split(/\s+/).length >= 5,
  );
  return quote === undefined ? null : short(quote.text.replace(/["“”«»]/g, ''));
}

function datedWords({ passage, text }: IndexedPassage): string | null {
  const sentence = passage.sentences.find(
    ({ occasion }) => occasion?.tie === 'clause' || occasion?.tie === 'sentence',
  );
  if (sentence === undefined) return null;
  return short(text.slice(sentence.span.start - passage.span.start, sentence.span.end - passage.span.start));
}

function short(text: string): string {
  return clip(text, EXAMPLE_LENGTH);
}
