import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answers/answer.ts';
import { textOf } from '../../src/replies/text.ts';
import {
  answeredWith,
  citationWith,
  documentWith,
  noneWith,
  occasionWith,
  replyOf,
  utteranceWith,
} from './samples.ts';

describe('the card on a terminal', () => {
  it('is readable without any markup', () => {
    const second = citationWith({
      document: documentWith({ file: 'other.md', title: null, published: null }),
    });
    const finding = utteranceWith({ status: 'asked', citations: [citationWith(), second] });
    expect(textOf(replyOf(answeredWith([finding], ['One passage without a date was left out.'])))).toBe(
      [
        '/who said lighthouse stays open',
        'One passage without a date was left out.',
        '',
        'Ines Calloway',
        '─────────────',
        '(2 sources)',
        '(Asked by Ines Calloway, not stated)',
        '  │ “The lighthouse stays open,” the mayor, Ines Calloway, said.',
        'Said 14 October 2025 (the paragraph before says 14 October)',
        'Harbour talks end · Example Courier · published 16 October 2025 · paragraph 4 · harbour.md',
        '',
        '(In the same words)',
        'other.md · Example Courier · paragraph 4',
        '',
        'Corpus 0123456789ab',
      ].join('\n'),
    );
  });

  it('says beside a date how many sources give it', () => {
    const occasion = occasionWith({ value: '2025-10-14' });
    const other = citationWith({ document: documentWith({ file: 'other.md' }) });
    const headline = (citations: readonly Citation[]) =>
      textOf(replyOf(answeredWith([{ kind: 'date', occasion, citations }]))).split('\n')[2];
    expect(headline([citationWith(), other])).toBe('14 October 2025 · 2 sources');
    expect(headline([citationWith(), citationWith()])).toBe('14 October 2025');
  });

  it('wraps long excerpts between words and lets no control character through', () => {
    const excerpt = `\u001B[2J${'a wave broke over the pier '.repeat(20)}`;
    const lines = textOf(replyOf(noneWith([citationWith({ excerpt })]))).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(92);
    expect(lines.filter((line) => line.startsWith('  │ ')).length).toBeGreaterThan(5);
    expect(lines.join('')).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('tells the notices too', () => {
    expect(textOf({ kind: 'notice', text: 'Nothing was done.', private: true })).toBe('Nothing was done.');
    const help = textOf({
      kind: 'help',
      examples: ['/when event: the vote'],
      commands: ['/when: When something happened'],
      private: true,
    });
    expect(help).toContain('\n/when event: the vote');
    expect(help).toContain('\n/when: When something happened');
  });
});
