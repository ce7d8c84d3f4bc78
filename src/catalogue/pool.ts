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

const failed = (job: Job, reason: string, trace: string): Outcome => ({
  kind: 'failed',
  refusal: { file: job.file, reason },
  trace,
});

const startWorker = () => new Worker(new URL('./annotate.worker.js', import.meta.url));

/** One job in one worker. A worker that dies or hangs costs its job only; `alive` says whether it can go on. */
function runInWorker(
  worker: Worker,
  job: Job,
): Promise<{ readonly outcome: Outcome; readonly alive: boolean }> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome, alive: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A late error of a worker that is given up must not end the process.
      worker.on('error', () => undefined);
      resolve({ outcome, alive });
    };
    const timer = setTimeout(
      () => end(failed(job, `took longer than ${PATIENCE / 1000} s`, 'timed out'), false),
      PATIENCE,
    );
    worker.once('message', (outcome: Outcome) => end(outcome, true));
    worker.once('error', (error) =>
      end(failed(job, 'could not be worked on (see the log)', error.stack ?? error.message), false),
    );
    worker.once('exit', (code) =>
      end(failed(job, 'could not be worked on (see the log)', `the worker ended with ${code}`), false),
    );
    worker.postMessage(job);
  });
}

/** In worker threads, as many as the machine runs in parallel; they end when the work is done. */
export const runInWorkers: RunJobs = async (jobs, done) => {
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
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, lane));
};
