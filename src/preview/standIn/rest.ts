import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from './outcome.ts';
import { answerRoute } from './routes.ts';
import { type Fault, type RecordedRequest, remember, type UploadedFile, type World } from './world.ts';

/** Answers one HTTP request as Discord's REST API (v10) would, and records it. */
export async function serveRest(
  world: World,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  const file = world.files.get(url.pathname);
  if (file !== undefined) return serveFile(response, file);
  const request: RecordedRequest = {
    method: incoming.method ?? 'GET',
    path: url.pathname.replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    ...(await readBody(incoming)),
    authorization: incoming.headers.authorization,
    validated: false,
    status: 0,
  };
  remember(world.requests, request);
  reply(response, request, outcomeOf(world, request));
}

function outcomeOf(world: World, request: RecordedRequest): Outcome {
  const errors = check(world, request);
  const needsToken = !/^\/(?:interactions|webhooks)\//.test(request.path);
  if (needsToken && request.authorization !== `Bot ${world.token}`) {
    return { status: 401, json: { message: '401: Unauthorized', code: 0 } };
  }
  if (errors !== null) return { status: 400, json: { code: 50035, message: 'Invalid Form Body', errors } };
  const fault = takeFault(world.faults, request);
  if (fault !== null) return { status: fault.status, json: fault.body, headers: fault.headers };
  return answerRoute(world, request);
}

function check(world: World, request: RecordedRequest): readonly unknown[] | null {
  if (request.body === undefined || world.validate === null) return null;
  const errors = world.validate(request.method, request.path, request.body);
  request.validated = errors === null;
  return errors;
}

function takeFault(faults: Fault[], { method, path }: RecordedRequest): Fault | null {
  const index = faults.findIndex(({ match }) => match.test(`${method} ${path}`));
  return index === -1 ? null : (faults.splice(index, 1)[0] ?? null);
}

/** A 204 has no body and no content type: discord.js would try to parse one. */
function reply(response: ServerResponse, request: RecordedRequest, outcome: Outcome): void {
  request.status = outcome.status;
  const type = outcome.json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(outcome.status, { ...type, ...outcome.headers });
  response.end(outcome.json === undefined ? undefined : JSON.stringify(outcome.json));
}

function serveFile(response: ServerResponse, file: UploadedFile): void {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  response.writeHead(200, { 'content-type': file.type, 'content-disposition': disposition });
  response.end(file.bytes);
}

type Body = Pick<RecordedRequest, 'body' | 'files'>;

async function readBody(incoming: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return readForm(raw, type);
  const isJson = type.startsWith('application/json') && raw.length > 0;
  return { body: isJson ? (JSON.parse(raw.toString('utf8')) as unknown) : undefined, files: [] };
}

async function readForm(raw: Buffer, type: string): Promise<Body> {
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ field, name: value.name, type: value.type, bytes });
  }
  return { body: typeof payload === 'string' ? (JSON.parse(payload) as unknown) : undefined, files };
}
