import { pad } from '../calendar.ts';
import { yearOf, yearStandpoint } from '../resolve.ts';
import {
  type Context,
  following,
  hanging,
  lastDate,
  leftOf,
  type Reading,
  type Rule,
  unresolved,
} from '../rule.ts';
import { MONTH, MONTH_NAME, monthOf, PART, pattern, stepOf } from '../words.ts';

/** Names that are also words or people: a month only after a word that leads to a date. */
const AMBIGUOUS = /^(?:May|March|August|April|June)$/;
const LEADS_TO_MONTH =
  /(?:\b(?:in|of|by|since|until|through|to|and|from|for|last|next|this|during|late|early|mid|before|after|between|or|a|the|its|their)|[-(,])\s*$/i;

function yearlessMonth(name: string, context: Context): Reading {
  const month = monthOf(name);
  const now = yearStandpoint(month, context);
  if (now === null) return unresolved(`XXXX-${pad(month)}`);
  return hanging(now, `${yearOf(month, null, now, context)}-${pad(month)}`, 'the year from');
}

/** "last March" in April is last year's; "next March" is never this month. */
function steppedMonth(step: string, name: string, { now }: Context): Reading {
  const month = monthOf(name);
  if (now === null || now.day.startsWith('X')) return unresolved(`XXXX-${pad(month)}`);
  const current = Number(now.day.slice(5, 7));
  let years = 0;
  if (/last|past/i.test(step) && month >= current - 1) years = -1;
  if (/next/i.test(step) && month <= current) years = 1;
  return hanging(now, `${Number(now.day.slice(0, 4)) + years}-${pad(month)}`, 'the month, seen from');
}

function monthOfYear(step: string, name: string, { now }: Context): Reading {
  const month = pad(monthOf(name));
  if (now === null || now.day.startsWith('X')) return unresolved(`XXXX-${month}`);
  return hanging(now, `${Number(now.day.slice(0, 4)) + stepOf(step)}-${month}`, 'counted in years from');
}

/** Months without a year. */
export const monthRules: readonly Rule[] = [
  {
    name: 'last March', // last March → 2025-03
    pattern: pattern(
      `(?:${PART}[-\\s](?:the )?)?(?<step>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his) (?<month>${MONTH})(?![a-z]|\\.? \\d)`,
      'y',
    ),
    read: ({ step = '', month = '' }, context) => steppedMonth(step, month, context),
  },
  {
    name: 'March of last year', // March last year → 2024-03
    pattern: pattern(`(?<month>${MONTH_NAME}) (?:of )?(?<step>this|last|next) year\\b`),
    read: ({ step = '', month = '' }, context) => monthOfYear(step, month, context),
  },
  {
    name: 'March of that year', // March of the same year → 2024-03
    pattern: pattern(`(?<month>${MONTH_NAME}) (?:of )?(?:that|the same) year\\b`),
    read: ({ month = '' }, context) => {
      const before = lastDate(context, /^\d{4}/);
      if (before === null) return unresolved(`XXXX-${pad(monthOf(month))}`);
      return following(`${before.value.slice(0, 4)}-${pad(monthOf(month))}`, 'the same year as', before);
    },
  },
  {
    name: 'month', // early November → 2025-11, START
    pattern: pattern(
      `(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he beginning of|[Tt]he end of|[Tt]he middle of|end of|beginning of)[-\\s](?:in )?)?(?<month>${MONTH_NAME}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.)(?![a-z]|-\\w)`,
      'y',
    ),
    read: ({ month = '' }, context, match) => {
      if (AMBIGUOUS.test(match) && !LEADS_TO_MONTH.test(leftOf(context, 12))) return null;
      return yearlessMonth(month, context);
    },
  },
];
