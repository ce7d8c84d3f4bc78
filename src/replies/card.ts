import type { Change } from '../answers/answer.ts';
import type { Occasion, QuoteStatus, Span } from '../coverage/model.ts';

/**
 * A reply as data, before any markup: `message.ts` draws it for Discord, `text.ts` for a terminal. Every string is
 * raw text from documents, users or this program; escaping and clipping are the drawer's business.
 */
export interface Card {
  readonly tone: Tone;
  readonly heading: string | null;
  /** Quiet line above: the question as it was asked. */
  readonly asked: string | null;
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** Quiet line at the very end. */
  readonly foot: string | null;
}

export type Tone = 'found' | 'none' | 'usage' | 'notice';

/** One citation, or one line of a list. */
export interface Block {
  /** Large; null for a further citation of the same finding. */
  readonly headline: string | null;
  /** Told again when a page begins in the middle of a finding. */
  readonly finding: string | null;
  /** What the excerpt is, where it is not plainly the answer: "Related, not an answer", "Another wording". */
  readonly labels: readonly string[];
  readonly excerpt: { readonly text: string; readonly marks: readonly Span[] } | null;
  readonly when: When | null;
  readonly source: Source | null;
  /** What a reader looks for first: the words, or (in a list of documents) where they stand. */
  readonly leadsWith: 'excerpt' | 'source';
  readonly lines: readonly string[];
  /** Below the headline of a check: what was checked, with what differs. */
  readonly checked?: readonly Change[];
}

/** A block without anything yet. */
export const EMPTY_BLOCK: Block = {
  headline: null,
  finding: null,
  labels: [],
  excerpt: null,
  when: null,
  source: null,
  leadsWith: 'excerpt',
  lines: [],
};

/** When it was said or happened. `phrase` is how the document words it, where no date follows from that. */
export interface When {
  readonly verb: string;
  readonly occasion: Occasion;
  readonly phrase: string | null;
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly paragraph: number | null;
  readonly file: string;
  /** In words; null where it does not matter. */
  readonly size: string | null;
}

/** Status and speaker → the label of words that were not plainly said by the one they are about; null for "said". */
export function statusLabel(status: QuoteStatus, speaker: string | null): string | null {
  const by = speaker === null ? '' : ` by ${speaker}`;
  switch (status) {
    case 'said':
      return null;
    case 'predicted':
      return `Predicted${by}: told as words still to come, not as words said`;
    case 'scripted':
      return `Scripted${by} for another to say`;
    case 'asked':
      return `Asked${by}, not stated`;
    case 'denied':
      return `Denied${by}`;
    case 'reported':
      return speaker === null
        ? 'Second-hand'
        : `Second-hand: put into the mouth of ${speaker} by someone else`;
  }
}
