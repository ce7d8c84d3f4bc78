import type { DocumentMeta, Person, Quoted, Refusal } from '../coverage/model.ts';
import type { Engine } from './engine.ts';

/** The corpus as it stands at one moment. Immutable: a reindex builds another one and swaps the reference. */
export interface Edition {
  /** Hash over the documents' hashes, the overrides and the version of the rules: 12 hex digits. */
  readonly fingerprint: string;
  /** In the order of their file names. */
  readonly documents: readonly DocumentMeta[];
  readonly people: readonly Person[];
  /** By `Person.name`; nobody who is not quoted. */
  readonly quoted: ReadonlyMap<string, Quoted>;
  readonly refused: readonly Refusal[];
  readonly engine: Engine;
}

/** What a reindex did. */
export interface ReindexReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly refused: readonly Refusal[];
  readonly documents: number;
  readonly passages: number;
  readonly quotes: number;
  readonly ms: number;
}
