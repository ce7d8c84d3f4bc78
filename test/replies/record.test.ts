import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/answers/answer.ts';
import type { Occasion } from '../../src/coverage/model.ts';
import { recordOf } from '../../src/replies/record.ts';
import {
  answeredWith,
  citationWith,
  documentWith,
  noneWith,
  occasionWith,
  questionWith,
  utteranceWith,
} from './samples.ts';

describe('the record of an answer', () => {
  it('has the keys of the console contract in their order, and plain citations', () => {
    const record = recordOf(
      'Q1',
      answeredWith([utteranceWith({ citations: [citationWith({ excerpt: 'It stays.' })] })]),
      1.7,
    );
    expect(JSON.stringify(record)).toBe(
      '{"id":"Q1","command":"who said","status":"answered","answer":"Ines Calloway","speakers":["Ines Calloway"],' +
        '"dates":["2025-10-14"],"citations":[{"file":"harbour.md","paragraph":4,"start":100,"end":109,' +
        '"excerpt":"It stays.","label":"said"}],"related":[],"ms":1.7}',
    );
  });

  it('names speakers of cited words and dates once, in the order of the findings', () => {
    const said = (speaker: string | null, value: string | null) =>
      utteranceWith({ speaker, said: occasionWith({ value }), citations: [] });
    const record = recordOf(
      'x',
      answeredWith([
        said('B', '2025-10-15'),
        said(null, null),
        said('A', '2025-10-14'),
        said('B', '2025-10-15'),
        { kind: 'date', occasion: occasionWith({ value: '2025-11' }), citations: [] },
        { kind: 'date', occasion: null, citations: [] },
        {
          kind: 'passage',
          citations: [citationWith({ speaker: 'C', occasion: occasionWith({ value: '2024' }) })],
        },
        { kind: 'document', document: documentWith(), citations: [] },
      ]),
      0,
    );
    expect(record).toMatchObject({
      speakers: ['B', 'A', 'C'],
      dates: ['2025-10-15', '2025-10-14', '2025-11'],
    });
  });

  it('tells the events of a timeline, and its dates without those that are none', () => {
    const event = (occasion: Occasion | null): Finding => ({
      kind: 'event',
      occasion,
      citations: [citationWith({ excerpt: 'It stays.', label: null })],
    });
    const findings = [
      event(occasionWith({ value: '2025-10-14' })),
      event(occasionWith({ value: '2025-11', planned: true })),
      event(occasionWith({ value: null })),
      event(null),
    ];
    const question = questionWith({ command: 'timeline' });
    const record = recordOf('x', { status: 'answered', question, short: '', findings, notes: [] }, 0);
    const citations = [expect.objectContaining({ excerpt: 'It stays.' })];
    expect(record.events).toEqual([
      { date: '2025-10-14', planned: false, citations },
      { date: '2025-11', planned: true, citations },
      { date: null, planned: false, citations },
      { date: null, planned: false, citations },
    ]);
    expect(record).toMatchObject({ dates: ['2025-10-14', '2025-11'] });
    expect(record.citations).toHaveLength(4);
    expect(recordOf('x', noneWith([], question), 0).events).toEqual([]);
  });

  it('has no citations where nothing was found, only related ones', () => {
    const record = recordOf('x', noneWith([citationWith()]), 0);
    expect(record).toMatchObject({ status: 'none', citations: [], speakers: [], dates: [] });
    expect(record.related).toHaveLength(1);
  });

  it('has neither where the question could not be understood', () => {
    const record = recordOf(
      'x',
      { status: 'usage', question: questionWith(), short: 'Type a few words.' },
      0,
    );
    expect(record).toMatchObject({
      status: 'usage',
      answer: 'Type a few words.',
      citations: [],
      related: [],
    });
  });
});
