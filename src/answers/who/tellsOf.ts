import type { Edition } from '../../search/edition.ts';
import type { IndexedPassage } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { carriedBy } from '../match.ts';

/** As many paragraphs around a quote somebody may be named whom it calls "he". */
const AROUND = 1;

/**
 * Does everybody whom the words name stand in the passage or beside it, in the title or as a speaker? "He is a man of his word" may
 * be meant by "Voss is a man of his word" only where Voss is told of.
 */
export async function tellsOfAll(edition: Edition, passage: IndexedPassage, asked: Asked): Promise<boolean> {
  const people = asked.content.filter(({ person }) => person);
  const missing = people.filter((person) => !carriedBy(person, tokenise(toldIn(passage))));
  return missing.length === 0 || (await isToldAround(edition, passage, missing));
}

async function isToldAround(
  { engine }: Edition,
  { document, passage }: IndexedPassage,
  people: readonly AskedTerm[],
) {
  const all = await engine.passages(document.file);
  const around = all.filter((other) => Math.abs(other.passage.paragraph - passage.paragraph) <= AROUND);
  const told = tokenise(around.map(toldIn).join('\n'));
  return people.every((person) => carriedBy(person, told));
}

const toldIn = ({ text, document, passage }: IndexedPassage): string =>
  [text, document.title?.value ?? '', ...passage.quotes.map(({ speaker }) => speaker ?? '')].join('\n');
