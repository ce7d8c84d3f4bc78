import type { Locale } from 'discord.js';
import { de } from './localisations/de.ts';
import { es } from './localisations/es.ts';
import { fr } from './localisations/fr.ts';
import { pl } from './localisations/pl.ts';
import { ru } from './localisations/ru.ts';
import type { LocalTexts } from './localisations/texts.ts';
import { uk } from './localisations/uk.ts';

/** Discord's locales → their texts. */
export const LOCAL_TEXTS: Readonly<Partial<Record<`${Locale}`, LocalTexts>>> = {
  de,
  fr,
  'es-ES': es,
  'es-419': es,
  uk,
  ru,
  pl,
};

/** A command, a subcommand or an option as Discord is told of it. */
export interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Described[] | undefined;
}

/** The key under which the texts have this command or option. */
export function keyIn(texts: LocalTexts, path: readonly string[]): string | null {
  const keys = [path.join(' '), `* ${path.at(-1)}`];
  return keys.find((key) => Object.hasOwn(texts, key)) ?? null;
}

/** A command with the names and descriptions of every language, those of its options too. */
export function localised<T extends Described>(command: T, above: readonly string[] = []): T {
  const path = [...above, command.name];
  const texts = Object.entries(LOCAL_TEXTS).flatMap(([locale, all]) => {
    const found = all[keyIn(all, path) ?? ''];
    return found ? [[locale, found] as const] : [];
  });
  const names = Object.fromEntries(texts.map(([locale, [name]]) => [locale, name]));
  const descriptions = Object.fromEntries(texts.map(([locale, [, description]]) => [locale, description]));
  const { description = '', options } = command;
  return {
    ...command,
    name_localizations: names,
    ...(description !== '' && { description_localizations: descriptions }),
    ...(options !== undefined && { options: options.map((option) => localised(option, path)) }),
  };
}
