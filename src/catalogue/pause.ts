import { setImmediate as nextTurn } from 'node:timers/promises';

/** Gives the event loop its turn. */
export async function pause(): Promise<void> {
  await nextTurn();
}
