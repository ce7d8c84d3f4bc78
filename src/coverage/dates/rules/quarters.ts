import { addQuarters } from '../calendar.ts';
import { quarterEnding, reportedQuarter } from '../reports.ts';
import { quarterYear } from '../resolve.ts';
import { type Context, duration, hanging, type Reading, type Rule, stated, unresolved } from '../rule.ts';
import { durationOf } from '../value.ts';
import {
  DAY_OF_MONTH,
  MONTH,
  monthOf,
  numberOf,
  ORDINAL,
  ordinalOf,
  pattern,
  stepOf,
  YEAR,
} from '../words.ts';

/** A quarter or half of the standpoint's year, `years` away. */
function ofYear(part: string, years: number, context: Context): Reading {
  const { now } = context;
  if (now === null) return unresolved(`XXXX-${part}`);
  return hanging(now, `${Number(now.day.slice(0, 4)) + years}-${part}`, 'counted from', 'DATE');
}

function ordinalQuarter(ordinal: string, year: string, step: string, context: Context): Reading {
  const quarter = ordinalOf(ordinal);
  if (year !== '') return stated(`${year}-Q${quarter}`);
  if (step !== '') return ofYear(`Q${quarter}`, stepOf(step), context);
  const { now } = context;
  if (now === null) return unresolved(`XXXX-Q${quarter}`);
  return hanging(
    now,
    `${quarterYear(quarter, now, context)}-Q${quarter}`,
    'the nearest such quarter, seen from',
  );
}

/** Business quarters and halves. */
export const quarterRules: readonly Rule[] = [
  {
    name: 'ordinal quarter', // the third quarter of 2024 → 2024-Q3
    pattern: pattern(
      `(?:the )?(?:(?:fiscal|latest|company's|current|recent) )?(?<ordinal>${ORDINAL})[-\\s](?:fiscal )?(?:quarter|period)(?:(?: of|,)? (?:fiscal )?(?<year>${YEAR})| of (?<of>this|last|next) year| (?<bare>last|this) year)?\\b`,
    ),
    read: ({ ordinal = '', year = '', of = '', bare = '' }, context) =>
      ordinalQuarter(ordinal, year, of || bare, context),
  },
  {
    name: "year's ordinal quarter", // last year's first quarter → 2024-Q1
    pattern: pattern(
      `(?:(?:the|(?<step>this|last|next)) )?(?:year['’]s |year )(?<ordinal>${ORDINAL})[-\\s]quarter\\b`,
    ),
    read: ({ ordinal = '', step = '' }, context) => ofYear(`Q${ordinalOf(ordinal)}`, stepOf(step), context),
  },
  {
    name: 'latest quarter', // the latest quarter → 2025-Q3
    pattern: pattern('(?:the )?(?:latest|most recent|just-ended) (?:quarter|period)\\b'),
    read: (_groups, context) => reportedQuarter(context, 0),
  },
  {
    name: 'the quarter', // in that quarter → 2025-Q3
    pattern: pattern('(?:the|that) quarter\\b'),
    read: (_groups, context) => reportedQuarter(context, 0),
  },
  {
    name: 'quarter ended', // the quarter ended Sept. 29 → 2025-Q3
    pattern: pattern(
      `(?:the )?quarter(?= (?:that )?(?<way>ended|ending|ends) (?<month>${MONTH}) (?<day>${DAY_OF_MONTH})\\b)`,
    ),
    read: ({ way = '', month = '', day = '' }, context) =>
      quarterEnding(monthOf(month), Number.parseInt(day, 10), !/ended/i.test(way), context),
  },
  {
    name: 'last quarter of a year', // the final quarter of 2024 → 2024-Q4
    pattern: pattern(`(?:the )?(?:last|final) (?<part>quarter|half) of (?<year>${YEAR})\\b`),
    read: ({ part = '', year = '' }) => stated(`${year}-${/half/i.test(part) ? 'H2' : 'Q4'}`),
  },
  {
    name: 'last quarter', // next quarter → 2026-Q1
    pattern: pattern('(?:the )?(?<step>this|last|next|previous|current|coming) quarter\\b'),
    read: ({ step = '' }, context) => {
      if (context.now === null) return unresolved('XXXX-QX');
      return hanging(context.now, addQuarters(context.now.day, stepOf(step)), 'counted in quarters from');
    },
  },
  {
    name: 'half year', // the second half of 2025 → 2025-H2
    pattern: pattern(
      `(?:the )?(?<ordinal>first|second) half(?: of (?:(?:fiscal )?(?<year>${YEAR})|(?<step>this|last|next) year))?\\b`,
    ),
    read: ({ ordinal = '', year = '', step = '' }, context) => {
      const half = `H${ordinalOf(ordinal)}`;
      return year === '' ? ofYear(half, stepOf(step), context) : stated(`${year}-${half}`);
    },
  },
  {
    name: 'reporting period', // the first nine months → P9M
    pattern: pattern(
      '(?:the )?(?:(?:first|last|final|latest) )?(?<count>six|nine|three)[-\\s]months?(?: period)?\\b(?! ago)(?!-old)',
    ),
    read: ({ count = '' }) => duration(durationOf(numberOf(count), 'month')),
  },
  {
    name: 'fiscal year', // fiscal 2026 → 2026
    pattern: pattern(
      `(?:the )?(?:(?:current|last|next|previous|prior) )?fiscal (?:year )?(?<year>${YEAR})\\b`,
    ),
    read: ({ year = '' }) => stated(year),
  },
];
