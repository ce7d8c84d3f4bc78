import { addDays, pad } from '../calendar.ts';
import { readNamedDay } from '../resolve.ts';
import {
  type Context,
  following,
  type Groups,
  hanging,
  lastDate,
  type Reading,
  type Rule,
  unresolved,
} from '../rule.ts';
import { DAY_OF_MONTH, MONTH, MONTH_NAME, monthOf, pattern, WEEKDAY, YEAR } from '../words.ts';
import { yearlessDay } from './days.ts';
import { statedDay } from './explicit.ts';

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

const ZONE = '(?:UTC|GMT|CET|CEST|EET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|ET|PT|local time)';

const WITH_DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d/;

/** A clock time on the standpoint's own day. */
function onTheDay(time: string, context: Context): Reading {
  if (context.now === null) return unresolved(`XXXX-XX-XX${time}`, 'TIME');
  return hanging(context.now, `${context.now.day}${time}`, 'a time on', 'TIME');
}

/** A clock time without its day belongs to a day told at most this far (UTF-16 units) before it. */
const DAY_REACH = 200;

/** "On Monday he spoke at 16:15 UTC": the day told right before, else the standpoint's own. */
function onNearDay(time: string, context: Context): Reading {
  const before = lastDate(context, WITH_DAY);
  if (before === null || context.start - before.end > DAY_REACH) return onTheDay(time, context);
  return onThatDay(time, context);
}

/** "that evening": the day told before. */
function onThatDay(time: string, context: Context): Reading {
  const before = lastDate(context, WITH_DAY);
  if (before === null) return onTheDay(time, context);
  return { ...following(`${before.value.slice(0, 10)}${time}`, 'the same day as', before), type: 'TIME' };
}

/** "the next morning": some days after the day told before. */
function onDayAfter(days: number, part: string, context: Context): Reading {
  const before = lastDate(context, WITH_DAY);
  if (before === null) return unresolved(`XXXX-XX-XX${part}`, 'TIME');
  const words = days === 0 ? 'the same day as' : 'the day after';
  return { ...following(`${addDays(before.value.slice(0, 10), days)}${part}`, words, before), type: 'TIME' };
}

/** The day that follows a clock time: "1 p.m. on Friday", "16:15 GMT, June 1st", "5pm on 16 October". */
const ON_DAY = `(?:,? (?:on )?(?:(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<date>${DAY_OF_MONTH})\\b(?:,? (?<year>${YEAR})\\b)?|(?:${WEEKDAY},? )?(?:the )?(?<dateFirst>${DAY_OF_MONTH})(?: of)? (?<monthAfter>${MONTH_NAME})\\b(?:,? (?<yearAfter>${YEAR})\\b)?|(?<day>${WEEKDAY}|today|yesterday|tomorrow)\\b))?`;

function onDay(time: string, groups: Groups, context: Context): Reading | null {
  const { day = '', dateFirst = '', monthAfter = '', yearAfter = '' } = groups;
  const { month = monthAfter, date = dateFirst, year = yearAfter } = groups;
  if (day !== '') return readNamedDay(day, time, context);
  if (month === '') return onNearDay(time, context);
  const reading = year === '' ? yearlessDay(month, date, context) : statedDay(year, monthOf(month), date);
  return reading === null ? null : { ...reading, value: `${reading.value}${time}`, type: 'TIME' };
}

function hourOf(hour: string, half: string): string {
  const twelve = Number(hour) % 12;
  return pad(/^p/i.test(half) ? twelve + 12 : twelve);
}

function partOfDay(word: string, time: string, context: Context): Reading {
  const { now } = context;
  const key = word.toLowerCase();
  if (key === 'this') return onTheDay(time, context);
  if (key === 'that') return onThatDay(time, context);
  if (key !== 'last') return readNamedDay(word, time, context);
  if (now === null) return unresolved(`XXXX-XX-XX${time}`, 'TIME');
  return hanging(now, `${addDays(now.day, -1)}${time}`, 'the day before', 'TIME');
}

/** Times of the day. */
export const clockRules: readonly Rule[] = [
  {
    name: 'hour with a.m. or p.m.', // 1:00 P.M. today → 2025-12-28T13:00
    pattern: pattern(
      `(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap](?:\\.m\\b\\.?|m\\b))(?: ${ZONE}\\b)?${ON_DAY}`,
    ),
    read: ({ hour = '', minute = '00', half = '', ...groups }, context) =>
      onDay(`T${hourOf(hour, half)}:${minute}`, groups, context),
  },
  {
    name: 'hour in a named zone', // 16:30 GMT on Friday → 2025-10-17T16:30Z
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d) (?:(?<utc>UTC|GMT)|${ZONE})\\b${ON_DAY}`,
    ),
    read: ({ hour = '', minute = '', utc = '', ...groups }, context) =>
      onDay(`T${pad(Number(hour))}:${minute}${utc === '' ? '' : 'Z'}`, groups, context),
  },
  {
    name: 'part of a day', // Friday evening → 2025-10-17TEV
    pattern: pattern(
      `(?:(?:early|late) (?:on )?)?(?<day>${WEEKDAY}|yesterday|tomorrow|today|this|last|that) (?<part>morning|afternoon|evening|night)\\b`,
    ),
    read: ({ day = '', part = '' }, context) =>
      partOfDay(day, PARTS_OF_DAY[part.toLowerCase()] ?? '', context),
  },
  {
    name: 'hour of a part of the day', // 4 in the morning → 2025-12-28T04:00
    pattern: pattern(
      "(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))? (?:o['’]clock )?in the (?<part>morning|afternoon|evening)\\b",
    ),
    read: ({ hour = '', minute = '00', part = '' }, context) =>
      onNearDay(`T${hourOf(hour, /^m/i.test(part) ? 'a' : 'p')}:${minute}`, context),
  },
  {
    name: 'part of the next day', // the following morning → the day after the one told before
    pattern: pattern('the (?<way>next|following|same) (?<part>morning|afternoon|evening|night)\\b'),
    read: ({ way = '', part = '' }, context) =>
      onDayAfter(/same/i.test(way) ? 0 : 1, PARTS_OF_DAY[part.toLowerCase()] ?? '', context),
  },
  {
    name: 'tonight', // tonight → 2025-12-28TNI
    pattern: pattern('tonight\\b'),
    read: (_groups, context) => onTheDay('TNI', context),
  },
  {
    name: 'noon and midnight', // noon on Friday → 2025-10-17T12:00
    pattern: pattern(`(?<name>noon|midday|midnight)\\b${ON_DAY}`),
    read: ({ name = '', ...groups }, context) =>
      onDay(/noon|midday/i.test(name) ? 'T12:00' : 'T24:00', groups, context),
  },
];
