import { config as loadEnvironment } from 'dotenv';
import { type Config, readConfig } from './config.ts';
import { progressBar } from './console/progressBar.ts';
import { createLog, type OpenLog } from './log.ts';
import { startLocalPreview } from './preview/localPreview.ts';
import { type Connection, type Started, startService } from './service.ts';
import { startProblem } from './startProblem.ts';

/** Starts the bot on Discord, or without a token in the local preview; runs until it is told to stop. */
async function main(): Promise<void> {
  loadEnvironment({ quiet: true });
  const read = readConfig(process.env, process.stderr.isTTY === true);
  if (!read.ok) return fail(read.problems);
  const { config } = read;
  const secrets = config.discord === null ? [] : [config.discord.token];
  const log = createLog({ format: config.logFormat, level: config.logLevel, secrets });
  watchForBugs(log);
  const started = await start(config, log).catch((error: unknown): Started => {
    const { sentence, isBug } = startProblem(error);
    if (isBug) log.error('On the Record could not start', error);
    return { ok: false, problem: sentence };
  });
  if (!started.ok) {
    await log.flush();
    return fail([started.problem]);
  }
  stopOnSignal(started, log);
}

function start(config: Config, log: OpenLog): Promise<Started> {
  return config.discord === null
    ? startInPreview(config, log)
    : startOn({ api: null, ...config.discord }, config, log);
}

function startOn(connection: Connection, config: Config, log: OpenLog): Promise<Started> {
  return startService({ config, connection, log, progress: progressBar(process.stderr) });
}

/** The digest is posted by hand only: it would count as sent when the bot is on Discord later the same day. */
async function startInPreview(config: Config, log: OpenLog): Promise<Started> {
  const preview = await startLocalPreview(log);
  const service = await startOn(preview.connection, { ...config, digest: null }, log);
  if (!service.ok) return service;
  const runDigest = () => service.postDigest(preview.digestChannelId);
  const { url } = await preview.open(config.previewPort, runDigest);
  log.info('No DISCORD_TOKEN is set: this is the local preview', { url });
  if (process.stdout.isTTY) process.stdout.write(`\nPreview: ${url}  (Ctrl+C ends it)\n\n`);
  const stop = async () => {
    await service.stop();
    await preview.close();
  };
  return { ...service, stop };
}

/** The first signal ends everything in order; the second one at once. */
function stopOnSignal(started: Extract<Started, { ok: true }>, log: OpenLog): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info('Stopping', { signal });
    await started.stop().catch((error: unknown) => log.error('Not everything could be stopped', error));
    await log.flush();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A rejection that nobody waits for is logged; after an exception that nobody caught, nothing can be trusted. */
function watchForBugs(log: OpenLog): void {
  process.on('unhandledRejection', (error) =>
    log.error('A promise was rejected and nobody caught it', error),
  );
  process.on('uncaughtException', async (error) => {
    log.error('An exception was not caught: the bot ends', error);
    await log.flush();
    process.exit(1);
  });
}

function fail(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(1);
}

await main();
