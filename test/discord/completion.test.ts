import { describe, expect, it, vi } from 'vitest';
import { placeForEach } from './place.ts';
import { editionWith, personWith } from './setting.ts';

/** Real sockets, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const place = placeForEach();

describe('completion', () => {
  async function complete(options: Record<string, string>, focused: string, command = 'search') {
    const seen = await place.standIn.complete(command, options, focused).settled;
    return seen.kind === 'choices' ? seen.choices : null;
  }

  it('offers people with their role, and never more than 25', async () => {
    const people = Array.from({ length: 40 }, (_, at) => personWith({ name: `Ines ${at} Calloway` }));
    const names = people.map(({ name }) => name);
    await place.start({ edition: () => editionWith({ people, engine: { complete: async () => names } }) });
    const choices = await complete({ speaker: 'callo' }, 'speaker');
    expect(choices).toHaveLength(25);
    expect(choices?.[0]).toEqual({ name: 'Ines 0 Calloway, mayor', value: 'Ines 0 Calloway' });
    expect(await complete({ name: 'callo' }, 'name', 'who is')).toEqual(choices);
  });

  it('offers documents by title and by file name', async () => {
    await place.start({ edition: () => editionWith({ engine: { complete: async () => ['harbour.md'] } }) });
    const choice = { name: 'Harbour talks end (harbour.md)', value: 'harbour.md' };
    expect(await complete({ source: 'TALKS' }, 'source')).toEqual([choice]);
  });

  it('tells the engine what the option is about', async () => {
    const asked = vi.fn(async () => []);
    await place.start({ edition: () => editionWith({ engine: { complete: asked } }) });
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
    await place.start({
      edition: () => editionWith({ engine: { complete: async () => ['It stays open'] } }),
    });
    const question = 'who said “It stays open”?';
    expect(await complete({ question: '' }, 'question', 'ask')).toEqual([
      { name: question, value: question },
    ]);
  });

  it('offers what is typed and words of the coverage, cut between words to what Discord takes', async () => {
    const words = 'the lighthouse stays open '.repeat(10);
    await place.start({
      edition: () => editionWith({ engine: { complete: async () => [words, '', 'pier'] } }),
    });
    const [typed, long, short, ...more] = (await complete({ words: 'the' }, 'words')) ?? [];
    expect(typed).toEqual({ name: 'the', value: 'the' });
    expect(String(long?.value)).toMatch(/^the lighthouse .*(?:the|lighthouse|stays|open)$/);
    expect(short).toEqual({ name: 'pier', value: 'pier' });
    expect(more).toEqual([]);
  });

  it('offers nothing rather than an error', async () => {
    const complain = () => Promise.reject(new Error('index is gone'));
    const { log } = await place.start({ edition: () => editionWith({ engine: { complete: complain } }) });
    expect(await complete({ words: 'x' }, 'words')).toEqual([]);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'An option could not be completed' }),
    );
  });
});
