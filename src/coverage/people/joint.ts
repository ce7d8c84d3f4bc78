import type { Person } from '../model.ts';
import { isBodyWord, isTitle } from './vocabulary.ts';

const BETWEEN = /(,? and | & |, )/;
/** "the engineer Piet Moser" is Moser, "the campaign of Piet Moser" is not. */
const OTHERS = /\b(?:of|for|to|from|by|with|against|like|as|on|in|than)\b|['’]s?\s/i;

/** "Anna Weber and Ruth Adler" → both names; one name is itself. */
export const speakersOf = (speaker: string): readonly string[] =>
  speaker.split(BETWEEN).filter((_, place) => place % 2 === 0);

/** Whether the words are this speaker's, alone or together with others. */
export const isSpokenBy = (speaker: string | null, name: string): boolean =>
  speaker !== null && (speaker === name || speakersOf(speaker).includes(name));

/** "Mr. Weber and Adler" → "Anna Weber and Ruth Adler", as far as these people are the only ones so called. */
export function renameJoint(speaker: string, people: readonly Person[]): string {
  const parts = speaker.replace(/^both /i, '').split(BETWEEN);
  if (parts.length === 1) return speaker;
  return parts.map((part, place) => (place % 2 === 0 ? fullName(part, people) : part)).join('');
}

function fullName(part: string, people: readonly Person[]): string {
  if (isBodyWord(part.split(' ').at(-1) ?? '')) return part;
  const bare = part
    .split(' ')
    .filter((word) => !isTitle(word))
    .join(' ');
  const isCalled = ({ name, aliases }: Person) =>
    bare === name || aliases.includes(bare) || (bare.endsWith(` ${name}`) && !OTHERS.test(bare));
  const [only, ...others] = people.filter(isCalled);
  return only && others.length === 0 ? only.name : part;
}
