import type { DocumentMeta, Person } from '../coverage/model.ts';
import { spellingKey } from '../coverage/people/spelling.ts';
import type { IndexedPassage } from './engine.ts';
import type { Pause } from './pause.ts';
import { tokenise } from './tokens.ts';

/** Something worth choosing, as it is shown and as it is compared. */
export interface Phrase {
  /** What a choice stands for: the words, the person's name, the document's file. */
  readonly shown: string;
  /** Folded words between spaces, one space in front: " real peace man". */
  readonly folded: string;
  readonly kind: 'quote' | 'event' | 'title' | 'name';
}

/** A list to choose from, the likeliest first, with every word in it: what a slip of the keyboard may mean. */
export interface Choices {
  readonly phrases: readonly Phrase[];
  readonly vocabulary: readonly string[];
}

/** What an option may be completed with. */
export interface Suggestions {
  /** Names, titles, quotes, dated sentences. */
  readonly words: Choices;
  readonly people: Choices;
  readonly sources: Choices;
}

export interface Suggestible {
  readonly passages: readonly IndexedPassage[];
  readonly people: readonly Person[];
  readonly documents: readonly DocumentMeta[];
}

const EMPTY: Choices = { phrases: [], vocabulary: [] };
export const NO_SUGGESTIONS: Suggestions = { words: EMPTY, people: EMPTY, sources: EMPTY };

/** Long enough to tell, short enough for a menu line of 100 characters. */
const LONGEST = 80;
/** Phrases collected between two pauses: about 10 ms. */
const SLICE = 500;
/** A list that a linear scan goes through in a few ms. */
const MOST = 50_000;

export const fold = (text: string): string =>
  tokenise(text)
    .map((t) => ` ${t.word}`)
    .join('');

/** The beginning of a text, whole words, at most `LONGEST` characters, without outer quotation marks. */
function beginning(text: string): string {
  const bare = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“”«»„'‘’`]+|[\s"“”«»'‘’`,.;:]+$/gu, '');
  if (bare.length <= LONGEST) return bare;
  return bare.slice(0, bare.lastIndexOf(' ', LONGEST)).slice(0, LONGEST);
}

type Candidate = Pick<Phrase, 'shown' | 'kind'> & { readonly text: string };

const phrase = (text: string, kind: Phrase['kind']): Candidate => ({
  shown: beginning(text),
  text: beginning(text),
  kind,
});

const byMentions = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => b.mentions - a.mentions);

/** Names and titles of everything; of a coverage that has more quotes than there is room for, every so many-th passage's. */
function* wordCandidates({ passages, people, documents }: Suggestible): Generator<Candidate> {
  for (const { name } of byMentions(people)) yield phrase(name, 'name');
  for (const { title } of documents) if (title !== null) yield phrase(title.value, 'title');
  const quoting = passages.filter(({ passage }) => passage.quotes.length > 0);
  const step = Math.max(1, Math.ceil((2 * quoting.length) / MOST));
  for (const [at, { passage }] of quoting.entries()) {
    if (at % step !== 0) continue;
    for (const quote of passage.quotes) if (quote.kind !== 'indirect') yield phrase(quote.text, 'quote');
  }
  yield* eventCandidates(passages);
}

/** The first sentence of each document whose own date stands in it. */
function* eventCandidates(passages: readonly IndexedPassage[]): Generator<Candidate> {
  let last = '';
  for (const { document, passage, text } of passages) {
    const dated = passage.sentences.find(
      ({ occasion }) => occasion?.tie === 'clause' && occasion.value !== null,
    );
    if (document.file === last || dated === undefined) continue;
    last = document.file;
    const { start } = passage.span;
    yield phrase(text.slice(dated.span.start - start, dated.span.end - start), 'event');
  }
}

/** A person is found by any of their names in any spelling. */
function* peopleCandidates({ people }: Suggestible): Generator<Candidate> {
  for (const { name, aliases } of byMentions(people)) {
    const words = [name, ...aliases].flatMap((form) => form.split(/\s+/));
    const keys = words.map(spellingKey);
    yield { shown: name, text: [name, ...aliases, ...new Set(keys)].join(' '), kind: 'name' };
  }
}

/** The newest first. */
function* sourceCandidates({ documents }: Suggestible): Generator<Candidate> {
  const day = ({ published }: DocumentMeta) => published?.value ?? '';
  for (const document of documents.toSorted((a, b) => (day(a) < day(b) ? 1 : Number(day(a) > day(b)) * -1)))
    yield {
      shown: document.file,
      text: `${document.title?.value ?? ''} ${document.file} ${document.publisher ?? ''}`,
      kind: 'title',
    };
}

/** Each choice once, in the order of the candidates; collected in slices. */
async function collect(candidates: Iterable<Candidate>, pause: Pause): Promise<Choices> {
  const phrases = new Map<string, Phrase>();
  const vocabulary = new Set<string>();
  let seen = 0;
  for (const { shown, text, kind } of candidates) {
    if (phrases.size >= MOST) break;
    const folded = fold(text);
    if (folded !== '' && !phrases.has(folded)) phrases.set(folded, { shown, folded, kind });
    for (const word of folded.split(' ')) if (word !== '') vocabulary.add(word);
    seen += 1;
    if (seen % SLICE === 0) await pause();
  }
  return { phrases: [...phrases.values()], vocabulary: [...vocabulary] };
}

/** Everything that may be suggested while somebody types. */
export async function collectSuggestions(from: Suggestible, pause: Pause): Promise<Suggestions> {
  return {
    words: await collect(wordCandidates(from), pause),
    people: await collect(peopleCandidates(from), pause),
    sources: await collect(sourceCandidates(from), pause),
  };
}
