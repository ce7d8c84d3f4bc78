import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Preview, startPreview } from '../../src/preview/server.ts';
import { type StandIn, startStandIn } from '../../src/preview/standIn/standIn.ts';
import { createMemoryLog } from '../digest/news.ts';

let standIn: StandIn;
let preview: Preview;
const log = createMemoryLog();

beforeEach(async () => {
  standIn = await startStandIn({ acknowledgeMs: 50 });
  preview = await startPreview({ standIn, runDigest: async () => 'nothing new', log }, 0);
  await fetch(`${standIn.api}/v10/applications/1/commands`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bot ${standIn.token}` },
    body: JSON.stringify([
      { name: 'find', description: 'Finds', options: [] },
      { name: 'Look at this', type: 3 },
    ]),
  });
});

afterEach(async () => {
  await preview.close();
  await standIn.close();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` does not let one set Host, which an attacker's page can. */
function send({
  method = 'GET',
  path = '/',
  headers = {},
  body = '',
}: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${preview.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const slash = (body: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  path: '/api/slash',
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const post = (name: string, body: object): Sent => ({ ...slash(body), path: `/api/${name}` });
const find = { command: 'find', options: {}, role: 'manager', channel: '400000000000000001' };

describe('the server of the preview', () => {
  test('listens on this computer only, and tells where', () => {
    expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  const forbidden: readonly { name: string; sent: Sent }[] = [
    { name: 'the name of another site', sent: { headers: { host: 'evil.example' } } },
    {
      name: 'another site’s name with our port',
      sent: { path: '/api/server', headers: { host: 'evil.example:8080' } },
    },
    { name: 'a form of another site', sent: slash(find, { origin: 'https://evil.example' }) },
    { name: 'a sandboxed frame', sent: slash(find, { origin: 'null' }) },
    { name: 'another port of this computer', sent: slash(find, { origin: 'http://127.0.0.1:1' }) },
    { name: 'a request that another site set off', sent: slash(find, { 'sec-fetch-site': 'cross-site' }) },
    {
      name: 'an event stream for another site',
      sent: { path: '/api/events', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' } },
    },
  ];
  test.each(forbidden)('refuses $name', async ({ sent }) => {
    expect((await send(sent)).status).toBe(403);
  });

  test('lets a link of another site lead to the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await send({ headers })).status).toBe(200);
  });

  test('takes a request of its own page', async () => {
    const answer = await send({
      path: '/api/server',
      headers: { origin: preview.url, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      name: 'Newsroom',
      channels: [{ name: 'general', hasDigest: false }, { hasDigest: true }],
      commands: [{ name: 'find', description: 'Finds', options: [] }],
      menu: ['Look at this'],
    });
  });

  const bad: readonly { name: string; sent: Sent; status: number; error: string }[] = [
    {
      name: 'a form',
      sent: slash('a=b', { 'content-type': 'text/plain' }),
      status: 415,
      error: 'only takes JSON',
    },
    { name: 'half a JSON', sent: slash('{'), status: 400, error: 'no JSON' },
    {
      name: 'too much',
      sent: slash({ ...find, command: 'x'.repeat(70_000) }),
      status: 400,
      error: 'too much',
    },
    { name: 'null', sent: slash('null'), status: 400, error: 'A command' },
    { name: 'another role', sent: slash({ ...find, role: 'owner' }), status: 400, error: 'A command' },
    {
      name: 'an option that is a list',
      sent: slash({ ...find, options: { a: [] } }),
      status: 400,
      error: 'A command',
    },
    {
      name: 'an unknown command',
      sent: slash({ ...find, command: 'lose' }),
      status: 400,
      error: 'No command "lose"',
    },
    {
      name: 'an unknown option',
      sent: slash({ ...find, options: { a: 1 } }),
      status: 400,
      error: 'no option "a"',
    },
    { name: 'a silent bot', sent: slash(find), status: 504, error: 'did not respond' },
    {
      name: 'a button of no message',
      sent: post('press', { message: '1', customId: 'a', values: null, role: 'member' }),
      status: 404,
      error: 'gone',
    },
    {
      name: 'a button whose list holds numbers',
      sent: post('press', { message: '1', customId: 'a', values: [1], role: 'member' }),
      status: 400,
      error: 'A message, a button',
    },
    {
      name: 'a menu of no message',
      sent: post('pick', { message: '1', command: 'Look at this', role: 'member' }),
      status: 404,
      error: 'gone',
    },
    {
      name: 'a form that nobody opened',
      sent: post('submit', { modal: '1', fields: { why: 'because' }, role: 'member' }),
      status: 400,
      error: 'This form is gone',
    },
    {
      name: 'a form with a number in it',
      sent: post('submit', { modal: '1', fields: { why: 1 }, role: 'member' }),
      status: 400,
      error: 'A form',
    },
    {
      name: 'a message into no channel',
      sent: post('write', { channel: '1', content: 'hello' }),
      status: 404,
      error: 'gone',
    },
    {
      name: 'an empty message',
      sent: post('write', { channel: '400000000000000001', content: ' ' }),
      status: 400,
      error: 'A channel and a text',
    },
    { name: 'putting away no message', sent: post('dismiss', { message: '1' }), status: 404, error: 'gone' },
    {
      name: 'a way out of its folder',
      sent: { path: '/..%2f..%2fpackage.json' },
      status: 404,
      error: 'nothing here',
    },
    { name: 'its own settings', sent: { path: '/tsconfig.json' }, status: 404, error: 'nothing here' },
    {
      name: 'an unknown place',
      sent: { method: 'POST', path: '/api/x', headers: json },
      status: 404,
      error: 'nothing here',
    },
  ];
  test.each(bad)('answers $name with $status and one sentence', async ({ sent, status, error }) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.text) as { error: string }).error).toContain(error);
  });

  test('lets the page load nothing from elsewhere', async () => {
    const response = await fetch(preview.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toMatch(/https?:\/\//);
  });

  test('hands out the files of messages to its own page only, and never as a page', async () => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ content: 'a file' }));
    form.append('files[0]', new Blob(['<script>'], { type: 'text/html' }), 'a.html');
    const posted = { method: 'POST', headers: { authorization: `Bot ${standIn.token}` }, body: form };
    await fetch(`${standIn.api}/v10/channels/${standIn.channelId}/messages`, posted);
    const path = new URL(standIn.messages()[0]?.attachments[0]?.url ?? '').pathname;
    const file = await fetch(preview.url + path);
    expect([file.headers.get('content-disposition'), await file.text()]).toEqual(['attachment', '<script>']);
    expect(await send({ path, headers: { host: 'evil.example' } })).toMatchObject({ status: 403 });
    expect(await send({ path: `${path}x` })).toMatchObject({ status: 404 });
  });

  test('takes the next port where the wished one is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
    const { port } = taken.address() as AddressInfo;
    const other = await startPreview({ standIn, runDigest: async () => 'nothing new', log }, port);
    expect(other.isWishedPort).toBe(false);
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
    await other.close();
    taken.close();
  });
});
