import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Judgement } from '../../../src/answers/answer.ts';
import { REMARKS } from '../../../src/answers/check/judge.ts';
import { respond } from '../../../src/answers/respond.ts';
import type { Edition } from '../../../src/search/edition.ts';
import {
  type CheckCase,
  CLOSE,
  MIXED,
  NOBODY,
  OTHER_DAYS,
  OTHERS,
  SPLICED,
  TUNNEL,
  VERBATIM,
} from '../../cases/checks.ts';
import { editionOf } from '../harbour.ts';

let built: Promise<Edition> | undefined;
const check = async (input: string): Promise<Answer> => {
  built ??= editionOf(TUNNEL);
  return respond(await built, { command: 'check', input });
};

const judgementsOf = (answer: Answer): readonly Judgement[] => {
  if (answer.status === 'none') return answer.judgements ?? [];
  return answer.status === 'usage' ? [] : answer.findings.filter((finding) => finding.kind === 'verdict');
};

/** "We will {+not+} go": words only on record; "[-not-]": words only in the message. */
const shownOf = ({ changes }: Judgement) =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'claimed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');

const groups: readonly [what: string, cases: readonly CheckCase[]][] = [
  ['words that stand on the record', VERBATIM],
  ['words that differ a little', CLOSE],
  ['words from two places', SPLICED],
  ['words of somebody else', OTHERS],
  ['words of another day', OTHER_DAYS],
  ['words that nobody said', NOBODY],
  ['several quotations', MIXED],
];

describe.each(groups)('%s', (_what, cases) => {
  test.each(cases)('$message', async ({ message, verdicts }) => {
    const judgements = judgementsOf(await check(message));
    expect(judgements.map(({ verdict, speaker }) => [verdict, speaker])).toEqual(
      verdicts.map(([verdict, speaker]) => [verdict, speaker]),
    );
    verdicts.forEach(([, , shown], i) => {
      const judgement = judgements[i];
      if (shown !== undefined) expect(judgement && shownOf(judgement)).toContain(shown);
    });
  });
});

describe('a check', () => {
  test('judges the first ten of many quotations, and says so', async () => {
    const answer = await check('“We counted 231 jobs, and most came back,” Arv said.\n'.repeat(12));
    expect(judgementsOf(answer)).toHaveLength(10);
    expect(answer).toMatchObject({ notes: ['Only the first 10 of 12 quotations were checked.'] });
  });

  test('names what is too short to judge beside what is judged', async () => {
    const answer = await check('Falk called it a “final offer”. “We counted 231 jobs,” Arv said.');
    expect(judgementsOf(answer)).toHaveLength(1);
    expect(answer).toMatchObject({ notes: ['Too short or too common to judge: “final offer”.'] });
  });

  const idle: readonly [message: string, short: string][] = [
    ['', 'I found no quotation here'],
    [
      'I think that the harbour will be closed soon, and you said so too. '.repeat(5),
      'I found no quotation here',
    ],
    ['lol', 'Too short or too common to judge: “lol”.'],
    ['Falk said “yes, I think so”', 'Too short or too common to judge: “yes, I think so”.'],
  ];
  test.each(idle)('%j is no quotation to judge', async (message, short) => {
    const answer = await check(message);
    expect(answer.status).toBe('usage');
    expect(answer.short).toContain(short);
  });

  const remarked: readonly [message: string, remark: string][] = [
    ['Lund: “the island could lose half of its schools”', REMARKS.retold],
    ['“Perhaps the ministry could pay for the second tube,” Falk said.', REMARKS.unnamed],
    [
      'On October 20, 2025, Falk said “We will not raise the toll before the tunnel opens”.',
      REMARKS.otherDay,
    ],
    ['Falk: “We will not raise the toll. Nobody on this island asked for a bridge”', REMARKS.spliced],
    ['Falk: “We will raise the toll before the tunnel is open”', 'Mind the difference: a negation'],
    ['Arv: “We counted 230 jobs, and most of them came back”', 'Mind the difference: a number'],
  ];
  test.each(remarked)('%s has the remark: %s', async (message, remark) => {
    expect(judgementsOf(await check(message))[0]?.remarks).toContain(remark);
  });

  test('cites every source of the words, the best first, and none twice', async () => {
    const [judgement] = judgementsOf(
      await check('Falk: “We will not raise the toll before the tunnel is open”'),
    );
    const places = judgement?.citations.map(({ document, paragraph }) => `${document.file}#${paragraph}`);
    expect(places?.[0]).toBe('vote.md#2');
    expect(new Set(places).size).toBe(places?.length);
  });

  test('is not on the record as a whole only where none of its quotations is', async () => {
    const none = await check(
      'Falk: “The moon is made of green cheese”. Lund: “Cheese grows on every apple tree”',
    );
    expect(none.status).toBe('none');
    expect(judgementsOf(none)).toHaveLength(2);
    const mixed = await check('Falk: “The moon is made of green cheese”. Arv: “We counted 231 jobs”');
    expect(mixed).toMatchObject({ status: 'answered', short: '1 not on the record, 1 verbatim' });
  });
});

/** Every quotation of the coverage that has words enough, with its speaker. */
const QUOTED: readonly (readonly [speaker: string, words: string])[] = [
  ['Falk', 'We will not raise the toll before the tunnel is open'],
  ['Falk', 'The tunnel will cost 48 million crowns and not one crown more'],
  ['Lund', 'I have never promised anybody a cheaper ferry'],
  ['Arv', 'You will get an honest number next week, I swear to you'],
  ['Moen', 'Then the island deserves an honest number before Christmas'],
];

describe('whatever is checked', () => {
  const place = fc.constantFrom(...QUOTED).chain(([speaker, words]) => {
    const all = words.split(' ');
    return fc.record({
      speaker: fc.constant(speaker),
      all: fc.constant(all),
      at: fc.nat(all.length - 3).map((n) => n + 1),
    });
  });

  test('a quotation without one of its inner words is never verbatim, and the word is shown', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ({ speaker, all, at }) => {
        const [judgement] = judgementsOf(
          await check(`${speaker}: “${all.filter((_, i) => i !== at).join(' ')}”`),
        );
        expect(judgement?.verdict).toBe('close');
        expect(judgement && shownOf(judgement)).toContain(`{+${all[at]?.replace(',', '')}+}`);
      }),
      { numRuns: 60 },
    );
  });

  test('a quotation with a word that is not in it is never verbatim, and the word is shown', async () => {
    const foreign = fc.constantFrom('not', 'zebra', '77', 'never', 'Brahms');
    await fc.assert(
      fc.asyncProperty(place, foreign, async ({ speaker, all, at }, word) => {
        const [judgement] = judgementsOf(
          await check(`${speaker}: “${all.toSpliced(at, 0, word).join(' ')}”`),
        );
        expect(judgement?.verdict).toBe('close');
        expect(judgement && shownOf(judgement)).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  test('what differs and what does not make up the words of the claim and a stretch of the file', async () => {
    const scraps = QUOTED.flatMap(([, words]) => words.split(' ')).concat('“', '”', 'Falk said', '…', 'not');
    const message = fc
      .array(fc.constantFrom(...scraps), { minLength: 4, maxLength: 25 })
      .map((w) => w.join(' '));
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    await fc.assert(
      fc.asyncProperty(message, async (text) => {
        for (const { quote, changes, citations } of judgementsOf(await check(`Falk said “${text}”`))) {
          const claimed = changes.filter(({ kind }) => kind !== 'recorded').map((change) => change.text);
          expect(wordsOf(claimed.join(' '))).toEqual(wordsOf(quote));
          const recorded = wordsOf(citations.map(({ excerpt }) => excerpt).join(' '));
          for (const { kind, text: run } of changes)
            if (kind !== 'claimed' && citations.length > 0)
              for (const word of wordsOf(run)) expect(recorded).toContain(word);
        }
      }),
      { numRuns: 150 },
    );
  });
});
