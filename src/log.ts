import type { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { createLogger, format, transports } from 'winston';
import type { LogFormat, LogLevel } from './config.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Where the program tells its operator what happens. Never throws. */
export interface Log {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  /** `error` is whatever was thrown; its causes are logged with it. */
  error(message: string, error: unknown, fields?: Fields): void;
}

export interface OpenLog extends Log {
  /** Writes what is still in the buffers; afterwards the log is silent. To be awaited before the process ends. */
  flush(): Promise<void>;
}

export interface LogOptions {
  readonly format: LogFormat;
  readonly level: LogLevel;
  /** Texts that must never be written: "[redacted]" stands in their place, wherever they turn up. */
  readonly secrets: readonly string[];
  readonly stream?: Writable;
  readonly now?: () => Date;
}

interface Entry {
  readonly level: string;
  readonly message: string;
  readonly fields: Fields;
}

/** Deep enough for an API error with its causes; also what ends a circle. */
const deepest = 8;
const render = { json: asJson, pretty: asText };

/** One line of JSON, or a readable text, for each entry; on stderr, because stdout belongs to answers. */
export function createLog(options: LogOptions): OpenLog {
  const { stream = process.stderr, now = () => new Date() } = options;
  const redact = createRedactor(options.secrets);
  const line = format.printf(({ level, message, fields }) =>
    redact(render[options.format](now(), { level, message: String(message), fields: fields as Fields })),
  );
  const logger = createLogger({
    level: options.level,
    format: line,
    transports: [new transports.Stream({ stream, eol: '\n' })],
  });
  let isOpen = true;
  const write = (level: LogLevel, message: string, fields: Fields) => {
    if (isOpen) logger.log({ level, message, fields: plain(fields, deepest) });
  };
  return {
    info: (message, fields = {}) => write('info', message, fields),
    warn: (message, fields = {}) => write('warn', message, fields),
    error: (message, error, fields = {}) => write('error', message, { ...fields, error: asError(error) }),
    flush: async () => {
      if (!isOpen) return;
      isOpen = false;
      await new Promise<void>((resolve) => logger.once('finish', () => resolve()).end());
      await new Promise<void>((resolve) => stream.write('', () => resolve()));
    },
  };
}

/** Also finds a secret as JSON or a URL would write it. */
function createRedactor(secrets: readonly string[]): (line: string) => string {
  const spellings = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return (line) => spellings.reduce((text, spelling) => text.replaceAll(spelling, '[redacted]'), line);
}

/** A field cannot take the place of the time, the level or the message. */
function asJson(time: Date, { level, message, fields }: Entry): string {
  const head = { time: time.toISOString(), level, message };
  return JSON.stringify({ ...head, ...fields, ...head });
}

/** `2026-01-05 06:30:00 WARN  A file was skipped { file: 'a.txt' }`, and stacks below, indented. */
function asText(time: Date, { level, message, fields }: Entry): string {
  const { error, ...rest } = fields as { readonly error?: unknown };
  const head = `${time.toISOString().slice(0, 19).replace('T', ' ')} ${level.toUpperCase().padEnd(5)} ${message}`;
  const details = Object.keys(rest).length === 0 ? '' : ` ${shown(rest)}`;
  return `${head}${details}${error === undefined ? '' : `\n${stackLines(error)}`}`;
}

function shown(value: unknown): string {
  return inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: deepest, maxStringLength: null });
}

function stackLines(error: unknown): string {
  if (!isDescribed(error)) return `  ${shown(error)}`;
  const { stack, cause, name: _name, message: _message, ...rest } = error;
  const details = Object.keys(rest).length === 0 ? '' : `\n  ${shown(rest)}`;
  const below = cause === undefined ? '' : `\n  caused by:\n${stackLines(cause)}`;
  return `  ${stack.replaceAll('\n', '\n  ')}${details}${below}`;
}

interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: unknown;
}

function isDescribed(value: unknown): value is DescribedError {
  return typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(`Not an error was thrown: ${shown(error)}`);
}

/** A copy as plain data: errors with their stacks and causes, no circles, nothing that JSON refuses. */
function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function')
    return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '[...]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item, depth - 1));
  if (value instanceof Map || value instanceof Set) return plain([...value], depth);
  const entries = Object.entries(value instanceof Error ? errorParts(value) : value);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth - 1)]));
}

/** What Node keeps from `Object.entries`, and what libraries add: code, status, path. */
function errorParts(error: Error): object {
  const { name, message, stack = `${name}: ${message}`, cause } = error;
  return { ...error, name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
