import type { Client } from 'discord.js';
import { commands } from '../../commands/registry.ts';
import type { Person, Refusal } from '../../src/coverage/model.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import type { Bot } from '../../src/discord/ports.ts';
import type { Fields, Log } from '../../src/log.ts';
import type { StandIn } from '../../src/preview/standIn/standIn.ts';
import type { Exchange, StoredMessage } from '../../src/preview/standIn/world.ts';
import type { Edition } from '../../src/search/edition.ts';
import type { Engine } from '../../src/search/engine.ts';
import { documentWith, FINGERPRINT } from '../replies/samples.ts';

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Fields;
}

/** A log that can be read back. */
export function createTestLog(): Log & { readonly lines: readonly Logged[] } {
  const lines: Logged[] = [];
  return {
    lines,
    info: (message, fields = {}) => lines.push({ level: 'info', message, fields }),
    warn: (message, fields = {}) => lines.push({ level: 'warn', message, fields }),
    error: (message, error, fields = {}) =>
      lines.push({ level: 'error', message, fields: { ...fields, error } }),
  };
}

export function personWith(parts: Partial<Person>): Person {
  return { name: 'Ines Calloway', aliases: ['Calloway'], roles: ['mayor'], mentions: 3, ...parts };
}

const emptyEngine: Engine = {
  search: async () => [],
  between: async () => [],
  passages: async () => [],
  stats: () => ({ documents: 1, passages: 12, quotes: 5, terms: 300, published: null }),
  has: () => false,
  weight: () => 1,
  namesFor: () => [],
  complete: async () => [],
};

export function editionWith(
  parts: Partial<Omit<Edition, 'engine'>> & { readonly engine?: Partial<Engine> },
): Edition {
  return {
    fingerprint: FINGERPRINT,
    documents: [documentWith()],
    people: [personWith({})],
    quoted: new Map(),
    refused: [],
    ...parts,
    engine: { ...emptyEngine, ...parts.engine },
  };
}

export function refusals(count: number): readonly Refusal[] {
  return Array.from({ length: count }, (_, at) => ({ file: `bad-${at}.bin`, reason: 'is not UTF-8 text' }));
}

/** Keeps texts in memory, as the store does on disk. */
export function createQuestions(): Bot['questions'] & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    put: async (text) => {
      const key = `key${[...kept.values()].includes(text) ? [...kept.values()].indexOf(text) : kept.size}`;
      kept.set(key, text);
      return key;
    },
    get: async (key) => kept.get(key) ?? null,
  };
}

const NO_REPORTS: Bot['reports'] = {
  reports: async () => [],
  addReport: async () => 'full',
  dropReport: async () => {},
};
/** Counts nothing. */
const noTally: Bot['tally'] = { countUnanswered: async () => undefined, unanswered: async () => [] };

export interface Running {
  readonly client: Client;
  readonly log: ReturnType<typeof createTestLog>;
  stop(): Promise<void>;
}

/** The real bot on the real client, logged in to a stand-in. */
export async function runBot(
  standIn: StandIn,
  parts: Partial<Bot> = {},
  guildId: string | null = null,
): Promise<Running> {
  const client = createClient(standIn.api);
  const log = createTestLog();
  const edition = editionWith({});
  const bot: Bot = {
    client,
    commands,
    edition: () => edition,
    reindex: () => Promise.reject(new Error('This test does not reindex.')),
    reread: async () => ({ kind: 'gone' }),
    correct: () => Promise.reject(new Error('This test corrects nothing.')),
    reports: NO_REPORTS,
    mayReport: () => true,
    today: () => '2026-03-04',
    questions: createQuestions(),
    tally: noTally,
    log,
    now: () => performance.now(),
    random: () => 0,
    ...parts,
  };
  const logged = await startBot(bot, { api: standIn.api, token: standIn.token, guildId });
  if (!logged.ok) {
    await client.destroy();
    throw new Error(logged.problem);
  }
  return { client, log, stop: () => client.destroy() };
}

/** The message that a deed ends with. */
export async function messageOf(exchange: Exchange): Promise<StoredMessage> {
  const seen = await exchange.settled;
  if (seen.kind !== 'message') throw new Error(`Not a message, but ${seen.kind}.`);
  return seen.message;
}

interface Part {
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Part[];
}

function partsOf(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...partsOf(part.components ?? [])]);
}

/** All texts of a message, in order. */
export function textOfMessage({ components }: StoredMessage): string {
  return partsOf(components as readonly Part[])
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** The custom_id of the button with this label; null where it is disabled or not there. */
export function buttonOf({ components }: StoredMessage, label: string): string | null {
  const button = partsOf(components as readonly Part[]).find((part) => part.label === label);
  return button === undefined || button.disabled === true ? null : (button.custom_id ?? null);
}

/** The labels of all buttons of a message, in order. */
export function labelsOf({ components }: StoredMessage): readonly string[] {
  return partsOf(components as readonly Part[]).flatMap(({ label }) => label ?? []);
}
