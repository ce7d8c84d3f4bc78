import { isFirstName, isPlaceOrBody, isWord } from '../language/firstNames.ts';
import type { NameRegistry } from './registry.ts';
import { spellingKey } from './spelling.ts';
import { isBodyWord, isLeader, isTitle, surnameOf } from './vocabulary.ts';

/** A single name met again and again that no list knows as anything else: "Ushenko". */
const isBareSurname = (word: string, registry: NameRegistry): boolean =>
  (registry.counts.get(word) ?? 0) >= 3 &&
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !registry.places.has(word) &&
  !isPlaceOrBody(word) &&
  !isLeader(word);

/** "Rahm Adler", later "Adler": no list knows the given name, but the last word alone goes on to name the same. */
const isCalledBySurname = (words: readonly string[], registry: NameRegistry): boolean =>
  words.length <= 3 && !words.some(isPlaceOrBody) && isBareSurname(surnameOf(words), registry);

/** Whether the document treats the name as a person's: a given name, a title, and no word of a body. */
export function isPersonName(name: string, registry: NameRegistry): boolean {
  const words = name.split(' ');
  const surname = surnameOf(words);
  if (words.some(isBodyWord)) return false;
  const key = spellingKey(surname);
  if (registry.titled.has(key)) return true;
  if ((registry.fullNames.get(key) ?? []).some((n) => n.known)) return true;
  if (words.length === 1) return isBareSurname(surname, registry);
  return isFirstName(words[0] ?? '') || isCalledBySurname(words, registry);
}

/** "Adaeze Nwosu": words that no list knows, so that it is somebody's name, or a body's. */
export function mayBePerson(name: string, registry: NameRegistry): boolean {
  const words = name.split(' ');
  if (!registry.fullNames.get(spellingKey(surnameOf(words)))?.some((full) => full.name === name))
    return false;
  if (words.some((word) => isBodyWord(word) || isTitle(word) || isLeader(word) || isPlaceOrBody(word)))
    return false;
  if (registry.places.has(name) || !words.some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word))) return false;
  return words.length <= 4 && !isWord(words[0] ?? '');
}
