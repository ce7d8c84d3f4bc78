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

/** The units that a part of a longer one is counted in, and how many make it up. */
const SMALLER: Partial<Readonly<Record<Unit, readonly [count: number, unit: Unit]>>> = {
  minute: [60, 'second'],
  hour: [60, 'minute'],
  day: [24, 'hour'],
  year: [12, 'month'],
  decade: [10, 'year'],
  century: [100, 'year'],
};

const shareOf = (words: string) => (/half/i.test(words) ? 0.5 : /three/i.test(words) ? 0.75 : 0.25);

/** `partOf('half', 'hour')` is `PT30M`, `partOf('quarter of', 'century')` is `P25Y`. */
function partOf(words: string, unit: Unit): string {
  const share = shareOf(words);
  const [count, smaller] = SMALLER[unit] ?? [1, unit];
  return Number.isInteger(share * count) ? durationOf(share * count, smaller) : durationOf(share, unit);
}

/** `PT1H` and `PT15M` is `PT1H15M`; null where the second is not the smaller one, or not of the same half of ISO 8601. */
function together(longer: string, shorter: string): Reading | null {
  const units = `${longer.at(-1)}${shorter.at(-1)}`;
  const clock = longer.startsWith('PT');
  if (clock !== shorter.startsWith('PT') || !(clock ? /^(?:HM|HS|MS)$/ : /^(?:Y[MWD]|M[WD]|WD)$/).test(units))
    return null;
  return duration(longer + shorter.slice(clock ? 2 : 1));
}

/** `PT1H15M` of "an hour" and "a quarter", `P15Y` of "a decade" and "a half". */
function andPart(count: number, unit: Unit, part: string): Reading | null {
  return unit === 'decade' || unit === 'century'
    ? duration(durationOf(count + shareOf(part), unit))
    : together(durationOf(count, unit), partOf(part, unit));
}

const NOT_MOVED = '(?! (?:ago|later|earlier|before|after))';

/** Lengths of time of two parts, and parts of a unit. */
const compoundDurationRules: readonly Rule[] = [
  {
    name: 'and a half', // an hour and a quarter → PT1H15M
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${COUNT}) (?<unit>(?:hour|year|decade)s?|century|centuries) and (?<part>a half|a quarter|three[- ]quarters)\\b${NOT_MOVED}`,
    ),
    read: ({ count = '', unit = '', part = '' }) => andPart(numberOf(count), unitOf(unit), part),
  },
  {
    name: 'two units', // two hours and 20 minutes → PT2H20M
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${COUNT}) (?<unit>${UNIT})(?:,| and|, and) (?<more>${COUNT}) (?<smaller>${UNIT})\\b${NOT_MOVED}(?!-| old| of age)`,
    ),
    read: ({ count = '', unit = '', more = '', smaller = '' }) =>
      together(durationOf(numberOf(count), unitOf(unit)), durationOf(numberOf(more), unitOf(smaller))),
  },
  {
    name: 'half a unit', // half an hour → PT30M; a quarter of a century → P25Y
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<part>half|(?:a|one)[- ]quarter of|three[- ]quarters of) an? (?<unit>hour|day|week|month|year|decade|century)\\b${NOT_MOVED}(?!-| old| of age)`,
    ),
    read: ({ part = '', unit = '' }) => duration(partOf(part, unitOf(unit))),
  },
];

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
  ...compoundDurationRules,
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
