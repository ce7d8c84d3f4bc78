import { weekOf } from '../calendar.ts';
import { dayWithin, phraseUnit, unitAway } from '../resolve.ts';
import {
  type Context,
  duration,
  type Earlier,
  following,
  hanging,
  lastDate,
  type Reading,
  type Rule,
  unresolved,
  vague,
} from '../rule.ts';
import { durationOf } from '../value.ts';
import { APPROXIMATE, COUNT, numberOf, pattern, UNIT, type Unit, unitOf } from '../words.ts';

/** A year, month or day: weeks and quarters are no ground to count days from. */
const YEARED = /^(?:\d{4}(?:$|-\d\d)|XXXX-\d\d)/;
const WITH_DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d/;
const CLOCK: readonly Unit[] = ['hour', 'minute', 'second'];
/** A quarter told further back than this is not what "a year earlier" compares with. */
const COMPARISON_REACH = 160;

/** "two days later": `count` units away from the date told before, or from the standpoint. */
function counted(count: number, unit: Unit, context: Context): Reading {
  const before = lastDate(context, YEARED);
  const words = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
  return away(count, unit, words, context, before);
}

function away(count: number, unit: Unit, words: string, context: Context, before: Earlier | null): Reading {
  const day =
    before === null ? (context.now?.day ?? null) : (dayWithin(before.value) ?? context.now?.day ?? null);
  const value = day === null ? null : unitAway(day, count, unit);
  if (value === null) return unresolved(phraseUnit(unit));
  if (before !== null && dayWithin(before.value) !== null) return following(value, words, before);
  return context.now === null ? unresolved(phraseUnit(unit)) : hanging(context.now, value, words);
}

function ago(count: number, unit: Unit, context: Context): Reading | null {
  if (Number.isNaN(count)) return null;
  const { now } = context;
  if (now === null) return unresolved(phraseUnit(unit), CLOCK.includes(unit) ? 'TIME' : 'DATE');
  if (CLOCK.includes(unit)) return hanging(now, now.day, `some ${unit}s before the end of`, 'TIME');
  const value = unitAway(now.day, -count, unit);
  if (value === null) return unresolved(phraseUnit(unit));
  return hanging(now, value, `${count} ${unit}${count === 1 ? '' : 's'} before`);
}

/** "a year earlier": the quarter of the year before when a quarter was just told, else the year before. */
function yearAgo(context: Context, match: string): Reading {
  const before = lastDate(context, /^\d{4}/);
  const recent = context.earlier.at(-1);
  const near = recent !== undefined && context.start - recent.end <= COMPARISON_REACH;
  const quarter = before !== null && /^\d{4}-Q\d/.test(before.value);
  if (before !== null && quarter && near && !/^the year before/i.test(match)) {
    return following(
      `${Number(before.value.slice(0, 4)) - 1}${before.value.slice(4)}`,
      'a year before',
      before,
    );
  }
  if (before !== null && !quarter && /earlier|before/i.test(match)) {
    return following(String(Number(before.value.slice(0, 4)) - 1), 'the year before', before);
  }
  if (context.now === null) return unresolved('XXXX');
  return hanging(context.now, String(Number(context.now.day.slice(0, 4)) - 1), 'the year before');
}

/** "the same day", "that week": the date told before, at the unit's grain. */
function same(unit: Unit, context: Context): Reading {
  const before = lastDate(context, unit === 'day' || unit === 'week' ? WITH_DAY : YEARED);
  const day = before === null ? (context.now?.day ?? null) : dayWithin(before.value);
  if (day === null || (unit === 'week' && day.startsWith('X'))) return unresolved(phraseUnit(unit));
  const values: Partial<Record<Unit, string>> = { day, month: day.slice(0, 7), year: day.slice(0, 4) };
  const value = values[unit] ?? weekOf(day);
  if (before !== null) return following(value, `the same ${unit} as`, before);
  return context.now === null
    ? unresolved(phraseUnit(unit))
    : hanging(context.now, value, `the same ${unit} as`);
}

/** Distances in time, counted from the publication day or from the date told before. */
export const agoLaterRules: readonly Rule[] = [
  {
    name: 'year ago', // a year earlier → 2024
    pattern: pattern(
      '(?:the )?a year (?:ago|earlier|before)\\b|(?:the )?year-(?:earlier|ago)\\b|the year before\\b',
    ),
    read: (_groups, context, match) => yearAgo(context, match),
  },
  {
    name: 'some time ago', // a few months ago → PAST_REF
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?:several|a few|many|some) ${UNIT}(?: or so)? (?:ago|earlier|before)\\b`,
    ),
    read: () => vague('PAST_REF'),
  },
  {
    name: 'years ago', // decades ago → PAST_REF
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?:days|weeks|months|years|decades|centuries|hours|minutes) ago\\b`,
    ),
    read: () => vague('PAST_REF'),
  },
  {
    name: 'ago', // two weeks ago → 2025-W46
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${COUNT})(?: and a half)?[-\\s](?<unit>${UNIT})(?: or (?:so|more))? ago\\b`,
    ),
    read: ({ count = '', unit = '' }, context) => ago(numberOf(count), unitOf(unit), context),
  },
  {
    name: 'some time later', // several years later → FUTURE_REF
    pattern: pattern(`(?:${APPROXIMATE} )?(?:several|a few|some|many) ${UNIT} (?:later|after(?:ward)?s?)\\b`),
    read: () => vague('FUTURE_REF'),
  },
  {
    name: 'later', // two days later → two days after the date told before
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?<count>${COUNT}) (?<unit>${UNIT}) (?<way>later|earlier|before|afterwards?)\\b`,
    ),
    read: ({ count = '', unit = '', way = '' }, context) => {
      const n = numberOf(count);
      if (Number.isNaN(n)) return null;
      if (CLOCK.includes(unitOf(unit))) return duration(durationOf(n, unitOf(unit)));
      return counted(/later|after/i.test(way) ? n : -n, unitOf(unit), context);
    },
  },
  {
    name: 'same day', // on the same day → the day told before
    pattern: pattern(
      '(?:the|that) same (?<same>day|week|month|year)\\b|that (?<that>day|week|month|year)\\b',
    ),
    read: ({ same: sameUnit = '', that = '' }, context) => same(unitOf(sameUnit || that), context),
  },
  {
    name: 'following day', // the next day → the day after the one told before
    pattern: pattern('the (?<way>following|next|previous) (?<unit>day|week|month|year)\\b'),
    read: ({ way = '', unit = '' }, context) =>
      counted(/previous/i.test(way) ? -1 : 1, unitOf(unit), context),
  },
];
