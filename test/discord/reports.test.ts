import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCorrections } from '../../src/catalogue/corrections.ts';
import { createRateLimit } from '../../src/discord/rateLimit.ts';
import type { Exchange, StoredMessage } from '../../src/preview/standIn/world.ts';
import { openFileStore } from '../../src/store/fileStore.ts';
import { folderWith } from '../catalogue/folder.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { EVENING, HARBOUR, openNewsroom } from './newsroom.ts';
import { buttonOf, labelsOf, messageOf, type Running, runBot, textOfMessage } from './setting.ts';

/** Real sockets, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let standIn: ConnectedStandIn;
let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Running;
let dataDir: string;

const openStore = () => openFileStore({ folder: dataDir, onCorrupt: () => {} });

async function start(parts: Parameters<typeof runBot>[1] = {}): Promise<void> {
  await running?.stop();
  const store = await openStore();
  const { correct } = newsroom.catalogue;
  running = await runBot(standIn, { ...newsroom.parts, correct, reports: store, questions: store, ...parts });
}

beforeEach(async () => {
  dataDir = await folderWith({});
  [standIn, newsroom] = await Promise.all([connectStandIn(), openNewsroom()]);
  await start();
});

afterEach(async () => {
  await running.stop();
  await standIn.close();
});

const ask = (words = 'lighthouse stays open') => messageOf(standIn.slash('who said', { words }, 'member'));

type Role = 'manager' | 'member';
const press = (message: StoredMessage, label: string, role: Role = 'manager'): Exchange =>
  standIn.press(buttonOf(message, label) ?? '', message, role);

/** What a form looks like to the person who fills it in. */
async function formOf(exchange: Exchange) {
  const seen = await exchange.settled;
  if (seen.kind !== 'modal') throw new Error(`Not a form, but ${seen.kind}.`);
  return JSON.stringify(seen.data);
}

/** A reader's report on an answer, from the button to the word of thanks. */
async function report(answer: StoredMessage, fields: Record<string, string>): Promise<string> {
  const more = await messageOf(press(answer, 'More…', 'member'));
  const opened = press(more, 'This is wrong…', 'member');
  await formOf(opened);
  const told = await messageOf(standIn.submit(opened.id, fields, 'member'));
  expect(told.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  return textOfMessage(told);
}

const openReports = (role: Role = 'manager') => messageOf(standIn.slash('corpus reports', {}, role));

/** Presses a button of a report that opens a form, and sends that. */
async function correct(list: StoredMessage, label: string, value: string): Promise<StoredMessage> {
  const opened = press(list, label);
  await formOf(opened);
  return messageOf(standIn.submit(opened.id, { value }));
}

const corrections = () => readFile(path.join(newsroom.folder, 'corrections.yaml'), 'utf8');

describe('"This is wrong…"', () => {
  it('asks which citation, what about it, and for a note', async () => {
    const more = await messageOf(press(await ask(), 'More…'));
    const form = await formOf(press(more, 'This is wrong…'));
    expect(form).toContain('"title":"This is wrong"');
    expect(form).toContain('"label":"2. Ines Calloway: \\"The lighthouse will stay open');
    expect(form).toContain('"value":"excerpt"');
    expect(form).toContain('"max_length":500');
  });

  it('does not ask which citation where there is one', async () => {
    const answer = await messageOf(standIn.slash('search', { words: 'high waves' }, 'member'));
    expect(await report(answer, { what: 'other', note: '' })).toContain('Thank you');
  });

  it('keeps a report over a restart, without who made it', async () => {
    await report(await ask(), { which: '2', what: 'speaker', note: ' It was her deputy. ' });
    await start();
    expect(textOfMessage(await openReports()).split('\n')).toEqual([
      '-# Report 1 of 1 · asked: /who said lighthouse stays open',
      '## Wrong speaker?',
      'A reader reported it on 4 March 2026.',
      '“It was her deputy\\.”',
      '**Ines Calloway**',
      '**14 October 2025**',
      '> "The lighthouse will stay open for as long as I am the mayor of this town," Ines Calloway told reporters on 14 October 2025.',
      'Mayor stands by the light · paragraph 2',
      '-# Evening Post · published 15 October 2025 · evening\\.md',
    ]);
    expect(await readFile(path.join(dataDir, 'reports.json'), 'utf8')).not.toContain('200000000000000001');
  });

  it('counts the same report once more, with each new note', async () => {
    const fields = { which: '1', what: 'date' };
    await report(await ask(), { ...fields, note: 'A day earlier.' });
    expect(
      await report(await ask('stays open lighthouse'), { ...fields, note: 'It was the 13th.' }),
    ).toContain('Somebody has reported this before');
    await report(await ask(), { which: '1', what: 'speaker', note: '' });
    const list = textOfMessage(await openReports());
    expect(list).toContain('Report 1 of 2');
    expect(list).toContain(
      'Reported 2 times, first on 4 March 2026.\n“A day earlier\\.”\n“It was the 13th\\.”',
    );
  });

  it('is limited for each member', async () => {
    let now = 0;
    await start({ mayReport: createRateLimit({ most: 2, windowMs: 1000, now: () => now }) });
    const answer = await ask();
    const fields = { which: '1', what: 'other', note: '' };
    expect(await report(answer, fields)).toContain('Thank you');
    expect(await report(answer, fields)).toContain('Thank you');
    expect(await report(answer, fields)).toContain('You have reported a lot');
    now = 1000;
    expect(await report(answer, fields)).toContain('Thank you');
  });

  it('says so when there are too many open reports', async () => {
    const store = await openStore();
    await start({ reports: { ...store, addReport: async () => 'full' } });
    expect(await report(await ask(), { which: '1', what: 'other', note: '' })).toContain(
      'so many open reports',
    );
  });

  it('opens after a restart, and is refused once the corpus has moved on, also while it is open', async () => {
    const more = await messageOf(press(await ask(), 'More…', 'member'));
    await start();
    const opened = press(more, 'This is wrong…', 'member');
    await formOf(opened);
    await writeFile(path.join(newsroom.folder, 'new.md'), 'A bridge is planned.');
    await newsroom.catalogue.reindex();
    const told = await messageOf(standIn.submit(opened.id, { what: 'date', which: '1', note: '' }, 'member'));
    expect(textOfMessage(told)).toContain('The corpus has changed');
    expect(textOfMessage(await messageOf(press(more, 'This is wrong…', 'member')))).toContain(
      'The corpus has changed',
    );
    expect(textOfMessage(await openReports())).toContain('No open reports');
  });
});

describe('/corpus reports', () => {
  const reportOn = (what: string, which = '1') =>
    ask().then((answer) => report(answer, { which, what, note: '' }));

  it('is for members who manage the server, and so are its buttons and forms', async () => {
    await reportOn('speaker');
    expect(textOfMessage(await openReports('member'))).toContain('Only members who may manage this server');
    const list = await openReports();
    for (const label of ['Right speaker…', 'Not a quote', 'Dismiss']) {
      expect(textOfMessage(await messageOf(press(list, label, 'member')))).toContain(
        'Only members who may manage',
      );
    }
    const opened = press(list, 'Right speaker…');
    await formOf(opened);
    const told = await messageOf(standIn.submit(opened.id, { value: 'Bo Lind' }, 'member'));
    expect(textOfMessage(told)).toContain('Only members who may manage');
    expect(textOfMessage(await openReports())).toContain('Report 1 of 1');
  });

  it('corrects the speaker, at once and for good', async () => {
    await reportOn('speaker');
    const done = await correct(await openReports(), 'Right speaker…', 'lind');
    expect(textOfMessage(done)).toContain('## No open reports\nCorrected: the speaker is Bo Lind.');
    expect(labelsOf(done)).toEqual([]);
    const shown = textOfMessage(await ask());
    expect(shown).toContain('## Bo Lind');
    expect(shown).toContain('-# Speaker corrected by an admin');
    expect(await corrections()).toContain('file: harbour.md');
    expect(await corrections()).toContain('speaker: Bo Lind');
    await newsroom.catalogue.reindex();
    expect(textOfMessage(await ask())).toContain('## Bo Lind');
  });

  it('takes a name that the coverage does not know', async () => {
    await reportOn('speaker');
    await correct(await openReports(), 'Right speaker…', 'Cleo Amsel');
    const found = await messageOf(
      standIn.slash('who said', { words: 'lighthouse stays open', speaker: 'Amsel' }),
    );
    expect(textOfMessage(found)).toContain('## Cleo Amsel');
  });

  it.each([
    { typed: '13 October 2025', kept: '2025-10-13', words: '13 October 2025' },
    { typed: 'October 2025', kept: '2025-10', words: 'October 2025' },
    { typed: '2024', kept: '2024', words: '2024' },
  ])('corrects the date to $typed', async ({ typed, kept, words }) => {
    await reportOn('date');
    const done = await correct(await openReports(), 'Right date…', typed);
    expect(textOfMessage(done)).toContain(`Corrected: the date is ${words}.`);
    expect(parseCorrections(await corrections()).corrections).toMatchObject([{ date: kept }]);
    expect(textOfMessage(await ask())).toContain('-# corrected by an admin');
  });

  it('corrects the date of what is no quote', async () => {
    const when = () => messageOf(standIn.slash('when', { event: 'the lighthouse stays open' }, 'member'));
    await report(await when(), { which: '1', what: 'date', note: '' });
    const list = await openReports();
    expect(buttonOf(list, 'Right speaker…')).toBeNull();
    expect(buttonOf(list, 'Not a quote')).toBeNull();
    await correct(list, 'Right date…', '2025-10-02');
    expect(textOfMessage(await when())).toContain('## 2 October 2025');
  });

  it('takes back what is no quote', async () => {
    await reportOn('excerpt', '2');
    const done = await messageOf(press(await openReports(), 'Not a quote'));
    expect(textOfMessage(done)).toContain('Corrected: this is no quote.');
    expect(textOfMessage(await ask())).not.toContain('Mayor stands by the light');
  });

  it('dismisses a report and shows the next one', async () => {
    await reportOn('speaker');
    await reportOn('date');
    const second = await messageOf(press(await openReports(), 'Next'));
    expect(textOfMessage(second)).toContain('Report 2 of 2');
    const done = await messageOf(press(second, 'Dismiss'));
    expect(done.id).toBe(second.id);
    expect(textOfMessage(done)).toContain('Dismissed. Nothing was changed.');
    expect(textOfMessage(done)).toContain('## Wrong speaker?');
    expect(textOfMessage(done)).toContain('Report 1 of 1');
    await expect(corrections()).rejects.toThrow('ENOENT');
  });

  it('says what it cannot understand, and keeps the report', async () => {
    await reportOn('date');
    const list = await openReports();
    expect(textOfMessage(await correct(list, 'Right date…', 'last week'))).toContain(
      'I cannot be sure of that date',
    );
    expect(textOfMessage(await correct(list, 'Right speaker…', '  '))).toContain('Type the name');
    expect(textOfMessage(await openReports())).toContain('Report 1 of 1');
  });

  it('says so when another admin was faster', async () => {
    await reportOn('speaker');
    const list = await openReports();
    await messageOf(press(list, 'Dismiss'));
    expect(textOfMessage(await messageOf(press(list, 'Not a quote')))).toContain(
      'This report is closed already',
    );
  });

  it('says so when the words are not there any more', async () => {
    await reportOn('speaker');
    await writeFile(path.join(newsroom.folder, 'harbour.md'), HARBOUR.replace('stays open', 'closes'));
    await newsroom.catalogue.reindex();
    const told = await messageOf(press(await openReports(), 'Not a quote'));
    expect(textOfMessage(told)).toContain('These words are not in the file any more');
  });

  it('says so when the corrections cannot be kept', async () => {
    await reportOn('speaker');
    await writeFile(path.join(newsroom.folder, 'corrections.yaml'), '- file: [');
    const told = await messageOf(press(await openReports(), 'Not a quote'));
    expect(textOfMessage(told)).toContain(
      'corrections\\.yaml in the corpus folder cannot be read: repair it first. Nothing was done.',
    );
    expect(textOfMessage(await openReports())).toContain('Report 1 of 1');
  });

  it('names which of several quotes with the same words was meant', async () => {
    const yes = 'We will keep the light burning';
    const text = EVENING.replace(
      'The council votes',
      `"${yes}," Bo Lind said.\n\n"${yes}," Ines Calloway said.\n\nThe council votes`,
    );
    await writeFile(path.join(newsroom.folder, 'evening.md'), text);
    await newsroom.catalogue.reindex();
    await report(await ask(yes), { which: '2', what: 'speaker', note: '' });
    await correct(await openReports(), 'Right speaker…', 'Cleo Amsel');
    expect(await corrections()).toMatch(/occurrence: [12]\n/);
    const quotes = (await newsroom.catalogue.current().engine.passages('evening.md')).flatMap(({ passage }) =>
      passage.quotes.map(({ speaker }) => speaker),
    );
    expect(quotes.filter((speaker) => speaker === 'Cleo Amsel')).toHaveLength(1);
  });
});

describe('/corpus status', () => {
  it('names a correction that fits nothing any more', async () => {
    await newsroom.catalogue.correct({ file: 'harbour.md', text: 'The pier is made of gold', quote: false });
    const shown = textOfMessage(await messageOf(standIn.slash('corpus status')));
    expect(shown.replaceAll('\\', '')).toContain(
      'corrections.yaml: a correction fits nothing any more: harbour.md has no quote',
    );
  });
});
