import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { findRefusal } from './guard.ts';
import { readPageFile } from './pageFiles.ts';
import { answerPage, type Backstage } from './pageRequests.ts';
import type { MessageChange, StoredMessage, UploadedFile } from './standIn/world.ts';
import { pageEvent } from './wireForms.ts';

const portsTried = 20;
const loopback = '127.0.0.1';

/** The page may load its own files and talk to its own server, and nothing else. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export interface Preview {
  readonly url: string;
  /** False where the wished port was taken and another one is used. */
  readonly isWishedPort: boolean;
  close(): Promise<void>;
}

/**
 * Serves the preview's page on 127.0.0.1, on the wished port or the next free one; 0 is any free one.
 * Rejects where none of twenty is free, or where the port may not be used.
 */
export async function startPreview(behind: Backstage, wishedPort: number): Promise<Preview> {
  const server = createServer((request, response) => {
    serve(behind, request, response, portOf(server)).catch((error: unknown) => {
      behind.log.error('The preview could not answer', error, { url: request.url });
      response.destroy();
    });
  });
  const port = await listenNear(server, wishedPort);
  return {
    url: `http://${loopback}:${port}`,
    isWishedPort: port === wishedPort,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function serve(
  behind: Backstage,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const { standIn } = behind;
  const refusal = findRefusal(request, port);
  if (refusal !== null) return sendJson(response, refusal.status, { error: refusal.error });
  const { method, url = '/' } = request;
  if (method === 'GET' && url === '/api/events') return streamEvents(behind, response);
  const answer = await answerPage(behind, request);
  if (answer !== null) return sendJson(response, answer.status, answer.json);
  const attached = method === 'GET' ? standIn.file(url) : null;
  if (attached !== null) return sendAttached(response, attached);
  const file = method === 'GET' ? await readPageFile(url) : null;
  if (file === null) return sendJson(response, 404, { error: 'There is nothing here.' });
  response.writeHead(200, { ...headers, 'content-type': file.type });
  response.end(file.bytes);
}

function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
}

/** A picture is drawn where the page has a place for it; nobody can visit a file as a page of this server. */
function sendAttached(response: ServerResponse, { type, bytes }: UploadedFile): void {
  response.writeHead(200, { ...headers, 'content-type': type, 'content-disposition': 'attachment' });
  response.end(bytes);
}

/** All messages that there are, and then every change, as server-sent events. */
function streamEvents({ standIn }: Backstage, response: ServerResponse): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const send = (change: MessageChange, message: StoredMessage) => {
    response.write(`data: ${JSON.stringify(pageEvent(change, message))}\n\n`);
  };
  for (const message of standIn.messages()) send('created', message);
  response.once('close', standIn.onMessage(send));
}

async function listenNear(server: Server, wished: number): Promise<number> {
  const last = Math.min(wished + portsTried - 1, 65_535);
  for (let port = wished; port <= last; port += 1) {
    if (await tryToListen(server, port)) return portOf(server);
  }
  throw new Error(`PREVIEW_PORT: the ports ${wished} to ${last} are all in use. Set another one in .env.`);
}

/** False where the port is in use. */
function tryToListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, loopback, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
