import MiniSearch, { type Options } from 'minisearch';
import { analyse, analyseWhole } from './analyser.ts';
import type { IndexedPassage } from './engine.ts';

interface Fields {
  readonly id: number;
  readonly text: string;
  readonly quotes: string;
  readonly title: string;
}

/** Their order gives MiniSearch's field ids. */
const FIELDS = ['text', 'quotes', 'title'] as const;
const TEXT_FIELD = 0;

const OPTIONS: Options<Fields> = {
  fields: [...FIELDS],
  // Stop words go and stems come here, not in processTerm: field lengths count the tokens before processTerm.
  tokenize: (text, field) => (field === 'quotes' ? analyseWhole(text) : analyse(text)),
  processTerm: (term) => term,
};

/** Between two slices of work the event loop must get its turn. */
export type Pause = () => Promise<void>;

/** Characters indexed between two pauses: about 15 ms. */
const SLICE = 40_000;

function fieldsOf(id: number, { document, passage, text }: IndexedPassage): Fields {
  return {
    id,
    text,
    quotes: passage.quotes.map((q) => q.text).join('\n'),
    title: document.title?.value ?? '',
  };
}

/** MiniSearch over passages; a passage's id is its place in the list. */
export class PassageIndex extends MiniSearch<Fields> {
  constructor() {
    super(OPTIONS);
  }

  /** Indexes all passages in slices. */
  static async build(passages: readonly IndexedPassage[], pause: Pause): Promise<PassageIndex> {
    const index = new PassageIndex();
    let characters = 0;
    for (const [id, passage] of passages.entries()) {
      index.add(fieldsOf(id, passage));
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

  /** How many passages hold the term in their text. */
  documentFrequency(term: string): number {
    return this._index.get(term)?.get(TEXT_FIELD)?.size ?? 0;
  }
}
