import { type Inline, parseInline } from './inline.ts';

/** Discord's markdown by lines, as data. */
export type Block =
  | { readonly kind: 'line'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inside: readonly Inline[] }
  /** `-#`: small print. */
  | { readonly kind: 'small'; readonly inside: readonly Inline[] }
  | { readonly kind: 'item'; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string };

const headings = { '#': 1, '##': 2, '###': 3 } as const;

export function parseBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const [block, next] = readBlock(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The block that begins with a line, and the number of the line behind it. */
function readBlock(lines: readonly string[], at: number): readonly [Block, number] {
  const line = lines[at] ?? '';
  if (line.startsWith('```')) return readFence(lines, at);
  if (line.startsWith('> ')) return readQuote(lines, at);
  return [readLine(line), at + 1];
}

function readFence(lines: readonly string[], at: number): readonly [Block, number] {
  const close = lines.findIndex((line, index) => index > at && line.startsWith('```'));
  const end = close === -1 ? lines.length : close;
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function readQuote(lines: readonly string[], at: number): readonly [Block, number] {
  const behind = lines.findIndex((line, index) => index > at && !line.startsWith('> '));
  const end = behind === -1 ? lines.length : behind;
  const inner = lines.slice(at, end).map((line) => line.slice(2));
  return [{ kind: 'quote', blocks: inner.map(readLine) }, end];
}

function readLine(line: string): Block {
  const heading = /^(#{1,3}) (.+)$/.exec(line);
  if (heading !== null) {
    const [, mark, rest = ''] = heading;
    return { kind: 'heading', level: headings[mark as keyof typeof headings], inside: parseInline(rest) };
  }
  if (line.startsWith('-# ')) return { kind: 'small', inside: parseInline(line.slice(3)) };
  if (/^[-*] /.test(line)) return { kind: 'item', inside: parseInline(line.slice(2)) };
  return { kind: 'line', inside: parseInline(line) };
}
