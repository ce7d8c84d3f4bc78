import { MessageFlags } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { ReindexReport } from '../../src/search/edition.ts';
import { placeForEach } from './place.ts';
import { editionWith, messageOf, refusals, textOfMessage } from './setting.ts';

/** Real sockets, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const place = placeForEach();

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
      await place.start({ reindex });
      const message = await messageOf(place.standIn.slash(command, {}, 'member'));
      expect(textOfMessage(message)).toContain('Only members who may manage this server');
      expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(reindex).not.toHaveBeenCalled();
    },
  );

  it('answers all the same where an unanswered question cannot be counted, and says so in the log', async () => {
    const running = await place.start({
      tally: { countUnanswered: () => Promise.reject(new Error('disk full')), unanswered: async () => [] },
    });
    const message = await messageOf(place.standIn.slash('search', { words: 'zeppelin' }));
    expect(textOfMessage(message)).toContain('Not on the record');
    await vi.waitFor(() =>
      expect(running.log.lines).toContainEqual(
        expect.objectContaining({ level: 'warn', fields: { reason: 'Error: disk full' } }),
      ),
    );
  });

  it('tells what is on record, and every refused file that fits', async () => {
    const unanswered = Array.from({ length: 5 }, () => ({ question: `/ask ${'[_@'.repeat(65)}`, count: 7 }));
    await place.start({
      edition: () => editionWith({ refused: refusals(200) }),
      tally: { countUnanswered: async () => undefined, unanswered: async () => unanswered },
    });
    const shown = textOfMessage(await messageOf(place.standIn.slash('corpus status')));
    expect(shown).toContain('Passages: 12');
    expect(shown.match(/^7 × /gm)).toHaveLength(5);
    expect(shown).toContain('bad-0\\.bin: is not UTF-8 text');
    const [, hidden] = /-# and (\d+) more, not shown · Corpus 0123456789ab/.exec(shown) ?? [];
    expect((shown.match(/^bad-/gm)?.length ?? 0) + Number(hidden)).toBe(200);
  });

  it('shows progress now and then, and the report at the end', async () => {
    const shown: string[] = [];
    place.standIn.onMessage((_change, message) => shown.push(textOfMessage(message)));
    let now = 0;
    const reindex = async (progress: (line: string) => void) => {
      progress('1 of 3 files');
      now += 500;
      progress('2 of 3 files');
      now += 2000;
      progress('3 of 3 files');
      return report;
    };
    await place.start({ reindex, now: () => now });
    place.standIn.slash('corpus reindex');
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
