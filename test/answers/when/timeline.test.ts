import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Finding, Question } from '../../../src/answers/answer.ts';
import { respond } from '../../../src/answers/respond.ts';
import { BRIDGE, bridge } from '../bridge.ts';
import { editionOf } from '../harbour.ts';

type Range = Pick<Question, 'from' | 'to'>;
const timeline = async (input: string, range: Range = {}): Promise<Answer> =>
  respond(await bridge(), { command: 'timeline', input, ...range });

type Event = Extract<Finding, { kind: 'event' }>;
const eventsOf = (answer: Answer): readonly Event[] =>
  answer.status === 'answered' ? answer.findings.filter((finding) => finding.kind === 'event') : [];

/** One line an event: its date, and the files that tell of it. */
const lines = (answer: Answer) =>
  eventsOf(answer).map(({ occasion, citations }) => {
    const date = `${occasion?.planned ? 'planned ' : ''}${occasion?.value ?? 'undated'}`;
    return `${date}: ${citations.map(({ document }) => document.file.replace(/\..*/, '')).join(' ')}`;
  });

describe('/timeline on a topic', () => {
  const cases: readonly [topic: string, events: readonly string[]][] = [
    ['bridge closed to lorries', ['2025-05-12: bridge-closed second-paper']],
    // "spoke by phone" is a call; the call of two others on the same day is not theirs
    ['Voss Reik calls', ['2025-05-06: bridge-closed cracks-found']],
    ['calls between Orlik and Sand', ['2025-05-06: second-paper']],
    ['cyclists', ['2025-05-13: bridge-closed']],
    ['council', ['planned 2025-05-12: cracks-found']],
    ['accident', ['2025-05-08: cracks-found']],
    ['walk over the bridge', ['undated: undated-walk']],
    [
      'bridge',
      [
        '2025-05-06: cracks-found',
        '2025-05-06: second-paper',
        '2025-05-12: bridge-closed second-paper',
        '2025-05-13: bridge-closed',
        'undated: undated-walk',
        'undated: undated-walk',
        'undated: undated-walk',
      ],
    ],
  ];
  test.each(cases)('%j', async (topic, events) => {
    expect(lines(await timeline(topic))).toEqual(events);
  });

  test.each(['volcano', 'calls in April', 'Voss in Rome'])('%j is not on the record', async (topic) => {
    expect(await timeline(topic)).toMatchObject({ status: 'none', searched: { documents: 4 } });
  });

  test('words said on a day carry their speaker, what happened carries none', async () => {
    const [closed] = eventsOf(await timeline('bridge closed to lorries'));
    const [said] = eventsOf(await timeline('cyclists'));
    expect(closed?.citations[0]).toMatchObject({ label: null, speaker: null });
    expect(said?.citations[0]).toMatchObject({ label: 'said', speaker: 'Clara Voss' });
  });

  test('what has only a phrase comes before what has none, and what happened before what was said', async () => {
    const undated = eventsOf(await timeline('bridge')).slice(-3);
    expect(undated.map(({ occasion, citations }) => [occasion?.value, citations[0]?.label])).toEqual([
      [null, null],
      [undefined, null],
      [undefined, 'said'],
    ]);
  });

  test('a range leaves out what lies outside of it and what has no date', async () => {
    const answer = await timeline('bridge', { from: '2025-05-07', to: '12 May 2025' });
    expect(lines(answer)).toEqual(['2025-05-12: bridge-closed second-paper']);
    expect(answer).toMatchObject({ notes: [expect.stringContaining('from 2025-05-07 to 2025-05-12')] });
  });
});

describe('/timeline of a time', () => {
  const may = [
    '2025-05-06: bridge-closed cracks-found',
    '2025-05-06: second-paper',
    '2025-05-08: cracks-found',
    '2025-05-12: bridge-closed second-paper',
    'planned 2025-05-12: cracks-found',
    '2025-05-13: bridge-closed',
  ];
  const all = ['2025-04: bridge-closed', ...may];
  const cases: readonly [topic: string, range: Range, events: readonly string[]][] = [
    ['', {}, all],
    ['everything', {}, all],
    ['all events', {}, all],
    ['May 2025', {}, may],
    ['in May 2025', { from: '2025-05-01', to: '2025-05-31' }, may],
    ['2025', { from: '2025-05-13' }, ['2025-05-13: bridge-closed']],
    ['everything', { to: 'April 2025' }, ['2025-04: bridge-closed']],
  ];
  test.each(cases)('%j %j', async (topic, range, events) => {
    expect(lines(await timeline(topic, range))).toEqual(events);
  });

  test('what was only wanted for a day is not told as having happened on it', async () => {
    expect(lines(await timeline('20 May 2025'))).toEqual([]);
  });

  test('a time that nothing is dated to is not on the record', async () => {
    expect(await timeline('1999')).toMatchObject({ status: 'none', related: [] });
  });
});

test('what lies after the publication is planned, what is only thought of is no event', async () => {
  const edition = await editionOf({
    'border.md': `---
published: 2025-09-18
---
The border was shut in March. Jo Adu said that the border would stay shut through the summer. The opening of the border on 2 October was agreed in May. If talks fail, the border would shut again on 7 October.
`,
  });
  expect(lines(await respond(edition, { command: 'timeline', input: 'border' }))).toEqual([
    '2025-03: border',
    'planned 2025-10-02: border',
  ]);
});

describe('/timeline asks back', () => {
  const cases: readonly [topic: string, range: Range, told: string][] = [
    ['everything', { from: '2025-06-01', to: '2025-05-01' }, 'Swap them'],
    ['bridge', { from: 'last week' }, 'absolute date'],
    ['May 2025', { from: '2025-06-01' }, 'other days'],
    ['of the', {}, 'Type a topic'],
  ];
  test.each(cases)('about %j %j', async (topic, range, told) => {
    expect(await timeline(topic, range)).toMatchObject({
      status: 'usage',
      short: expect.stringContaining(told),
    });
  });
});

test('whatever is typed: days ascend, no place is cited twice for an event, and what is cited stands in its file', async () => {
  const words = fc.constantFrom(
    'bridge',
    'Voss',
    'Reik',
    'call',
    'May',
    '2025',
    'closed',
    'the',
    'everything',
    '"',
    ';',
  );
  const topic = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(topic, async (input) => {
      const events = eventsOf(await timeline(input));
      const days = events.flatMap(({ occasion }) => (occasion?.value ? [occasion.first] : []));
      expect(days).toEqual(days.toSorted());
      expect(events.slice(0, days.length).every(({ occasion }) => occasion?.value)).toBe(true);
      for (const { citations } of events) {
        const places = citations.map(({ document, paragraph }) => `${document.file} ${paragraph}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { document, start, end, excerpt } of citations)
          expect(BRIDGE[document.file]?.slice(start, end)).toBe(excerpt);
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('a name is found under every spelling that the coverage has for it', async () => {
  const edition = await editionOf({
    'one.md':
      '---\npublished: 2025-05-09\n---\nStefan Wolkoff, the harbour master, met the dockers on May 6.\n',
    'two.md': '---\npublished: 2025-06-20\n---\nStefan Volkov opened the lock on June 3.\n',
  });
  const answer = await respond(edition, { command: 'timeline', input: 'Wolkoff' });
  expect(lines(answer)).toEqual(['2025-05-06: one', '2025-06-03: two']);
});
