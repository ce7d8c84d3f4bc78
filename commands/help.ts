import type { Edition } from '../src/search/edition.ts';
import type { IndexedPassage } from '../src/search/engine.ts';
import type { Command } from './command.ts';
import { readingCommand } from './options.ts';

/** Documents looked into for examples: enough to find one quote and one dated sentence, few enough to be instant. */
const LOOKED_INTO = 5;

export const help: Command = {
  data: readingCommand('help', 'What this bot can do, in three examples'),
  answer: async ({ edition }) => ({ kind: 'help', examples: await examples(edition), private: true }),
};

/** Three questions that this corpus answers: a quote of it, a dated sentence of it, its most named person. */
async function examples(edition: Edition): Promise<readonly string[]> {
  const files = edition.documents.slice(0, LOOKED_INTO).map(({ file }) => file);
  const passages = (await Promise.all(files.map((file) => edition.engine.passages(file)))).flat();
  const [person] = edition.people.toSorted((a, b) => b.mentions - a.mentions);
  return [
    ...first(passages, quotedWords).map((words) => `/who said words: ${words}`),
    ...first(passages, datedWords).map((words) => `/when event: ${words}`),
    ...(person === undefined ? [] : [`/who is name: ${person.name}`]),
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

/** A quote that was plainly said by somebody named. */
function quotedWords({ passage }: IndexedPassage): string | null {
  const quotes = passage.quotes.filter(
    ({ kind, status, speaker }) => kind === 'direct' && status === 'said' && speaker !== null,
  );
  return quotes.map(({ text }) => bare(text)).find(isHandy) ?? null;
}

/** "“It is safe,”" → "It is safe" */
function bare(quote: string): string {
  return quote.replace(/["“”«»]/g, '').replace(/[\s,;]+$/, '');
}

function datedWords({ passage, text }: IndexedPassage): string | null {
  const dated = passage.sentences.filter(
    ({ occasion }) => occasion?.tie === 'clause' || occasion?.tie === 'sentence',
  );
  const { start } = passage.span;
  return dated.map(({ span }) => text.slice(span.start - start, span.end - start)).find(isHandy) ?? null;
}

/** Long enough to be told from others, short enough to be typed. */
function isHandy(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 5 && words <= 16;
}
