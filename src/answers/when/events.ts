import { occasionOfWords } from '../../coverage/dates/focus.ts';
import type { Occasion, Quote, Sentence, Span } from '../../coverage/model.ts';
import type { Hit } from '../../search/engine.ts';
import { areKin } from '../../search/kin.ts';
import { type Token, tokenise } from '../../search/tokens.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { shift } from '../cite.ts';
import { carriedBy } from '../match.ts';

/** A sentence that may tell of the event asked for. Offsets are those of the file. */
export interface Telling {
  readonly hit: Hit;
  readonly sentence: Sentence;
  readonly text: string;
  /** The event asked for is that somebody said so; what was said need not have come about. */
  readonly saying: boolean;
  readonly occasion: Occasion | null;
  readonly marks: readonly Span[];
  /** Does everybody whom the question names stand in the passage or the title? */
  readonly named: boolean;
  /** Share of the question's weight that the sentence carries, its surroundings counting less: 0-1. */
  readonly score: number;
}

/** What a word is worth that does not stand in the sentence itself but before it, beside it or in the title. */
const NEARBY = { group: 0.95, meant: 0.7, before: 0.6, passage: 0.45, title: 0.35 };
/** People who are named elsewhere in the passage. */
const GROUP = /\b(?:(?:the|these|those) two|both) (?:\p{L}{3,20}|heads of \p{L}{4,20})|\bthe pair\b/iu;

/** Every sentence of a passage, weighed against the event asked for. A passage may have thousands: it is read once. */
export function tellings(hit: Hit, asked: Asked): readonly Telling[] {
  const base = hit.passage.span.start;
  const words = tokenise(hit.text).map((token): Token => ({ ...token, ...shift(token, base) }));
  const bySentence = wordsOfSentences(words, hit.passage.sentences);
  const quotesBySentence = quotesOfSentences(hit.passage.quotes, hit.passage.sentences);
  const passage = new Set(asked.content.filter((term) => carriedBy(term, words)));
  const title = new Set(tokenise(hit.document.title?.value ?? '').map((token) => token.term));
  return hit.passage.sentences.map((sentence, i) => {
    const inside = bySentence[i] ?? [];
    const quotes = quotesBySentence[i] ?? [];
    const speakers = speakersOf(quotes);
    const saying = quotes.find((quote) => asksForCue(asked, quote));
    const marks = inside.filter((word) => asked.topic.indexOf(word) >= 0);
    const text = hit.text.slice(sentence.span.start - base, sentence.span.end - base);
    const group = GROUP.test(text);
    const near = { own: [...inside, ...speakers], before: bySentence[i - 1] ?? [], passage, title, group };
    return {
      hit,
      sentence,
      text,
      saying: saying !== undefined,
      occasion: saying ? sayingOf(saying, sentence) : occasionOfWords(marks, sentence, hit.passage, hit.text),
      marks: marks.map(({ start, end }) => ({ start, end })),
      named: asked.content.every(
        (t) => !t.person || passage.has(t) || carriedBy(t, speakers) || title.has(t.term),
      ),
      score: weigh(asked, near),
    };
  });
}

/** The words that stand whole in each of the sentences; both in the order of the text. */
export function wordsOfSentences(
  words: readonly Token[],
  sentences: readonly Sentence[],
): readonly Token[][] {
  let next = 0;
  return sentences.map(({ span }) => {
    const inside: Token[] = [];
    for (; next < words.length; next++) {
      const word = words[next];
      if (word === undefined || word.end > span.end) break;
      if (word.start >= span.start) inside.push(word);
    }
    return inside;
  });
}

/** The quotes told in each of the sentences: a quote that goes on into others is told where it starts. */
function quotesOfSentences(quotes: readonly Quote[], sentences: readonly Sentence[]): readonly Quote[][] {
  const inOrder = quotes.toSorted((a, b) => a.span.start - b.span.start);
  let next = 0;
  return sentences.map(({ span }) => {
    const told: Quote[] = [];
    for (; next < inOrder.length; next++) {
      const quote = inOrder[next];
      if (quote === undefined || quote.span.start >= span.end) break;
      if (quote.span.start >= span.start && (quote.mention ?? quote.span).end > span.start) told.push(quote);
    }
    return told;
  });
}

/** When it was said; where only the publication tells, as an event of the story: "Weber warned" on the story's own day. */
const sayingOf = ({ said }: Quote, { occasion }: Sentence): Occasion | null =>
  said?.tie === 'published' && occasion?.tie === 'carried' ? occasion : said;

/** Who "he" is: the speakers' names count as words of the sentence. */
const speakersOf = (quotes: readonly Quote[]): readonly Token[] =>
  quotes.flatMap((quote) => tokenise(quote.speaker ?? ''));

/** "Weber warned that ...": the question asks when it was said, not when the thing said takes place. */
const asksForCue = (asked: Asked, { cue }: Quote) =>
  cue !== null && tokenise(cue).some(({ term }) => asked.terms.some((t) => t.term === term));

/** "Intervened" asked for, "the interventions" told: another word of the family. */
const isMeantBy = ({ term, person }: AskedTerm, words: readonly Token[]): boolean =>
  !person && words.some((word) => areKin(term, word.term));

interface Surroundings {
  readonly own: readonly Token[];
  readonly before: readonly Token[];
  /** The terms that stand anywhere in the passage. */
  readonly passage: ReadonlySet<AskedTerm>;
  readonly title: ReadonlySet<string>;
  /** "The two leaders" stands in the sentence. */
  readonly group: boolean;
}

function weigh(asked: Asked, { own, before, passage, title, group }: Surroundings): number {
  if (asked.topic.total === 0) return 0;
  let sum = 0;
  for (const term of asked.content) {
    if (carriedBy(term, own)) sum += term.weight;
    else if (isMeantBy(term, own)) sum += NEARBY.meant * term.weight;
    else if (group && term.person && passage.has(term)) sum += NEARBY.group * term.weight;
    else if (carriedBy(term, before)) sum += NEARBY.before * term.weight;
    else if (passage.has(term)) sum += NEARBY.passage * term.weight;
    else if (title.has(term.term)) sum += NEARBY.title * term.weight;
  }
  return sum / asked.topic.total;
}
