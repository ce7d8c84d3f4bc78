import type { Unanswered } from './unanswered.ts';

/** What the bot remembers over restarts. */
export interface Store extends Reports {
  /** Null before the first digest. */
  lastDigest(): Promise<LastDigest | null>;
  rememberDigest(digest: LastDigest): Promise<void>;
  /**
   * Keeps a text that is too long for a button's custom_id.
   * @returns its key: the first 16 hex digits of its SHA-256, so that the same text has the same key.
   */
  put(text: string): Promise<string>;
  /** Null when the text was never kept, or has been dropped for 10,000 newer ones. */
  get(key: string): Promise<string | null>;
  /** One more time this question was asked and not answered. The 500 last or most often asked are kept. */
  countUnanswered(question: string): Promise<void>;
  /** So many of them, the most often asked first. */
  unanswered(most: number): Promise<readonly Unanswered[]>;
}

export interface LastDigest {
  /** The local calendar day that it was for, ISO. */
  readonly day: string;
  /** Hashes of all documents that there were or had been: what is not among them is new. */
  readonly documents: readonly string[];
}

/** What readers say is wrong, until an admin has looked at it. */
export interface Reports {
  /** The open ones, oldest first. */
  reports(): Promise<readonly Report[]>;
  /** `known`: it was told before, and counts once more; `full`: there are so many that it is not kept. */
  addReport(report: NewReport): Promise<'kept' | 'known' | 'full'>;
  dropReport(id: string): Promise<void>;
}

/** A report on one citation. It does not hold who made it: nobody needs that to look at the words. */
export interface Report {
  /** 12 hex digits of what is reported: the same report again has the same. */
  readonly id: string;
  readonly what: 'speaker' | 'date' | 'excerpt' | 'other';
  /** The ISO day on which it was first made. */
  readonly day: string;
  /** How often it was made. */
  readonly times: number;
  /** The readers' own words, at most 500 characters each. */
  readonly notes: readonly string[];
  /** The question as typed. */
  readonly asked: string;
  readonly file: string;
  readonly paragraph: number;
  readonly excerpt: string;
  /** The quote or the sentence that a correction would be about, and which of those with the same words. */
  readonly words: string;
  readonly occurrence?: number;
  readonly isQuote: boolean;
  readonly speaker: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

export type NewReport = Omit<Report, 'id' | 'times' | 'notes'> & { readonly note: string };
