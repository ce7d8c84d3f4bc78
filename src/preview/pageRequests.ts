import type { IncomingMessage } from 'node:http';
import type { Log } from '../log.ts';
import type { ChoicesRequest, PressRequest, SlashRequest } from './page/wire.ts';
import type { StandIn } from './standIn.ts';
import type { Exchange, Seen } from './standInWorld.ts';
import { pageCommands } from './wireForms.ts';

/** What is sent back as JSON. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

type Handler = (standIn: StandIn, body: unknown) => Answer | Promise<Answer>;

const mostBytes = 64 * 1024;

/** By "METHOD /path". */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GET /api/commands', tellCommands],
  ['POST /api/slash', slash],
  ['POST /api/choices', choices],
  ['POST /api/press', press],
]);

/** Null where the page has no such request. Bad input is an answer with one sentence, never an exception. */
export async function answerPage(
  standIn: StandIn,
  request: IncomingMessage,
  log: Log,
): Promise<Answer | null> {
  const handler = handlers.get(`${request.method} ${request.url}`);
  if (handler === undefined) return null;
  const body = request.method === 'POST' ? await readBody(request) : { value: null };
  if (body === null) return refuse(400, 'This is no JSON, or too much of it.');
  try {
    return await handler(standIn, body.value);
  } catch (error) {
    log.error('The preview could not answer its page', error, { url: request.url });
    return refuse(500, 'Something went wrong in the preview; the log says what.');
  }
}

function refuse(status: number, error: string): Answer {
  return { status, json: { error } };
}

function tellCommands(standIn: StandIn): Answer {
  return { status: 200, json: pageCommands(standIn.commands()) };
}

async function slash(standIn: StandIn, body: unknown): Promise<Answer> {
  if (!isSlash(body)) return refuse(400, 'A command, its options and a role are needed.');
  return reportOf(() => standIn.slash(body.command, body.options, body.role));
}

async function choices(standIn: StandIn, body: unknown): Promise<Answer> {
  if (!isSlash(body) || !('focused' in body) || typeof body.focused !== 'string') {
    return refuse(400, 'A command, its options and the option being typed are needed.');
  }
  const { command, options, focused, role } = body as ChoicesRequest;
  return reportOf(() => standIn.complete(command, options, focused, role));
}

async function press(standIn: StandIn, body: unknown): Promise<Answer> {
  if (!isPress(body)) return refuse(400, 'A message, a button and a role are needed.');
  const message = standIn.messages().find(({ id }) => id === body.message);
  if (message === undefined) return refuse(404, 'This message is gone.');
  return reportOf(() => standIn.press(body.customId, message, body.role));
}

/** What a person cannot do is 400; a bot that stays silent is 504. */
async function reportOf(act: () => Exchange): Promise<Answer> {
  const exchange = attempt(act);
  if (exchange instanceof Error) return refuse(400, exchange.message);
  const seen = await exchange.settled.catch((error: Error) => error);
  return seen instanceof Error ? refuse(504, seen.message) : { status: 200, json: shown(seen) };
}

function attempt(act: () => Exchange): Exchange | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Messages reach the page as events; only choices are answered at once. */
function shown(seen: Seen): unknown {
  return seen.kind === 'choices' ? seen.choices : {};
}

async function readBody(request: IncomingMessage): Promise<{ readonly value: unknown } | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return null;
  }
}

function isRole(value: unknown): boolean {
  return value === 'manager' || value === 'member';
}

function isSlash(body: unknown): body is SlashRequest {
  if (typeof body !== 'object' || body === null) return false;
  const { command, options, role } = body as Partial<Record<keyof SlashRequest, unknown>>;
  return typeof command === 'string' && isRole(role) && isValues(options);
}

function isValues(options: unknown): boolean {
  const isPlain = typeof options === 'object' && options !== null && !Array.isArray(options);
  return isPlain && Object.values(options).every((value) => /string|number|boolean/.test(typeof value));
}

function isPress(body: unknown): body is PressRequest {
  if (typeof body !== 'object' || body === null) return false;
  const { message, customId, role } = body as Partial<Record<keyof PressRequest, unknown>>;
  return typeof message === 'string' && typeof customId === 'string' && isRole(role);
}
