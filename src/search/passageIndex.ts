import MiniSearch, { type Options } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { type Acronyms, noteAcronyms } from './acronyms.ts';
import { indexedWords } from './analyser.ts';
import type { IndexedPassage } from './engine.ts';
import type { Pause } from './pause.ts';
import { checkFields } from './pinnedFields.ts';
import { type Collection, lengthNorm } from './scorer.ts';
import { tokenise } from './tokens.ts';

interface Fields {
  readonly id: number;
  readonly text: string;
  /** The quoted words alone; null where there are none, so that they do not shorten the average length. */
  readonly quotes: string | null;
  readonly title: string | null;
}

/** Their order gives MiniSearch's field ids. */
const FIELDS = ['text', 'quotes', 'title'] as const;
export const FIELD = { text: 0, quotes: 1, title: 2 };

/** Where a term stands in one field. Lengths count words. */
interface Postings {
  readonly field: (typeof FIELDS)[number];
  /** How often each passage holds it. */
  readonly holders: ReadonlyMap<number, number>;
  readonly average: number;
  lengthIn(id: number): number;
}

/** The words of the corpus as written (folded), for words that are not among them. */
type Vocabulary = SearchableMap<true>;

/** Notes every word of the passages in `vocabulary`. */
const optionsWith = (vocabulary: Vocabulary): Options<Fields> => ({
  fields: [...FIELDS],
  // Stop words go and stems come here, not in processTerm: field lengths count the tokens before processTerm.
  // A quote keeps its common words: it may consist of nothing else ("It is what it is").
  tokenize: (text, field) => {
    const tokens = field === 'quotes' ? tokenise(text) : indexedWords(text);
    for (const { word } of tokens) vocabulary.set(word, true);
    return tokens.map(({ term }) => term);
  },
  processTerm: (term) => term,
});

/** Characters indexed between two pauses: about 15 ms. */
const SLICE = 40_000;

/** Postings or passages in one line of a packed index: a line is read and written in about 10 ms. */
const LINE = 10_000;

/** The first line of a packed index. */
interface Head {
  readonly passages: number;
  readonly terms: number;
  readonly words: number;
  readonly acronyms: number;
  readonly averages: readonly number[];
}

/** Lengths of each field of passages with consecutive ids. */
type Lengths = readonly (readonly (number | null)[])[];

/** A term, then for each field the passages that hold it, each followed by how often; null for none. */
type PackedTerm = readonly [term: string, ...fields: (readonly number[] | null)[]];

const parse = <T>(line: string) => JSON.parse(line) as T;

function fieldsOf(id: number, { document, passage, text }: IndexedPassage): Fields {
  return {
    id,
    text,
    quotes: passage.quotes.length === 0 ? null : passage.quotes.map((q) => q.text).join('\n'),
    title: document.title?.value ?? null,
  };
}

/** MiniSearch over passages; a passage's id is its place in the list. */
export class PassageIndex extends MiniSearch<Fields> {
  private readonly vocabulary: Vocabulary;
  private readonly acronyms: Acronyms = new Map();
  /** As of the last query; another one once a passage has come or gone. */
  private read: Collection | null = null;

  constructor() {
    const vocabulary: Vocabulary = new SearchableMap();
    super(optionsWith(vocabulary));
    checkFields(this, FIELDS);
    this.vocabulary = vocabulary;
  }

  /** What the scorer reads: MiniSearch's own postings, the field lengths as BM25 needs them. */
  collection(): Collection {
    const { _documentCount: count, _nextId: size } = this;
    if (this.read?.count === count && this.read.size === size) return this.read;
    const norms = FIELDS.map((_, field) => this.normsOf(field));
    this.read = { count, size, norms, postings: (term) => this._index.get(term) };
    return this.read;
  }

  private normsOf(field: number): Float32Array {
    const norms = new Float32Array(this._nextId);
    const average = this._avgFieldLength[field] ?? 0;
    for (const [id, lengths] of this._fieldLength) norms[id] = lengthNorm(lengths[field] ?? 0, average);
    return norms;
  }

  /** Indexes all passages in slices. */
  static async build(passages: readonly IndexedPassage[], pause: Pause): Promise<PassageIndex> {
    const index = new PassageIndex();
    let characters = 0;
    for (const [id, passage] of passages.entries()) {
      index.add(fieldsOf(id, passage));
      noteAcronyms(index.acronyms, passage.text);
      characters += passage.text.length;
      if (characters < SLICE) continue;
      characters = 0;
      await pause();
    }
    return index;
  }

  /** Does any field of any passage hold the term? */
  holds(term: string): boolean {
    return this._index.has(term);
  }

  /** Does the corpus have this word, as written? */
  knows(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /** The words of the corpus within so many edits (Levenshtein), with their distance. */
  wordsNear(word: string, edits: number): ReadonlyMap<string, number> {
    const near = this.vocabulary.fuzzyGet(word, edits);
    return new Map([...near].map(([other, [, distance]]) => [other, distance]));
  }

  /** The words of the corpus that begin so. */
  wordsFrom(beginning: string): readonly string[] {
    return [...this.vocabulary.atPrefix(beginning).keys()];
  }

  /** The names of the corpus that the acronym may stand for: "IMF" → "International Monetary Fund". */
  namesFor(acronym: string): readonly string[] {
    return this.acronyms.get(acronym) ?? [];
  }

  /** How many passages hold the term in their text. */
  documentFrequency(term: string): number {
    return this._index.get(term)?.get(FIELD.text)?.size ?? 0;
  }

  /** Which passages hold the term, field by field. */
  *postings(term: string): Generator<Postings> {
    const fields = this._index.get(term);
    for (const [place, field] of FIELDS.entries()) {
      const holders = fields?.get(place);
      if (holders === undefined) continue;
      const lengthIn = (id: number) => this._fieldLength.get(id)?.[place] ?? 0;
      yield { field, holders, average: this._avgFieldLength[place] ?? 1, lengthIn };
    }
  }

  /** The index as lines of JSON without line breaks, made one at a time. `unpack` reads them. */
  *pack(): Generator<string> {
    const lengths = [...this._fieldLength.values()];
    const words = [...this.vocabulary.keys()];
    const acronyms = [...this.acronyms];
    const head: Head = {
      passages: lengths.length,
      terms: this.termCount,
      words: words.length,
      acronyms: acronyms.length,
      averages: this._avgFieldLength,
    };
    yield JSON.stringify(head);
    for (let i = 0; i < lengths.length; i += LINE) yield JSON.stringify(lengths.slice(i, i + LINE));
    for (let i = 0; i < words.length; i += LINE) yield JSON.stringify(words.slice(i, i + LINE));
    for (let i = 0; i < acronyms.length; i += LINE) yield JSON.stringify(acronyms.slice(i, i + LINE));
    yield* this.packTerms();
  }

  private *packTerms(): Generator<string> {
    let terms: PackedTerm[] = [];
    let postings = 0;
    for (const [term, fields] of this._index) {
      const packed = FIELDS.map((_, field) => [...(fields.get(field) ?? [])].flat());
      terms.push([term, ...packed.map((list) => (list.length === 0 ? null : list))]);
      postings += packed.reduce((sum, list) => sum + list.length / 2, 0);
      if (postings < LINE) continue;
      yield JSON.stringify(terms);
      terms = [];
      postings = 0;
    }
    yield JSON.stringify(terms);
  }

  /** @throws {Error} when the lines are no packed index, or of another number of passages. */
  static async unpack(lines: readonly string[], passages: number, pause: Pause): Promise<PassageIndex> {
    const index = new PassageIndex();
    const head = parse<Head>(lines[0] ?? 'null');
    if (head?.passages !== passages) throw new Error(`The saved index does not hold ${passages} passages.`);
    const lengths = Math.ceil(passages / LINE);
    const words = lengths + Math.ceil(head.words / LINE);
    const acronyms = words + Math.ceil(head.acronyms / LINE);
    index._avgFieldLength = [...head.averages];
    for (const [i, line] of lines.slice(1).entries()) {
      if (i < lengths) index.adoptLengths(parse<Lengths>(line));
      else if (i < words) index.adoptWords(parse<readonly string[]>(line));
      else if (i < acronyms) index.adoptAcronyms(parse<readonly [string, string[]][]>(line));
      else index.adoptTerms(parse<readonly PackedTerm[]>(line));
      await pause();
    }
    if (index.documentCount !== passages || index.termCount !== head.terms)
      throw new Error('The saved index is cut off.');
    return index;
  }

  private adoptLengths(lengths: Lengths): void {
    for (const fields of lengths) {
      const id = this._nextId;
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(
        id,
        fields.map((length) => length ?? 0),
      );
      this._nextId = id + 1;
      this._documentCount = id + 1;
    }
  }

  private adoptWords(words: readonly string[]): void {
    for (const word of words) this.vocabulary.set(word, true);
  }

  private adoptAcronyms(acronyms: readonly [string, string[]][]): void {
    for (const [acronym, names] of acronyms) this.acronyms.set(acronym, names);
  }

  private adoptTerms(terms: readonly PackedTerm[]): void {
    for (const term of terms) this.adoptTerm(term);
  }

  private adoptTerm([term, ...fields]: PackedTerm): void {
    const data = new Map<number, Map<number, number>>();
    for (const [field, list] of fields.entries()) {
      if (list === null) continue;
      const postings = new Map<number, number>();
      for (let i = 0; i + 1 < list.length; i += 2) postings.set(list[i] ?? 0, list[i + 1] ?? 0);
      data.set(field, postings);
    }
    this._index.set(term, data);
  }
}
