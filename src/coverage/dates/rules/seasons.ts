import {
  type Context,
  following,
  hanging,
  lastDate,
  type Reading,
  type Rule,
  stated,
  unresolved,
} from '../rule.ts';
import { pattern, SEASON, SEASON_CODES, YEAR } from '../words.ts';

const FIRST_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const codeOf = (season: string): string => SEASON_CODES[season.toLowerCase()] ?? 'SP';

/** "last summer": the one that is over; "next summer": the one that has not begun. */
function seasonYears(step: string, code: string, month: number): -1 | 0 | 1 {
  const first = FIRST_MONTHS[code] ?? 3;
  if (/^(?:last|this past)$/i.test(step)) return first + 2 >= month ? -1 : 0;
  return /^next$/i.test(step) && first <= month ? 1 : 0;
}

function season(step: string, code: string, { now }: Context): Reading {
  if (now === null || now.day.startsWith('X')) return unresolved(`XXXX-${code}`);
  const year = Number(now.day.slice(0, 4)) + seasonYears(step, code, Number(now.day.slice(5, 7)));
  return hanging(now, `${year}-${code}`, 'the season, seen from');
}

/** "The following spring": the first one that begins after the date told before. */
function neighbouringSeason(way: string, code: string, context: Context): Reading {
  const before = lastDate(context, /^\d{4}(?:$|-\d\d|-(?:SP|SU|FA|WI))/);
  if (before === null) return unresolved(`XXXX-${code}`);
  const year = Number(before.value.slice(0, 4));
  const told = before.value.slice(5, 7);
  const month = /^\d\d$/.test(told) ? Number(told) : (FIRST_MONTHS[told] ?? 12);
  const first = FIRST_MONTHS[code] ?? 3;
  const value =
    way.toLowerCase() === 'previous' ? year - Number(first + 2 >= month) : year + Number(first <= month);
  return following(`${value}-${code}`, `the ${way.toLowerCase()} season, counted from`, before);
}

/** Seasons. */
export const seasonRules: readonly Rule[] = [
  {
    name: 'season and year', // the summer of 2024 → 2024-SU
    pattern: pattern(
      `(?:(?:early|late|mid)[-\\s])?(?:(?:the|this|last|next|this past|this coming) )?(?<season>${SEASON})(?: of)?,? (?<year>${YEAR})\\b`,
    ),
    read: ({ season: name = '', year = '' }) => stated(`${year}-${codeOf(name)}`),
  },
  {
    name: 'last season', // last summer → 2025-SU
    pattern: pattern(
      `(?:(?:early|late|mid)[-\\s])?(?<step>this past|this coming|this|last|next) (?<season>${SEASON})\\b`,
    ),
    read: ({ step = '', season: name = '' }, context) => season(step, codeOf(name), context),
  },
  {
    name: 'following season', // the following spring → the first one after the date told before
    pattern: pattern(`the (?<way>following|next|previous) (?<season>${SEASON})\\b`),
    read: ({ way = '', season: name = '' }, context) => neighbouringSeason(way, codeOf(name), context),
  },
  {
    name: 'the season', // in the spring → 2025-SP
    pattern: pattern('(?:the |(?<=\\b(?:in|since|by)\\s))(?<season>spring|summer|autumn|winter)\\b'),
    read: ({ season: name = '' }, context) => season('', codeOf(name), context),
  },
];
