import type { Occasion, Quote, Sentence, Span } from '../../coverage/model.ts';
import type { IndexedPassage } from '../../search/engine.ts';

/** A sentence that tells of one event of a timeline. Offsets are those of the file. */
export interface Happening {
  readonly hit: IndexedPassage;
  readonly sentence: Sentence;
  readonly text: string;
  /** The event is that these words were said; null where something happened. */
  readonly quote: Quote | null;
  /** When it happened, or when the words were said. */
  readonly occasion: Occasion | null;
  readonly marks: readonly Span[];
  /** The better it tells of the topic, and the nearer its date stands, the higher. */
  readonly score: number;
}
