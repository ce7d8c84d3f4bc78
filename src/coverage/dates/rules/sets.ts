import { pad } from '../calendar.ts';
import { type Rule, set } from '../rule.ts';
import { durationOf } from '../value.ts';
import {
  MONTH_NAME,
  monthOf,
  numberOf,
  pattern,
  SEASON,
  SEASON_CODES,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../words.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  hourly: 'PT1H',
};

const stepCount = (word: string): number => {
  if (word === '') return 1;
  return word.toLowerCase() === 'other' ? 2 : numberOf(word);
};

/** What recurs. */
export const setRules: readonly Rule[] = [
  {
    name: 'every weekday', // every Friday → XXXX-WXX-5
    pattern: pattern(`(?:each|every) (?<day>${WEEKDAY})\\b`),
    read: ({ day = '' }) => set(`XXXX-WXX-${weekdayNumber(day)}`),
  },
  {
    name: 'every March', // each summer → XXXX-SU
    pattern: pattern(`(?:each|every) (?:(?<month>${MONTH_NAME})|(?<season>${SEASON}))\\b`),
    read: ({ month = '', season = '' }) =>
      set(`XXXX-${month === '' ? SEASON_CODES[season.toLowerCase()] : pad(monthOf(month))}`),
  },
  {
    name: 'every so often', // every other week → P2W
    pattern: pattern(
      '(?:each|every) (?:(?<count>other|two|three|four|five|six|ten) )?(?<unit>day|week|month|quarter|year|hour|minute|decade)s?\\b',
    ),
    read: ({ count = '', unit = '' }) => set(durationOf(stepCount(count), unitOf(unit))),
  },
  {
    name: 'so much a year', // $5 a day → P1D
    pattern: pattern(
      '(?<=\\b(?:(?:thousand|million|billion|trillion|once|twice|times?|hours?|days?)|[\\d,.]*\\d|[a-z]{2,20}[^s\\W]s)\\s)an? (?<unit>day|week|month|year|hour)\\b(?! (?:after|ago|before|earlier|later|old|or))|per (?<per>day|week|month|year|hour)\\b',
    ),
    read: ({ unit = '', per = '' }) => set(durationOf(1, unitOf(unit || per))),
  },
  {
    name: 'daily', // weekly → P1W
    pattern: pattern('(?<word>daily|weekly|monthly|yearly|annually|hourly)\\b'),
    read: ({ word = '' }) => set(ADVERBS[word.toLowerCase()] ?? 'P1D'),
  },
];
