import { describe, expect, it } from 'vitest';
import { findTimexes } from '../../../src/coverage/dates/find.ts';
import { tieDates } from '../../../src/coverage/dates/tie.ts';
import type { AnnotatedDocument, LaidOutDocument, Span } from '../../../src/coverage/model.ts';
import type { FoundQuote, QuotedPassage } from '../../../src/coverage/quotes/find.ts';
import { EVENT_TIES } from '../../cases/dates.ts';
import { documentOf, type Layout } from './documentOf.ts';

const sentencesOf = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/\S.*?[.?!]”?(?=\s+[A-Z“]|$)/g)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));

const quoteOf = (text: string, words: string, kind: FoundQuote['kind'], speaker: string): FoundQuote => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { span, text: words, kind, speaker, mention: null, cue: 'said', status: 'said', tier: 'test' };
};

function tied(text: string, layout: Layout, quotes: readonly FoundQuote[] = []): AnnotatedDocument {
  const document: LaidOutDocument = documentOf(text, layout);
  const passages: QuotedPassage[] = document.passages.map((passage) => ({
    ...passage,
    sentences: sentencesOf(text, passage.span),
    quotes: quotes.filter(({ span }) => span.start >= passage.span.start && span.end <= passage.span.end),
  }));
  return tieDates({ document, text, passages, people: [], timexes: findTimexes(document, text) });
}

const sliceOf = (text: string, span: Span | null | undefined): string | null =>
  span == null ? null : text.slice(span.start, span.end);

describe('what happened when', () => {
  it.each(EVENT_TIES)(
    '$text ($published) → $value',
    ({ text, published, value, tie, phrase, planned = false }) => {
      const occasion = tied(text, { published }).passages.at(-1)?.sentences.at(-1)?.occasion ?? null;
      expect({
        value: occasion?.value ?? null,
        tie: occasion?.tie ?? null,
        phrase: sliceOf(text, occasion?.phrase),
        planned: occasion?.planned ?? false,
      }).toEqual({ value, tie, phrase, planned });
    },
  );
});

it.each([
  ['The ferry sank in early October.', '; “early” is taken as these days'],
  ['The ferry sank in October.', ''],
])('the reason tells how part of a month was taken: %s', (text, told) => {
  const [passage] = tied(text, { published: '2025-11-25' }).passages;
  expect(passage?.sentences[0]?.occasion?.because).toBe(
    `the year from the publication day, 25 November 2025${told}`,
  );
});

describe('when it was said', () => {
  const said = (text: string, words: string, kind: FoundQuote['kind'], layout: Layout) =>
    tied(text, layout, [quoteOf(text, words, kind, 'Alma')])
      .passages.at(-1)
      ?.quotes.at(-1)?.said ?? null;

  it.each([
    [
      'Alma said on Friday that the ferry sank in October.',
      'the ferry sank in October',
      'indirect',
      '2025-11-21',
      'clause',
    ],
    ['“The ferry sank,” Alma said Oct. 14.', '“The ferry sank,”', 'direct', '2025-10-14', 'clause'],
    ['On Friday, Alma spoke of the ferry.', 'the ferry', 'indirect', '2025-11-21', 'sentence'],
    [
      'Alma said the ferry sank on Friday.',
      'the ferry sank on Friday',
      'indirect',
      '2025-11-25',
      'published',
    ],
  ] as const)('%s', (text, words, kind, value, tie) => {
    const occasion = said(text, words, kind, { published: '2025-11-25' });
    expect([occasion?.value, occasion?.tie]).toEqual([value, tie]);
  });

  it('stays unknown where nothing tells', () => {
    expect(said('Alma said the ferry sank.', 'the ferry sank', 'indirect', {})).toBeNull();
  });

  it('is the day before it in the same breath', () => {
    const text = '“It sank,” Alma said Oct. 14. “It was old.”';
    const quotes = [
      quoteOf(text, '“It sank,”', 'direct', 'Alma'),
      quoteOf(text, '“It was old.”', 'direct', 'Alma'),
    ];
    const second = tied(text, { published: '2025-11-25' }, quotes).passages[0]?.quotes[1]?.said;
    expect([second?.value, second?.tie]).toEqual(['2025-10-14', 'carried']);
  });
});

describe('a conversation', () => {
  const text = [
    'Here is their call of October 14 in full.',
    'Alma: Good evening. I flew to Porto. We will talk tomorrow.',
  ].join('\n');
  const words = 'Good evening. I flew to Porto. We will talk tomorrow.';
  const document = tied(text, { published: '2025-11-25', transcriptFrom: 0 }, [
    quoteOf(text, words, 'transcript', 'Alma'),
  ]);
  const turn = document.passages[1];

  it('dates what is said in it', () => {
    const occasion = turn?.quotes[0]?.said;
    expect([occasion?.value, occasion?.tie, sliceOf(text, occasion?.phrase)]).toEqual([
      '2025-10-14',
      'section',
      'October 14',
    ]);
  });

  it('dates only what its turns tell of their own moment', () => {
    expect(
      turn?.sentences.map(({ occasion }) => [occasion?.value ?? null, occasion?.planned ?? null]),
    ).toEqual([
      ['2025-10-14', false],
      [null, null],
      ['2025-10-15', true],
    ]);
  });
});

describe('expressions', () => {
  it('belong to their passage, those of the title to the document', () => {
    const text = 'Ferry sank on Friday\nDivers came yesterday.';
    const whole = documentOf(text, { published: '2025-11-25' });
    const document = {
      ...whole,
      title: {
        value: 'Ferry sank on Friday',
        span: { start: 0, end: 20 },
        words: 'Ferry sank on Friday',
        because: 'the first line',
      },
      passages: whole.passages.slice(1),
    };
    const passages = document.passages.map((passage) => ({
      ...passage,
      sentences: [passage.span],
      quotes: [],
    }));
    const result = tieDates({ document, text, passages, people: [], timexes: findTimexes(document, text) });
    expect(result.timexes.map((t) => t.text)).toEqual(['Friday']);
    expect(result.passages[0]?.timexes.map((t) => t.text)).toEqual(['yesterday']);
  });
});

describe('days inside a quotation', () => {
  it.each([
    ['On March 3, Alma told them: “We leave tomorrow.”', 'tomorrow', '2025-03-04', '2025-03-20'],
    ['“We leave tomorrow,” Alma said on March 3.', 'tomorrow', '2025-03-04', '2025-03-20'],
    ['On March 3, Alma told them: “We will leave on Friday.”', 'Friday', '2025-03-07', '2025-03-20'],
    ['On March 3, 2025, Alma told them: “We leave tomorrow.”', 'tomorrow', '2025-03-04', null],
    ['Alma told them: “We leave tomorrow.”', 'tomorrow', '2025-03-21', '2025-03-20'],
    ['“We leave on April 5,” Alma said on March 3.', 'April 5', '2025-04-05', '2025-03-20'],
  ])('%s: %s is %s where it was printed on %s', (text, phrase, value, published) => {
    const words = text.slice(text.indexOf('“'), text.indexOf('”') + 1);
    const [passage] = tied(text, { published }, [quoteOf(text, words, 'direct', 'Alma')]).passages;
    expect(passage?.timexes.find((timex) => timex.text === phrase)?.value).toBe(value);
  });
});
