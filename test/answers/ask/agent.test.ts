import { describe, expect, it } from 'vitest';
import { deedOf, mayTellWho } from '../../../src/answers/ask/agent.ts';

describe('what somebody did', () => {
  it.each([
    ['who leaked the memo', 'leak'],
    ['Who has really leaked the memo', 'leak'],
    ['who is the mayor', null],
    ['who was elected', null],
    ['when was the memo leaked', null],
  ])('of "%s" is %j', (question, deed) => {
    expect(deedOf(question)).toBe(deed);
  });
});

describe('who leaked it', () => {
  it.each([
    ['A leaked memo shows that the dam was never inspected.', false],
    ['Leaked documents show that the dam was never inspected.', false],
    ['The memo was leaked on Monday to two papers.', false],
    ['The memo had not been widely leaked before the vote.', false],
    ['The memo was leaked on Monday by a clerk of the works office.', true],
    ['A clerk of the works office leaked the memo.', true],
    ['The leaked memo was written by Lind, who leaked it himself.', true],
    ['A clerk handed the memo to two papers.', true],
  ])('may be told by "%s": %s', (sentence, may) => {
    expect(mayTellWho(sentence, 'leak')).toBe(may);
  });
});
