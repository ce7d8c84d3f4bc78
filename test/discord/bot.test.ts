import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Question } from '../../src/answers/answer.ts';
import { createClient, logIn } from '../../src/discord/client.ts';
import type { ReindexReport } from '../../src/search/edition.ts';
import { answeredWith, citationWith, documentWith, noneWith, utteranceWith } from '../replies/samples.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import {
  buttonOf,
  createQuestions,
  editionWith,
  messageOf,
  personWith,
  type Running,
  refusals,
  runBot,
  textOfMessage,
} from './setting.ts';

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

let standIn: ConnectedStandIn;
let running: Running | null = null;

beforeEach(async () => {
  standIn = await connectStandIn();
  respond.mockImplementation(async (_edition, question) => noneWith([], question));
});

afterEach(async () => {
  await running?.stop();
  running = null;
  respond.mockReset();
  await standIn.close();
});

async function start(
  ...args: Parameters<typeof runBot> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Running> {
  await running?.stop();
  running = await runBot(standIn, ...args);
  return running;
}

describe('the bot on Discord', () => {
  it('logs in with the one intent Guilds', async () => {
    await start();
    expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([1]);
  });

  it('registers its commands once, and again only when they changed', async () => {
    const puts = () => standIn.requests.filter(({ method }) => method === 'PUT').length;
    await start();
    expect(standIn.commands().map(({ name }) => name)).toEqual([
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
    await start();
    expect(puts()).toBe(1);
    await start({ commands: [] });
    expect(puts()).toBe(2);
    expect(standIn.commands()).toEqual([]);
  });

  it('says what to do about a refused token', async () => {
    const client = createClient(standIn.api);
    const logged = await logIn(client, 'not.the.token');
    await client.destroy();
    expect(logged).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Discord refused DISCORD_TOKEN'),
    });
  });

  it('says what to do when it is not on the server that it was told to register on', async () => {
    standIn.failNext(/GET .*\/guilds\/.*commands/, 403, { code: 50001, message: 'Missing Access' });
    await expect(start({}, '300000000000000009')).rejects.toThrow(
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
    await start();
    const shown = textOfMessage(await messageOf(standIn.slash(command, options)));
    expect(respond.mock.calls.map(([, passed]) => passed)).toEqual([question]);
    expect(shown).toContain('## Not on the record');
  });

  it('answers all, or only the one who asked for that', async () => {
    respond.mockResolvedValue(answeredWith([utteranceWith()]));
    await start();
    const open = await messageOf(standIn.slash('who said', { words: 'x' }));
    const alone = await messageOf(standIn.slash('who said', { words: 'x', private: true }));
    expect([open, alone].map(({ flags }) => flags & MessageFlags.Ephemeral)).toEqual([
      0,
      MessageFlags.Ephemeral,
    ]);
    expect(textOfMessage(alone)).toContain('## Ines Calloway');
  });

  it('shows /help to the one who asked', async () => {
    respond.mockResolvedValue(answeredWith([utteranceWith()]));
    await start();
    const message = await messageOf(standIn.slash('help'));
    expect(textOfMessage(message)).toContain('/who is name: Ines Calloway');
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('lets nothing of a document ping, link or break the markup', async () => {
    const excerpt =
      '@everyone <@200000000000000001> **now** [x](https://x.example) ||a|| discord.gg/abc\n\n# Big';
    const document = documentWith({ title: null, file: '<@&1>.md', publisher: '@here' });
    const citation = citationWith({ excerpt, document, marked: ['**now**'] });
    respond.mockResolvedValue(answeredWith([utteranceWith({ speaker: '`x` <@1>', citations: [citation] })]));
    await start();
    const shown = textOfMessage(await messageOf(standIn.slash('who said', { words: '@everyone' })));
    expect(shown).toContain('> \\@everyone \\<\\@200000000000000001\\> **\\*\\*now\\*\\*** ');
    expect(shown).toContain('> \\# Big');
    expect(shown.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/@|<(?!t:\d+:D>)|`|discord\.gg|\|\|/);
    const sent = standIn.requests.filter(
      ({ path }) => path.includes('@original') || path.includes('%40original'),
    );
    expect(sent.map(({ body }) => body)).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it('sends an error as one sentence with an id that is in the log', async () => {
    respond.mockRejectedValue(new Error('secret detail'));
    const { log } = await start();
    const shown = textOfMessage(await messageOf(standIn.slash('when', { event: 'x' })));
    expect(shown).toMatch(/^Something went wrong here.* under aaaaaa\.$/);
    expect(shown).not.toContain('secret');
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { id: 'aaaaaa', what: '/when', error: { message: 'secret detail' } } },
    ]);
  });

  it('only logs it when Discord waited too long', async () => {
    const { log } = await start();
    standIn.failNext(/POST \/interactions\/.*callback/, 404, { code: 10062, message: 'Unknown interaction' });
    standIn.slash('when', { event: 'x' });
    await vi.waitFor(() =>
      expect(log.lines).toContainEqual(expect.objectContaining({ fields: { what: '/when', code: 10062 } })),
    );
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('goes on after the connection was lost', async () => {
    await start();
    standIn.gateway.drop(4000);
    await vi.waitFor(() => expect(standIn.gateway.resumes).toBe(1), { timeout: 10_000, interval: 20 });
    expect(textOfMessage(await messageOf(standIn.slash('when', { event: 'x' })))).toContain(
      'Not on the record',
    );
  });

  it('waits as long as Discord asks, and tries again when Discord fails', async () => {
    await start();
    const waits = { 'retry-after': '0.2', 'x-ratelimit-scope': 'user' };
    standIn.failNext(/PATCH .*original/, 429, { message: 'slow', retry_after: 0.2, global: false }, waits);
    standIn.failNext(/PATCH .*original/, 503);
    expect(textOfMessage(await messageOf(standIn.slash('when', { event: 'x' })))).toContain(
      'Not on the record',
    );
    const patches = standIn.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ status }) => status)).toEqual([429, 503, 200]);
  });
});

describe('pages', () => {
  const longQuestion = 'a long question about the harbour and the lighthouse '.repeat(10).trim();

  it.each(['short', longQuestion])('turn, also after a restart, for the question %j', async (words) => {
    respond.mockImplementation(async (_edition, question) => manyPages(question));
    const questions = createQuestions();
    await start({ questions });
    const first = await messageOf(standIn.slash('who said', { words }));
    expect(buttonOf(first, 'Previous')).toBeNull();
    await start({ questions });
    const second = await messageOf(standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(second.id).toBe(first.id);
    expect(textOfMessage(second)).toMatch(/Page 2 of \d+/);
    const back = await messageOf(standIn.press(buttonOf(second, 'Previous') ?? '', second));
    expect(textOfMessage(back)).toBe(textOfMessage(first));
    expect(respond.mock.calls.map(([, question]) => question.input)).toEqual([words, words, words]);
  });

  it('of another edition of the corpus are refused to the one who pressed', async () => {
    respond.mockImplementation(async (_edition, question) => manyPages(question));
    await start();
    const first = await messageOf(standIn.slash('who said', { words: 'x' }));
    await start({ edition: () => editionWith({ fingerprint: 'ffffffffffff' }) });
    const told = await messageOf(standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(textOfMessage(told)).toContain('The corpus has changed');
    expect(told.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(told.id).not.toBe(first.id);
  });

  it('that cannot be answered leave the message as it is, and tell the one who pressed', async () => {
    respond.mockImplementationOnce(async (_edition, question) => manyPages(question));
    const { log } = await start();
    const first = await messageOf(standIn.slash('who said', { words: 'x' }));
    respond.mockRejectedValue(new Error('index is gone'));
    const told = await messageOf(standIn.press(buttonOf(first, 'Next') ?? '', first));
    expect(textOfMessage(told)).toContain('under aaaaaa');
    expect(told.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(standIn.messages().find(({ id }) => id === first.id)).toEqual(first);
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
    await start();
    const message = standIn.write('anything');
    const exchange = standIn.press(customId, message);
    expect(textOfMessage(await messageOf(exchange))).toContain(told);
    expect(respond).not.toHaveBeenCalled();
  });
});

describe('completion', () => {
  async function complete(options: Record<string, string>, focused: string, command = 'search') {
    const seen = await standIn.complete(command, options, focused).settled;
    return seen.kind === 'choices' ? seen.choices : null;
  }

  it('offers people with their role, and never more than 25', async () => {
    const people = Array.from({ length: 40 }, (_, at) => personWith({ name: `Ines ${at} Calloway` }));
    const names = people.map(({ name }) => name);
    await start({ edition: () => editionWith({ people, engine: { complete: async () => names } }) });
    const choices = await complete({ speaker: 'callo' }, 'speaker');
    expect(choices).toHaveLength(25);
    expect(choices?.[0]).toEqual({ name: 'Ines 0 Calloway, mayor', value: 'Ines 0 Calloway' });
    expect(await complete({ name: 'callo' }, 'name', 'who is')).toEqual(choices);
  });

  it('offers documents by title and by file name', async () => {
    await start({ edition: () => editionWith({ engine: { complete: async () => ['harbour.md'] } }) });
    const choice = { name: 'Harbour talks end (harbour.md)', value: 'harbour.md' };
    expect(await complete({ source: 'TALKS' }, 'source')).toEqual([choice]);
  });

  it('tells the engine what the option is about', async () => {
    const asked = vi.fn(async () => []);
    await start({ edition: () => editionWith({ engine: { complete: asked } }) });
    await complete({ words: 'a' }, 'words', 'who said');
    await complete({ speaker: 'a' }, 'speaker', 'who said');
    await complete({ event: 'a' }, 'event', 'when');
    await complete({ topic: 'a' }, 'topic', 'timeline');
    await complete({ source: 'a' }, 'source');
    await complete({ words: 'a' }, 'words');
    const abouts = ['quotes', 'people', 'events', 'topics', 'sources', 'words'];
    expect(asked.mock.calls).toEqual(abouts.map((of) => ['a', 25, of]));
  });

  it('offers whole questions before anything is typed into one', async () => {
    await start({ edition: () => editionWith({ engine: { complete: async () => ['It stays open'] } }) });
    const question = 'who said “It stays open”?';
    expect(await complete({ question: '' }, 'question', 'ask')).toEqual([
      { name: question, value: question },
    ]);
  });

  it('offers what is typed and words of the coverage, cut between words to what Discord takes', async () => {
    const words = 'the lighthouse stays open '.repeat(10);
    await start({ edition: () => editionWith({ engine: { complete: async () => [words, '', 'pier'] } }) });
    const [typed, long, short, ...more] = (await complete({ words: 'the' }, 'words')) ?? [];
    expect(typed).toEqual({ name: 'the', value: 'the' });
    expect(String(long?.value)).toMatch(/^the lighthouse .*(?:the|lighthouse|stays|open)$/);
    expect(short).toEqual({ name: 'pier', value: 'pier' });
    expect(more).toEqual([]);
  });

  it('offers nothing rather than an error', async () => {
    const complain = () => Promise.reject(new Error('index is gone'));
    const { log } = await start({ edition: () => editionWith({ engine: { complete: complain } }) });
    expect(await complete({ words: 'x' }, 'words')).toEqual([]);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'An option could not be completed' }),
    );
  });
});

describe('/corpus', () => {
  const report: ReindexReport = {
    added: ['new.md'],
    changed: [],
    removed: ['old.md', 'older.md'],
    refused: refusals(2),
    documents: 7,
    passages: 80,
    quotes: 30,
    ms: 1234,
  };

  it.each(['corpus status', 'corpus reindex'])(
    'refuses %s to members who do not manage the server',
    async (command) => {
      const reindex = vi.fn(async () => report);
      await start({ reindex });
      const message = await messageOf(standIn.slash(command, {}, 'member'));
      expect(textOfMessage(message)).toContain('Only members who may manage this server');
      expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(reindex).not.toHaveBeenCalled();
    },
  );

  it('answers all the same where an unanswered question cannot be counted, and says so in the log', async () => {
    const running = await start({
      tally: { countUnanswered: () => Promise.reject(new Error('disk full')), unanswered: async () => [] },
    });
    const message = await messageOf(standIn.slash('search', { words: 'zeppelin' }));
    expect(textOfMessage(message)).toContain('Not on the record');
    await vi.waitFor(() =>
      expect(running.log.lines).toContainEqual(
        expect.objectContaining({ level: 'warn', fields: { reason: 'Error: disk full' } }),
      ),
    );
  });

  it('tells what is on record, and every refused file that fits', async () => {
    const unanswered = Array.from({ length: 5 }, () => ({ question: `/ask ${'[_@'.repeat(65)}`, count: 7 }));
    await start({
      edition: () => editionWith({ refused: refusals(200) }),
      tally: { countUnanswered: async () => undefined, unanswered: async () => unanswered },
    });
    const shown = textOfMessage(await messageOf(standIn.slash('corpus status')));
    expect(shown).toContain('Passages: 12');
    expect(shown.match(/^7 × /gm)).toHaveLength(5);
    expect(shown).toContain('bad-0\\.bin: is not UTF-8 text');
    const [, hidden] = /-# and (\d+) more, not shown · Corpus 0123456789ab/.exec(shown) ?? [];
    expect((shown.match(/^bad-/gm)?.length ?? 0) + Number(hidden)).toBe(200);
  });

  it('shows progress now and then, and the report at the end', async () => {
    const shown: string[] = [];
    standIn.onMessage((_change, message) => shown.push(textOfMessage(message)));
    let now = 0;
    const reindex = async (progress: (line: string) => void) => {
      progress('1 of 3 files');
      now += 500;
      progress('2 of 3 files');
      now += 2000;
      progress('3 of 3 files');
      return report;
    };
    await start({ reindex, now: () => now });
    standIn.slash('corpus reindex');
    await vi.waitFor(() => expect(shown.at(-1)).toContain('Reindexed'));
    expect(shown.filter((text) => text.includes('of 3 files'))).toEqual(['1 of 3 files', '3 of 3 files']);
    expect(shown.at(-1)?.split('\n').slice(1, 7)).toEqual([
      '7 documents, 80 passages, 30 quotes, in 1\\.2 s.',
      'Added: 1 (new\\.md)',
      'Changed: 0',
      'Removed: 2 (old\\.md, older\\.md)',
      'Refused: 2',
      'bad-0\\.bin: is not UTF-8 text',
    ]);
  });
});
