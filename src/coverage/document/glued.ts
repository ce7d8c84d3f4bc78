import { readGluedDate } from './dateline.ts';
import { trimmed } from './lines.ts';
import type { Block } from './paragraphs.ts';

/** Scrape words that stand on the line of a real paragraph: before its first word or after its last sentence. */
const BEFORE =
  /^(?:(?:ADVERTISEMENT|Advertisement|Article content|Story continues below(?: advertisement)?|\d{1,3} (?:minutes?|hours?|days?|weeks?) ago)[\s|·:–—-]{1,5})+(?=[“"‘'\p{Lu}])/u;
const AFTER =
  /(?<=[.!?”"’)]\s{0,3})\s(?:ADVERTISEMENT|Advertisement|Article content|Story continues below(?: advertisement)?|Continue reading|Read (?:more|the full (?:story|article)|full (?:story|article)))[.:…»→]?$/u;

/** Words for screen readers and shops, after a link or a picture. */
const LINK_END = /(?:,? opens (?:in )?(?:a )?new (?:tab|window)|\s?Purchase Licensing Rights)$/u;

function cut<B extends Block>(block: B, from: number, to: number): B {
  const { start, end } = trimmed(block.text, from, to);
  return { ...block, start: block.start + start, end: block.start + end, text: block.text.slice(start, end) };
}

/** The paragraph without what was glued to it; offsets still count in the file. */
export function withoutGlue(block: Block): Block {
  const before = BEFORE.exec(block.text)?.[0].length ?? 0;
  const linked = block.text.replace(LINK_END, '').replace(LINK_END, '').length;
  const after = AFTER.exec(block.text)?.index ?? linked;
  return before === 0 && after === block.text.length ? block : cut(block, before, after);
}

/** A paragraph without a metadata token before its first word: " date 2025-12-28 The president…". */
export function withoutGluedDate<B extends Block>(block: B): B {
  const end = readGluedDate(block.text)?.end;
  return end === undefined ? block : cut(block, end, block.text.length);
}
