import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Question } from '../../src/answers/answer.ts';
import { createClient, logIn } from '../../src/discord/client.ts';
import { answeredWith, citationWith, documentWith, noneWith, utteranceWith } from '../replies/samples.ts';
import { placeForEach } from './place.ts';
import { buttonOf, createQuestions, editionWith, messageOf, textOfMessage } from './setting.ts';

/** Real sockets and many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** What the answers say, by what is asked; the answers themselves have their own tests. */
const respond = vi.hoisted(() => vi.fn<(edition: unknown, question: Question) => Promise<Answer>>());
vi.mock(import('../../src/answers/respond.ts'), () => ({ respond }));

const manyPages = (question: Question): Answer => ({
  status: 'answered',
  question,
  short: 'Many',
  findings: Array.from({ length: 40 }, (_, at) => utteranceWith({ speaker: `Speaker ${at}` })),
  notes: [],
});

const place = placeForEach();

beforeEach(() => {
  respond.mockImplementation(async (_edition, question) => noneWith([], question));
});

afterEach(() => {
  respond.mockReset();
});

describe('the bot on Discord', () => {
  it('logs in with the one intent Guilds', async () => {
    await place.start();
    expect(place.standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([1]);
  });

  it('registers its commands once, and again only when they changed', async () => {
    const puts = () => place.standIn.requests.filter(({ method }) => method === 'PUT').length;
    await place.start();
    expect(place.standIn.commands().map(({ name }) => name)).toEqual([
      'who',
      'when',
      'ask',
      'timeline',
      'search',
      'sources',
      'check',
      'Check the record',
      'help',
      'corpus',
    ]);
    await place.start();
    expect(puts()).toBe(1);
    await place.start({ commands: [] });
    expect(puts()).toBe(2);
    expect(place.standIn.commands()).toEqual([]);
  });

  it('says what to do about a refused token', async () => {
    const client = createClient(place.standIn.api);
    const logged = await logIn(client, 'not.the.token');
    await client.destroy();
    expect(logged).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Discord refused DISCORD_TOKEN'),
    });
  });

  it('says what to do when it is not on the server that it was told to register on', async () => {
    place.standIn.failNext(/GET .*\/guilds\/.*commands/, 403, { code: 50001, message: 'Missing Access' });
    await expect(place.start({}, '300000000000000009')).rejects.toThrow(
      /^DISCORD_GUILD_ID: the bot is not on the server 300000000000000009\. Invite it with https:/,
    );
  });

  const asked: readonly { command: string; options: Record<string, string | boolean>; question: Question }[] =
    [
      {
        command: 'who said',
        options: { words: 'it stays', speaker: 'Calloway', source: 'harbour', from: '2025', to: '2026' },
        question: {
          command: 'who said',
          input: 'it stays',
          speaker: 'Calloway',
          source: 'harbour',
          from: '2025',
          to: '2026',
        },
      },
      {
        command: 'who is',
        options: { name: 'Calloway' },
        question: { command: 'who is', input: 'Calloway' },
      },
      {
        command: 'ask',
        options: { question: 'how long was it?' },
        question: { command: 'ask', input: 'how long was it?' },
      },
      { command: 'when', options: { event: 'the vote' }, question: { command: 'when', input: 'the vote' } },
      {
        command: 'timeline',
        options: { topic: 'the vote', from: '2025-10', to: '2025-11' },
        question: { command: 'timeline', input: 'the vote', from: '2025-10', to: '2025-11' },
      },
      { command: 'timeline', options: {}, question: { command: 'timeline', input: '' } },
      { command: 'search', options: { words: 'pier' }, question: { command: 'search', input: 'pier' } },
      { command: 'sources', options: {}, question: { command: 'sources', input: '' } },
    ];
  it.each(asked)('passes /$command on as it was typed', async ({ command, options, question }) => {
    await place.start();
    const shown = textOfMessage(await messageOf(place.standIn.slash(command, options)));
    expect(respond.mock.calls.map(([, passed]) => passed)).toEqual([question]);
    expect(shown).toContain('## Not on the record');
  });

  it('answers all, or only the one who asked for that', async () => {
    respond.mockResolvedValue(answeredWith([utteranceWith()]));
    await place.start();
    const open = await messageOf(place.standIn.slash('who said', { words: 'x' }));
    const alone = await messageOf(place.standIn.slash('who said', { words: 'x', private: true }));
    expect([open, alone].map(({ flags }) => flags & MessageFlags.Ephemeral)).toEqual([
      0,
      MessageFlags.Ephemeral,
    ]);
    expect(textOfMessage(alone)).toContain('## Ines Calloway');
  });

  it('shows /help to the one who asked', async () => {
    respond.mockResolvedValue(answeredWith([utteranceWith()]));
    await place.start();
    const message = await messageOf(place.standIn.slash('help'));
    expect(textOfMessage(message)).toContain('/who is name: Ines Calloway');
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('lets nothing of a document ping, link or break the markup', async () => {
    const excerpt =
      '@everyone <@200000000000000001> **now** [x](https://x.example) ||a|| discord.gg/abc\n\n# Big';
    const document = documentWith({ title: null, file: '<@&1>.md', publisher: '@here' });
    const citation = citationWith({ excerpt, document, marked: ['**now**'] });
    respond.mockResolvedValue(answeredWith([utteranceWith({ speaker: '`x` <@1>', citations: [citation] })]));
    await place.start();
    const shown = textOfMessage(await messageOf(place.standIn.slash('who said', { words: '@everyone' })));
    expect(shown).toContain('> \\@everyone \\<\\@200000000000000001\\> **\\*\\*now\\*\\*** ');
    expect(shown).toContain('> \\# Big');
    expect(shown.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/@|<(?!t:\d+:D>)|`|discord\.gg|\|\|/);
    const sent = place.standIn.requests.filter(
      ({ path }) => path.includes('@original') || path.includes('%40original'),
    );
    expect(sent.map(({ body }) => body)).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it('sends an error as one sentence with an id that is in the log', async () => {
    respond.mockRejectedValue(new Error('secret detail'));
    const { log } = await place.start();
    const shown = textOfMessage(await messageOf(place.standIn.slash('when', { event: 'x' })));
    expect(shown).toMatch(/^Something went wrong here.* under aaaaaa\.$/);
    expect(shown).not.toContain('secret');
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { id: 'aaaaaa', what: '/when', error: { message: 'secret detail' } } },
    ]);
  });

  it('only logs it when Discord waited too long', async () => {
    const { log } = await place.start();
    place.standIn.failNext(/POST \/interactions\/.*callback/, 404, {
      code: 10062,
      message: 'Unknown interaction',
    });
    place.standIn.slash('when', { event: 'x' });
    await vi.waitFor(() =>
      expect(log.lines).toContainEqual(expect.objectContaining({ fields: { what: '/when', code: 10062 } })),
    );
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('goes on after the connection was lost', async () => {
    await place.start();
    place.standIn.gateway.drop(4000);
    await vi.waitFor(() => expect(place.standIn.gateway.resumes).toBe(1), { timeout: 10_000, interval: 20 });
    expect(textOfMessage(await messageOf(place.standIn.slash('when', { event: 'x' })))).toContain(
      'Not on the record',
    );
  });

  it('waits as long as Discord asks, and tries again when Discord fails', async () => {
    await place.start();
    const waits = { 'retry-after': '0.2', 'x-ratelimit-scope': 'user' };
    place.standIn.failNext(
      /PATCH .*original/,
      429,
      { message: 'slow', retry_after: 0.2, global: false },
      waits,
    );
    place.standIn.failNext(/PATCH .*original/, 503);
    expect(textOfMessage(await messageOf(place.standIn.slash('when', { event: 'x' })))).toContain(
      'Not on the record',
    );
    const patches = place.standIn.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ status }) => status)).toEqual([429, 503, 200]);
  });
});

describe('pages', () => {
  const longQuestion = 'a long question about the harbour and the lighthouse '.repeat(10).trim();

  it.each(['short', longQuestion])('turn, also after a restart, for the question %j', async (words) => {
    respond.mockImplementation(async (_edition, question) => manyPages(question));
    const questions = createQuestions();
    await place.start({ questions });
    const first = await messageOf(place.standIn.slash('who said', { words }));
    expect(buttonOf(first, 'Previous')).toBeNull();
    await place.start({ questions });
    const second = await messageOf(place.standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(second.id).toBe(first.id);
    expect(textOfMessage(second)).toMatch(/Page 2 of \d+/);
    const back = await messageOf(place.standIn.press(buttonOf(second, 'Previous') ?? '', second));
    expect(textOfMessage(back)).toBe(textOfMessage(first));
    expect(respond.mock.calls.map(([, question]) => question.input)).toEqual([words, words, words]);
  });

  it('of another edition of the corpus are refused to the one who pressed', async () => {
    respond.mockImplementation(async (_edition, question) => manyPages(question));
    await place.start();
    const first = await messageOf(place.standIn.slash('who said', { words: 'x' }));
    await place.start({ edition: () => editionWith({ fingerprint: 'ffffffffffff' }) });
    const told = await messageOf(place.standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(textOfMessage(told)).toContain('The corpus has changed');
    expect(told.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(told.id).not.toBe(first.id);
  });

  it('that cannot be answered leave the message as it is, and tell the one who pressed', async () => {
    respond.mockImplementationOnce(async (_edition, question) => manyPages(question));
    const { log } = await place.start();
    const first = await messageOf(place.standIn.slash('who said', { words: 'x' }));
    respond.mockRejectedValue(new Error('index is gone'));
    const told = await messageOf(place.standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(textOfMessage(told)).toContain('under aaaaaa');
    expect(told.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(place.standIn.messages().find(({ id }) => id === first.id)).toEqual(first);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'An interaction failed' }),
    );
  });

  const bad: readonly { what: string; customId: string; told: string }[] = [
    { what: 'of another bot', customId: 'vote:yes', told: 'not one that I know' },
    { what: 'that are cut off', customId: 'p1.2.01234567.["who sa', told: 'no longer have the question' },
    {
      what: 'with an unknown command',
      customId: 'p1.2.01234567.["rm","-rf"]',
      told: 'no longer have the question',
    },
    {
      what: 'whose question was dropped',
      customId: 'p1.2.01234567.~nokey',
      told: 'no longer have the question',
    },
  ];
  it.each(bad)('$what get a sentence', async ({ customId, told }) => {
    await place.start();
    const message = place.standIn.write('anything');
    const exchange = place.standIn.press(customId, message);
    expect(textOfMessage(await messageOf(exchange))).toContain(told);
    expect(respond).not.toHaveBeenCalled();
  });
});
