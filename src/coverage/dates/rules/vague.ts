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
    name: 'current', // the current chairman → PRESENT_REF
    pattern: pattern('current\\b'),
    read: () => vague('PRESENT_REF'),
  },
  {
    name: 'recently', // in the past → PAST_REF
    pattern: pattern(
      '(?:more |most )?recently\\b|recent\\b(?! (?:days|weeks|months|years|decades|quarters))|lately\\b|the (?:past\\b(?! (?:\\w{1,20} )?(?:days?|weeks?|months?|years?))|recent past\\b)',
    ),
    read: () => vague('PAST_REF'),
  },
  {
    name: 'future', // in the near future → FUTURE_REF
    pattern: pattern(
      'the (?:near |foreseeable |immediate )?future\\b|the (?:near|short|medium|long)[-\\s]term\\b(?! \\w)|very soon\\b',
    ),
    read: () => vague('FUTURE_REF'),
  },
];
