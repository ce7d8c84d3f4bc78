import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { type ButtonRows, MOST_BUTTON_COMPONENTS } from './buttons.ts';
import type { Block, Card, Tone } from './card.ts';
import { blockMarkup, FITS, headMarkup } from './markup.ts';
import { cardOf } from './noticeCard.ts';
import type { Reply } from './reply.ts';

/** Discord's limits for one message of components (the specification does not state them; Discord enforces them). */
export const LIMITS = { components: 40, characters: 4000, bytes: 10_170, bytesPerDisplay: 12 } as const;

/** Kept free for the foot of a page and its display. */
const FOOT = { characters: 150, bytes: 300 } as const;

/** Container, head and foot; beside the container a gallery, or two files. */
const FRAME = 5;

/** A block is a display and a separator. */
const BLOCKS_PER_PAGE = Math.floor((LIMITS.components - FRAME - MOST_BUTTON_COMPONENTS) / 2);

const COLOURS: Readonly<Record<Tone, number>> = {
  found: 0x2f9d5f,
  unsaid: 0x8e6bbf,
  denied: 0xc0453b,
  none: 0x80848e,
  usage: 0xd9962b,
  notice: 0x4a7fb5,
};

/** The texts of one page: its head (may be empty) and its blocks. */
interface Page {
  readonly head: string;
  readonly blocks: readonly Drawn[];
}

interface Drawn {
  readonly text: string;
  /** A line is drawn above; not between the citations of one finding. */
  readonly apart: boolean;
  /** See `Block`. */
  readonly cites: number | null;
  /** How much it counts for where it is not shown: a list as many as it has lines. */
  readonly items: number;
}

/** A reply laid out: at least one page, each inside every limit. */
export interface Pages {
  readonly tone: Tone;
  readonly foot: string | null;
  readonly pages: readonly Page[];
}

/** Reply → pages. As many blocks on a page as fit; what fits no page is shortened, and says so. */
export function paginate(reply: Reply): Pages {
  return paginateCard(cardOf(reply));
}

/** Card → pages, for what is no reply: the digest. */
export function paginateCard(card: Card): Pages {
  return { tone: card.tone, foot: card.foot, pages: fillPages(card) };
}

/**
 * One page as the container of a Components V2 message.
 * @param number 1 for the first page; clamped to the pages there are.
 * @param rows the buttons under a page; null where pages cannot be turned.
 */
export function drawPage(
  { tone, foot, pages }: Pages,
  number: number,
  rows: ButtonRows | null,
): APIContainerComponent {
  const at = Math.min(Math.max(1, number), pages.length);
  const page = pages[at - 1] ?? { head: '', blocks: [] };
  const head = { text: page.head, apart: true };
  const parts = [head, ...page.blocks].filter(({ text }) => text !== '');
  const ending = footOf(pages, at, foot, rows !== null);
  const cites = page.blocks.find((block) => block.cites !== null)?.cites ?? null;
  return {
    type: ComponentType.Container,
    accent_color: COLOURS[tone],
    components: [
      ...parts.flatMap(({ text, apart }, index) =>
        index === 0 ? [display(text)] : [separator(apart && !isQuiet(parts[index - 1])), display(text)],
      ),
      ...(ending === '' ? [] : [display(ending)]),
      ...(rows?.({ at, last: pages.length, cites }) ?? []),
    ],
  };
}

/** One line of small print, such as the question, belongs to what stands below it. */
function isQuiet(above: { readonly text: string } | undefined): boolean {
  return above !== undefined && /^-# .*$/.test(above.text);
}

function separator(divider: boolean): APIComponentInContainer {
  return { type: ComponentType.Separator, divider, spacing: SeparatorSpacingSize.Small };
}

function display(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

function footOf(pages: readonly Page[], at: number, foot: string | null, turns: boolean): string {
  const left = pages
    .slice(at)
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, { items }) => sum + items, 0);
  const where = turns ? `Page ${at} of ${pages.length}` : `and ${left} more, not shown`;
  const parts = [...(pages.length > 1 ? [where] : []), ...(foot === null ? [] : [foot])];
  return parts.length === 0 ? '' : `-# ${parts.join(' · ')}`;
}

function fillPages(card: Card): readonly Page[] {
  const pages: Page[] = [];
  let open: Page = { head: headMarkup(card, true), blocks: [] };
  for (const block of card.blocks) {
    const next = drawFitting(block, open);
    if (next !== null) {
      open = { ...open, blocks: [...open.blocks, next] };
      continue;
    }
    if (open.blocks.length > 0) pages.push(open);
    const head = open.blocks.length > 0 ? headMarkup(card, false) : '';
    open = { head, blocks: [drawShrunk(block, head)] };
  }
  return [...pages, open];
}

/** The block at its full size if the page still has room for it. */
function drawFitting(block: Block, page: Page): Drawn | null {
  const [full] = FITS;
  if (full === undefined || page.blocks.length >= BLOCKS_PER_PAGE) return null;
  const text = blockMarkup(block, full, page.blocks.length === 0);
  const all = [page.head, ...page.blocks.map((drawn) => drawn.text), text];
  return fits(all) ? drawnAs(block, text) : null;
}

/** The block alone under the head, at the most generous size that fits. */
function drawShrunk(block: Block, head: string): Drawn {
  const sizes = FITS.map((fit) => blockMarkup(block, fit, true));
  const text = sizes.find((size) => fits([head, size])) ?? '–';
  return drawnAs(block, text);
}

function drawnAs(block: Block, text: string): Drawn {
  return { text, apart: isApart(block), cites: block.cites, items: Math.max(1, block.lines.length) };
}

function isApart({ headline, finding }: Block): boolean {
  return headline !== null || finding === null;
}

function fits(texts: readonly string[]): boolean {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + utf8Length(text) + LIMITS.bytesPerDisplay, 0);
  return characters <= LIMITS.characters - FOOT.characters && bytes <= LIMITS.bytes - FOOT.bytes;
}

const encoder = new TextEncoder();

function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
