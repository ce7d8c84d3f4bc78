import type { AnnotatedPassage } from '../coverage/model.ts';
import type { IndexedPassage } from './engine.ts';
import { type Token, tokenise } from './tokens.ts';

/** The words of a passage, with offsets into `IndexedPassage.text`. */
export interface PassageWords {
  readonly tokens: readonly Token[];
  /** For each sentence the place of its first token; what stands before the first one, such as a label, belongs to it. */
  readonly starts: readonly number[];
}

/** Characters of a passage that are looked at; longer ones are no paragraphs. */
const READ = 20_000;

/** Tokens kept: about 30 MB. */
const KEPT = 200_000;

/** Reads words; those of the passages last asked for are kept, for the same passages come up again and again. */
export function createWordReader(kept: number = KEPT): (indexed: IndexedPassage) => PassageWords {
  const known = new Map<AnnotatedPassage, PassageWords>();
  let tokens = 0;
  const forget = () => {
    for (const [passage, words] of known) {
      if (tokens <= kept) return;
      known.delete(passage);
      tokens -= words.tokens.length + 1;
    }
  };
  return (indexed) => {
    const before = known.get(indexed.passage);
    const words = before ?? readWords(indexed);
    if (before !== undefined) known.delete(indexed.passage);
    else tokens += words.tokens.length + 1;
    known.set(indexed.passage, words);
    forget();
    return words;
  };
}

function readWords({ passage, text }: IndexedPassage): PassageWords {
  const tokens = tokenise(text.slice(0, READ));
  const starts = [0];
  for (const { span } of passage.sentences.slice(1)) {
    const from = starts.at(-1) ?? 0;
    const next = tokens.findIndex((token, i) => i >= from && token.start >= span.start - passage.span.start);
    if (next > from) starts.push(next);
  }
  return { tokens, starts };
}
