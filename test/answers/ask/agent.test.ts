import { describe, expect, it } from 'vitest';
import { deedOf, mayTellWho } from '../../../src/answers/ask/agent.ts';

describe('what somebody did', () => {
  it.each([
    ['who leaked the memo', 'leak'],
    ['Who has really leaked the memo', 'leak'],
    ['who shot the mayor', 'shot'],
    ['who made the boat', null],
    ['who did the mayor meet', null],
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
    expect(mayTellWho(sentence, 'leak', { content: [] })).toBe(may);
  });
});

describe('who shot the mayor', () => {
  it.each([
    ['Reporter Ed Sand was shot by a guard.', false],
    ['The reporter Ed Sand was shot by a guard.', false],
    ['Otto Renn shot Sand on Monday.', false],
    ['The mayor was shot by a guard.', true],
    ['She was shot by a guard.', true],
    ['Otto Renn shot the mayor on Monday.', true],
  ])('may be told by "%s": %s', (sentence, may) => {
    const mayor = { term: 'mayor', is: ({ term }: { readonly term: string }) => term === 'mayor' };
    expect(mayTellWho(sentence, 'shot', { content: [mayor] })).toBe(may);
  });
});
