import type { DocumentMeta, Occasion, Person, Quote, Quoted, QuoteStatus, Span } from '../coverage/model.ts';

/** The commands that answer a question; also the names used in the batch contract. */
export const QUESTION_COMMANDS = [
  'who said',
  'who is',
  'when',
  'ask',
  'search',
  'timeline',
  'sources',
  'check',
] as const;
export type QuestionCommand = (typeof QUESTION_COMMANDS)[number];

/** The options that narrow a question down. */
export const FILTER_OPTIONS = ['speaker', 'source', 'from', 'to'] as const;

/** A question as typed. Filters are raw text: the answer says how they were understood, or asks back. */
export interface Question {
  readonly command: QuestionCommand;
  readonly input: string;
  readonly speaker?: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A piece of a document that can be checked: `excerpt` is `text.slice(start, end)` of the file with that hash. */
export interface Citation extends Span {
  readonly document: DocumentMeta;
  readonly paragraph: number;
  readonly excerpt: string;
  /** The quote's status where the excerpt is a quote. */
  readonly label: QuoteStatus | null;
  readonly speaker: string | null;
  /** The quote that is cited, where one is: its span may be wider or narrower than the excerpt's. */
  readonly quote?: Quote;
  readonly occasion: Occasion | null;
  /** The matching words (and the date phrase), as offsets of the file, ascending, inside the excerpt. */
  readonly marks: readonly Span[];
}

export type Verdict = 'verbatim' | 'close' | 'other speaker' | 'other occasion' | 'not on the record';

/** A run of words of a checked quotation: in both, only in what was checked, or only on record. */
export interface Change {
  readonly kind: 'same' | 'claimed' | 'recorded';
  readonly text: string;
}

/** What the record says to a quotation that somebody claims: `check`. */
export interface Judgement {
  readonly kind: 'verdict';
  readonly verdict: Verdict;
  /** As it was checked, without outer marks. */
  readonly quote: string;
  /** Who is claimed to have said it, as worded there. */
  readonly claimedBy: string | null;
  readonly changes: readonly Change[];
  /** Fixed sentences on what a reader should mind. */
  readonly remarks: readonly string[];
  /** On record. */
  readonly speaker: string | null;
  readonly status: QuoteStatus;
  readonly said: Occasion | null;
  /** Empty where the words are not on the record; then `related` has the closest passages. */
  readonly citations: readonly Citation[];
  readonly related: readonly Citation[];
}

/** One thing found, with everything that bears it out, best citation first. */
export type Finding =
  | {
      readonly kind: 'utterance';
      readonly speaker: string | null;
      readonly status: QuoteStatus;
      readonly said: Occasion | null;
      readonly citations: readonly Citation[];
    }
  | { readonly kind: 'date'; readonly occasion: Occasion | null; readonly citations: readonly Citation[] }
  /** What happened, was said or is planned, on a day or (a null value) without one: `timeline`. */
  | { readonly kind: 'event'; readonly occasion: Occasion | null; readonly citations: readonly Citation[] }
  /** Who somebody is: `who is`. The citations are where the roles stand, as worded. */
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly quoted: Quoted;
      readonly citations: readonly Citation[];
    }
  | { readonly kind: 'passage'; readonly citations: readonly Citation[] }
  | { readonly kind: 'document'; readonly document: DocumentMeta; readonly citations: readonly Citation[] }
  | Judgement;

/** What was looked through; told with every "not on the record". */
export interface Searched {
  readonly documents: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** `notes` are fixed sentences: how a date filter was understood, how many undated passages were left out. */
export type Answer =
  | {
      readonly status: 'answered';
      readonly question: Question;
      /** One line: the speaker, the date, or what was found. */
      readonly short: string;
      readonly findings: readonly Finding[];
      readonly notes: readonly string[];
    }
  | {
      readonly status: 'none';
      readonly question: Question;
      readonly short: string;
      readonly searched: Searched;
      readonly related: readonly Citation[];
      readonly notes: readonly string[];
      /** `check` only: each quotation, none of which is on the record. */
      readonly judgements?: readonly Judgement[];
    }
  | { readonly status: 'usage'; readonly question: Question; readonly short: string };

/** All citations of an answer in the order in which a card shows them; of "not on the record", what is related. */
export function citationsOf(answer: Answer): readonly Citation[] {
  if (answer.status === 'answered') return answer.findings.flatMap(({ citations }) => citations);
  return answer.status === 'none' ? answer.related : [];
}
