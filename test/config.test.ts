import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { type Config, defaults, type Environment, readConfig } from '../src/config.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
const channel = '400000000000000001';

const read = (environment: Environment, isTerminal = false): Config => {
  const result = readConfig(environment, isTerminal);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
};

describe('the settings', () => {
  test('of an empty environment are the defaults: a preview, no digest', () => {
    expect(read({})).toEqual({
      discord: null,
      corpusDir: 'corpus',
      dataDir: 'data',
      logLevel: 'info',
      logFormat: 'json',
      previewPort: 8080,
      digest: null,
    });
  });

  test('that are empty count as not set', () => {
    expect(read({ CORPUS_DIR: '  ', PREVIEW_PORT: '', DISCORD_TOKEN: ' ' })).toEqual(read({}));
  });

  const good: readonly { name: string; environment: Environment; expected: Partial<Config> }[] = [
    {
      name: 'a token',
      environment: { DISCORD_TOKEN: token },
      expected: { discord: { token, guildId: null } },
    },
    {
      name: 'a token and a server',
      environment: { DISCORD_TOKEN: ` ${token} `, DISCORD_GUILD_ID: '300000000000000001' },
      expected: { discord: { token, guildId: '300000000000000001' } },
    },
    {
      name: 'a digest at the default hour',
      environment: { DIGEST_CHANNEL_ID: channel },
      expected: { digest: { channelId: channel, hour: 9, minute: 0, timezone: 'UTC' } },
    },
    {
      name: 'a digest at an hour of its own',
      environment: { DIGEST_CHANNEL_ID: channel, DIGEST_TIME: '7:05', DIGEST_TIMEZONE: 'America/New_York' },
      expected: { digest: { channelId: channel, hour: 7, minute: 5, timezone: 'America/New_York' } },
    },
    { name: 'a log level in capitals', environment: { LOG_LEVEL: 'WARN' }, expected: { logLevel: 'warn' } },
    { name: 'a log format', environment: { LOG_FORMAT: 'pretty' }, expected: { logFormat: 'pretty' } },
    { name: 'a port', environment: { PREVIEW_PORT: '65535' }, expected: { previewPort: 65_535 } },
  ];
  test.each(good)('are understood: $name', ({ environment, expected }) => {
    expect(read(environment)).toMatchObject(expected);
  });

  test('log prettily on a terminal unless told otherwise', () => {
    expect(read({}, true).logFormat).toBe('pretty');
    expect(read({ LOG_FORMAT: 'json' }, true).logFormat).toBe('json');
  });

  const bad: readonly { variable: string; value: string; remedy: string }[] = [
    { variable: 'DISCORD_TOKEN', value: 'Bot abc', remedy: 'discord.com/developers/applications' },
    { variable: 'DISCORD_GUILD_ID', value: 'newsroom', remedy: 'Copy ID' },
    { variable: 'DIGEST_CHANNEL_ID', value: '#general', remedy: 'Copy ID' },
    { variable: 'DIGEST_TIME', value: '24:00', remedy: 'such as 09:00' },
    { variable: 'DIGEST_TIME', value: '9am', remedy: 'such as 09:00' },
    { variable: 'DIGEST_TIMEZONE', value: 'Mars/Olympus', remedy: 'such as Europe/Berlin' },
    { variable: 'LOG_LEVEL', value: 'loud', remedy: 'error, warn, info' },
    { variable: 'LOG_FORMAT', value: 'xml', remedy: 'json, pretty' },
    { variable: 'PREVIEW_PORT', value: '0', remedy: 'from 1 to 65535' },
    { variable: 'PREVIEW_PORT', value: '70000', remedy: 'from 1 to 65535' },
  ];
  test.each(bad)('$variable=$value is refused in one sentence', ({ variable, value, remedy }) => {
    const result = readConfig({ [variable]: value }, false);
    const problems = result.ok ? [] : result.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${variable} .*\\.$`));
    expect(problems[0]).toContain(remedy);
  });

  test('that are wrong are all told at once, and the token is not repeated', () => {
    const result = readConfig({ DISCORD_TOKEN: 'my secret', LOG_LEVEL: 'x', PREVIEW_PORT: 'y' }, false);
    const problems = result.ok ? [] : result.problems;
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).not.toContain('my secret');
  });

  test('and their defaults stand in .env.example', () => {
    expect(parse(readFileSync('.env.example'))).toEqual(defaults);
  });
});
