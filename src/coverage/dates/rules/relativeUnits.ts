import { weekdayOf, weekOf } from '../calendar.ts';
import { relativeUnit, unitAway } from '../resolve.ts';
import {
  type Context,
  duration,
  following,
  hanging,
  lastDate,
  type Reading,
  type Rule,
  unresolved,
} from '../rule.ts';
import { MONTH, PART, pattern, unitOf } from '../words.ts';

/** "earlier this month" ends, "later this month" begins on the standpoint's day. */
function bounded(reading: Reading, match: string, { now }: Context): Reading {
  if (now === null || reading.anchor === 'none') return reading;
  if (/^earlier/i.test(match)) return { ...reading, mod: null, until: now.day };
  return /^later/i.test(match) ? { ...reading, mod: null, since: now.day } : reading;
}

/** "the year": the one told before, else the current one. */
function theUnit(unit: 'year' | 'month' | 'week', context: Context): Reading {
  const before = unit === 'year' ? lastDate(context, /^\d{4}(?:-|$)/) : null;
  if (before !== null) return following(before.value.slice(0, 4), 'the year of', before);
  return relativeUnit('this', unit, context);
}

function theWeekend(context: Context): Reading {
  const { now } = context;
  if (now === null || now.day.startsWith('X')) return unresolved('XXXX-WXX-WE');
  const over = weekdayOf(now.day) < 6;
  const week = over ? (unitAway(now.day, -1, 'week') ?? weekOf(now.day)) : weekOf(now.day);
  return hanging(now, `${week}-WE`, over ? 'the weekend before' : 'the weekend of');
}

/** Weeks, months and years counted from the publication day. */
export const relativeUnitRules: readonly Rule[] = [
  {
    name: 'last week', // earlier this month → 2025-11
    pattern: pattern(
      `(?:${PART} )?(?:the )?(?<step>last|past|this|next|coming|previous|current) (?<unit>week|weekend|month|year|decade|century|fiscal year)\\b(?! old)`,
    ),
    read: ({ step = '', unit = '' }, context, match) =>
      bounded(relativeUnit(step, unitOf(unit), context), match, context),
  },
  {
    name: 'the weekend', // over the weekend → 2025-W47-WE
    pattern: pattern('(?:the )?weekend\\b'),
    read: (_groups, context) => theWeekend(context),
  },
  {
    name: 'the year', // the end of the year → 2025, END
    pattern: pattern(
      "(?:the (?:end|beginning|middle) of )?the (?:(?<whole>full|entire|whole|fiscal) )?(?<unit>year|month|week)\\b(?!s|['’]s| end(?:ed|ing)| of)",
    ),
    read: ({ unit = '', whole = '' }, context) => {
      const key = unit.toLowerCase();
      if (/f/i.test(whole)) return relativeUnit('this', unitOf(unit), context);
      return theUnit(key === 'year' || key === 'month' ? key : 'week', context);
    },
  },
  {
    name: 'part of this week', // later this year → 2025
    pattern: pattern('(?:early|mid|late|earlier|later) (?<step>this|last|next) (?<unit>week|month|year)\\b'),
    read: ({ step = '', unit = '' }, context, match) =>
      bounded(relativeUnit(step, unitOf(unit), context), match, context),
  },
  {
    name: 'year ended', // the fiscal year ended Jan. 31 → P1Y
    pattern: pattern(`(?:the )?(?:fiscal )?year(?= (?:ended|ending) ${MONTH} \\d)`),
    read: () => duration('P1Y'),
  },
  {
    name: 'year-end', // by year-end → 2025, END
    pattern: pattern('year[-\\s]end\\b'),
    read: (_groups, context) => ({ ...relativeUnit('this', 'year', context), mod: 'END' }),
  },
];
