import type {
  ChoicesRequest,
  DigestRun,
  DismissRequest,
  Opened,
  PageChoice,
  PageEvent,
  PageServer,
  PickRequest,
  PressRequest,
  Refused,
  SlashRequest,
  SubmitRequest,
  WriteRequest,
} from './wire.ts';

/** The server's side of the page. Each request rejects with the server's own sentence. */

export async function fetchServer(): Promise<PageServer> {
  return (await answerOf(await fetch('/api/server'))) as PageServer;
}

export async function sendSlash(request: SlashRequest): Promise<void> {
  await post('/api/slash', request);
}

export async function fetchChoices(request: ChoicesRequest): Promise<readonly PageChoice[]> {
  return (await post('/api/choices', request)) as readonly PageChoice[];
}

export async function sendPress(request: PressRequest): Promise<Opened> {
  return (await post('/api/press', request)) as Opened;
}

export async function sendPick(request: PickRequest): Promise<Opened> {
  return (await post('/api/pick', request)) as Opened;
}

export async function sendSubmit(request: SubmitRequest): Promise<void> {
  await post('/api/submit', request);
}

export async function sendMessage(request: WriteRequest): Promise<void> {
  await post('/api/write', request);
}

export async function dismiss(request: DismissRequest): Promise<void> {
  await post('/api/dismiss', request);
}

export async function runDigest(): Promise<DigestRun> {
  return (await post('/api/digest', {})) as DigestRun;
}

/** All messages there are, and then every change. The browser connects again by itself. */
export function listen(
  onEvent: (event: PageEvent) => void,
  onConnected: (isConnected: boolean) => void,
): void {
  const source = new EventSource('/api/events');
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(String(data)) as PageEvent));
  source.addEventListener('open', () => onConnected(true));
  source.addEventListener('error', () => onConnected(false));
}

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return answerOf(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answerOf(response: Response): Promise<unknown> {
  const answer = (await response.json()) as unknown;
  if (response.ok) return answer;
  throw new Error((answer as Refused).error);
}
