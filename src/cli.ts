import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { QUESTION_COMMANDS } from './answers/answer.ts';
import { respond } from './answers/respond.ts';
import { buildEdition, readCoverage } from './catalogue/build.ts';
import { defaults } from './config.ts';
import { dateLines, quoteLines } from './console/exportLines.ts';
import { progressBar } from './console/progressBar.ts';
import { readBatchLine, readQuestionLine } from './console/questionLine.ts';
import { registerOnDiscord } from './registerOnDiscord.ts';
import { recordOf } from './replies/record.ts';
import { textOf } from './replies/text.ts';
import type { Edition } from './search/edition.ts';
import { startProblem } from './startProblem.ts';

const USAGE = `Usage:
  npm run --silent ask -- "/who said words: land swap" [--json] [--corpus DIR]
  npm run --silent ask -- --batch FILE [--corpus DIR]
  npm run --silent export -- quotes|dates [--corpus DIR]
  npm run --silent register`;

/** Only the lines of the contract go to stdout; what the console has to say goes to stderr. */
const log = {
  info: () => undefined,
  warn: (message: string) => process.stderr.write(`${message}\n`),
  error: (message: string, details?: unknown) =>
    process.stderr.write(`${message} ${JSON.stringify(details ?? '')}\n`),
};

const buildOptions = (folder: string) => ({
  folder,
  today: new Date().toISOString().slice(0, 10),
  log,
  progress: progressBar(process.stderr),
});

async function main(): Promise<number> {
  loadEnvironment({ quiet: true });
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string', default: process.env['CORPUS_DIR'] || defaults.CORPUS_DIR },
      batch: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [command, subject] = positionals;
  if (command === 'export' && (subject === 'quotes' || subject === 'dates')) {
    const { documents } = await readCoverage(buildOptions(values.corpus));
    await print(subject === 'quotes' ? quoteLines(documents) : dateLines(documents));
    return 0;
  }
  if (command === 'ask' && values.batch !== undefined) {
    return askBatch(await buildEdition(buildOptions(values.corpus)), values.batch);
  }
  if (command === 'ask' && subject !== undefined) {
    return askOnce(await buildEdition(buildOptions(values.corpus)), subject, values.json);
  }
  if (command === 'register') return register();
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

async function register(): Promise<number> {
  const registered = await registerOnDiscord(process.env);
  if (registered.ok) await print(registered.lines);
  else process.stderr.write(`${registered.problems.join('\n')}\n`);
  return registered.ok ? 0 : 1;
}

async function askOnce(edition: Edition, line: string, json: boolean): Promise<number> {
  const question = readQuestionLine(line);
  if (!question) {
    process.stderr.write(
      `Begin with a command that answers questions: ${QUESTION_COMMANDS.map((name) => `/${name}`).join(', ')}.\n`,
    );
    return 2;
  }
  const began = performance.now();
  const answer = await respond(edition, question);
  const record = recordOf('', answer, performance.now() - began);
  const reply = { kind: 'answer', answer, fingerprint: edition.fingerprint, private: false } as const;
  await print([json ? JSON.stringify(record) : textOf(reply)]);
  return 0;
}

/** Every line that can be read is answered; the others are named. */
async function askBatch(edition: Edition, file: string): Promise<number> {
  const unreadable = await access(file).then(
    () => null,
    (error: Error) => error.message,
  );
  if (unreadable !== null) {
    process.stderr.write(`The batch ${file} cannot be read: ${unreadable}.\n`);
    return 2;
  }
  let [number, status] = [0, 0];
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    const row = readBatchLine(line);
    if (!row.ok) {
      process.stderr.write(`${file}:${number} ${row.problem}: {"id", "command", "input", "options"?}\n`);
      status = 2;
      continue;
    }
    const began = performance.now();
    const answer = await respond(edition, row.question);
    await print([JSON.stringify(recordOf(row.id, answer, performance.now() - began))]);
  }
  return status;
}

/** Waits for a slow reader, so that a pipe loses no line. */
async function print(lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (!process.stdout.write(`${line}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

// The reader has seen enough: `npm run --silent export -- quotes | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isUsage =
      error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code));
    process.stderr.write(`${startProblem(error).sentence}\n${isUsage ? `${USAGE}\n` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
