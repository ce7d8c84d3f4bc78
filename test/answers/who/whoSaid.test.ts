import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Finding, Question } from '../../../src/answers/answer.ts';
import { respond } from '../../../src/answers/respond.ts';
import { editionOf } from '../harbour.ts';
import { OBSERVATORY, observatory } from '../observatory.ts';

type Options = Partial<Pick<Question, 'speaker' | 'from' | 'to'>>;
type Utterance = Extract<Finding, { kind: 'utterance' }>;

const ask = async (input: string, options: Options = {}): Promise<Answer> =>
  respond(await observatory(), { command: 'who said', input, ...options });

const utterances = (answer: Answer): readonly Utterance[] =>
  answer.status === 'answered' ? answer.findings.filter((f) => f.kind === 'utterance') : [];

describe('a quotation is found', () => {
  const typed: readonly [how: string, words: string, speaker: string][] = [
    ['with words left out', 'build telescope on the northern, whatever weather costs', 'Ines Calder'],
    ['with two words swapped', 'we will build the telescope on northern the ridge', 'Ines Calder'],
    ['with words of its own', 'we shall build our telescope on the northern ridge anyway', 'Ines Calder'],
    ['with slips in short words', 'th farmers wil get tehir water bcak', 'Ruth Haller'],
    ['with a number split up', 'that the 1 250 visitors of last year paid', 'Piet Moser'],
    ['with words run together', 'get their waterback before the summer', 'Ruth Haller'],
    ['with its clauses in another order', 'before the summer the farmers get back water', 'Ruth Haller'],
    ['in other words', 'the farmers will see their water again by summer', 'Ruth Haller'],
  ];
  test.each(typed)('%s: %j', async (_, words, speaker) => {
    expect(utterances(await ask(words))[0]).toMatchObject({ speaker });
  });

  test.each([
    'we will never build the road on the eastern shore',
    'the farmers and the visitors will wait for the road',
    'whatever the mayor says about the council',
    'I know that it is not what they will get from us',
  ])('but not %j, which has mere words of one', async (words) => {
    expect((await ask(words)).status).toBe('none');
  });
});

describe('what somebody says that somebody will say', () => {
  test('is predicted, even inside a speech that is quoted whole', async () => {
    const edition = await editionOf({
      'a.txt': '"He will say that the ferry is punctual. That is what he will say," Bo Lind said.',
    });
    const answer = await respond(edition, { command: 'who said', input: 'the ferry is punctual' });
    expect(utterances(answer).map(({ citations }) => citations.map(({ label }) => label))).toEqual([
      ['predicted'],
    ]);
  });
});

describe('one utterance, all its wordings', () => {
  const WORDS = 'whatever the weather costs us';

  test('the same words in two papers are one answer; said again months later they are another', async () => {
    const found = utterances(await ask(WORDS));
    const told = found.map(({ said, citations }) => [said?.value, citations.map((c) => c.document.file)]);
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        ['2025-10-08', ['again.md']],
        ['2025-03-04', ['plan.md', 'plan-translated.md']],
      ]),
    );
  });

  test('no passage is cited twice, whatever is asked', async () => {
    const words = Object.values(OBSERVATORY).join(' ').split(/\s+/);
    const piece = fc
      .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 9 }))
      .map(([at, length]) => words.slice(at, at + length).join(' '));
    await fc.assert(
      fc.asyncProperty(piece, async (input) => {
        for (const { citations, said } of utterances(await ask(input))) {
          const places = citations.map((c) => `${c.document.file} ${c.paragraph}`);
          expect(new Set(places).size).toBe(places.length);
          const days = citations.flatMap(({ occasion }) =>
            occasion?.tie === 'published' ? [] : (occasion?.value ?? []),
          );
          if (said?.value) expect(new Set([...days, said.value]).size).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('words that somebody only passes on are those of the one who is said to have said them', async () => {
    const found = utterances(await ask('the dome would leak in winter'));
    expect(found.map(({ speaker, status }) => [speaker, status])).toEqual([
      ['Ines Calder', 'reported'],
      ['Valley Post', 'said'],
    ]);
  });
});

test('of a long turn the sentences around the words are shown', async () => {
  const [found] = utterances(await ask('pay more than two crowns'));
  const excerpt = found?.citations[0]?.excerpt ?? '';
  expect(excerpt).toContain('Nobody in this valley should pay more than two crowns for a look at Saturn.');
  expect(excerpt).not.toContain('Good evening');
  expect(excerpt.length).toBeLessThanOrEqual(400);
});

describe('a month among the words', () => {
  const cases: readonly [words: string, options: Options, days: readonly (string | undefined)[]][] = [
    ['who said northern ridge in October', {}, ['2025-10-08']],
    ['the northern ridge, March 2025', {}, ['2025-03-04']],
    ['what did Calder say about the ridge in 2025', {}, ['2025-10-08', '2025-03-04']],
    ['what did Calder say in October 2025', {}, ['2025-10-08']],
    ['October', { speaker: 'Calder' }, ['2025-10-08']],
    ['what did Calder say in June', {}, []],
    ['what did Calder say in the October interview', {}, []],
  ];
  test.each(cases)('%j %j asks for words of %j', async (words, options, days) => {
    const found = utterances(await ask(words, options));
    expect(new Set(found.map(({ said }) => said?.value))).toEqual(new Set(days));
  });

  test('is told in the answer', async () => {
    expect(await ask('northern ridge in October')).toMatchObject({
      notes: ['Only what was said in October.'],
    });
  });
});

describe('the speaker filter', () => {
  const fits: readonly [words: string, speaker: string][] = [
    ['road too steep for lorries', 'Piet Moser'],
    ['road too steep for lorries', 'Calder'],
    ['visitors paid for the gate', 'Mosser'],
    ['whatever the weather costs us', 'Ines Kalder'],
  ];
  test.each(fits)('%j is found for %j', async (words, speaker) => {
    expect((await ask(words, { speaker })).status).toBe('answered');
  });

  test('words said together are not those of a third one', async () => {
    expect((await ask('road too steep for lorries', { speaker: 'Haller' })).status).toBe('none');
  });
});
