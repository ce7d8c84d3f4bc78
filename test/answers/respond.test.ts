import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation, Question, QuestionCommand } from '../../src/answers/answer.ts';
import { respond } from '../../src/answers/respond.ts';
import { editionOf, HARBOUR, harbour } from './harbour.ts';

type Options = Partial<Pick<Question, 'speaker' | 'source' | 'from' | 'to'>>;
const ask = async (command: QuestionCommand, input: string, options: Options = {}): Promise<Answer> =>
  respond(await harbour(), { command, input, ...options });

const citationsOf = (answer: Answer): readonly Citation[] => {
  if (answer.status === 'usage') return [];
  return answer.status === 'none' ? answer.related : answer.findings.flatMap((f) => f.citations);
};

const firstOf = (answer: Answer) => (answer.status === 'answered' ? answer.findings[0] : undefined);

describe('/who said', () => {
  const found: readonly [words: string, speaker: string, cited: string][] = [
    ['another ship until the rota is fair', 'Lena Brandt', 'We will not load another ship'],
    ['we wont load anoter ship until the rota is fiar', 'Lena Brandt', 'We will not load another ship'],
    ['army ferries', 'Anton Weber', 'the army could be asked'],
    ['settle this before the summer', 'Ruth Adler', 'settle this before the summer'],
    ['army had never been needed', 'Helen Weber', 'never been needed'],
    ['what did Adler say about the summer', 'Ruth Adler', 'before the summer'],
    ['x;y -- army ferries', 'Anton Weber', 'the army could be asked'],
  ];
  test.each(found)('%j was %s', async (words, speaker, cited) => {
    const answer = await ask('who said', words);
    expect(firstOf(answer)).toMatchObject({ kind: 'utterance', speaker });
    expect(citationsOf(answer)[0]?.excerpt).toContain(cited);
  });

  test.each([
    'the moon is made of cheese',
    'to be or not to be',
    'ferry panicked',
    'he didn’t say so',
    'they said that',
    'ships army rota',
  ])('%j is not on the record, and the answer says what was searched', async (words) => {
    const answer = await ask('who said', words);
    expect(answer).toMatchObject({
      status: 'none',
      searched: { documents: 3, first: '2025-03-12', last: '2025-03-20' },
    });
  });

  test('both wordings of an utterance are one finding with two citations', async () => {
    const answer = await ask('who said', 'until the rota is fair');
    const first = firstOf(answer);
    expect(first?.citations.map((c) => c.document.file)).toEqual(
      expect.arrayContaining(['harbour-strike.md', 'harbour-deal.md']),
    );
  });

  test('predicted and denied words are never said by the one they are about', async () => {
    for (const words of ['the minister panicked', 'spoiled children']) {
      const answer = await ask('who said', words);
      const statuses = answer.status === 'answered' ? answer.findings : [];
      for (const finding of statuses) expect(finding).not.toMatchObject({ status: 'said' });
    }
  });

  test('a surname that fits two people is asked back', async () => {
    expect(await ask('who said', 'army', { speaker: 'Weber' })).toMatchObject({
      status: 'usage',
      short: expect.stringMatching(/(?=.*Anton Weber)(?=.*Helen Weber)/),
    });
  });

  test('the words of somebody else are shown as related only', async () => {
    const answer = await ask('who said', 'before the summer', { speaker: 'Lena Brandt' });
    expect(answer.status).toBe('none');
    expect(citationsOf(answer)[0]).toMatchObject({ speaker: 'Ruth Adler' });
  });

  test('a date filter says how it was understood and how many undated passages it left out', async () => {
    const answer = await ask('who said', 'settle this before the summer', { from: 'March 2025' });
    expect(answer).toMatchObject({
      status: 'none',
      notes: [
        'Only what was said or happened from 2025-03-01.',
        expect.stringMatching(/^\d+ undated passages? on these words left out\.$/),
      ],
    });
  });

  test('a speaker whom nobody quotes ends in none, not in a dropped filter', async () => {
    expect(await ask('who said', 'army', { speaker: 'Nobody Atall' })).toMatchObject({ status: 'none' });
  });
});

describe('/when', () => {
  const dated: readonly [event: string, date: string][] = [
    ['did the dock workers walk out', '2025-03-03'],
    ['dock strike ended', '2025-03-19'],
    ['first ferry left for the islands', '2025-03-21'],
    ['did Weber warn that the army could be asked', '2025-03-11'],
  ];
  test.each(dated)('%j is %s', async (event, date) => {
    expect(firstOf(await ask('when', event))).toMatchObject({ kind: 'date', occasion: { value: date } });
  });

  test('a day that the coverage names is not followed by days on which it was merely in the news', async () => {
    const answer = await ask('when', 'dock strike');
    const ties =
      answer.status === 'answered' ? answer.findings.map((f) => f.kind === 'date' && f.occasion?.tie) : [];
    expect(ties.length).toBeGreaterThan(0);
    expect(ties).not.toContain('published');
  });

  test('what only a relative phrase dates stays a phrase where the file has no date', async () => {
    const answer = await ask('when', 'Brandt and Adler spoke by phone');
    expect(answer.status).toBe('answered');
    expect(firstOf(answer)).toMatchObject({ occasion: { value: null } });
  });

  test.each(['did the king visit', 'was the airport opened', 'did the army run the ferries'])(
    '%j is not on the record',
    async (event) => {
      expect((await ask('when', event)).status).toBe('none');
    },
  );

  const elsewhere = ['did Weber warn that the army could be asked', 'was the article on the deal published'];
  test.each(elsewhere)('%j finds nothing in another source', async (event) => {
    const answer = await ask('when', event, { source: 'undated-call.txt' });
    expect(citationsOf(answer).filter((c) => c.document.file !== 'undated-call.txt')).toEqual([]);
  });

  test('words that somebody denies were said on no day; the denial is related', async () => {
    const answer = await ask('when', 'did Adler say spoiled children');
    expect(answer.status).toBe('none');
    expect(citationsOf(answer)[0]).toMatchObject({ label: 'denied' });
  });

  test('of a sentence that is too long for an excerpt the words asked for are cited', async () => {
    const long = `On May 5, 2025, after ${'talk and '.repeat(100)}talk, the lighthouse of Norhaven collapsed.`;
    const edition = await editionOf({ 'long.txt': long });
    const answer = await respond(edition, { command: 'when', input: 'lighthouse collapsed' });
    expect(citationsOf(answer)[0]?.excerpt).toContain('lighthouse of Norhaven collapsed');
  });

  test('a paragraph of hundreds of sentences is read to its end', async () => {
    const sentences = Array.from({ length: 800 }, (_, i) => `Mast ${i} of the wharf was painted on a day.`);
    const edition = await editionOf({ 'wharf.txt': sentences.join(' ') });
    const answer = await respond(edition, { command: 'when', input: 'wharf masts rotted in winter storms' });
    expect(answer.status).toBe('none');
  });

  test('a plan answers only a question that asks ahead, and is marked as planned', async () => {
    const ahead = await ask('when', 'will Weber meet the union');
    expect(firstOf(ahead)).toMatchObject({ occasion: { planned: true } });
  });
});

describe('/search and /sources', () => {
  test('finds the passages on a topic, with the words marked', async () => {
    const answer = await ask('search', 'eleven points');
    const [citation] = citationsOf(answer);
    const marked = citation?.marks.map((m) =>
      citation.excerpt.slice(m.start - citation.start, m.end - citation.start),
    );
    expect(marked?.join(' ')).toBe('eleven points');
  });

  test('an acronym stands for the name that it abbreviates', async () => {
    const answer = await ask('search', 'NHA chair');
    expect(citationsOf(answer)[0]?.excerpt).toContain('Norhaven Harbour Authority');
  });

  test.each(['bitcoin price', '(a+)+$ .*', 'zzzz qqqq'])('%j finds nothing', async (words) => {
    expect(['none', 'usage']).toContain((await ask('search', words)).status);
  });

  test('a source filter keeps other documents out', async () => {
    const answer = await ask('search', 'ferry', { source: 'harbour-deal.md' });
    expect(new Set(citationsOf(answer).map((c) => c.document.file))).toEqual(new Set(['harbour-deal.md']));
  });

  test('lists all documents, one by its name, or those that tell of something', async () => {
    const files = async (words: string) => {
      const answer = await ask('sources', words);
      return answer.status === 'answered'
        ? answer.findings.map((f) => f.kind === 'document' && f.document.file)
        : [];
    };
    expect(await files('')).toEqual(['harbour-deal.md', 'harbour-strike.md', 'undated-call.txt']);
    expect(await files('undated-call.txt')).toEqual(['undated-call.txt']);
    expect(await files('night shifts')).toEqual(['harbour-strike.md']);
    expect(await files('undated')).toEqual(['undated-call.txt']);
  });
});

describe('/sources', () => {
  const nothing: readonly [words: string, status: string][] = [
    ['a', 'none'],
    ['arbou', 'none'],
    ['(a+)+$', 'none'],
    ['<@123456789012345678>', 'usage'],
  ];
  test.each(nothing)('%j names no document: %s', async (words, status) => {
    expect((await ask('sources', words)).status).toBe(status);
  });
});

describe('every answer', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('army', 'rota', 'the', 'Weber', 'ferry', '"', 'was', '2025', ';', '<@1>'), {
        maxLength: 12,
      })
      .map((w) => w.join(' ')),
  );
  const command = fc.constantFrom<QuestionCommand>(
    'who said',
    'when',
    'timeline',
    'search',
    'sources',
    'ask',
    'check',
  );

  test('cites text that stands in its file, at most 400 characters of it, marks inside', async () => {
    await fc.assert(
      fc.asyncProperty(command, anything, async (name, input) => {
        for (const citation of citationsOf(await ask(name, input))) {
          const text = HARBOUR[citation.document.file] ?? '';
          expect(text.slice(citation.start, citation.end)).toBe(citation.excerpt);
          expect(citation.excerpt.length).toBeLessThanOrEqual(400);
          for (const mark of citation.marks) {
            expect(mark.start).toBeGreaterThanOrEqual(citation.start);
            expect(mark.end).toBeLessThanOrEqual(citation.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for the same question', async () => {
    const once = await ask('who said', 'rota is fair');
    expect(await ask('who said', 'rota is fair')).toEqual(once);
  });
});
