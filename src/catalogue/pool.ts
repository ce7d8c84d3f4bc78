import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Annotate, type Job, type Outcome, takeIn } from './takeIn.ts';

/** A document that takes longer than this (ms) is given up. */
const PATIENCE = 120_000;

/** Works on all jobs; calls back once for each, in the order in which they end. */
export type RunJobs = (jobs: readonly Job[], done: (outcome: Outcome) => void) => Promise<void>;

/** In this thread, one after the other. */
export const runHere =
  (work?: Annotate): RunJobs =>
  async (jobs, done) => {
    for (const job of jobs) done(await takeIn(job, work));
  };

const startWorker = () => new Worker(new URL('./annotate.worker.js', import.meta.url));

interface Ended {
  readonly outcome: Outcome;
  /** Can the worker go on? */
  readonly alive: boolean;
}

/** One job in one worker. A worker that dies or hangs costs its job only. */
function runInWorker(worker: Worker, job: Job): Promise<Ended> {
  return new Promise((resolve) => {
    const onMessage = (outcome: Outcome) => end({ outcome, alive: true });
    const onError = (error: Error) =>
      giveUp('it could not be worked on (see the log)', error.stack ?? error.message);
    const onExit = (code: number) => giveUp('it could not be worked on (see the log)', `worker exit ${code}`);
    const timer = setTimeout(() => giveUp(`it took longer than ${PATIENCE / 1000} s`, 'timed out'), PATIENCE);
    const giveUp = (reason: string, trace: string) => {
      // A late error of a worker that is given up must not end the process.
      worker.on('error', () => undefined);
      end({ outcome: { kind: 'failed', refusal: { file: job.file, reason }, trace }, alive: false });
    };
    const end = (ended: Ended) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(ended);
    };
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage(job);
  });
}

/** In so many worker threads at most; they end when the work is done. */
const inWorkers =
  (threads: number): RunJobs =>
  async (jobs, done) => {
    const queue = [...jobs];
    const lane = async () => {
      let worker = startWorker();
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        const { outcome, alive } = await runInWorker(worker, job);
        done(outcome);
        if (alive) continue;
        await worker.terminate();
        worker = startWorker();
      }
      await worker.terminate();
    };
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, lane));
  };

/** As many as the machine runs in parallel. */
export const runInWorkers = inWorkers(availableParallelism());

/** One fewer, so that whoever answers meanwhile is not held up. */
export const runInBackground = inWorkers(Math.max(1, availableParallelism() - 1));
