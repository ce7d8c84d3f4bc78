import type { Edition } from '../search/edition.ts';
import type { Filters } from '../search/engine.ts';
import { occasionsOf } from '../search/filters.ts';

/** So many of the best passages are looked at to count the undated ones. */
const PASSAGES = 60;

/** With a date filter: how many of the passages on these words no date can be given for, in a sentence. */
export async function undatedNote(
  edition: Edition,
  words: string,
  { from, to, ...others }: Filters,
): Promise<readonly string[]> {
  if (from === undefined && to === undefined) return [];
  const hits = await edition.engine.search(words, others, PASSAGES);
  const undated = hits.filter((hit) => !occasionsOf(hit).some(({ first }) => first !== null)).length;
  if (undated === 0) return [];
  return [`${undated === 1 ? '1 undated passage' : `${undated} undated passages`} on these words left out.`];
}
