import { meaningOf } from './dates/value.ts';
import { bareWords } from './language/bareWords.ts';
import type { AnnotatedDocument, AnnotatedPassage, Correction, Occasion, Quote } from './model.ts';

/** A document with the text of each of its passages. */
export interface Annotated {
  readonly document: AnnotatedDocument;
  readonly texts: readonly string[];
}

export interface Corrected {
  /** In the order in which they were given. */
  readonly documents: readonly AnnotatedDocument[];
  /** Those whose words (or file) are not there any more. */
  readonly unfit: readonly Correction[];
}

/** Shorter words may stand anywhere: they are only found as a whole quote. */
const TELLING = 12;

/** Applies what admins know better. Each correction is found by its words, wherever they stand in its file. */
export function correctDocuments(all: readonly Annotated[], corrections: readonly Correction[]): Corrected {
  const unfit = new Set(corrections);
  const documents = all.map(({ document, texts }) =>
    corrections
      .filter(({ file }) => file === document.file)
      .reduce((soFar, correction) => {
        const corrected = correctOne(soFar, texts, correction);
        if (corrected !== null) unfit.delete(correction);
        return corrected ?? soFar;
      }, document),
  );
  return { documents, unfit: [...unfit] };
}

/** Null where the words are not there. */
function correctOne(
  document: AnnotatedDocument,
  texts: readonly string[],
  correction: Correction,
): AnnotatedDocument | null {
  const quotes = quotesWith(document, correction);
  if (quotes.size > 0) return withQuotes(document, quotes, correction);
  return correction.date === undefined ? null : withSentences(document, texts, correction, correction.date);
}

/** The quotes of just these words; where there is none, those that hold them. */
function quotesWith({ passages }: AnnotatedDocument, { text, occurrence }: Correction): ReadonlySet<Quote> {
  const words = bareWords(text);
  const all = passages.flatMap((passage) => passage.quotes);
  const exact = all.filter((quote) => bareWords(quote.text) === words);
  const holding = () => all.filter((quote) => isWithin(words, bareWords(quote.text)));
  const found = exact.length > 0 ? exact : holding();
  return new Set(occurrence === undefined ? found : found.slice(occurrence - 1, occurrence));
}

const isWithin = (words: string, text: string): boolean =>
  words.length >= TELLING && ` ${text} `.includes(` ${words} `);

function withQuotes(
  document: AnnotatedDocument,
  wrong: ReadonlySet<Quote>,
  correction: Correction,
): AnnotatedDocument {
  const right = (quote: Quote): readonly Quote[] => {
    if (!wrong.has(quote)) return [quote];
    return correction.quote === false ? [] : [corrected(quote, correction)];
  };
  const passages = document.passages.map((passage) => ({
    ...passage,
    quotes: passage.quotes.flatMap(right),
  }));
  return withPerson({ ...document, passages }, correction.speaker);
}

function corrected(quote: Quote, { speaker, status, date }: Correction): Quote {
  const said = date === undefined ? quote.said : occasionOn(date, quote.said);
  if (speaker === undefined && status === undefined) return { ...quote, said };
  const who = speaker === undefined ? {} : { speaker, mention: null };
  return { ...quote, ...who, status: status ?? quote.status, said, tier: 'correction' };
}

/** The new date; what was planned stays planned. */
function occasionOn(date: string, old: Occasion | null): Occasion {
  const [from = date, to = from] = date.split('/');
  return {
    value: date,
    first: meaningOf(from, null).first,
    last: meaningOf(to, null).last,
    phrase: null,
    because: 'corrected by an admin',
    tie: 'clause',
    planned: old?.planned ?? false,
  };
}

/** A speaker whom the document never named is one of its people from now on. */
function withPerson(document: AnnotatedDocument, name: string | undefined): AnnotatedDocument {
  const isKnown = document.people.some((person) => [person.name, ...person.forms].includes(name ?? ''));
  if (name === undefined || isKnown) return document;
  const person = { name, forms: [], gender: null, mentions: 1, roles: [] };
  return { ...document, people: [...document.people, person] };
}

/** The sentences that the words are of get the date. */
function withSentences(
  document: AnnotatedDocument,
  texts: readonly string[],
  { text }: Correction,
  date: string,
): AnnotatedDocument | null {
  const words = bareWords(text);
  let found = false;
  const dated = (passage: AnnotatedPassage, whole: string): AnnotatedPassage => {
    if (!isWithin(words, bareWords(whole))) return passage;
    const sentences = passage.sentences.map((sentence) => {
      const { start, end } = sentence.span;
      const own = bareWords(whole.slice(start - passage.span.start, end - passage.span.start));
      if (!isWithin(words, own) && !isWithin(own, words)) return sentence;
      found = true;
      return { ...sentence, occasion: occasionOn(date, sentence.occasion) };
    });
    return { ...passage, sentences };
  };
  const passages = document.passages.map((passage, at) => dated(passage, texts[at] ?? ''));
  return found ? { ...document, passages } : null;
}
