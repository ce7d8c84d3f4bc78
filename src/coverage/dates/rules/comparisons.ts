import { reportedQuarter, samePeriod, yearAgo } from '../reports.ts';
import { quarterYear } from '../resolve.ts';
import { type Context, type Reading, type Rule, stated, unresolved } from '../rule.ts';
import { ORDINAL, ordinalOf, pattern, stepOf, YEAR } from '../words.ts';

const YEAR_AGO = 'year[-\\s](?:ago|earlier)';

/** "the year-ago third quarter": the nearest third quarter's year, less one. */
function quarterYearAgo(ordinal: string, context: Context): Reading {
  const { now } = context;
  const quarter = ordinalOf(ordinal);
  if (now === null) return unresolved(`XXXX-Q${quarter}`);
  return stated(`${quarterYear(quarter, now, context) - 1}-Q${quarter}`);
}

/** "the 1988 third quarter", "the 1988 period". */
function inYear(year: string, ordinal: string, context: Context): Reading {
  return ordinal === '' ? samePeriod(context, () => Number(year)) : stated(`${year}-Q${ordinalOf(ordinal)}`);
}

/** What reports compare their figures with. */
export const comparisonRules: readonly Rule[] = [
  {
    name: 'year ago', // a year earlier → 2024
    pattern: pattern(
      '(?:the )?a year (?:ago|earlier|before)\\b|(?:the )?year-(?:earlier|ago)\\b|the year before\\b',
    ),
    read: (_groups, context, match) => yearAgo(context, match),
  },
  {
    name: 'year ago ordinal quarter', // the year-ago third quarter → 2024-Q3
    pattern: pattern(
      `(?:the |a )?(?:comparable )?${YEAR_AGO} (?:fiscal )?(?<ordinal>${ORDINAL})[-\\s]quarter\\b`,
    ),
    read: ({ ordinal = '' }, context) => quarterYearAgo(ordinal, context),
  },
  {
    name: 'year ago quarter', // the year-earlier quarter → 2024-Q3
    pattern: pattern(
      `(?:the |a |that )?(?:comparable )?${YEAR_AGO} (?:quarter|period)\\b|the quarter a year (?:ago|earlier|before)\\b`,
    ),
    read: (_groups, context) => reportedQuarter(context, -1),
  },
  {
    name: 'period a year ago', // the same month last year → 2024-09
    pattern: pattern(
      `(?:the )?(?:same|corresponding|comparable|like) (?:quarter|period|month)(?: of| in)? (?:the (?:last|previous|prior) year|last year|a year (?:ago|earlier|before)|the year (?:before|earlier))\\b`,
    ),
    read: (_groups, context) => samePeriod(context, (year) => year - 1),
  },
  {
    name: 'period a year ago, in a year', // the 1988 period → 1988-Q3
    pattern: pattern(
      `the (?<year>${YEAR}) (?:fiscal )?(?:(?<ordinal>${ORDINAL})[-\\s])?(?:quarter|period)\\b`,
    ),
    read: ({ year = '', ordinal = '' }, context) => inYear(year, ordinal, context),
  },
  {
    name: "period a year ago, year's", // last year's quarter → 2024-Q3
    pattern: pattern("(?<step>this|last|next) year['’]s (?:quarter|period)\\b"),
    read: ({ step = '' }, context) => samePeriod(context, (year) => year + stepOf(step)),
  },
];
