import type { Unanswered } from './unanswered.ts';

/** What the bot remembers over restarts. */
export interface Store {
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
  /** Hashes of all documents there were at that time: what is not among them is new. */
  readonly documents: readonly string[];
}
