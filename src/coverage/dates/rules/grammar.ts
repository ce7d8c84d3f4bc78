import type { Rule } from '../rule.ts';
import { agoLaterRules } from './agoLater.ts';
import { clockRules } from './clock.ts';
import { comparisonRules } from './comparisons.ts';
import { dayRules } from './days.ts';
import { durationRules, framedDurationRules } from './durations.ts';
import { explicitRules } from './explicit.ts';
import { holidayRules } from './holidays.ts';
import { monthRules } from './months.ts';
import { pairRules } from './pairs.ts';
import { quarterRules } from './quarters.ts';
import { relativeUnitRules } from './relativeUnits.ts';
import { seasonRules } from './seasons.ts';
import { setRules } from './sets.ts';
import { vagueRules } from './vague.ts';
import { weekRules } from './weeks.ts';
import { yearRules } from './years.ts';

/** Every rule, in the order in which they win when two match equally much. */
export const GRAMMAR: readonly Rule[] = [
  ...explicitRules,
  ...clockRules,
  ...setRules,
  ...comparisonRules,
  ...quarterRules,
  ...agoLaterRules,
  ...framedDurationRules,
  ...relativeUnitRules,
  ...seasonRules,
  ...dayRules,
  ...monthRules,
  ...yearRules,
  ...pairRules,
  ...weekRules,
  ...durationRules,
  ...vagueRules,
  ...holidayRules,
];
