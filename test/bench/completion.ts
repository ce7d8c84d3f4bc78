/**
 * What an autocompleted option costs on made-up paragraphs, in wall time of one keystroke each, the first one included:
 * `npm run build && node --max-old-space-size=6000 dist/test/bench/completion.js [200000]`
 * Discord waits three seconds, a reader 100 ms.
 */
import { complete } from '../../commands/complete.ts';
import type { Person, Quote } from '../../src/coverage/model.ts';
import { complete as choose } from '../../src/search/completion.ts';
import type { Edition } from '../../src/search/edition.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { collectSuggestions } from '../../src/search/suggestions.ts';
import { madePassages } from './madeText.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The first words of every third paragraph, as a quote. */
function withQuotes(indexed: IndexedPassage, at: number): IndexedPassage {
  if (at % 3 !== 0) return indexed;
  const { passage, text } = indexed;
  const span = { start: 0, end: text.indexOf('.') + 1 };
  const facts = { mention: null, cue: 'said', tier: 'made', said: null, speaker: null } as const;
  const quote: Quote = { span, text: text.slice(0, span.end), kind: 'direct', status: 'said', ...facts };
  return { ...indexed, passage: { ...passage, quotes: [quote] } };
}

/** One person for every ten paragraphs, with three spellings. */
function madePeople(passages: readonly IndexedPassage[]): readonly Person[] {
  const people = passages
    .filter((_, at) => at % 10 === 0)
    .map(({ text }, at): Person => {
      const [given = 'Ann', surname = 'Ek'] = (text.match(/[a-z]{5,}/g) ?? []).map(capital);
      const name = `${given} ${surname}`;
      return { name, aliases: [surname, `${given.charAt(0)}. ${surname}`], roles: ['mayor'], mentions: at };
    });
  return [...new Map(people.map((person) => [person.name, person])).values()];
}

async function editionOf(passages: readonly IndexedPassage[]): Promise<Edition> {
  const people = madePeople(passages);
  const documents = [...new Set(passages.map(({ document }) => document))];
  const began = performance.now();
  const suggestions = await collectSuggestions({ passages, people, documents }, async () => undefined);
  const phrases = suggestions.words.phrases.length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(
    `${documents.length} documents, ${people.length} people, ${phrases} phrases, collected in ${seconds} s`,
  );
  const nothing = async () => [];
  const engine: Edition['engine'] = {
    search: nothing,
    between: nothing,
    passages: nothing,
    stats: () => ({ documents: 0, passages: passages.length, quotes: 0, terms: 0, published: null }),
    has: () => false,
    weight: () => 1,
    namesFor: () => [],
    complete: async (typed, limit, of = 'words') => choose(suggestions, typed, limit, of),
  };
  return { fingerprint: 'bench', documents, people, quoted: new Map(), refused: [], engine };
}

async function measure(edition: Edition, option: string, text: string): Promise<void> {
  const times: number[] = [];
  let found = 0;
  for (let length = 0; length <= text.length; length += 1) {
    const began = performance.now();
    const choices = await complete({ edition, subcommand: null, option, typed: text.slice(0, length) });
    times.push(performance.now() - began);
    found = choices.length;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [middle, most] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
  const figures = `median ${middle.toFixed(1)} ms, most ${most.toFixed(1)} ms, ${found} found in the end`;
  print(`  ${option.padEnd(8)} ${text.padEnd(24)} ${figures}`);
}

const count = Number(process.argv[2] ?? 200_000);
print(`${count.toLocaleString('en')} paragraphs`);
const edition = await editionOf(madePassages(count).map(withQuotes));
const { name = '' } = edition.people[Math.floor(edition.people.length / 2)] ?? {};
const { title = null } = edition.documents[Math.floor(edition.documents.length / 2)] ?? {};
const slip = (text: string) => `${text.slice(0, 3)}${text.slice(4)}`;
for (const option of ['words', 'topic', 'speaker', 'source']) {
  await measure(edition, option, name);
  await measure(edition, option, slip(name));
  await measure(edition, option, title?.value ?? '');
  await measure(edition, option, 'zzzz nothing like it');
}
