import { type Block, parseBlocks } from './blocks.ts';
import { element, withAttributes } from './element.ts';
import type { Inline } from './inline.ts';

/** Discord's markdown → nodes. Text only ever becomes text nodes: no document can bring markup of its own. */
export function drawMarkdown(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...parseBlocks(text).map(drawBlock));
  return fragment;
}

function drawBlock(block: Block): Node {
  switch (block.kind) {
    case 'line':
      return element('div', 'line', ...drawAll(block.inside));
    case 'heading':
      // Below the page's own h1 and h2; a message may begin with any level, so that none may skip another.
      return element('h3', `level-${block.level}`, ...drawAll(block.inside));
    case 'small':
      return element('div', 'small', ...drawAll(block.inside));
    case 'item':
      return element('div', 'item', ...drawAll(block.inside));
    case 'quote':
      return element('blockquote', '', ...block.blocks.map(drawBlock));
    case 'code':
      return element('pre', '', element('code', '', block.text));
  }
}

const emphasisTags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function drawAll(nodes: readonly Inline[]): readonly Node[] {
  return nodes.map(drawInline);
}

function drawInline(node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return element('code', '', node.text);
    case 'mention':
      return element('span', 'mention', node.text);
    case 'link':
      return drawLink(node.url, drawAll(node.inside));
    case 'time':
      return drawTime(node.seconds, node.style);
    case 'spoiler':
      return drawSpoiler(drawAll(node.inside));
    default:
      return element(emphasisTags[node.kind], '', ...drawAll(node.inside));
  }
}

export function drawLink(url: string, children: readonly (Node | string)[]): HTMLElement {
  const link = element('a', '', ...children);
  return withAttributes(link, { href: url, target: '_blank', rel: 'noreferrer noopener' });
}

/** Covered until it is clicked, as on Discord; a screen reader opens and shuts it. */
function drawSpoiler(children: readonly Node[]): HTMLElement {
  const details = element('details', 'spoiler', element('summary', '', 'Spoiler'));
  details.append(...children);
  return details;
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** In the reader's own zone and language, as Discord shows it. */
function drawTime(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return element('span', '', 'Invalid date');
  const options = timeStyles[style] ?? { dateStyle: 'long', timeStyle: 'short' };
  const shown = style === 'R' ? fromNow(date) : new Intl.DateTimeFormat(undefined, options).format(date);
  return withAttributes(element('time', 'stamp', shown), { datetime: date.toISOString() });
}

/** The largest unit that fits, with its length in seconds. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function fromNow(date: Date): string {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.round(seconds / length),
    unit,
  );
}
