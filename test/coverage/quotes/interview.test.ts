import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/coverage/document/layOut.ts';
import { findQuotes } from '../../../src/coverage/quotes/find.ts';

const TURNS = '\n\nQ: What came first?\n\nA: A rope.\n\nIt was old.\n\nQ: Some blame you.\n\nA: I rent.';

function turnsOf(text: string): readonly (readonly [string | null, string])[] {
  const document = layOut({ file: 'a.md', text, hash: '', bytes: text.length }, '2026-01-01');
  return findQuotes(document, text)
    .passages.flatMap((p) => p.quotes)
    .map((q) => [q.speaker, q.status]);
}

describe('the answers of an interview', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['whom the title interviews', 'An interview with Tom Reed, head of the guild. By Ruth Lee.', 'Tom Reed'],
    [
      'whom the lead interviews, and not who signs',
      'The rope war\n\nBy Ruth Lee\n\nTom Reed leads the guild. Ruth Lee met him in a canteen.',
      'Tom Reed',
    ],
    [
      'who spoke to the one who signs',
      'The rope war\n\nBy Ruth Lee\n\nTom Reed leads the guild. He spoke to Ruth Lee.',
      'Tom Reed',
    ],
    [
      'who was interviewed by the one who signs, of several persons',
      'The rope war\n\nBy Ruth Lee\n\nAnn Vale owns the yard. Tom Reed, who left it, was interviewed by Ruth Lee.',
      'Tom Reed',
    ],
    [
      'who spoke to the paper',
      'The rope war\n\nAnn Vale owns the yard. Tom Reed, who left it, spoke to the Harbour Ledger.',
      'Tom Reed',
    ],
    ['whom somebody met', 'The rope war\n\nRuth Lee met Tom Reed in a canteen.', 'Tom Reed'],
    ['the one whom the title names', 'Tom Reed on ropes\n\nAnn Vale has run the yard since May.', 'Tom Reed'],
    ['the only one who is named', 'The rope war\n\nBy Ruth Lee\n\nTom Reed leads the guild.', 'Tom Reed'],
    ['nobody where two are named', 'The rope war\n\nAnn Vale owns the yard. Tom Reed left it.', null],
    ['nobody where two talk', 'The rope war\n\nTom Reed, who left the yard, spoke with Ruth Lee.', null],
    ['nobody where a cook answers', 'The rope war\n\nAnn Vale owns the yard. We spoke to a cook.', null],
    ['nobody where nobody is named', 'The rope war\n\nBy Ruth Lee\n\nThe guild has a new head.', null],
  ];
  it.each(cases)('are given by %s', (_, lead, speaker) => {
    expect(turnsOf(lead + TURNS)).toEqual([
      ['Q', 'asked'],
      [speaker, 'said'],
      [speaker, 'said'],
      ['Q', 'asked'],
      [speaker, 'said'],
    ]);
  });

  it('make no person of a label', () => {
    const text = `The rope war\n\nBy Ruth Lee${TURNS}`;
    const document = layOut({ file: 'a.md', text, hash: '', bytes: text.length }, '2026-01-01');
    expect(findQuotes(document, text).people).toEqual([]);
  });

  it('are given by whom the questions address', () => {
    const lead = 'The rope war\n\nAnn Vale owns the yard. Tom Reed left it.';
    expect(turnsOf(lead + TURNS.replace('What came', 'Mr Reed, what came'))[1]).toEqual(['Tom Reed', 'said']);
  });
});
