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
    expect(readBatchLine(line)).toEqual({
      id: '7',
      question: { command: 'search', input: 'x', source: 'a.txt' },
    });
  });

  test.each(['', 'not JSON', '{"id":', '{}', '[]', '1', '{"id":1,"command":"dance","input":"x"}'])(
    '%s is no question',
    (line) => {
      expect(readBatchLine(line)).toBeNull();
    },
  );
});
