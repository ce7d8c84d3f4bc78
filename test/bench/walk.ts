import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../../src/service.ts';
import { createMemoryLog } from '../digest/news.ts';
import { connectStandIn } from '../standIn/connect.ts';
import { type Step, take } from '../walk/step.ts';
import { summaryOf, tableOf } from '../walk/table.ts';
import { askAll, pressAgain, walkCommands, walkMenu } from '../walk/walk.ts';

/**
 * `npm run walk`: the buttons of answers after a restart; all commands, buttons and menus of the real bot against the
 * stand-in, on the shipped corpus; and the buttons of the first answers once more after the corpus has changed. Exit
 * code 1 on any surprise.
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
  const asked = await askAll(ground);
  await before.stop();
  const after = await start();
  const restarted = await pressAgain(ground, asked.answers, 'after a restart');
  // Before the commands: among their forms are corrections, after which a quotation may be none.
  const picked = await walkMenu(ground, asked.answers);
  const walked = await walkCommands(ground);
  await writeFile(join(folder, 'new.md'), 'A bridge was opened in Eastport on 4 January 2026.\n');
  const reindex = () => standIn.slash('corpus reindex');
  const reindexed = await take(
    { ...ground, quietMs: 3_000 },
    '/corpus reindex, with a new document',
    reindex,
  );
  const changed = await pressAgain(ground, asked.answers, 'after the corpus has changed');
  await after.stop();
  return [...asked.steps.filter(isSurprise), ...restarted, ...picked, ...walked, reindexed.step, ...changed];
}

function isSurprise({ surprise }: Step): boolean {
  return surprise !== null;
}

const steps = await walk();
await standIn.close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
await rm(work, { recursive: true, force: true });
process.stdout.write(`${tableOf(steps)}\n\n${summaryOf(steps)}\n`);
process.exitCode = steps.some(isSurprise) ? 1 : 0;
