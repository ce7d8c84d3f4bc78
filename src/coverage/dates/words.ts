/** The closed word classes of English dates, as pattern fragments and as numbers. A space in a fragment matches any short white space. */

/** Compiles a fragment: sticky, spaces match one to three white space characters. Letter case counts only without `i`. */
export const pattern = (source: string, flags: 'iy' | 'y' = 'iy'): RegExp =>
  new RegExp(`(?:${source.replaceAll(' ', '\\s{1,3}')})`, flags);

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const MONTH_NAME = `(?:${MONTHS.join('|')})`;
export const MONTH_SHORT = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
export const MONTH = `(?:${MONTH_NAME}|${MONTH_SHORT})`;
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
export const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
export const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';
export const UNIT =
  '(?:seconds?|minutes?|hours?|(?:trading |business |working )?days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))';
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
/** "seven", "48", "2.5", "a couple of", "twenty-four": anything but a bare article. */
export const NUMBER = `(?:\\d[\\d,]{0,9}(?:\\.5)?|a couple of|a hundred|a dozen|${TENS}(?:[-\\s]${ONES})?|${ONES}|${TEENS})`;
/** `NUMBER`, or "a", "an". */
export const COUNT = `(?:${NUMBER}|an?)`;
export const PART =
  '(?:early|late|mid|the beginning of|the start of|the end of|the middle of|beginning of|end of|middle of|earlier|later)';
export const APPROXIMATE =
  '(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|at least|at most|up to|just over|just under|over|under|only|just|as much as|as many as|fewer than|no more than)';
export const SEASON = '(?:spring|summer|fall|autumn|winter)';

const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  'a hundred': 100,
  'a couple of': 2,
  'a dozen': 12,
};

/** `numberOf('twenty-four')` is 24, `numberOf('1,000')` is 1000; NaN for anything that is not `COUNT`. */
export function numberOf(words: string): number {
  const key = words.toLowerCase().replace(/[-\s]+/g, ' ');
  const small = SMALL_NUMBERS[key];
  if (small !== undefined) return small;
  if (/^\d/.test(key)) return Number(key.replaceAll(',', ''));
  const [tens = '', ones = ''] = key.split(' ');
  return (SMALL_NUMBERS[tens] ?? Number.NaN) + (SMALL_NUMBERS[ones] ?? Number.NaN);
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
];
export const WORD_ORDINAL = `(?:${[...ORDINALS].reverse().join('|')})`;
export const CENTURY_ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS].reverse().join('|')})`;

/** `ordinalOf('third')` and `ordinalOf('3rd')` are 3. */
export const ordinalOf = (word: string): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase()) + 1;

/** `monthOf('Sept.')` is 9. */
export const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

/** `weekdayNumber('Friday')` is 5. */
export const weekdayNumber = (name: string): number =>
  WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase()) + 1;

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
];

/** `unitOf('trading days')` is `day`, `unitOf('centuries')` is `century`. */
export function unitOf(words: string): Unit {
  const word = words.toLowerCase().split(/[\s]+/).at(-1)?.replace(/ies$/, 'y') ?? '';
  return UNITS.find((unit) => word.startsWith(unit)) ?? 'day';
}

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  prior: -1,
  next: 1,
  coming: 1,
  following: 1,
  this: 0,
  current: 0,
};

/** How many units away: "last" -1, "this" 0, "next" 1. */
export const stepOf = (word: string): number => STEPS[word.toLowerCase()] ?? 0;

export const SEASON_CODES: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};
