import type { Client } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Correction, Reread } from '../coverage/model.ts';
import type { Log } from '../log.ts';
import type { Edition, ReindexReport } from '../search/edition.ts';
import type { Reports, Store } from '../store/store.ts';

/** Keeps texts that are too long for a button. */
export interface Questions {
  put(text: string): Promise<string>;
  /** Null for a key that is not known (any more). */
  get(key: string): Promise<string | null>;
}

/** Everything that the bot needs from outside. */
export interface Bot {
  readonly client: Client;
  readonly commands: readonly Command[];
  /** The corpus as it stands now; asked once for each interaction. */
  readonly edition: () => Edition;
  /** Builds a new edition aside and swaps it in; who asks while one is running shares it. Rejects never for a bad file. */
  readonly reindex: (progress: (line: string) => void) => Promise<ReindexReport>;
  /** A document's file as it is now; rejects never. */
  readonly reread: (file: string) => Promise<Reread>;
  /** Keeps a correction and swaps in an edition that has it; null, or why nothing was corrected. */
  readonly correct: (correction: Correction) => Promise<string | null>;
  readonly reports: Reports;
  /** Whether this member may report something now; asking counts. */
  readonly mayReport: (userId: string) => boolean;
  readonly questions: Questions;
  readonly tally: Pick<Store, 'countUnanswered' | 'unanswered'>;
  readonly log: Log;
  /** The present ISO day. */
  readonly today: () => string;
  /** Milliseconds, only ever growing. */
  readonly now: () => number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}
