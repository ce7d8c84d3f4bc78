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
  tenseOf,
  unresolved,
  vague,
} from '../rule.ts';
import { durationOf } from '../value.ts';
import { APPROXIMATE, COUNT, numberOf, pattern, UNIT, type Unit, unitOf } from '../words.ts';

/** A year, month or day: weeks and quarters are no ground to count days from. */
const YEARED = /^(?:\d{4}(?:$|-\d\d)|XXXX-\d\d)/;
const WITH_DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d/;
const CLOCK: readonly Unit[] = ['hour', 'minute', 'second'];

/** "two days later": `count` units away from the date told before, or from the standpoint. */
function counted(count: number, unit: Unit, context: Context): Reading {
  const before = lastDate(context, YEARED);
  const words = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
  return isAhead(before, context) ? unresolved(phraseUnit(unit)) : away(count, unit, words, context, before);
}

/** "She will table it next Tuesday. He had read it two days later.": no ground to count the past from. */
const isAhead = (before: Earlier | null, context: Context): boolean =>
  before !== null &&
  context.now?.anchor === 'published' &&
  WITH_DAY.test(before.value) &&
  before.value.slice(0, 10) > context.now.day &&
  tenseOf(context) === 'past';

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
    name: 'some time ago', // a few months ago → PAST_REF
    pattern: pattern(
      `(?:${APPROXIMATE} )?(?:several|a few|many|some) ${UNIT}(?: or so)? (?:ago|earlier|before(?! \\w))\\b`,
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
      `(?:${APPROXIMATE} )?(?<count>${COUNT}) (?<unit>${UNIT}) (?<way>later|earlier|before(?! \\w)|afterwards?)\\b`,
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
      '(?:the|that) same (?<same>day|week|month|year)\\b|(?:(?:earlier|later) )?that (?<that>day|week|month|year)\\b',
    ),
    read: ({ same: sameUnit = '', that = '' }, context) => same(unitOf(sameUnit || that), context),
  },
  {
    name: 'following day', // the next day → the day after the one told before
    pattern: pattern(
      'the (?<way>following|next|previous) (?<unit>day|week|month|year)\\b|the (?<unitBefore>year|month|week|day) previous\\b',
    ),
    read: ({ way = 'previous', unit = '', unitBefore = '' }, context) =>
      counted(/previous/i.test(way) ? -1 : 1, unitOf(unit || unitBefore), context),
  },
];
