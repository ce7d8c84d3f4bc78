import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { LogFormat } from '../src/config.ts';
import { createLog, type LogOptions } from '../src/log.ts';

const secret = 'MTIz.G"x.abc';

/** A log whose stream takes its time, as a pipe does. */
function createProbe(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      setTimeout(() => {
        lines.push(String(chunk));
        done();
      }, 1);
    },
  });
  const now = () => new Date('2026-01-05T06:30:00Z');
  const log = createLog({ format: 'json', level: 'info', secrets: [secret], stream, now, ...options });
  const written = async (): Promise<string> => {
    await log.flush();
    return lines.join('');
  };
  return { log, written };
}

function failure(): Error {
  const cause = Object.assign(new Error(`login with ${secret} failed`), { code: 'TokenInvalid' });
  return new Error('the bot could not start', { cause });
}

const formats: readonly LogFormat[] = ['json', 'pretty'];

describe('the log', () => {
  test('writes one line of JSON for each entry', async () => {
    const { log, written } = createProbe();
    log.info('Ready', { documents: 6 });
    log.warn('A file was skipped', { file: 'a.txt' });
    const lines = (await written())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const time = '2026-01-05T06:30:00.000Z';
    expect(lines).toEqual([
      { time, level: 'info', message: 'Ready', documents: 6 },
      { time, level: 'warn', message: 'A file was skipped', file: 'a.txt' },
    ]);
  });

  test('writes for people to read', async () => {
    const { log, written } = createProbe({ format: 'pretty' });
    log.info('Ready', { documents: 6 });
    expect(await written()).toBe('2026-01-05 06:30:00 INFO  Ready { documents: 6 }\n');
  });

  test.each(formats)('keeps the stack of an error and of its causes (%s)', async (format) => {
    const { log, written } = createProbe({ format });
    log.error('Stopped', failure(), { id: 'e1' });
    const text = await written();
    for (const part of [
      'Stopped',
      'the bot could not start',
      'TokenInvalid',
      'log.test',
      'e1',
      'login with',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each(formats)(
    'never writes a secret: message, field, nested field, key, cause, URL (%s)',
    async (format) => {
      const { log, written } = createProbe({ format });
      log.error(`with ${secret}`, failure(), {
        a: { deep: [secret] },
        [secret]: 1,
        url: `/x?${encodeURIComponent(secret)}`,
      });
      const text = await written();
      expect(text).not.toContain(secret);
      expect(text).not.toContain(encodeURIComponent(secret));
      expect(text).not.toContain('G\\"x');
      expect(text).toContain('[redacted]');
    },
  );

  test.each(formats)(
    'takes any field: circles, big numbers, errors, what is no error (%s)',
    async (format) => {
      const { log, written } = createProbe({ format });
      const circle: Record<string, unknown> = {
        big: 10n,
        when: new Date(Number.NaN),
        failed: new Error('inner'),
      };
      Object.assign(circle, { self: circle });
      log.info('odd', circle);
      log.error('thrown', 'a mere text', { message: 'not mine' });
      const text = await written();
      expect(text).toContain('inner');
      expect(text).toContain('a mere text');
      expect(text).toMatch(/"message":"thrown"|ERROR thrown/);
    },
  );

  test('leaves out what is below its level', async () => {
    const { log, written } = createProbe({ level: 'warn' });
    log.info('quiet');
    log.warn('loud');
    expect(await written()).not.toContain('quiet');
  });

  test('has written everything once it is flushed, and is silent afterwards', async () => {
    const { log, written } = createProbe();
    for (let entry = 0; entry < 100; entry += 1) log.info(`entry ${entry}`);
    const text = await written();
    log.info('too late');
    expect(text.trimEnd().split('\n')).toHaveLength(100);
    expect(await written()).toBe(text);
  });
});
