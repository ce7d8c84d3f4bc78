import type { CallbackBody, Exchange, Seen, StoredMessage, World } from './world.ts';

/** As long as an interaction may be answered. */
export const tokenLifetimeMs = 15 * 60_000;

/** Opens an interaction that the bot has to acknowledge in time, with its token. */
export function openExchange(
  world: World,
  command: string | null,
  pressed: StoredMessage | null,
  channelId: string | null = null,
): Exchange {
  const id = world.snowflake();
  const first = createLatch<CallbackBody>();
  const settled = createLatch<Seen>();
  const [channel] = world.guilds[0]?.channels ?? [];
  const exchange: Exchange = {
    id,
    token: `interaction-${id}`,
    channelId: channelId ?? pressed?.channel_id ?? channel?.id ?? '',
    at: world.now(),
    command,
    pressed: pressed?.id ?? null,
    acknowledged: first.promise,
    settled: settled.promise,
    followups: [],
    callback: null,
    original: null,
    acknowledge: first.resolve,
    settle: settled.resolve,
  };
  forgetExpired(world);
  world.exchanges.set(exchange.token, exchange);
  setTimeout(() => {
    if (exchange.callback !== null) return;
    const error = new Error(`The application did not respond within ${world.acknowledgeMs} ms.`);
    first.reject(error);
    settled.reject(error);
  }, world.acknowledgeMs).unref();
  return exchange;
}

function forgetExpired(world: World): void {
  for (const { token, at } of world.exchanges.values()) {
    if (world.now() - at > tokenLifetimeMs) world.exchanges.delete(token);
  }
}

/** A promise that is settled from outside; nobody needs to listen to its rejection. */
function createLatch<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
