import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../src/preview/page/blocks.ts';
import { type Inline, parseInline } from '../../src/preview/page/inline.ts';
import { escapeText, oneLine } from '../../src/replies/escape.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

const inlines: readonly { markdown: string; nodes: readonly Inline[] }[] = [
  { markdown: 'plain', nodes: [text('plain')] },
  {
    markdown: 'a **land swap** b',
    nodes: [text('a '), { kind: 'bold', inside: [text('land swap')] }, text(' b')],
  },
  {
    markdown: '*a* _b_',
    nodes: [{ kind: 'italic', inside: [text('a')] }, text(' '), { kind: 'italic', inside: [text('b')] }],
  },
  {
    markdown: '**a _b_**',
    nodes: [{ kind: 'bold', inside: [text('a '), { kind: 'italic', inside: [text('b')] }] }],
  },
  {
    markdown: '__u__~~s~~',
    nodes: [
      { kind: 'underline', inside: [text('u')] },
      { kind: 'strike', inside: [text('s')] },
    ],
  },
  { markdown: '||s||', nodes: [{ kind: 'spoiler', inside: [text('s')] }] },
  { markdown: '`**a**`', nodes: [{ kind: 'code', text: '**a**' }] },
  { markdown: '\\*\\*a\\*\\* call\\.md', nodes: [text('**a** call.md')] },
  { markdown: '**a\\*\\*', nodes: [text('**a**')] },
  { markdown: 'two ** stars', nodes: [text('two ** stars')] },
  { markdown: '****', nodes: [text('****')] },
  {
    markdown: '[t](https://a.org/x)',
    nodes: [{ kind: 'link', url: 'https://a.org/x', inside: [text('t')] }],
  },
  { markdown: '[t](javascript:alert(1))', nodes: [text('[t](javascript:alert(1))')] },
  {
    markdown: '<https://a.org/>',
    nodes: [{ kind: 'link', url: 'https://a.org/', inside: [text('https://a.org/')] }],
  },
  { markdown: '<t:1760436000:D>', nodes: [{ kind: 'time', seconds: 1_760_436_000, style: 'D' }] },
  { markdown: '<b>x</b>', nodes: [text('<b>x</b>')] },
];

describe('the preview reads Discord’s markdown', () => {
  test.each(inlines)('in a line: $markdown', ({ markdown, nodes }) => {
    expect(parseInline(markdown)).toEqual(nodes);
  });

  test('by lines: headings, small print, quotes, lists, code', () => {
    const markdown = '## H\n-# s\n> one\n> two\n- i\n```\n# no heading\n```\n#hashtag\n\nend';
    expect(parseBlocks(markdown)).toEqual([
      { kind: 'heading', level: 2, inside: [text('H')] },
      { kind: 'small', inside: [text('s')] },
      {
        kind: 'quote',
        blocks: [
          { kind: 'line', inside: [text('one')] },
          { kind: 'line', inside: [text('two')] },
        ],
      },
      { kind: 'item', inside: [text('i')] },
      { kind: 'code', text: '# no heading' },
      { kind: 'line', inside: [text('#hashtag')] },
      { kind: 'line', inside: [] },
      { kind: 'line', inside: [text('end')] },
    ]);
  });

  test('what the replies escape comes out as one plain text', () => {
    const shown = (nodes: readonly Inline[]) =>
      nodes.map((node) => (node.kind === 'text' ? node.text : '?')).join('');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>:\\#-. aht@ps/1') }), (raw) => {
        const nodes = parseInline(escapeText(raw));
        expect(nodes.every(({ kind }) => kind === 'text')).toBe(true);
        expect(shown(nodes)).toBe(oneLine(raw));
      }),
    );
  });

  test('any text is read, whatever is left open', () => {
    const unclosed = ['**', '[', '`', '||', '<http', '[a](', '\\'].map((mark) =>
      mark.repeat(4_000 / mark.length),
    );
    for (const markdown of unclosed) expect(parseBlocks(markdown).length).toBeGreaterThan(0);
    fc.assert(fc.property(fc.string(), (markdown) => parseBlocks(markdown).length > 0));
  });
});
