import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Judgement, Verdict } from '../../src/answers/answer.ts';
import { drawPage, paginate } from '../../src/replies/message.ts';
import { cardOf } from '../../src/replies/noticeCard.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { textOf } from '../../src/replies/text.ts';
import { checkLimits } from '../standIn/limits.ts';
import { citationWith, FINGERPRINT, noneWith, questionWith } from './samples.ts';

const judgementWith = (parts: Partial<Judgement> = {}): Judgement => ({
  kind: 'verdict',
  verdict: 'close',
  quote: 'We will raise it',
  claimedBy: 'Calloway',
  changes: [
    { kind: 'same', text: 'We will' },
    { kind: 'recorded', text: 'not' },
    { kind: 'same', text: 'raise it' },
  ],
  remarks: ['Mind the difference: a negation'],
  speaker: 'Ines Calloway',
  status: 'said',
  said: null,
  citations: [citationWith()],
  related: [],
  ...parts,
});

const replyOf = (findings: readonly Judgement[]): Reply => ({
  kind: 'answer',
  answer: {
    status: 'answered',
    question: questionWith({ command: 'check' }),
    short: '',
    findings,
    notes: [],
  },
  fingerprint: FINGERPRINT,
  private: false,
});

describe('the card of a check', () => {
  it('shows the words that differ on the console', () => {
    const shown = textOf(replyOf([judgementWith()]));
    expect(shown).toContain('Close, not word for word: Ines Calloway');
    expect(shown).toContain('“We will {+not+} raise it”');
    expect(shown).toContain('(Mind the difference: a negation)');
  });

  const tones: readonly [verdicts: readonly Verdict[], tone: string][] = [
    [['verbatim', 'verbatim'], 'found'],
    [['verbatim', 'close'], 'usage'],
    [['other speaker'], 'usage'],
    [['other occasion'], 'usage'],
    [['verbatim', 'not on the record'], 'usage'],
  ];
  it.each(tones)('%j is %s', (verdicts, tone) => {
    expect(cardOf(replyOf(verdicts.map((verdict) => judgementWith({ verdict })))).tone).toBe(tone);
  });

  it('names who is claimed and who it was', () => {
    const [block] = cardOf(replyOf([judgementWith({ verdict: 'other speaker', claimedBy: 'Lund' })])).blocks;
    expect(block?.headline).toBe('Said by Ines Calloway, not by Lund');
  });

  it('of words that nobody said shows each quotation once, under one heading', () => {
    const related = [citationWith()];
    const judgements = [1, 2].map(() =>
      judgementWith({ verdict: 'not on the record', citations: [], related, speaker: null }),
    );
    const answer = { ...noneWith(related, questionWith({ command: 'check' })), judgements };
    const card = cardOf({ kind: 'answer', answer, fingerprint: FINGERPRINT, private: false });
    expect(card.heading).toBe('Not on the record');
    expect(card.blocks.map(({ headline, checked }) => [headline, checked !== undefined])).toEqual([
      [null, true],
      [null, false],
      [null, true],
      [null, false],
    ]);
  });

  it('keeps the words that differ where a long quotation is shortened', () => {
    const long = 'word '.repeat(600).trim();
    const changes: readonly Change[] = [
      { kind: 'same', text: long },
      { kind: 'recorded', text: 'never' },
      { kind: 'same', text: long },
    ];
    const pages = paginate(replyOf([judgementWith({ changes })]));
    expect(JSON.stringify(drawPage(pages, 1, null))).toContain('word word word word word **never** word');
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '@everyone',
      '**',
      '~~',
      '||',
      '`',
      '[x](https://x.example)',
      '<@1>',
      '\n> ',
      'a'.repeat(3000),
    ),
  );
  const change = fc.record({
    kind: fc.constantFrom<Change['kind']>('same', 'claimed', 'recorded'),
    text: nasty,
  });

  it('keeps every limit of Discord and lets nothing through, whatever was checked', () => {
    const judgement = fc
      .record({
        changes: fc.array(change, { maxLength: 30 }),
        claimedBy: nasty,
        remarks: fc.array(nasty, { maxLength: 4 }),
      })
      .map(judgementWith);
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 1, maxLength: 12 }), (judgements) => {
        const pages = paginate(replyOf(judgements));
        pages.pages.forEach((_, at) => {
          const body = { flags: 1 << 15, components: [drawPage(pages, at + 1, null)] };
          expect(checkLimits(body)).toEqual([]);
          const bare = JSON.stringify(body).replace(/\\\\[^0-9A-Za-z\s]/g, '');
          expect(bare).not.toMatch(/@everyone|<@|\|\||`|\]\(https:\/\/x\.example/);
        });
      }),
      { numRuns: 100 },
    );
  });
});
