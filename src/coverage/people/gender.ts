import { type Gender, genderOf } from '../language/firstNames.ts';
import { headOfRole } from './roles.ts';

const FEMALE =
  'woman|girl|actress|queen|princess|duchess|countess|baroness|empress|(?:step|grand)?mother|(?:ex-)?wife|(?:step)?sister|(?:step|grand)?daughter|widow|aunt|niece|girlfriend|waitress|heiress|nun|ms|mrs|miss|madame|lady|dame';
const MALE =
  'man|boy|king|prince|duke|emperor|(?:step|grand)?father|(?:ex-)?husband|(?:step)?brother|(?:step|grand)?son|widower|uncle|nephew|boyfriend|monk|pope|mr|sir|lord';
/** A woman may be chairman; nobody but a woman is a chairwoman. */
const OFFICE = '(?:spokes|chair|congress|council|assembly|business|police|fire|sports|sales|news|frontier)';
const NOUN = `(?:(?<f>${OFFICE}?(?:${FEMALE}))|(?<m>${MALE})|(?<office>${OFFICE}man))`;

/** "spokeswoman Ada Quist", "Mrs. Quist" */
const BEFORE = new RegExp(`(?:^|[^\\p{L}’'-])${NOUN}\\.?\\s$`, 'iu');
/** "her husband, Jon Ek," */
const BEFORE_COMMA = new RegExp(`(?:\\b(?:his|her|their|my|whose)|[’']s)\\s${NOUN},\\s$`, 'iu');
const OWNER =
  "(?:the|an?|his|her|their|its|my|our|(?:\\p{Lu}[\\p{L}-]{0,30}\\s){0,2}\\p{Lu}[\\p{L}-]{0,30}[’']s)";
const ATTRIBUTE =
  "(?!(?:of|for|to|and|or|who|whose|with|by|in|at|on|from|against|said|told)\\s)[\\p{L}\\d’'-]{1,30}\\s";
/** "Ada Quist, a spokeswoman for the port", "Ada Quist, mother of two": not "Ada Quist, a mother’s friend". */
const BEHIND = new RegExp(
  `^,\\s(?:\\d{1,3},\\s)?(?:${OWNER}\\s(?:${ATTRIBUTE}){0,3})?${NOUN}(?=[,.]|\\s(?:of|for|to|at|in|from|who|with|whose)\\b)`,
  'iu',
);

/** What stands beside a name of its bearer's gender. */
export interface ToldGender {
  readonly gender: Gender;
  /** Of an office only: "chairman Ada Quist". */
  readonly weak: boolean;
}

/** The gender that the words directly before and behind the name at `[start, end)` tell. */
export function genderBeside(text: string, start: number, end: number): ToldGender | null {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 160);
  const appended = /^[,.;]/.test(behind) ? BEFORE_COMMA.exec(before) : null;
  const told = (BEFORE.exec(before) ?? appended ?? BEHIND.exec(behind))?.groups;
  if (!told) return null;
  return { gender: told['f'] === undefined ? 'm' : 'f', weak: told['office'] !== undefined };
}

const WORDED = new RegExp(`(?:^|\\s)${NOUN}$`, 'iu');

/** The gender that a person as worded has: "a police spokeswoman", "the woman who called". */
export function genderOfRole(role: string): Gender | null {
  const told = WORDED.exec(headOfRole(role))?.groups;
  if (!told) return null;
  return told['f'] === undefined ? 'm' : 'f';
}

/** Family names that stand before the given name, and that a list of given names takes for one. */
const FAMILY_FIRST =
  /^(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Kim|Park|Lee|Choi|Jung|Kang|Han|Song|Lin|May|Ma)$/;

/** The gender that a name tells by itself; null for "Robin Ek" and for "Kim Jong Min". */
export function genderOfName(words: readonly string[]): Gender | null {
  const [first = '', second = '', ...others] = words;
  if (FAMILY_FIRST.test(first) && (others.length > 0 || second.includes('-')))
    return /^Th[iị]$/.test(second) ? 'f' : null;
  return genderOf(first);
}
