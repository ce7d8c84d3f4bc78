import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerOnDiscord } from '../src/registerOnDiscord.ts';
import { startService } from '../src/service.ts';
import { startProblem } from '../src/startProblem.ts';
import { bridge, createMemoryLog } from './digest/news.ts';
import { connectStandIn } from './standIn/connect.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'));
  await writeFile(join(folder, 'bridge.md'), bridge);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; output: string }>;
  output(): string;
}

/** The program as `npm start` runs it, in a folder of its own, so that no `.env` of the developer is read. */
function run(environment: Readonly<Record<string, string>>): Run {
  const env = {
    PATH: process.env['PATH'],
    CORPUS_DIR: folder,
    DATA_DIR: join(folder, 'data'),
    ...environment,
  };
  const child = spawn(process.execPath, [resolve('dist/src/main.js')], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.once('close', (code) => done({ code, output }));
  });
  return { child, ended, output: () => output };
}

describe('the program', { timeout: 30_000 }, () => {
  test('ends with every problem of its settings at once', async () => {
    const { code, output } = await run({ LOG_LEVEL: 'loud', DIGEST_TIME: 'noon' }).ended;
    expect(code).toBe(1);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DIGEST_TIME', 'LOG_LEVEL']);
  });

  test('ends with one sentence where there is no corpus', async () => {
    const { code, output } = await run({ CORPUS_DIR: join(folder, 'nowhere') }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^The corpus folder .*nowhere cannot be read: .*CORPUS_DIR\.\n$/);
  });

  test('runs as a preview without a token, and ends cleanly on SIGTERM', async () => {
    const { child, ended, output } = run({ PREVIEW_PORT: String(await freePort()) });
    await expect.poll(output, { timeout: 15_000 }).toContain('"url"');
    const { url = '' } = JSON.parse(
      output()
        .split('\n')
        .find((line) => line.includes('"url"')) ?? '{}',
    ) as { url?: string };
    expect((await fetch(url)).status).toBe(200);
    expect(output()).not.toContain('is on Discord');
    child.kill('SIGTERM');
    const { code } = await ended;
    expect(code).toBe(0);
    expect(output()).toContain('"Stopping"');
    expect(output()).not.toMatch(/"level":"(?:warn|error)"/);
  });
});

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('what is told when the program cannot start', () => {
  const system = (message: string, fields: object) => Object.assign(new Error(message), fields);
  const cases: readonly { error: unknown; sentence: string; isBug: boolean }[] = [
    {
      error: system('connect ECONNREFUSED 192.0.2.1:443', { code: 'ECONNREFUSED', syscall: 'connect' }),
      sentence: 'Discord cannot be reached (connect ECONNREFUSED 192.0.2.1:443): check the network.',
      isBug: false,
    },
    {
      error: system('Connect Timeout Error', { code: 'UND_ERR_CONNECT_TIMEOUT' }),
      sentence: 'Discord cannot be reached (Connect Timeout Error): check the network.',
      isBug: false,
    },
    {
      error: system('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      sentence: 'Discord cannot be reached (self-signed certificate): check the network.',
      isBug: false,
    },
    {
      error: system('Service Unavailable', { name: 'HTTPError', status: 503 }),
      sentence: 'Discord cannot be reached (Service Unavailable): check the network.',
      isBug: false,
    },
    {
      error: system("EACCES: permission denied, mkdir '/data'", {
        code: 'EACCES',
        syscall: 'mkdir',
        path: '/data',
      }),
      sentence: "EACCES: permission denied, mkdir '/data'",
      isBug: false,
    },
    { error: new Error('Set CORPUS_DIR.'), sentence: 'Set CORPUS_DIR.', isBug: false },
    { error: new TypeError('x is undefined'), sentence: 'x is undefined', isBug: true },
    { error: 'a text', sentence: 'a text', isBug: true },
  ];
  test.each(cases)('$sentence', ({ error, ...told }) => {
    expect(startProblem(error)).toEqual(told);
  });
});

describe('the service', { timeout: 30_000 }, () => {
  const startAs = async (token: string) => {
    const standIn = await connectStandIn();
    const log = createMemoryLog();
    const config = { corpusDir: folder, dataDir: join(folder, 'data'), digest: null };
    const connection = { api: standIn.api, token, guildId: null };
    const started = await startService({ config, connection, log, progress: () => {} });
    if (started.ok) await started.stop();
    await standIn.close();
    return { started, log };
  };

  test('says in one sentence what to do about a token that Discord refuses', async () => {
    const { started } = await startAs('not.the.token');
    expect(started).toEqual({
      ok: false,
      problem: expect.stringMatching(/^Discord refused DISCORD_TOKEN: [^\n]+\.$/),
    });
  });

  test('starts with the right one, and says goodbye without a word about lost connections', async () => {
    const { started, log } = await startAs('stand-in.token.of-nobody');
    expect(started.ok).toBe(true);
    expect(log.lines.join('\n')).not.toContain('Connecting to Discord again');
  });
});

describe('registering from the console', () => {
  const TOKEN = 'stand-in.token.of-nobody';
  const registerAs = async (environment: Readonly<Record<string, string>>) => {
    const standIn = await connectStandIn();
    const registered = await registerOnDiscord(environment, standIn.api).finally(() => standIn.close());
    return registered.ok ? registered.lines : registered.problems;
  };
  test.each([
    [
      'a token that Discord refuses',
      { DISCORD_TOKEN: 'MTIzNDU2.Nzg5MDEy.not-the-token' },
      /^Discord refused DISCORD_TOKEN: /,
    ],
    ['no token', {}, /^Set DISCORD_TOKEN: /],
  ])('says what to do about %s', async (_, environment, sentence) => {
    expect(await registerAs(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  test('ends with the links', async () => {
    const lines = await registerAs({ DISCORD_TOKEN: TOKEN });
    expect(lines[0]).toMatch(/^Commands (?:registered|unchanged)\.$/);
    expect(lines.slice(1).join(' ')).toContain('/oauth2/authorize');
  });
});
