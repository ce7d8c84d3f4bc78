import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventText, plainText, saidIn, saidText, segments } from '../../src/answers/questionText.ts';

describe('a typed question as plain text', () => {
  const cases: readonly [input: string, plain: string][] = [
    ['land swap', 'land swap'],
    ['  land \t swap ', 'land swap'],
    ['l\u200ba\u200bn\u200bd s\u200bw\u200ba\u200bp', 'land swap'],
    ['ｌａｎｄ ｓｗａｐ', 'land swap'],
    ['<@&123456789012345678> <@1234567890> <#987654321>', ''],
    ['@everyone the maximum', 'the maximum'],
    ['```\n@here the maximum\n```', 'the maximum'],
    ['<a:wave:123456789012345678> hello <t:1700000000:R>', 'hello'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\u202eabc', 'abc'],
    ['bell\u0007', 'bell'],
  ];
  test.each(cases)('%j is %j', (input, plain) => {
    expect(plainText(input)).toBe(plain);
  });

  test('never holds a mention or an invisible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const plain = plainText(`${text} <@123456789012345678> @everyone ${text}`);
        expect(plain).not.toMatch(/<@!?\d+>|@everyone|[\u200b\u202e]/u);
      }),
    );
  });
});

test.each([
  ["'; drop it; -- land swap", ["'", 'drop it', 'land swap'].slice(1)],
  ['one line\nanother', ['one line', 'another']],
  ['“We go” — Weber', ['“We go”', 'Weber']],
  ['a plain question', []],
])('the pieces of %j are %j', (text, pieces) => {
  expect(segments(text)).toEqual(pieces);
});

test.each([
  ['did the bridge open', 'the bridge open', false, null],
  ['was the bridge opened?', 'the bridge opened', false, null],
  ['when did the bridge open', 'the bridge open', false, null],
  ['will the bridge open', 'the bridge open', true, null],
  ['bridge opening', 'bridge opening', false, null],
  ['bridge opening in December', 'bridge opening', false, '-12-'],
  ['did the bridge open in March 2025 for cars', 'the bridge open for cars', false, '2025-03-'],
])('the event of %j is %j', (text, words, ahead, month) => {
  expect(eventText(text)).toMatchObject({ words, ahead, month });
});

test.each([
  ['the bridge', 'the bridge', null],
  ['the bridge in October', 'the bridge', '-10-'],
  ['in March 2025', '', '2025-03-'],
  ['tolls in 2024', 'tolls', '2024-'],
  ['December call', 'call', '-12-'],
  ['the May 2025 speech', 'the speech', '2025-05-'],
  ['the march on the town may go on', 'the march on the town may go on', null],
])('of %j %j was said in %j', (typed, words, month) => {
  expect(saidIn(typed)).toEqual({ words, month });
});

test.each([
  ['land swap', 'land swap', null],
  ['who said land swap?', 'land swap?', null],
  ['who else said land swap', 'land swap', null],
  ['what did Weber say about the bridge?', 'the bridge', 'Weber'],
  ['what did Weber say in October?', 'in October', 'Weber'],
  ['what did Weber say', '', 'Weber'],
  ['what does the ministry say on tolls', 'tolls', 'the ministry'],
])('/who said %j looks for %j of %j', (text, words, speaker) => {
  expect(saidText(text)).toEqual({ words, speaker });
});
