import { Events } from 'discord.js';
import { commands } from '../commands/registry.ts';
import { type Catalogue, openCatalogue } from './catalogue/catalogue.ts';
import { reread } from './catalogue/reread.ts';
import type { Config } from './config.ts';
import { digestByHand, type HandTask } from './digest/byHand.ts';
import type { Delivery } from './digest/deliver.ts';
import { scheduleDigest } from './digest/schedule.ts';
import { startBot } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import type { Bot } from './discord/ports.ts';
import { postDigest } from './discord/postDigest.ts';
import { createRateLimit } from './discord/rateLimit.ts';
import type { Log } from './log.ts';
import { openFileStore } from './store/fileStore.ts';
import type { Store } from './store/store.ts';

/** How many reports ("This is wrong") one member may make. */
const REPORTS = { most: 5, windowMs: 10 * 60_000 };

const today = () => new Date().toISOString().slice(0, 10);

/** Which Discord, and as whom. */
export interface Connection {
  /** Null: the real one. */
  readonly api: string | null;
  readonly token: string;
  readonly guildId: string | null;
}

export type Started =
  | {
      readonly ok: true;
      /** Posts what is new to a channel whenever it is called; what it told is forgotten with the process. */
      postDigest(channelId: string): Promise<Delivery>;
      stop(): Promise<void>;
    }
  /** One sentence that says what to do. */
  | { readonly ok: false; readonly problem: string };

export interface ServiceOptions {
  readonly config: Pick<Config, 'corpusDir' | 'dataDir' | 'digest'>;
  readonly connection: Connection;
  readonly log: Log;
  /** Told while the corpus is read. */
  readonly progress: (done: number, total: number, file: string) => void;
}

/** The bot with everything behind it: corpus, store, commands, digest. Rejects where a folder cannot be used. */
export async function startService({ config, connection, log, progress }: ServiceOptions): Promise<Started> {
  const store = await openFileStore({
    folder: config.dataDir,
    onCorrupt: (file, aside) => log.warn('A broken file was set aside', { file, aside }),
  });
  const catalogue = await openCatalogue({
    folder: config.corpusDir,
    dataDir: config.dataDir,
    today,
    log: catalogueLog(log),
    progress,
  });
  tellOfCorpus(catalogue, log);
  const client = createClient(connection.api);
  const logged = await startBot(botOf({ config, client, catalogue, store, log }), connection);
  if (!logged.ok) {
    await client.destroy();
    return logged;
  }
  const stopDigest = startDigest(config, { client, catalogue, store, log });
  const stop = async () => {
    await stopDigest();
    // Our own goodbye is no lost connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
  };
  const post: HandTask['post'] = (channelId, digest, nonce) => postDigest(client, channelId, digest, nonce);
  return {
    ok: true,
    postDigest: digestByHand({ edition: catalogue.current, post, now: () => new Date() }),
    stop,
  };
}

interface Parts {
  readonly client: ReturnType<typeof createClient>;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly log: Log;
}

/** What the bot needs of the rest, and the clocks of this machine. */
function botOf({ config, catalogue, store, ...parts }: Parts & Pick<ServiceOptions, 'config'>): Bot {
  const now = () => performance.now();
  return {
    ...parts,
    commands,
    edition: catalogue.current,
    reindex: (tell) => catalogue.reindex((done, total) => tell(`${done} of ${total} documents`)),
    reread: (file) => reread(config.corpusDir, file),
    correct: catalogue.correct,
    reports: store,
    mayReport: createRateLimit({ ...REPORTS, now }),
    questions: store,
    tally: store,
    today,
    now,
    random: Math.random,
  };
}

function startDigest(
  { digest: settings }: Pick<Config, 'digest'>,
  { client, catalogue, store, log }: Parts,
): () => Promise<void> {
  if (settings === null) return async () => {};
  return scheduleDigest({
    channelId: settings.channelId,
    time: settings,
    edition: catalogue.current,
    store,
    post: (channelId, digest, nonce) => postDigest(client, channelId, digest, nonce),
    now: () => new Date(),
    log,
  });
}

function tellOfCorpus(catalogue: Catalogue, log: Log): void {
  const { engine, refused } = catalogue.current();
  const { documents, passages, quotes } = engine.stats();
  log.info('The corpus is ready', { documents, passages, quotes });
  for (const { file, reason } of refused) log.warn('A file was not taken in', { file, reason });
}

/** The catalogue hands over the trace of a worker's error as text. */
function catalogueLog(log: Log): Parameters<typeof openCatalogue>[0]['log'] {
  return {
    info: log.info,
    warn: log.warn,
    error: (message, details = {}) => {
      const { trace, ...fields } = details as { readonly trace?: unknown };
      log.error(message, Object.assign(new Error(message), { stack: String(trace ?? message) }), fields);
    },
  };
}
