import fc from 'fast-check';
import type { Citation, Finding } from '../../src/answers/answer.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { ReportView } from '../../src/replies/reportCard.ts';
import {
  citationWith,
  documentWith,
  noneWith,
  occasionWith,
  questionWith,
  replyOf,
  utteranceWith,
} from './samples.ts';

export const nastyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  fc.constantFrom(
    '*'.repeat(10_000),
    '漢'.repeat(10_000),
    '\u202E@everyone '.repeat(500),
    `e${'\u0301'.repeat(9000)}`,
    'مرحبا '.repeat(2000),
    '<@1> [x](https://x.example) '.repeat(300),
    '\n\n.\n\n-'.repeat(1500),
    '👨\u200D👩\u200D👧'.repeat(900),
    '',
  ),
);

export const nastyCitation = fc
  .record({
    excerpt: nastyText,
    name: nastyText,
    url: fc.oneof(nastyText, fc.webUrl()),
    at: fc.nat(50),
    long: fc.nat(5000),
  })
  .map(({ excerpt, name, url, at, long }) =>
    citationWith({
      excerpt,
      speaker: name,
      occasion: occasionWith({ value: name, because: name }),
      document: documentWith({
        file: name,
        publisher: name,
        url,
        title: { value: name, span: null, words: null, because: '' },
      }),
      marks: [
        { start: 100 + at, end: 100 + at + long },
        { start: 90 + at, end: 101 + at },
      ],
    }),
  );

export const nastyFinding: fc.Arbitrary<Finding> = fc
  .record({ name: nastyText, citations: fc.array(nastyCitation, { maxLength: 5 }), kind: fc.nat(4) })
  .map(({ name, citations, kind }): Finding => {
    if (kind === 4) return nastyPerson(name, citations);
    if (kind === 0) return utteranceWith({ speaker: name, status: 'asked', citations });
    if (kind === 1)
      return { kind: 'date', occasion: occasionWith({ value: name, because: name }), citations };
    return kind === 2
      ? { kind: 'passage', citations }
      : { kind: 'document', document: documentWith({ file: name }), citations };
  });

function nastyPerson(name: string, citations: readonly Citation[]): Finding {
  const person = { name, aliases: Array.from({ length: 20 }, () => name), roles: [name], mentions: 1 };
  const said = occasionWith({ value: name, because: name });
  return { kind: 'person', person, quoted: { quotes: 2, first: said, last: said }, citations };
}

const nastyReport = fc.record({ text: nastyText, isQuote: fc.boolean(), known: fc.boolean() }).map(
  ({ text, isQuote, known }): ReportView => ({
    ...{ id: '0123456789ab', what: 'other', day: '2026-03-04', times: 3, paragraph: 2, isQuote },
    ...{ notes: Array(5).fill(text.slice(0, 500)), asked: text, file: known ? 'harbour.md' : text },
    ...{ excerpt: text, speaker: text, date: text },
  }),
);

export const nastyReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.array(nastyReport, { maxLength: 3 }).map(
    (reports): Reply => ({
      ...{ kind: 'reports', private: true, edition: { documents: [documentWith()] } },
      ...{ reports, at: 2, done: reports[0]?.asked ?? null },
    }),
  ),
  fc
    .record({
      findings: fc.array(nastyFinding, { maxLength: 8 }),
      input: nastyText,
      notes: fc.array(nastyText, { maxLength: 5 }),
    })
    .map(({ findings, input, notes }) =>
      replyOf({
        status: 'answered',
        question: questionWith({ input, speaker: input }),
        short: input,
        findings,
        notes,
      }),
    ),
  fc
    .record({ related: fc.array(nastyCitation, { maxLength: 8 }), input: nastyText })
    .map(({ related, input }) => replyOf(noneWith(related, questionWith({ input })))),
  nastyText.map((text): Reply => ({ kind: 'notice', text, private: true })),
  fc
    .array(nastyText, { maxLength: 30 })
    .map((examples): Reply => ({ kind: 'help', examples, commands: examples, private: true })),
  fc.array(nastyText, { maxLength: 60 }).map(
    (names): Reply => ({
      kind: 'reindexed',
      private: true,
      report: {
        added: names,
        changed: names,
        removed: names,
        refused: names.map((file) => ({ file, reason: file })),
        documents: 1,
        passages: 1,
        quotes: 1,
        ms: 1,
      },
    }),
  ),
);
