import { schedule, setLogger } from 'node-cron';
import type { Log } from '../log.ts';
import { type DigestTask, deliverDueDigest } from './deliver.ts';

/**
 * Asks every minute whether the digest is due, and once at once: a scheduled wall-clock hour would be missed on the
 * day when the spring clock change skips it, and while the bot is down.
 * @returns how to stop it; waits for a delivery that is under way.
 */
export function scheduleDigest(task: DigestTask): () => Promise<void> {
  setLogger(cronLogger(task.log));
  let underway: Promise<void> | null = null;
  let lastFailure = '';
  const deliver = async () => {
    try {
      await deliverDueDigest(task);
      lastFailure = '';
    } catch (error) {
      // It is tried again every minute; the same failure is told once.
      if (String(error) !== lastFailure) task.log.error('The digest could not be posted', error);
      lastFailure = String(error);
    }
  };
  const tick = () => {
    underway ??= deliver().finally(() => {
      underway = null;
    });
    return underway;
  };
  const cron = schedule('* * * * *', tick);
  tick();
  return async () => {
    await cron.destroy();
    await underway;
  };
}

/** node-cron writes to the console unless it is told otherwise. */
function cronLogger(log: Log): Parameters<typeof setLogger>[0] {
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    error: (message, error) => log.error('node-cron failed', error ?? message),
    debug: () => {},
  };
}
