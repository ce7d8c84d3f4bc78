import { afterEach, beforeEach } from 'vitest';
import type { Bot } from '../../src/discord/ports.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { type Running, runBot } from './setting.ts';

export interface Place {
  readonly standIn: ConnectedStandIn;
  /** The bot on the stand-in, instead of the one before; it ends with the test. */
  start(parts?: Partial<Bot>, guildId?: string | null): Promise<Running>;
}

/** Gives each test of a file a stand-in of its own, which is `standIn` while the test runs. */
export function placeForEach(): Place {
  const place = { standIn: undefined as unknown as ConnectedStandIn };
  let running: Running | null = null;
  const stop = async () => {
    await running?.stop();
    running = null;
  };
  beforeEach(async () => {
    place.standIn = await connectStandIn();
  });
  afterEach(async () => {
    await stop();
    await place.standIn.close();
  });
  return Object.assign(place, {
    start: async (parts?: Partial<Bot>, guildId?: string | null) => {
      await stop();
      running = await runBot(place.standIn, parts, guildId);
      return running;
    },
  });
}
