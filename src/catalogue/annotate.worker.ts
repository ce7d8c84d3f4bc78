import { parentPort } from 'node:worker_threads';
import { type Job, takeIn } from './takeIn.ts';

/** One job at a time: a message in, its outcome out. */
parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await takeIn(job));
});
