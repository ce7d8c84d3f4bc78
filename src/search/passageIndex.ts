import SearchableMap from 'minisearch/SearchableMap';
import { type Cursor, readNumber, readText, readWord } from './bytes.ts';
import type { IndexedPassage } from './engine.ts';
import { FIELD, FIELD_COUNT, type Head, Indexer } from './indexer.ts';
import type { Pause } from './pause.ts';
import { readPostings, type TermPostings } from './postings.ts';
import { type Collection, lengthNorm } from './scorer.ts';

/** Words, terms or passages read between two pauses: about 5 ms. */
const SLICE = 3000;

/** What is read of a packed index at once; postings are read when a query asks for them. */
interface Opened {
  readonly head: Head;
  readonly norms: readonly Float32Array[];
  /** The words of the corpus as written (folded), for words that are not among them. */
  readonly vocabulary: SearchableMap<true>;
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  /** Where each term's postings begin, counted from where those of the first one do. */
  readonly places: ReadonlyMap<string, number>;
  readonly postingsFrom: number;
}

async function readNorms(cursor: Cursor, { passages, averages }: Head, pause: Pause) {
  const norms = Array.from({ length: FIELD_COUNT }, () => new Float32Array(passages));
  for (let id = 0; id < passages; id += 1) {
    for (const [field, list] of norms.entries())
      list[id] = lengthNorm(readNumber(cursor), averages[field] ?? 0);
    if (id % SLICE === SLICE - 1) await pause();
  }
  return norms;
}

async function readVocabulary(cursor: Cursor, { words }: Head, pause: Pause) {
  const vocabulary = new SearchableMap<true>();
  let word = '';
  for (let i = 0; i < words; i += 1) {
    word = readWord(cursor, word);
    vocabulary.set(word, true);
    if (i % SLICE === SLICE - 1) await pause();
  }
  return vocabulary;
}

async function readPlaces(cursor: Cursor, { terms }: Head, pause: Pause) {
  const places = new Map<string, number>();
  let [term, place] = ['', 0];
  for (let i = 0; i < terms; i += 1) {
    term = readWord(cursor, term);
    places.set(term, place);
    place += readNumber(cursor);
    if (i % SLICE === SLICE - 1) await pause();
  }
  if (cursor.at + place !== cursor.bytes.length) throw new Error('The saved index is cut off.');
  return places;
}

async function readAcronyms(cursor: Cursor, { acronyms }: Head, pause: Pause) {
  const names = new Map<string, readonly string[]>();
  for (let i = 0; i < acronyms; i += 1) {
    names.set(...(JSON.parse(readText(cursor)) as [string, readonly string[]]));
    if (i % SLICE === SLICE - 1) await pause();
  }
  return names;
}

async function read(image: Uint8Array, passages: number, pause: Pause): Promise<Opened> {
  const cursor: Cursor = { bytes: image, at: 0 };
  const head = JSON.parse(readText(cursor)) as Head;
  if (head.passages !== passages) throw new Error(`The saved index does not hold ${passages} passages.`);
  const norms = await readNorms(cursor, head, pause);
  const acronyms = await readAcronyms(cursor, head, pause);
  const vocabulary = await readVocabulary(cursor, head, pause);
  const places = await readPlaces(cursor, head, pause);
  return { head, norms, acronyms, vocabulary, places, postingsFrom: cursor.at };
}

/** What MiniSearch has counted of the passages, in bytes. A passage's id is its place in the list. */
export class PassageIndex {
  /** The whole index, as it is kept on the disk. */
  readonly image: Uint8Array;
  readonly collection: Collection;
  private readonly opened: Opened;
  /** Postings read so far. */
  private readonly postings = new Map<string, TermPostings>();

  private constructor(image: Uint8Array, opened: Opened) {
    this.image = image;
    this.opened = opened;
    this.collection = {
      count: opened.head.passages,
      norms: opened.norms,
      postings: (term) => this.postingsOf(term),
    };
  }

  /** Indexes all passages in slices. */
  static async build(passages: readonly IndexedPassage[], pause: Pause): Promise<PassageIndex> {
    const indexer = await Indexer.over(passages, pause);
    return PassageIndex.open(await indexer.pack(pause), passages.length, pause);
  }

  /** @throws {Error} when the bytes are no packed index, or one of another number of passages. */
  static async open(image: Uint8Array, passages: number, pause: Pause): Promise<PassageIndex> {
    return new PassageIndex(image, await read(image, passages, pause));
  }

  get termCount(): number {
    return this.opened.places.size;
  }

  /** Does any field of any passage hold the term? */
  holds(term: string): boolean {
    return this.opened.places.has(term);
  }

  /** Does the corpus have this word, as written? */
  knows(word: string): boolean {
    return this.opened.vocabulary.has(word);
  }

  /** The words of the corpus within so many edits (Levenshtein), with their distance. */
  wordsNear(word: string, edits: number): ReadonlyMap<string, number> {
    const near = this.opened.vocabulary.fuzzyGet(word, edits);
    return new Map([...near].map(([other, [, distance]]) => [other, distance]));
  }

  /** The words of the corpus that begin so. */
  wordsFrom(beginning: string): readonly string[] {
    return [...this.opened.vocabulary.atPrefix(beginning).keys()];
  }

  /** The names of the corpus that the acronym may stand for: "IMF" → "International Monetary Fund". */
  namesFor(acronym: string): readonly string[] {
    return this.opened.acronyms.get(acronym) ?? [];
  }

  /** How many passages hold the term in their text. */
  documentFrequency(term: string): number {
    return this.postingsOf(term)?.[FIELD.text]?.passages.length ?? 0;
  }

  private postingsOf(term: string): TermPostings | undefined {
    const known = this.postings.get(term);
    const place = this.opened.places.get(term);
    if (known !== undefined || place === undefined) return known;
    const cursor: Cursor = { bytes: this.image, at: this.opened.postingsFrom + place };
    const postings = Array.from({ length: FIELD_COUNT }, () => readPostings(cursor));
    this.postings.set(term, postings);
    return postings;
  }
}
