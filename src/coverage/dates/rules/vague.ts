import { type Rule, vague } from '../rule.ts';
import { pattern } from '../words.ts';

/** References that name no date. */
export const vagueRules: readonly Rule[] = [
  {
    name: 'now', // at the moment → PRESENT_REF
    pattern: pattern(
      '(?:right )?now\\b|currently\\b|at (?:the )?present\\b|(?<=\\bat\\s)(?:the moment|this (?:time|point|moment))\\b|nowadays\\b|presently\\b',
    ),
    read: () => vague('PRESENT_REF'),
  },
  {
    name: 'current', // the current → PRESENT_REF
    pattern: pattern('(?:the )?current\\b'),
    read: () => vague('PRESENT_REF'),
  },
  {
    name: 'recently', // in the past → PAST_REF
    pattern: pattern(
      '(?:more |most )?recently\\b|(?:the )?recent\\b(?! (?:days|weeks|months|years))|lately\\b|the (?:past\\b(?! (?:\\w{1,20} )?(?:days?|weeks?|months?|years?))|recent past\\b)',
    ),
    read: () => vague('PAST_REF'),
  },
  {
    name: 'soon', // in the near future → FUTURE_REF
    pattern: pattern('the (?:near |foreseeable |immediate )?future\\b|soon\\b(?! after| as)'),
    read: () => vague('FUTURE_REF'),
  },
];
