import type {
  ChoicesRequest,
  PageChoice,
  PageCommand,
  PageEvent,
  PressRequest,
  Refused,
  SlashRequest,
} from './wire.ts';

/** The server's side of the page. Each request rejects with the server's own sentence. */

export async function fetchCommands(): Promise<readonly PageCommand[]> {
  return (await answerOf(await fetch('/api/commands'))) as readonly PageCommand[];
}

export async function sendSlash(request: SlashRequest): Promise<void> {
  await post('/api/slash', request);
}

export async function sendPress(request: PressRequest): Promise<void> {
  await post('/api/press', request);
}

export async function fetchChoices(request: ChoicesRequest): Promise<readonly PageChoice[]> {
  return (await post('/api/choices', request)) as readonly PageChoice[];
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
