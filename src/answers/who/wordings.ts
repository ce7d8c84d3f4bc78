import type { Quote, Span } from '../../coverage/model.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters, Hit } from '../../search/engine.ts';
import { type Token, tokenise } from '../../search/tokens.ts';
import { shift } from '../cite.ts';
import { sentencesWithin } from '../likeness.ts';
import type { Candidate } from './candidates.ts';
import { maySameDay } from './saidOn.ts';

const PASSAGES = 15;
/** Twice the shared words, in order, over the words of both sentences: from here on they are one sentence, reworded. */
const SAME_SENTENCE = 0.5;
/** Shorter sentences are alike by chance: "Yes, I think so." */
const LEAST_WORDS = 6;

/**
 * The other wordings of what was found: the sentence around the words asked for, as other passages give it from the
 * same mouth ("it would be awesome" in one translation, "it would be amazing" in another). The words asked for need
 * not stand in them.
 */
export async function otherWordings(
  edition: Edition,
  found: Candidate,
  { from, to, file }: Filters,
): Promise<readonly Candidate[]> {
  const { speaker } = found.quote;
  const sentence = sentencesOf(found.quote).find((span) => holds(span, found));
  if (speaker === null || !sentence) return [];
  const words = tokenise(textAt(found.hit, sentence));
  if (words.length < LEAST_WORDS) return [];
  const within = { speaker, ...(from && { from }), ...(to && { to }), ...(file && { file }) };
  const hits = await edition.engine.search(textAt(found.hit, sentence), within, PASSAGES);
  return hits
    .filter((hit) => !samePassage(hit, found.hit))
    .flatMap((hit) =>
      hit.passage.quotes
        .filter((q) => q.speaker === speaker && maySameDay(q, found.quote))
        .map((quote) => ({ hit, quote })),
    )
    .flatMap(({ hit, quote }) => wordingIn(hit, quote, words, found.score));
}

const samePassage = (a: Hit, b: Hit) =>
  a.document.file === b.document.file && a.passage.paragraph === b.passage.paragraph;

const sentencesOf = ({ span, text }: Quote): readonly Span[] =>
  sentencesWithin(text).map((sentence) => shift(sentence, span.start));

function holds(sentence: Span, { quote, marks }: Candidate): boolean {
  const [first] = marks;
  return first !== undefined && shift(first, quote.span.start).start < sentence.end;
}

const textAt = (hit: Hit, span: Span) =>
  hit.text.slice(span.start - hit.passage.span.start, span.end - hit.passage.span.start);

/** The quote's sentence that is most like `words`, as a candidate of its own where it is like enough. */
function wordingIn(hit: Hit, quote: Quote, words: readonly Token[], score: number): readonly Candidate[] {
  const likest = sentencesOf(quote)
    .map((sentence) => {
      const theirs = tokenise(textAt(hit, sentence));
      const shared = sharedInOrder(words, theirs);
      const marks = shared.map((word) => shift(word, sentence.start - quote.span.start));
      return { likeness: (2 * shared.length) / (words.length + theirs.length), marks };
    })
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (!likest || likest.likeness < SAME_SENTENCE) return [];
  return [{ hit, quote, marks: likest.marks, score: score * likest.likeness }];
}

/** Longest common subsequence of two sentences, as words of the second one. */
function sharedInOrder(a: readonly Token[], b: readonly Token[]): readonly Token[] {
  const length = (i: number, j: number) => table[i]?.[j] ?? 0;
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      const same = a[i]?.term === b[j]?.term;
      if (row) row[j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const shared: Token[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const word = b[j];
    if (word && a[i]?.term === word.term) {
      shared.push(word);
      i++;
      j++;
    } else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return shared;
}
