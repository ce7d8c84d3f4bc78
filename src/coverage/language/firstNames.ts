import nlp from 'compromise/two';

export type Gender = 'f' | 'm';

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

let lexicon: Lexicon | undefined;

/** compromise keeps its word list behind an untyped `model()`; it takes 160 ms to load, so only on first use. */
function tagsOf(word: string): readonly string[] {
  lexicon ??= (nlp.model() as { readonly one: { readonly lexicon: Lexicon } }).one.lexicon;
  const tags = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
  if (tags === undefined) return [];
  return typeof tags === 'string' ? [tags] : tags;
}

/** Whether the word is a given name: "Steve", "Olga". */
export function isFirstName(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => /^(?:Female|Male|First)Name$/.test(tag));
}

/** Whether the word is known as a place, a body or a people: "Oslo", "Danish". */
export function isPlaceOrBody(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) =>
    /^(?:Place|City|Country|Region|Organization|Demonym|Company)$/.test(tag),
  );
}

/** The gender that a given name tells; null for "Robin" and for no name at all. */
export function genderOf(word: string): Gender | null {
  const tags = tagsOf(word.toLowerCase());
  const female = tags.includes('FemaleName');
  if (female === tags.includes('MaleName')) return null;
  return female ? 'f' : 'm';
}

/** Whether the word is known as any but a person's name: "Planned". */
export const isWord = (word: string): boolean =>
  tagsOf(word.toLowerCase()).some((tag) => !/^(?:Female|Male|First|Last)Name$|^Person$/.test(tag));
