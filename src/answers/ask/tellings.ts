import type { Quote, Sentence, Span } from '../../coverage/model.ts';
import type { Hit } from '../../search/engine.ts';
import { type Token, tokenise } from '../../search/tokens.ts';
import type { Asked } from '../asked.ts';
import { shift } from '../cite.ts';
import { fullestWindow } from '../excerpt.ts';
import { shareCarried } from '../signs.ts';
import { wordsOfSentences } from '../when/events.ts';
import { type Carrying, carrying, mostOf } from './carrying.ts';
import type { Shape } from './inquiry.ts';
import { shortAnswers } from './shortAnswers.ts';

/** A sentence that may answer the question. Offsets are those of the file. */
export interface Told {
  readonly hit: Hit;
  readonly sentence: Sentence;
  readonly text: string;
  /** The quote that holds most of the marked words; null where most of them are the reporter's own. */
  readonly quote: Quote | null;
  /** Every quote that the sentence holds or is part of. */
  readonly quotes: readonly Quote[];
  readonly marks: readonly Span[];
  /** The likeliest run of words that has the shape of the answer. */
  readonly answer: Span | null;
  /** May the answer stand alone, as the headline? */
  readonly sure: boolean;
  /** The sentences that are cited. */
  readonly window: Span;
  /** Share of the question's weight that the sentence itself carries, its speaker's name included: 0-1. */
  readonly own: number;
  /** For each topic term how surely the sentence or its surroundings, which count less, tell of it: 0-1. */
  readonly worths: readonly number[];
  /** Does everybody whom the question names stand in the passage, before it or in the title? */
  readonly named: boolean;
  /** Do all names of the question, of places too, stand in the passage itself? */
  readonly placed: boolean;
  /** Does it tell of what the question says was done? */
  readonly done: boolean;
  readonly rank: number;
}

/** What a word is worth that does not stand in the sentence itself, by where it stands instead. */
const NEARBY = { before: 0.6, passage: 0.5, previous: 0.45, title: 0.4 };

/** How surely a verb must be told of: anywhere in the passage; where the question names somebody, in the sentence or the one before. */
const DONE = { atAll: 0.3, byName: 0.55 };

/**
 * What makes a sentence the likelier answer: `found` is the engine's score, a share of the best passage's. A short answer far
 * from the words of the question is worse than none. Best values on questions about encyclopedia paragraphs, where they are flat.
 */
const RANK = { found: 4, own: 1, carried: 0.5, answer: -0.2, fit: 0.35 };

/** Every sentence of the passages found, best first. */
export function tellingsOf(hits: readonly Hit[], asked: Asked, shape: Shape): readonly Told[] {
  const best = Math.max(...hits.map((hit) => hit.score), Number.EPSILON);
  const carries = carrying(asked);
  const proper = properTerms(hits, asked);
  const passages = new Map(hits.map((hit) => [placeOf(hit, 0), carries.by(tokenise(hit.text))]));
  return hits
    .flatMap((hit) => {
      const previous = passages.get(placeOf(hit, -1));
      return inPassage({
        hit,
        asked,
        carries,
        shape,
        proper,
        found: hit.score / best,
        ...(previous && { previous }),
      });
    })
    .sort((a, b) => b.rank - a.rank);
}

/** A word that the passages mostly write with a capital is a name. */
function properTerms(hits: readonly Hit[], asked: Asked): readonly boolean[] {
  const seen = hits.flatMap((hit) =>
    tokenise(hit.text).map((token) => ({
      term: asked.topic.indexOf(token),
      isCapital: /^\p{Lu}/u.test(hit.text.slice(token.start, token.end)),
    })),
  );
  return asked.topic.terms.map((_, t) => {
    const own = seen.filter(({ term }) => term === t);
    return own.length > 0 && own.filter(({ isCapital }) => isCapital).length * 2 > own.length;
  });
}

const placeOf = ({ document, passage }: Hit, by: number) => `${passage.paragraph + by} ${document.file}`;

interface Reading {
  readonly hit: Hit;
  readonly asked: Asked;
  readonly carries: Carrying;
  readonly shape: Shape;
  /** For each topic term: is it a name? */
  readonly proper: readonly boolean[];
  readonly found: number;
  /** What the passage before carries, where it was found too. */
  readonly previous?: readonly number[];
}

function inPassage(reading: Reading): readonly Told[] {
  const { hit, asked, carries, previous } = reading;
  const base = hit.passage.span.start;
  const tokens = tokenise(hit.text).map((token): Token => ({ ...token, ...shift(token, base) }));
  const sentences = wordsOfSentences(tokens, hit.passage.sentences);
  const bySentence = sentences.map((words) => carries.by(words));
  const around = mostOf([
    scaled(carries.by(tokens), NEARBY.passage),
    scaled(previous, NEARBY.previous),
    scaled(carries.by(tokenise(hit.document.title?.value ?? '')), NEARBY.title),
  ]);
  const worth = bySentence.map((own) => shareCarried(asked, own));
  return hit.passage.sentences.map((sentence, i) => {
    const quotes = hit.passage.quotes.filter((quote) => touches(quote.span, sentence.span));
    const speakers = carries.by(quotes.flatMap((quote) => tokenise(quote.speaker ?? '')));
    const own = mostOf([bySentence[i] ?? [], speakers]);
    const near = mostOf([own, scaled(bySentence[i - 1], NEARBY.before), around]);
    const window = fullestWindow(hit.passage.sentences, worth, i);
    return weighed(reading, { sentence, words: sentences[i] ?? [], quotes, own, near, window });
  });
}

interface Read {
  readonly sentence: Sentence;
  readonly window: Span;
  readonly words: readonly Token[];
  readonly quotes: readonly Quote[];
  /** What the sentence carries of each topic term, and what it does with its surroundings. */
  readonly own: readonly number[];
  readonly near: readonly number[];
}

function weighed({ hit, asked, carries, shape, proper, found }: Reading, read: Read): Told {
  const { sentence, quotes, near } = read;
  const { start, end } = shift(sentence.span, -hit.passage.span.start);
  const text = hit.text.slice(start, end);
  const marks = read.words.filter((word) => carries.stands(word)).map((word) => shift(word, 0));
  const { passage } = hit;
  const [answer] = shortAnswers({ shape, text, sentence: sentence.span, marks, passage, carries });
  const own = shareCarried(asked, read.own);
  const carried = shareCarried(asked, near);
  const answering = answer ? RANK.answer + RANK.fit * answer.fit : 0;
  return {
    hit,
    sentence,
    text,
    quote: quoteOf(quotes, marks),
    quotes,
    marks,
    answer: answer?.span ?? null,
    sure: answer?.sure === true && (shape.sought !== 'number' || isDone(asked, shape, read.own, DONE.atAll)),
    window: read.window,
    own,
    worths: near,
    named: asked.topic.terms.every((term, t) => !term.person || (near[t] ?? 0) > 0),
    placed: proper.every((isName, t) => !isName || (near[t] ?? 0) >= NEARBY.passage),
    done: isDone(asked, shape, near, proper.some(Boolean) ? DONE.byName : DONE.atAll),
    rank: RANK.found * found + RANK.own * own + RANK.carried * carried + answering,
  };
}

/** Of several verbs one is enough: "where did the council decide that those who lost a house may go". */
function isDone({ topic }: Asked, { verbs }: Shape, near: readonly number[], needed: number): boolean {
  const told = topic.terms.flatMap(({ term }, t) => (verbs.has(term) ? [near[t] ?? 0] : []));
  return told.length === 0 || Math.max(...told) >= needed;
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const scaled = (worths: readonly number[] | undefined, by: number) =>
  (worths ?? []).map((worth) => worth * by);

function quoteOf(quotes: readonly Quote[], marks: readonly Span[]): Quote | null {
  const held = ({ span }: Quote) => marks.filter((m) => m.start >= span.start && m.end <= span.end).length;
  const [most] = quotes.toSorted((a, b) => held(b) - held(a));
  return most && held(most) * 2 > marks.length ? most : null;
}
