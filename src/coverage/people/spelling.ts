import { transliterate } from '../language/transliterate.ts';

/** Spellings that transliterations of one name differ in. Applied in this order. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/tch|tsch/g, 'ch'],
  [/ck/g, 'k'],
  [/ks/g, 'x'],
  [/kh/g, 'h'],
  [/tz/g, 'ts'],
  [/ou/g, 'u'],
  [/(?:yo|jo|io)/g, 'o'],
  [/(?:iye|ye|je|ie)/g, 'e'],
  [/(?:iyi|yi|iy|yy|ii|ij|j|y)/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?:ov|of|ev|ef)$/, 'of'],
  [/v$/, 'f'],
];

/** Lower case, Latin, without accents and apostrophes. */
export const plain = (name: string): string =>
  transliterate(name.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`ʼ]/g, '')
    .toLowerCase()
    .trim();

const MOST_KEYS = 50_000;
const keys = new Map<string, string>();

/** The same key for all transliterations of one word: Wolkoff, Volkov and Волков; Zarensky, Zarenskyy and Заренський. */
export function spellingKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = foldSpelling(word);
  keys.set(word, key);
  return key;
}

function foldSpelling(word: string): string {
  return FOLDS.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), plain(word));
}

/** Whether one letter is missing, added, wrong, or swapped with its neighbour. Equal words are no slip. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Given names that one person may bear in two languages, beyond mere spelling. */
const SAME_GIVEN: readonly (readonly string[])[] = [
  ['vladimir', 'volodymyr', 'wolodymyr'],
  ['alexander', 'aleksandr', 'oleksandr', 'alexandr'],
  ['sergei', 'serhii', 'sergey', 'serhiy'],
  ['dmitry', 'dmytro', 'dmitri', 'dmitrii'],
  ['andrei', 'andrii', 'andrey', 'andriy'],
  ['mikhail', 'mykhailo', 'michail'],
  ['nikolai', 'mykola', 'nikolay'],
  ['alexei', 'oleksii', 'aleksey', 'alexey'],
  ['yevgeny', 'yevhen', 'evgeny', 'evgeni'],
  ['yuri', 'yurii', 'yuriy', 'iurii'],
  ['steve', 'steven', 'stephen'],
  ['mike', 'michael'],
  ['joe', 'joseph'],
  ['bill', 'william'],
  ['bob', 'robert', 'rob'],
  ['jim', 'james'],
  ['tom', 'thomas'],
  ['dan', 'daniel'],
  ['dave', 'david'],
  ['ben', 'benjamin'],
  ['sam', 'samuel'],
  ['tony', 'anthony'],
  ['ted', 'edward'],
  ['ron', 'ronald'],
  ['don', 'donald'],
  ['nick', 'nicholas'],
  ['matt', 'matthew'],
  ['chris', 'christopher'],
  ['ken', 'kenneth'],
  ['liz', 'elizabeth'],
  ['kate', 'katherine', 'catherine'],
  ['sue', 'susan'],
  ['bernie', 'bernard'],
  ['jeff', 'jeffrey'],
  ['greg', 'gregory'],
  ['tim', 'timothy'],
];

const GIVEN_GROUPS = new Map(
  SAME_GIVEN.flatMap((names, group) => names.map((n) => [spellingKey(n), group] as const)),
);

/** Whether two given names may be one person's: same spelling key, same name in two languages, or an initial. */
export function sameGivenName(a: string, b: string): boolean {
  const [x, y] = [spellingKey(a), spellingKey(b)];
  if (x === y) return true;
  if (a.replace('.', '').length === 1 || b.replace('.', '').length === 1)
    return plain(a).charAt(0) === plain(b).charAt(0);
  const group = GIVEN_GROUPS.get(x);
  return (group !== undefined && group === GIVEN_GROUPS.get(y)) || (x.length >= 5 && isOneSlip(x, y));
}
