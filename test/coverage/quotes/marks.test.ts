import { describe, expect, it } from 'vitest';
import { markQuotations } from '../../../src/coverage/quotes/marks.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly', 'He said “no” and “never”.', ['“no”', '“never”']],
  ['straight', 'He said "no" and "never".', ['"no"', '"never"']],
  ['LaTeX', "``No,'' he said. ''Never.''", ["``No,''", "''Never.''"]],
  ['guillemets', 'Il dit «non» et part.', ['«non»']],
  ['low', 'Er sagte „nein“ und ging.', ['„nein“']],
  ['British single', '‘Not today,’ she said.', ['‘Not today,’']],
  ['straight single', "'Not today,' she said.", ["'Not today,'"]],
  ['an apostrophe is no mark', 'The workers’ demand wasn’t met in ’98.', []],
  ['single within double', '“He told me, ‘Go,’ and I went,” she said.', ['“He told me, ‘Go,’ and I went,”']],
  ['double within double', '“Say, “Look,” and go on.” Done.', ['“Say, “Look,” and go on.”']],
  ['never closed', 'He said: “It goes on and on', ['“It goes on and on']],
  [
    'opened again before it is closed',
    'A "first one and "second one" ends.',
    ['"first one and ', '"second one"'],
  ],
  ['a lone closing mark', 'odd” text', []],
  ['closed with an opening mark', '“Never,“ she said. “No.”', ['“Never,“', '“No.”']],
  ['opened with a closing mark', '” We go on,” she wrote.', ['” We go on,”']],
  ['LaTeX around a single mark', "''He said 'no,''' Ann said.", ["''He said 'no,'''"]],
  ['never closed, with a report behind', '"We go, said Ann Lee. It rained.', []],
];

describe('markQuotations', () => {
  it.each(cases)('pairs marks: %s', (_name, text, quotations) => {
    expect(markQuotations(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual(
      quotations,
    );
  });

  it('makes marks alike without moving anything', () => {
    const text = '``One,\'\' «two», "three", ‘four.’ and\u00a0“five “six” seven”';
    const marked = markQuotations(text);
    expect(marked.text).toHaveLength(text.length);
    expect(marked.text).toBe('“ One, ” “two”, “three”, “four.” and “five ‘six’ seven”');
  });
});
