import { describe, expect, test } from 'vitest';
import { readBatchLine, readQuestionLine } from '../../src/console/questionLine.ts';

describe('a slash command typed on the console', () => {
  test.each([
    ['/who said land swap', { command: 'who said', input: 'land swap' }],
    [
      '/who said words: land swap speaker: Weber',
      { command: 'who said', input: 'land swap', speaker: 'Weber' },
    ],
    ['when event: the call source: a.txt', { command: 'when', input: 'the call', source: 'a.txt' }],
    [
      '/search words: tolls from: 2025-01 to: 2025-02',
      { command: 'search', input: 'tolls', from: '2025-01', to: '2025-02' },
    ],
    ['/sources', { command: 'sources', input: '' }],
    [
      '/check text: Lind: “It holds” source: b.txt',
      { command: 'check', input: 'Lind: “It holds” source: b.txt' },
    ],
    ['/search ratio 3:2', { command: 'search', input: 'ratio 3:2' }],
  ])('%j', (line, question) => {
    expect(readQuestionLine(line)).toEqual(question);
  });

  test.each(['', '/corpus reindex', 'hello', '/whosaid x'])('%j is no question', (line) => {
    expect(readQuestionLine(line)).toBeNull();
  });
});

describe('a line of a batch', () => {
  test('takes `file` for `source` and leaves empty options out', () => {
    const line = JSON.stringify({
      id: 7,
      command: 'search',
      input: 'x',
      options: { file: 'a.txt', speaker: '', from: null },
    });
    expect(readBatchLine(`\ufeff${line}`)).toEqual({
      ok: true,
      id: '7',
      question: { command: 'search', input: 'x', source: 'a.txt' },
    });
  });

  test('takes an option that is no text as one', () => {
    const line = JSON.stringify({ id: 'a', command: 'search', input: 'x', options: { from: 2025 } });
    expect(readBatchLine(line)).toMatchObject({ question: { from: '2025' } });
  });

  test.each([
    ['', 'is no JSON object'],
    ['not JSON', 'is no JSON object'],
    ['{"id":', 'is no JSON object'],
    ['1', 'is no JSON object'],
    ['{}', 'lacks "id" or "input"'],
    ['[]', 'lacks "id" or "input"'],
    ['{"id":1,"command":"dance","input":"x"}', 'has no command that answers questions'],
  ])('%s is no question, and why', (line, problem) => {
    expect(readBatchLine(line)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  });
});
