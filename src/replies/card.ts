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

/** `unsaid`: found, but not as words that somebody plainly said; `denied`: found as words that somebody denies. */
export type Tone = 'found' | 'unsaid' | 'denied' | 'none' | 'usage' | 'notice';

/** One citation, or one line of a list. */
export interface Block {
  /** Large; null for a further citation of the same finding. */
  readonly headline: string | null;
  /** Told again when a page begins in the middle of a finding. */
  readonly finding: string | null;
  /** Small print above the excerpt: how many sources and wordings a finding has, that this is but another wording. */
  readonly small: readonly string[];
  /** The place (from 1) of the citation among those of its answer. */
  readonly cites: number | null;
  /** How the words are to be taken, where they were not plainly said: "Denied by Ann Harrow". */
  readonly labels: readonly string[];
  readonly excerpt: { readonly text: string; readonly marks: readonly Span[] } | null;
  readonly when: When | null;
  readonly source: Source | null;
  /** What a reader looks for first: the words, or (in a list of documents) where they stand. */
  readonly leadsWith: 'excerpt' | 'source';
  readonly lines: readonly string[];
  /** Text to be copied as it is. */
  readonly copy: string | null;
  /** Below the headline of a check: what was checked, with what differs. */
  readonly checked?: readonly Change[];
}

/** A block without anything yet. */
export const EMPTY_BLOCK: Block = {
  headline: null,
  finding: null,
  small: [],
  cites: null,
  labels: [],
  excerpt: null,
  when: null,
  source: null,
  leadsWith: 'excerpt',
  lines: [],
  copy: null,
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
  /** Small print beside the file: its size, its hash. */
  readonly detail: string | null;
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
