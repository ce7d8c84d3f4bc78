import { describe, expect, it } from 'vitest';
import { type Described, keyIn, LOCAL_TEXTS, localised } from '../../commands/localise.ts';
import { commands } from '../../commands/registry.ts';

const TYPED = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const all: readonly Described[] = commands.map(({ data }) => data.toJSON());

/** Every command, subcommand and option by its path. */
function pathsOf({ name, options = [] }: Described, above: readonly string[] = []): readonly string[][] {
  const path = [...above, name];
  return [path, ...(options ?? []).flatMap((option) => pathsOf(option, path))];
}

const paths = all.flatMap((command) => pathsOf(command));
const isMenu = (path: readonly string[]) =>
  all.some((c) => c.name === path[0] && c.description === undefined);

describe.each(Object.entries(LOCAL_TEXTS))('the texts in %s', (_locale, texts = {}) => {
  it.each(paths.map((path) => path.join(' ')))('have %s, within the limits of Discord', (joined) => {
    const path = paths.find((candidate) => candidate.join(' ') === joined) ?? [];
    const [name = '', description = ''] = texts[keyIn(texts, path) ?? ''] ?? [];
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(32);
    expect(description.length).toBeLessThanOrEqual(100);
    expect(description === '').toBe(isMenu(path));
    if (!isMenu(path)) expect(name).toMatch(TYPED);
    if (!isMenu(path)) expect(name).toBe(name.toLowerCase());
  });

  it('have nothing that no command needs', () => {
    const used = new Set(paths.flatMap((path) => keyIn(texts, path) ?? []));
    expect(Object.keys(texts).filter((key) => !used.has(key))).toEqual([]);
  });

  it('name no two things of one command alike', () => {
    const seen = new Map<string, readonly string[]>();
    for (const path of paths) {
      const above = path.slice(0, -1).join(' ');
      const name = texts[keyIn(texts, path) ?? '']?.[0] ?? '';
      expect(seen.get(above) ?? []).not.toContain(name);
      seen.set(above, [...(seen.get(above) ?? []), name]);
    }
  });
});

describe('a command that Discord is told of', () => {
  it('carries every language, its options too', () => {
    const who = all.find(({ name }) => name === 'who');
    expect(who && localised(who)).toMatchObject({
      name: 'who',
      name_localizations: { de: 'wer', 'es-ES': 'quién', pl: 'kto' },
      description_localizations: { fr: expect.stringContaining('dit') },
      options: [
        { name: 'said', options: expect.arrayContaining([expect.objectContaining({ name: 'words' })]) },
        { name: 'is', options: expect.arrayContaining([expect.objectContaining({ name: 'name' })]) },
      ],
    });
    expect(JSON.stringify(who && localised(who)).match(/"ru":/g)?.length).toBeGreaterThan(10);
  });

  it('has no description in the message menu, in no language', () => {
    const menu = all.find(({ description }) => description === undefined);
    expect(menu && localised(menu)).toMatchObject({ name_localizations: { uk: 'Перевірити цитати' } });
    expect(menu && Object.keys(localised(menu))).not.toContain('description_localizations');
  });
});
