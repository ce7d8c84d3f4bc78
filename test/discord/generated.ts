import fc from 'fast-check';
import { QUESTION_COMMANDS, type Question } from '../../src/answers/answer.ts';
import { assemble } from '../../src/catalogue/assemble.ts';
import { compareHere } from '../../src/catalogue/compare.ts';
import { decode } from '../../src/catalogue/decode.ts';
import type { Entry } from '../../src/catalogue/takeIn.ts';
import { annotate } from '../../src/coverage/annotate.ts';
import type { Edition } from '../../src/search/edition.ts';

/** Few words, so that made-up questions find something in made-up documents. */
const WORDS = 'harbour light mayor bridge council storm ferry vote tower pilot island winter plan gate'.split(
  ' ',
);
const NAMES = ['Ines Calloway', 'Bo Lind', 'Ann Harrow', 'Каролина Чарова', 'Al*ce_Under~score'];
const DAYS = ['14 October 2025', 'yesterday', 'Tuesday', 'March 2026', 'next week', 'two days later'];
const VERBS = ['said', 'asked', 'denied', 'claimed', 'would say', 'will say'];

/** What somebody might put into a document, or type, to make the bot do more than answer. */
const TRAPS = [
  '@everyone @here <@200000000000000001> <@&1> <#1> </corpus:1>',
  '[a prize](https://evil.example/x) <https://evil.example> https://evil.example/a_b*c',
  'discord.gg/abc discord.com/invite/abc',
  '```js\nrm -rf\n``` `x` ``y``',
  '# Big\n## Big\n-# small\n> quote\n>>> all\n- list\n1. list',
  '||spoiler|| **bold** __under__ ~~gone~~ *it* _it_ \\* \\\\',
  '<t:0:R> <:smile:1> :smile: <id:browse>',
  '\u202Ereversed\u202C \u200B\u200D\uFE0F\u2066x\u2069',
  `z${'\u0301\u0317\u0338'.repeat(40)}algo`,
  'مرحبا بالعالم שלום עולם',
  '=HYPERLINK("https://evil.example") @SUM(1) -1+1',
  '\u0000\u0007\u001B[2J\uD800',
];

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => words.join(' '));
const trap = fc.constantFrom(...TRAPS);
const giant = fc.oneof(
  phrase.map((words) => `${words} `.repeat(Math.ceil(10_000 / (words.length + 1)))),
  trap.map((text) => text.repeat(Math.ceil(10_000 / text.length))),
  fc.constant('x'.repeat(10_000)),
);
const anything = fc.oneof(
  { weight: 5, arbitrary: phrase },
  { weight: 3, arbitrary: trap },
  { weight: 2, arbitrary: fc.tuple(phrase, trap, phrase).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
  { weight: 1, arbitrary: giant },
);

const said = fc
  .tuple(anything, fc.constantFrom(...NAMES), fc.constantFrom(...VERBS), fc.constantFrom(...DAYS), anything)
  .map(([words, name, verb, day, more]) => `"${words}," ${name} ${verb} on ${day}. ${more}`);
const turn = fc.tuple(fc.constantFrom(...NAMES), anything).map(([name, words]) => `${name}: ${words}`);

const frontMatter = fc
  .record({
    title: anything,
    publisher: anything,
    published: fc.constantFrom('2026-03-04', 'never'),
    url: anything,
  })
  .map((fields) => {
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return ['---', ...lines, '---', ''].join('\n');
  });

/** A document as a hostile or careless person might leave it in the corpus folder. */
const documentText = fc
  .tuple(
    fc.option(frontMatter, { nil: '' }),
    fc.array(fc.oneof(said, said, turn, anything), { maxLength: 8 }),
  )
  .map(([head, paragraphs]) => head + paragraphs.join('\n\n'));

export const documents = (count: number) => fc.array(documentText, { minLength: count, maxLength: count });

const few = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const filters = fc.record(
  {
    speaker: fc.constantFrom(...NAMES, 'Lind', '@everyone'),
    source: fc.constantFrom('0.md', '`x`'),
    from: fc.constantFrom('2025', '2026-03-04', 'soon'),
  },
  { requiredKeys: [] },
);

export const question: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(...QUESTION_COMMANDS),
    fc.oneof(
      { weight: 6, arbitrary: few },
      { weight: 2, arbitrary: anything },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: filters }),
  )
  .map(([command, input, given]) => ({ command, input, ...given }));

/** The documents as the bot would take them in; what it refuses is left out. */
export async function editionOf(texts: readonly string[]): Promise<Edition> {
  const read = texts.map(async (text, at): Promise<readonly Entry[]> => {
    const decoded = await decode(`${at}.md`, Buffer.from(text));
    if (!decoded.ok) return [];
    const { source } = decoded;
    const document = annotate(source, '2026-03-04');
    const passages = document.passages.map(({ span }) => source.text.slice(span.start, span.end));
    return [{ file: source.file, fileHash: source.hash, takenIn: '2026-03-04', document, texts: passages }];
  });
  const entries = (await Promise.all(read)).flat();
  const all = entries.map(({ document }) => document);
  const material = { entries, documents: all, corrections: [], overrides: [], refused: [], rules: 'test' };
  return (await assemble(material, null, compareHere)).edition;
}
