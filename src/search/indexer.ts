import MiniSearch, { type Options } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { type Acronyms, noteAcronyms } from './acronyms.ts';
import { indexedWords } from './analyser.ts';
import { type ByteWriter, createByteWriter } from './bytes.ts';
import type { IndexedPassage } from './engine.ts';
import type { Pause } from './pause.ts';
import { checkFields } from './pinnedFields.ts';
import { writePostings } from './postings.ts';
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
export const FIELD_COUNT = FIELDS.length;

/** Notes every word of the passages, as written (folded), in `words`. */
const optionsWith = (words: SearchableMap<true>): Options<Fields> => ({
  fields: [...FIELDS],
  // Stop words go and stems come here, not in processTerm: field lengths count the tokens before processTerm.
  // A quote keeps its common words: it may consist of nothing else ("It is what it is").
  tokenize: (text, field) => {
    const tokens = field === 'quotes' ? tokenise(text) : indexedWords(text);
    for (const { word } of tokens) words.set(word, true);
    return tokens.map(({ term }) => term);
  },
  processTerm: (term) => term,
});

/** Characters indexed between two pauses: about 15 ms. */
const SLICE = 40_000;

/** Bytes packed between two pauses: about 5 ms. */
const PACKED = 200_000;

/** What a packed index begins with. */
export interface Head {
  readonly passages: number;
  readonly terms: number;
  readonly words: number;
  readonly acronyms: number;
  /** Of each field. */
  readonly averages: readonly number[];
}

function fieldsOf(id: number, { document, passage, text }: IndexedPassage): Fields {
  return {
    id,
    text,
    quotes: passage.quotes.length === 0 ? null : passage.quotes.map((q) => q.text).join('\n'),
    title: document.title?.value ?? null,
  };
}

/** MiniSearch as the maker of the index: it counts, `pack` writes down what it has counted. */
export class Indexer extends MiniSearch<Fields> {
  private readonly words: SearchableMap<true>;
  private readonly acronyms: Acronyms = new Map();

  constructor() {
    const words = new SearchableMap<true>();
    super(optionsWith(words));
    checkFields(this, FIELDS);
    this.words = words;
  }

  /** Indexes all passages in slices; a passage's id is its place in the list. */
  static async over(passages: readonly IndexedPassage[], pause: Pause): Promise<Indexer> {
    const index = new Indexer();
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

  /**
   * The index as bytes: head, field lengths, acronyms, words, terms each with the length of its postings, postings.
   * Words and terms come in the order of MiniSearch's tree, each as what is left after what it shares with the one before.
   */
  async pack(pause: Pause): Promise<Uint8Array> {
    const [front, back] = [createByteWriter(), createByteWriter()];
    front.text(JSON.stringify(this.head()));
    for (const lengths of this._fieldLength.values())
      for (let field = 0; field < FIELD_COUNT; field += 1) front.number(lengths[field] ?? 0);
    await pause();
    for (const acronym of this.acronyms) front.text(JSON.stringify(acronym));
    await pause();
    await this.packWords(front, pause);
    await this.packTerms(front, back, pause);
    const image = new Uint8Array(front.length() + back.length());
    image.set(front.written());
    image.set(back.written(), front.length());
    return image;
  }

  private head(): Head {
    return {
      passages: this._documentCount,
      terms: this.termCount,
      words: this.words.size,
      acronyms: this.acronyms.size,
      averages: this._avgFieldLength,
    };
  }

  private async packTerms(terms: ByteWriter, postings: ByteWriter, pause: Pause): Promise<void> {
    let [before, paused] = ['', 0];
    for (const [term, fields] of this._index) {
      const from = postings.length();
      for (let field = 0; field < FIELD_COUNT; field += 1) writePostings(postings, fields.get(field));
      terms.word(term, before);
      terms.number(postings.length() - from);
      before = term;
      if (postings.length() - paused < PACKED) continue;
      paused = postings.length();
      await pause();
    }
  }

  private async packWords(writer: ByteWriter, pause: Pause): Promise<void> {
    let [before, paused] = ['', writer.length()];
    for (const word of this.words.keys()) {
      writer.word(word, before);
      before = word;
      if (writer.length() - paused < PACKED) continue;
      paused = writer.length();
      await pause();
    }
  }
}
