/** What the operator sets, checked. */
export interface Config {
  /** Null: no account, so the local preview is started. */
  readonly discord: DiscordSettings | null;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
  readonly previewPort: number;
  /** Null: no digest. */
  readonly digest: DigestSettings | null;
}

export interface DiscordSettings {
  readonly token: string;
  /** Commands are registered for this server only; null: for all servers. */
  readonly guildId: string | null;
}

export interface DigestSettings {
  readonly channelId: string;
  /** Local wall time. */
  readonly hour: number;
  readonly minute: number;
  /** An IANA name: "Europe/Berlin". */
  readonly timezone: string;
}

export type LogLevel = 'error' | 'warn' | 'info';
export type LogFormat = 'json' | 'pretty';

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** Every problem at once; each a sentence that names the variable and the remedy. */
  | { readonly ok: false; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting and its default; `.env.example` lists the same. */
export const defaults = {
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  CORPUS_DIR: 'corpus',
  DATA_DIR: 'data',
  LOG_LEVEL: 'info',
  LOG_FORMAT: '',
  PREVIEW_PORT: '8080',
  DIGEST_CHANNEL_ID: '',
  DIGEST_TIME: '09:00',
  DIGEST_TIMEZONE: 'UTC',
} as const;

type Name = keyof typeof defaults;

/** A value, or what to do about the text that was given. */
type Parsed<T> = { readonly value: T } | { readonly remedy: string };

const snowflakeRemedy =
  'must be an id of 17 to 20 digits: switch on Developer Mode in Discord, right-click and choose "Copy ID"';

/**
 * Reads the settings from an environment. An empty value counts as not set.
 * `isTerminal`: whether a person watches the log, which decides the default of LOG_FORMAT.
 */
export function readConfig(environment: Environment, isTerminal: boolean): ConfigResult {
  const problems: string[] = [];
  const read = <T>(name: Name, parse: (text: string) => Parsed<T>, fallback: T): T => {
    const parsed = parse(environment[name]?.trim() || defaults[name]);
    if ('value' in parsed) return parsed.value;
    problems.push(`${name} ${parsed.remedy}.`);
    return fallback;
  };
  const token = read('DISCORD_TOKEN', parseToken, null);
  const guildId = read('DISCORD_GUILD_ID', parseSnowflake, null);
  const channelId = read('DIGEST_CHANNEL_ID', parseSnowflake, null);
  const time = read('DIGEST_TIME', parseTime, { hour: 0, minute: 0 });
  const timezone = read('DIGEST_TIMEZONE', parseTimezone, 'UTC');
  const config: Config = {
    discord: token === null ? null : { token, guildId },
    corpusDir: read('CORPUS_DIR', parseText, ''),
    dataDir: read('DATA_DIR', parseText, ''),
    logLevel: read<LogLevel>('LOG_LEVEL', (text) => parseChoice(text, ['error', 'warn', 'info']), 'info'),
    logFormat: read('LOG_FORMAT', (text) => parseFormat(text, isTerminal), 'json'),
    previewPort: read('PREVIEW_PORT', parsePort, 0),
    digest: channelId === null ? null : { channelId, ...time, timezone },
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** Three parts joined by dots. The text itself is a secret: it is never repeated. */
function parseToken(text: string): Parsed<string | null> {
  if (text === '') return { value: null };
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return { value: text };
  return {
    remedy:
      'does not look like a bot token: copy it from https://discord.com/developers/applications ' +
      '(your application, "Bot", "Reset Token"), without quotes or "Bot" before it, or leave it empty for the preview',
  };
}

function parseSnowflake(text: string): Parsed<string | null> {
  if (text === '') return { value: null };
  return /^\d{17,20}$/.test(text) ? { value: text } : { remedy: snowflakeRemedy };
}

function parseText(text: string): Parsed<string> {
  return { value: text };
}

function parseChoice<T extends string>(text: string, choices: readonly T[]): Parsed<T> {
  const choice = choices.find((candidate) => candidate === text.toLowerCase());
  return choice === undefined ? { remedy: `must be one of: ${choices.join(', ')}` } : { value: choice };
}

function parseFormat(text: string, isTerminal: boolean): Parsed<LogFormat> {
  return parseChoice<LogFormat>(text || (isTerminal ? 'pretty' : 'json'), ['json', 'pretty']);
}

function parsePort(text: string): Parsed<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return { value: port };
  return { remedy: 'must be a port from 1 to 65535, such as 8080' };
}

function parseTime(text: string): Parsed<{ hour: number; minute: number }> {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null) return { remedy: 'must be a time of day from 00:00 to 23:59, such as 09:00' };
  return { value: { hour: Number(match[1]), minute: Number(match[2]) } };
}

function parseTimezone(text: string): Parsed<string> {
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone };
  } catch {
    return { remedy: 'must be an IANA time zone, such as Europe/Berlin or America/New_York' };
  }
}
