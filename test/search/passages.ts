import type { AnnotatedPassage, DocumentMeta, Occasion, Person, Quote } from '../../src/coverage/model.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { createEngine } from '../../src/search/miniSearchEngine.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { collectSuggestions } from '../../src/search/suggestions.ts';

/** A passage in few words: quotes as speaker → words. */
export interface Sketch {
  readonly file: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly quotes?: Readonly<Record<string, string>>;
  /** When its first sentence happened: a day or `first/last`. */
  readonly day?: string;
  /** When its quotes were said. */
  readonly said?: string;
}

export function occasion(value: string): Occasion {
  const [first = value, last = first] = value.split('/');
  return { value, first, last, phrase: null, because: 'the test says so', tie: 'clause', planned: false };
}

const stated = (value: string | undefined) =>
  value === undefined ? null : { value, span: null, words: null, because: 'the test says so' };

function quotesOf({ text, quotes = {}, said }: Sketch): readonly Quote[] {
  return Object.entries(quotes).map(([speaker, words]) => {
    const start = text.indexOf(words);
    return {
      span: { start, end: start + words.length },
      text: words,
      kind: 'direct',
      speaker,
      mention: null,
      cue: 'said',
      status: 'said',
      tier: 'test',
      said: said === undefined ? null : occasion(said),
    };
  });
}

function passageOf(sketch: Sketch, paragraph: number): AnnotatedPassage {
  const span = { start: 0, end: sketch.text.length };
  return {
    span,
    paragraph,
    section: 0,
    label: null,
    sentences: [{ span, occasion: sketch.day === undefined ? null : occasion(sketch.day) }],
    quotes: quotesOf(sketch),
    timexes: [],
  };
}

/** Sketches in the order of files and paragraphs → indexed passages. */
export function passagesFrom(sketches: readonly Sketch[]): readonly IndexedPassage[] {
  const documents = new Map<string, DocumentMeta>();
  const counts = new Map<string, number>();
  return sketches.map((sketch) => {
    const { file } = sketch;
    const document = documents.get(file) ?? {
      file,
      hash: file,
      bytes: 1,
      publisher: null,
      url: null,
      title: stated(sketch.title),
      published: stated(sketch.published),
    };
    documents.set(file, document);
    const paragraph = (counts.get(file) ?? 0) + 1;
    counts.set(file, paragraph);
    return { document, passage: passageOf(sketch, paragraph), text: sketch.text };
  });
}

const noPause = async () => undefined;

/** An engine over sketches, and what it stands on. */
export async function engineOver(sketches: readonly Sketch[], people: readonly Person[] = []) {
  const passages = passagesFrom(sketches);
  const index = await PassageIndex.build(passages, noPause);
  const documents = [...new Set(passages.map((p) => p.document))];
  const suggestions = await collectSuggestions({ passages, people, documents }, noPause);
  return {
    passages,
    index,
    engine: createEngine({ documents, suggestions, passages, index }),
    engineOn: (other: PassageIndex) => createEngine({ documents, suggestions, passages, index: other }),
  };
}
