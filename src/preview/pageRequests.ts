import type { IncomingMessage } from 'node:http';
import type { Log } from '../log.ts';
import type { DigestRun, Opened } from './page/wire.ts';
import { isChoices, isMessage, isPick, isPress, isSlash, isSubmit, isWrite } from './pageBodies.ts';
import type { StandIn } from './standIn/standIn.ts';
import type { Exchange, StoredMessage } from './standIn/world.ts';
import { modalOf, pageServer } from './wireForms.ts';

/** What is sent back as JSON. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** Posts what is new to the channel of digests, whatever the hour. */
export type RunDigest = () => Promise<DigestRun['outcome']>;

/** What the page is the front of. */
export interface Backstage {
  readonly standIn: StandIn;
  readonly runDigest: RunDigest;
  readonly log: Log;
}

type Handler = (behind: Backstage, body: unknown) => Answer | Promise<Answer>;

const mostBytes = 64 * 1024;

/** By "METHOD /path". */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GET /api/server', ({ standIn }) => ({ status: 200, json: pageServer(standIn) })],
  ['POST /api/slash', slash],
  ['POST /api/choices', choices],
  ['POST /api/press', press],
  ['POST /api/pick', pick],
  ['POST /api/submit', submit],
  ['POST /api/write', write],
  ['POST /api/dismiss', dismiss],
  ['POST /api/digest', digest],
]);

/** Null where the page has no such request. Bad input is an answer with one sentence, never an exception. */
export async function answerPage(behind: Backstage, request: IncomingMessage): Promise<Answer | null> {
  const handler = handlers.get(`${request.method} ${request.url}`);
  if (handler === undefined) return null;
  const body = request.method === 'POST' ? await readBody(request) : { value: null };
  if (body === null) return refuse(400, 'This is no JSON, or too much of it.');
  try {
    return await handler(behind, body.value);
  } catch (error) {
    behind.log.error('The preview could not answer its page', error, { url: request.url });
    return refuse(500, 'Something went wrong in the preview; the log says what.');
  }
}

function refuse(status: number, error: string): Answer {
  return { status, json: { error } };
}

async function slash({ standIn }: Backstage, body: unknown): Promise<Answer> {
  if (!isSlash(body)) return refuse(400, 'A command, its options, a role and a channel are needed.');
  return reportOf(() => standIn.slash(body.command, body.options, body.role, body.channel));
}

async function choices({ standIn }: Backstage, body: unknown): Promise<Answer> {
  if (!isChoices(body)) return refuse(400, 'A command, its options and the option being typed are needed.');
  const exchange = attempt(() => standIn.complete(body.command, body.options, body.focused, body.role));
  if (exchange instanceof Error) return refuse(400, exchange.message);
  const seen = await exchange.settled.catch((error: Error) => error);
  if (seen instanceof Error) return refuse(504, seen.message);
  return { status: 200, json: seen.kind === 'choices' ? seen.choices : [] };
}

async function press({ standIn }: Backstage, body: unknown): Promise<Answer> {
  if (!isPress(body)) return refuse(400, 'A message, a button and a role are needed.');
  const { customId, values, role } = body;
  return onMessage(standIn, body.message, (message) =>
    values === null
      ? standIn.press(customId, message, role)
      : standIn.choose(customId, values, message, role),
  );
}

async function pick({ standIn }: Backstage, body: unknown): Promise<Answer> {
  if (!isPick(body)) return refuse(400, 'A message, an entry of its menu and a role are needed.');
  return onMessage(standIn, body.message, (message) => standIn.pick(body.command, message, body.role));
}

async function submit({ standIn }: Backstage, body: unknown): Promise<Answer> {
  if (!isSubmit(body)) return refuse(400, 'A form, its fields and a role are needed.');
  return reportOf(() => standIn.submit(body.modal, body.fields, body.role));
}

function write({ standIn }: Backstage, body: unknown): Answer {
  if (!isWrite(body)) return refuse(400, 'A channel and a text of at most 2,000 characters are needed.');
  const isKnown = standIn.guild.channels.some(({ id }) => id === body.channel);
  if (!isKnown) return refuse(404, 'This channel is gone.');
  standIn.write(body.content, { channelId: body.channel });
  return { status: 200, json: {} };
}

function dismiss({ standIn }: Backstage, body: unknown): Answer {
  const message = isMessage(body) ? findMessage(standIn, body.message) : undefined;
  if (message === undefined) return refuse(404, 'This message is gone.');
  standIn.dismiss(message);
  return { status: 200, json: {} };
}

async function digest({ runDigest }: Backstage): Promise<Answer> {
  const outcome = await runDigest();
  return { status: 200, json: { outcome } satisfies DigestRun };
}

function findMessage(standIn: StandIn, wanted: string): StoredMessage | undefined {
  return standIn.messages().find(({ id }) => id === wanted);
}

async function onMessage(
  standIn: StandIn,
  id: string,
  act: (message: StoredMessage) => Exchange,
): Promise<Answer> {
  const message = findMessage(standIn, id);
  return message === undefined ? refuse(404, 'This message is gone.') : reportOf(() => act(message));
}

/** What a person cannot do is 400; a bot that stays silent is 504. Messages reach the page as events. */
async function reportOf(act: () => Exchange): Promise<Answer> {
  const exchange = attempt(act);
  if (exchange instanceof Error) return refuse(400, exchange.message);
  const callback = await exchange.acknowledged.catch((error: Error) => error);
  if (callback instanceof Error) return refuse(504, callback.message);
  return { status: 200, json: { modal: modalOf(exchange.id, callback) } satisfies Opened };
}

function attempt(act: () => Exchange): Exchange | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
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
