import { Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayIntentBits } from 'discord.js';
import type { Log } from '../log.ts';
import { TOKEN_REFUSED } from './refusal.ts';

/**
 * A client with the one intent `Guilds`, which is not privileged, and without any mention ever.
 * @param api the base address of another Discord, such as the stand-in's; null for the real one.
 */
export function createClient(api: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    ...(api === null ? {} : { rest: { api, version: '10' } }),
  });
}

export type LogIn =
  | { readonly ok: true; readonly client: Client<true> }
  /** One sentence that says what to do. */
  | { readonly ok: false; readonly problem: string };

/** Connects and waits until Discord is ready. Rejects where Discord cannot be reached. */
export async function logIn(client: Client, token: string): Promise<LogIn> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    return { ok: true, client: await ready };
  } catch (error) {
    if (!(error instanceof DiscordjsError) || error.code !== DiscordjsErrorCodes.TokenInvalid) throw error;
    return { ok: false, problem: TOKEN_REFUSED };
  }
}

/** What happens to the connection, and on which servers the bot is, for the operator. */
export function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error('The Discord client reported an error', error));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.warn('Discord closed the connection for good', { code }),
  );
  client.on(Events.ShardReconnecting, () => log.info('Connecting to Discord again'));
  client.on(Events.ShardResume, (_shard, events) => log.info('Connected to Discord again', { events }));
  client.on(Events.GuildCreate, ({ id, name }) => log.info('Joined a server', { id, name }));
  client.on(Events.GuildDelete, ({ id, name }) => log.info('Left a server', { id, name }));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    log.warn('Discord asks to wait', { route, ms: timeToReset }),
  );
}
