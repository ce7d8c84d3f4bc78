import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { permissions } from '../../src/preview/standIn/fixtures.ts';
import type { StoredMessage } from '../../src/preview/standIn/world.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { HARBOUR, openNewsroom } from './newsroom.ts';
import {
  buttonOf,
  createQuestions,
  labelsOf,
  messageOf,
  type Running,
  runBot,
  textOfMessage,
} from './setting.ts';

/** Real sockets, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

let standIn: ConnectedStandIn;
let newsroom: Newsroom;
let running: Running | null = null;
const questions = createQuestions();

async function start(parts: Parameters<typeof runBot>[1] = {}): Promise<Running> {
  await running?.stop();
  running = await runBot(standIn, { ...newsroom.parts, questions, ...parts });
  return running;
}

beforeEach(async () => {
  [standIn, newsroom] = await Promise.all([connectStandIn(), openNewsroom()]);
  await start();
});

afterEach(async () => {
  await running?.stop();
  running = null;
  await standIn.close();
});

const LIGHTHOUSE = { words: 'lighthouse stays open' };

const ask = (options: Record<string, string | boolean> = LIGHTHOUSE) =>
  messageOf(standIn.slash('who said', options));

const press = (message: StoredMessage, label: string, role: 'member' | 'listener' = 'member') =>
  messageOf(standIn.press(buttonOf(message, label) ?? '', message, role));

const isPrivate = ({ flags }: StoredMessage) => (flags & MessageFlags.Ephemeral) !== 0;

/** The contents of the attached files by name. */
async function filesOf({ attachments }: StoredMessage): Promise<Record<string, string>> {
  const read = attachments.map(async ({ filename, url }) => [filename, await (await fetch(url)).text()]);
  return Object.fromEntries(await Promise.all(read));
}

describe('the buttons under an answer', () => {
  it('fit one quiet row; sharing is offered to whom the answer alone is shown', async () => {
    expect(labelsOf(await ask())).toEqual(['Context', 'Verify', 'All wordings', 'More…']);
    const alone = await ask({ ...LIGHTHOUSE, private: true });
    expect(labelsOf(alone)).toEqual(['Context', 'Verify', 'All wordings', 'Share', 'More…']);
    const one = await messageOf(standIn.slash('search', { words: 'high waves' }));
    expect(labelsOf(one)).toEqual(['Context', 'Verify', 'More…']);
  });

  it('are not there where nothing is cited', async () => {
    expect(labelsOf(await messageOf(standIn.slash('who said', { words: '?' })))).toEqual([]);
    expect(labelsOf(await messageOf(standIn.slash('help')))).toEqual([]);
  });

  it.each(['Context', 'Verify', 'All wordings', 'More…'])(
    '"%s" answers the one who pressed, also after a restart and for a long question',
    async (label) => {
      const words = `${LIGHTHOUSE.words} as long as I am mayor of this town, as she said to the council at night`;
      const message = await ask({ words });
      await start();
      const shown = await press(message, label);
      expect(shown.id).not.toBe(message.id);
      expect(isPrivate(shown)).toBe(true);
      expect(textOfMessage(shown)).not.toMatch(/corpus has changed|no longer have/);
    },
  );

  it.each(['Context', 'Verify', 'All wordings', 'Share', 'More…'])(
    '"%s" is refused once the corpus has moved on',
    async (label) => {
      const message = await ask({ ...LIGHTHOUSE, private: true });
      await writeFile(path.join(newsroom.folder, 'new.md'), 'A bridge is planned.');
      await newsroom.catalogue.reindex();
      const told = await press(message, label);
      expect(textOfMessage(told)).toContain('The corpus has changed since this was answered');
      expect(isPrivate(told)).toBe(true);
    },
  );
});

describe('"Context"', () => {
  it('shows two paragraphs before and after, the cited words bold, and turns to the next citation', async () => {
    const shown = await press(await ask(), 'Context');
    expect(textOfMessage(shown).split('\n')).toEqual([
      '-# Citation 1 of 2',
      '## In context',
      '> The council of Lindby met late into the night over the harbour.',
      '> Ferries to the island were delayed all week by fog.',
      '-# Paragraph 3, cited',
      '> **"The lighthouse stays open as long as I am mayor of this town," Ines Calloway said on 14 October 2025\\.**',
      '> "I slept well for once," said Bo Lind, who keeps the light.',
      '> More rain is expected on the coast.',
      '[Harbour talks end](https://news.example/harbour)',
      '-# Lindby Courier · published 15 October 2025 · harbour\\.md',
    ]);
    const next = await press(shown, 'Next');
    expect(next.id).toBe(shown.id);
    expect(textOfMessage(next)).toContain('-# Paragraph 2, cited\n> **"The lighthouse will stay open');
    expect(buttonOf(next, 'Next')).toBeNull();
    expect(textOfMessage(await press(next, 'Previous'))).toBe(textOfMessage(shown));
  });
});

describe('"Verify"', () => {
  const edits: readonly { what: string; text: string | null; told: readonly string[] }[] = [
    { what: 'nothing', text: HARBOUR, told: ['## Verified: unchanged', '**Unchanged**'] },
    {
      what: 'another paragraph',
      text: HARBOUR.replace('More rain', 'Less rain'),
      told: [
        '## 1 of 2 unchanged',
        '**The file has changed; these words stand in it as cited, at the same place**',
      ],
    },
    {
      what: 'what stands above',
      text: HARBOUR.replace('all week', 'all week long'),
      told: ['**The file has changed; these words stand in it as cited, 5 characters further down**'],
    },
    {
      what: 'the cited words',
      text: HARBOUR.replace('as long as I am mayor', 'until next year while I run'),
      told: [
        '**The file has changed; where these words stood, it now reads**',
        '> "The lighthouse stays open until next year while I run of this town',
      ],
    },
    {
      what: 'all of it',
      text: 'Nothing of it is left.',
      told: [
        '**The file has changed, and these words are not in it any more**',
        '> "The **lighthouse stays open** as',
      ],
    },
    {
      what: 'the format',
      text: ' ',
      told: ['**The file cannot be read any more: it holds only white space'],
    },
    { what: 'whether it is there', text: null, told: ['## 1 of 2 unchanged', '**The file is gone**'] },
  ];
  it.each(edits)(
    'reads the file again and says what became of it when $what was changed',
    async ({ text, told }) => {
      const file = path.join(newsroom.folder, 'harbour.md');
      const message = await ask();
      await (text === null ? rm(file) : writeFile(file, text));
      const shown = textOfMessage(await press(message, 'Verify'));
      for (const words of told) expect(shown.replaceAll('\\', '')).toContain(words);
    },
  );
});

describe('"Verify" on many citations', () => {
  it('reads the files of five at a time', async () => {
    const read: string[] = [];
    const files = Array.from({ length: 12 }, (_, at) => [
      `${at}.md`,
      HARBOUR.replace('all week', `all week ${at}`),
    ]);
    newsroom = await openNewsroom(Object.fromEntries(files));
    const reread = async (file: string) => {
      read.push(file);
      return newsroom.parts.reread(file);
    };
    await start({ reread });
    const first = await press(await messageOf(standIn.slash('sources', {})), 'Verify');
    expect(textOfMessage(first)).toContain('-# Citations 1 to 5 of 12\n## Verified: unchanged');
    expect(read).toHaveLength(5);
    const last = await press(await press(first, 'Next'), 'Next');
    expect(textOfMessage(last)).toContain('-# Citations 11 to 12 of 12');
    expect(buttonOf(last, 'Next')).toBeNull();
    expect(read).toHaveLength(12);
  });
});

describe('"All wordings"', () => {
  it('shows each wording with its sources, the quote alone', async () => {
    expect(
      textOfMessage(await press(await ask(), 'All wordings'))
        .split('\n')
        .filter((line) => !/^-# .*md$/.test(line)),
    ).toEqual([
      '## All wordings',
      '## Ines Calloway',
      '-# Wording 1 of 2',
      '> "The **lighthouse stays open** as long as I am mayor of this town,"',
      '[Harbour talks end](https://news.example/harbour) · paragraph 3',
      '-# Wording 2 of 2',
      '> "The **lighthouse** will **stay open** for as long as I am the mayor of this town,"',
      'Mayor stands by the light · paragraph 2',
    ]);
  });
});

describe('"Share"', () => {
  it('posts the answer to the channel', async () => {
    const alone = await ask({ ...LIGHTHOUSE, private: true });
    const posted = await press(alone, 'Share');
    expect(isPrivate(posted)).toBe(false);
    expect(textOfMessage(posted)).toBe(textOfMessage(alone));
    expect(labelsOf(posted)).toEqual(['Context', 'Verify', 'All wordings', 'More…']);
  });

  it('is refused to a member who may not write there', async () => {
    const told = await press(await ask({ ...LIGHTHOUSE, private: true }), 'Share', 'listener');
    expect(textOfMessage(told)).toContain('You may not write in this channel');
    expect(isPrivate(told)).toBe(true);
  });

  it('is refused where the bot may not write', async () => {
    await running?.stop();
    await standIn.close();
    standIn = await connectStandIn({ appPermissions: permissions.listener });
    await start();
    const told = await press(await ask({ ...LIGHTHOUSE, private: true }), 'Share');
    expect(textOfMessage(told)).toContain('I may not write in this channel');
  });

  it('does nothing for an answer that all can see', async () => {
    const alone = await ask({ ...LIGHTHOUSE, private: true });
    const open = await ask();
    const told = await messageOf(standIn.press(buttonOf(alone, 'Share') ?? '', open));
    expect(textOfMessage(told)).toContain('Everyone here can see this answer already');
    expect(isPrivate(told)).toBe(true);
  });
});

describe('"Export"', () => {
  const exported = async () => press(await press(await ask(), 'More…'), 'Export');

  it('attaches every citation as a table and as Markdown, and gives one to copy', async () => {
    const shown = await exported();
    expect(isPrivate(shown)).toBe(true);
    expect(textOfMessage(shown)).toContain(
      [
        '```',
        '"The lighthouse stays open as long as I am mayor of this town," Ines Calloway said on 14 October 2025.',
        'Ines Calloway, 14 October 2025',
        'Harbour talks end, Lindby Courier, published 15 October 2025, paragraph 3',
        'https://news.example/harbour',
        '```',
      ].join('\n'),
    );
    const files = await filesOf(shown);
    expect(Object.keys(files)).toEqual(['citations.csv', 'citations.md']);
    expect(files['citations.csv']?.split('\r\n')).toHaveLength(4);
    expect(files['citations.csv']).toMatch(/"harbour\.md","3","\d+","\d+","[0-9a-f]{64}"/);
    expect(files['citations.md']).toContain(
      '# /who said lighthouse stays open\n\n## 1\n\n> "The **lighthouse stays open** as',
    );
  });

  it('works after a restart, and is refused once the corpus has moved on', async () => {
    const more = await press(await ask(), 'More…');
    await start();
    expect(Object.keys(await filesOf(await press(more, 'Export')))).toHaveLength(2);
    await writeFile(path.join(newsroom.folder, 'new.md'), 'A bridge is planned.');
    await newsroom.catalogue.reindex();
    expect(textOfMessage(await press(more, 'Export'))).toContain('The corpus has changed');
  });

  it('is the same for the same question', async () => {
    expect(await filesOf(await exported())).toEqual(await filesOf(await exported()));
  });
});

describe('a file that changed on disk', () => {
  it('is told by "Verify" until the corpus is read again', async () => {
    const message = await ask();
    await appendFile(path.join(newsroom.folder, 'evening.md'), '\nA correction was added.\n');
    expect(textOfMessage(await press(message, 'Verify'))).toContain('## 1 of 2 unchanged');
    await newsroom.catalogue.reindex();
    expect(textOfMessage(await press(await ask(), 'Verify'))).toContain('## Verified: unchanged');
  });
});
