import { type Context, duration, leftOf, type Reading, type Rule } from '../rule.ts';
import { durationOf } from '../value.ts';
import { APPROXIMATE, COUNT, NUMBER, numberOf, pattern, UNIT, type Unit, unitOf } from '../words.ts';

const MANY_UNITS = '(?:days|weeks|months|years|hours|minutes|decades|centuries)';
/** Words after which "a week" is a length of time; "a day" elsewhere is mostly "per day". */
const BEFORE_ARTICLE =
  /(?:^|[.,;:"'`(]|\b(?:in|for|after|within|than|of|about|nearly|over|by|lasted|took|takes?|spent|is|was|be|only|just|once|and|to|during|into|least|or|half|him|her|them|barely|almost|with))\s*$/i;

/** "a week" as a length of time, by the words around it. */
const isLength = (context: Context): boolean =>
  BEFORE_ARTICLE.test(leftOf(context, 10)) ||
  /^\s(?:after|before)\b/.test(context.text.slice(context.end, context.end + 8));

function countOf(words: string): number | 'X' {
  if (/^(?:few|several)$/i.test(words)) return 'X';
  return /^couple/i.test(words) ? 2 : numberOf(words);
}

function length(count: number | 'X', unit: Unit): Reading | null {
  return Number.isNaN(count) ? null : duration(durationOf(count, unit));
}

function halved(n: number, unit: Unit): string {
  if (unit === 'year') return `P${n}Y6M`;
  return unit === 'hour' ? `PT${n}H30M` : durationOf(n + 0.5, unit);
}

function generic(count: string, half: string, unit: string, context: Context, match: string): Reading | null {
  const n = numberOf(count);
  const article = /^an?$/i.test(count);
  if (Number.isNaN(n) || (article && /^(?:quarter|second|minute)/i.test(unit))) return null;
  if (/^an?\s/i.test(match) && !isLength(context)) return null;
  if (n >= 1000 && !/year/i.test(unit)) return null;
  return duration(half === '' ? durationOf(n, unitOf(unit)) : halved(n, unitOf(unit)));
}

/** Lengths of time that lie around the day of writing. */
export const framedDurationRules: readonly Rule[] = [
  {
    name: 'last so many', // the past three weeks → P3W
    pattern: pattern(
      `(?:the )?(?:last|past|next|coming|previous|first|final|recent) (?:${APPROXIMATE} )?(?<count>${NUMBER}|few|several|couple of) (?<unit>${UNIT})\\b`,
    ),
    read: ({ count = '', unit = '' }) => length(countOf(count), unitOf(unit)),
  },
  {
    name: 'past decade', // in the past decade → P10Y
    pattern: pattern('(?:the )?past (?<unit>decade|century)\\b'),
    read: ({ unit = '' }) => length(1, unitOf(unit)),
  },
  {
    name: 'recent weeks', // in recent months → PXM
    pattern: pattern(
      '(?:the )?(?:recent|coming) (?<unit>days|weeks|months|quarters|years|decades)\\b|the (?<ahead>days|weeks|months|years) ahead\\b',
    ),
    read: ({ unit = '', ahead = '' }) => length('X', unitOf(unit || ahead)),
  },
];

/** Lengths of time. */
export const durationRules: readonly Rule[] = [
  {
    name: 'hyphenated length', // a 20-year sentence → P20Y
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${NUMBER})-(?<unit>year|month|week|day|hour|minute|decade|century)s?\\b(?!-old)(?:-long)?`,
    ),
    read: ({ count = '', unit = '' }) => length(countOf(count), unitOf(unit)),
  },
  {
    name: 'years-long', // a decades-long dispute → PXY
    pattern: pattern('(?<unit>decade|year|month|week|day|hour)(?<many>s)?-long\\b'),
    read: ({ unit = '', many = '' }) =>
      many === '' ? length(1, unitOf(unit)) : length('X', unitOf(unit === 'decade' ? 'year' : unit)),
  },
  {
    name: 'so many units', // three days → P3D
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${COUNT})(?: (?<half>1/2|and a half))? (?:full |straight |consecutive |more |additional )?(?<unit>${UNIT})\\b(?!-| old| of age| ago)`,
    ),
    read: ({ count = '', half = '', unit = '' }, context, match) =>
      generic(count, half, unit, context, match),
  },
  {
    name: 'several units', // a few hours → PTXH
    pattern: pattern(`(?:several|a few|many|some|numerous|a number of) (?<unit>${MANY_UNITS})\\b(?! ago)`),
    read: ({ unit = '' }) => length('X', unitOf(unit)),
  },
  {
    name: 'bare units', // for years → PXY
    pattern: pattern('(?<unit>days|weeks|months|years|decades|centuries|hours)\\b(?! (?:old|of age))'),
    read: ({ unit = '' }, context) =>
      /\b(?:for|in|within|after|over|took|take|last|lasted|or|and|two|three)\s*$/i.test(leftOf(context, 9))
        ? length('X', unitOf(unit))
        : null,
  },
];
