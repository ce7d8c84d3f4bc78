import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../../src/service.ts';
import { createMemoryLog } from '../digest/news.ts';
import { connectStandIn } from '../standIn/connect.ts';
import { type Step, take } from '../walk/step.ts';
import { summaryOf, tableOf } from '../walk/table.ts';
import { pressAgain, walkAll } from '../walk/walk.ts';

/**
 * `npm run walk`: all commands, buttons and menus of the real bot against the stand-in, on the shipped corpus; then
 * the buttons of its answers again after a restart, and after the corpus has changed. Exit code 1 on any surprise.
 */
const work = await mkdtemp(join(tmpdir(), 'walk-'));
const folder = join(work, 'corpus');
await cp('corpus', folder, { recursive: true });
const log = createMemoryLog();
const standIn = await connectStandIn();
const ground = {
  standIn,
  complaints: () => log.lines.filter((line) => !line.startsWith('info')),
  quietMs: 100,
  patienceMs: 15_000,
};

async function start() {
  const config = { corpusDir: folder, dataDir: join(work, 'data'), digest: null };
  const connection = { api: standIn.api, token: standIn.token, guildId: null };
  const service = await startService({ config, connection, log, progress: () => {} });
  if (!service.ok) throw new Error(service.problem);
  return service;
}

async function walk(): Promise<readonly Step[]> {
  const before = await start();
  const { steps, answers } = await walkAll(ground);
  await before.stop();
  const after = await start();
  const restarted = await pressAgain(ground, answers, 'after a restart');
  await writeFile(join(folder, 'new.md'), 'A bridge was opened in Eastport on 4 January 2026.\n');
  const reindexed = await take(ground, '/corpus reindex, a document more', () =>
    standIn.slash('corpus reindex'),
  );
  const changed = await pressAgain(ground, answers, 'after the corpus has changed');
  await after.stop();
  return [...steps, ...restarted, reindexed.step, ...changed];
}

const steps = await walk();
await standIn.close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
await rm(work, { recursive: true, force: true });
process.stdout.write(`${tableOf(steps)}\n\n${summaryOf(steps)}\n`);
process.exitCode = steps.some(({ surprise }) => surprise !== null) ? 1 : 0;
