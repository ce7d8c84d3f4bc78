import { addDays, pad } from '../calendar.ts';
import { readNamedDay } from '../resolve.ts';
import { type Context, following, hanging, lastDate, type Reading, type Rule, unresolved } from '../rule.ts';
import { pattern, WEEKDAY } from '../words.ts';

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** A clock time on the standpoint's own day. */
function onTheDay(time: string, context: Context): Reading {
  if (context.now === null) return unresolved(`XXXX-XX-XX${time}`, 'TIME');
  return hanging(context.now, `${context.now.day}${time}`, 'a time on', 'TIME');
}

/** "that evening": the day told before. */
function onThatDay(time: string, context: Context): Reading {
  const before = lastDate(context, /^(?:\d{4}|XXXX)-\d\d-\d\d/);
  if (before === null) return onTheDay(time, context);
  return { ...following(`${before.value.slice(0, 10)}${time}`, 'the same day as', before), type: 'TIME' };
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
      `(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.?m\\b\\.?)(?: (?:[A-Z]{2,4}\\b))?(?:,? (?:on )?(?<day>${WEEKDAY}|today|yesterday|tomorrow)\\b)?`,
    ),
    read: ({ hour = '', minute = '00', half = '', day = '' }, context) => {
      const time = `T${hourOf(hour, half)}:${minute}`;
      return day === '' ? onTheDay(time, context) : readNamedDay(day, time, context);
    },
  },
  {
    name: 'hour in a named zone', // 16:30 GMT on Friday → 2025-10-17T16:30Z
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d) (?:(?<utc>UTC|GMT)|CET|CEST|EET|EST|EDT|BST|local time)\\b(?:,? (?:on )?(?<day>${WEEKDAY}|today|yesterday|tomorrow)\\b)?`,
    ),
    read: ({ hour = '', minute = '', day = '', utc = '' }, context) => {
      const time = `T${pad(Number(hour))}:${minute}${utc === '' ? '' : 'Z'}`;
      return day === '' ? onTheDay(time, context) : readNamedDay(day, time, context);
    },
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
    name: 'tonight', // tonight → 2025-12-28TNI
    pattern: pattern('tonight\\b'),
    read: (_groups, context) => onTheDay('TNI', context),
  },
  {
    name: 'noon and midnight', // noon on Friday → 2025-10-17T12:00
    pattern: pattern(`(?<name>noon|midnight)(?: (?:on )?(?<day>${WEEKDAY}))?\\b`),
    read: ({ name = '', day = '' }, context) => {
      const time = /noon/i.test(name) ? 'T12:00' : 'T24:00';
      return day === '' ? onTheDay(time, context) : readNamedDay(day, time, context);
    },
  },
];
