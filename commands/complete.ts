import { clip } from '../src/replies/clip.ts';
import { oneLine } from '../src/replies/escape.ts';
import type { Edition } from '../src/search/edition.ts';
import type { Completed } from '../src/search/engine.ts';
import type { Choice, CompletionContext } from './command.ts';

/** Discord's limits for one autocompletion. */
export const MOST_CHOICES = 25;
export const LONGEST_CHOICE = 100;

/** The choices for the option being typed: people, documents, or words of the coverage. */
export async function complete(context: CompletionContext): Promise<readonly Choice[]> {
  const { edition, option, typed } = context;
  const of = subjectOf(context);
  const texts = await edition.engine.complete(typed, MOST_CHOICES, of);
  if (option === 'question' && typed.trim() === '') return choices(texts.map(asQuestion));
  if (of === 'people') return choices(texts.map((name) => [nameWithRole(edition, name), name]));
  if (of === 'sources') return choices(texts.map((file) => [titleWithFile(edition, file), file]));
  // What is typed comes first; choosing another line finds what is on record for it.
  return choices([typed.trim(), ...texts].map(oneLine).map((text) => [text, wholeWords(text)]));
}

function subjectOf({ option, subcommand }: CompletionContext): Completed {
  switch (option) {
    case 'speaker':
    case 'name':
      return 'people';
    case 'source':
      return 'sources';
    case 'topic':
      return 'topics';
    case 'event':
      return 'events';
    default:
      return subcommand === 'said' ? 'quotes' : 'words';
  }
}

/** Words on record as something that one may ask. */
const asQuestion = (words: string): readonly [string, string] => {
  const question = `who said “${oneLine(words)}”?`;
  return [question, question];
};

function nameWithRole({ people }: Edition, name: string): string {
  const role = people.find((person) => person.name === name)?.roles[0];
  return role === undefined ? name : `${name}, ${role}`;
}

function titleWithFile({ documents }: Edition, file: string): string {
  const title = documents.find((document) => document.file === file)?.title;
  return title ? `${title.value} (${file})` : file;
}

/** Names and values → choices inside Discord's limits, no value twice. A value that is too long is left out. */
function choices(pairs: readonly (readonly [name: string, value: string])[]): readonly Choice[] {
  const byValue = new Map<string, Choice>();
  for (const [name, value] of pairs) {
    if (value === '' || value.length > LONGEST_CHOICE || byValue.has(value)) continue;
    byValue.set(value, { name: clip(oneLine(name) || value, LONGEST_CHOICE), value });
    if (byValue.size === MOST_CHOICES) break;
  }
  return [...byValue.values()];
}

/** Cut between words to what a choice may hold, without "…", which would be looked for. */
function wholeWords(value: string): string {
  return clip(value.trim(), LONGEST_CHOICE).replace(/…$/, '');
}
