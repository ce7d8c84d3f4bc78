import type { Block, Card, Source, When } from './card.ts';
import { changesText } from './changes.ts';
import { dateInWords } from './dates.ts';
import { clean, oneLine } from './escape.ts';
import { cardOf } from './noticeCard.ts';
import type { Reply } from './reply.ts';

/** Columns that a card takes on a terminal. */
const WIDTH = 92;

/** Reply → the card as plain text, without colours or a trailing line break. */
export function textOf(reply: Reply): string {
  const card = cardOf(reply);
  return [headText(card), ...card.blocks.map(blockText), ...(card.foot === null ? [] : [card.foot])]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headText(card: Card): string {
  return [
    ...(card.asked === null ? [] : [wrap(card.asked, '')]),
    ...(card.heading === null ? [] : [underlined(card.heading)]),
    ...card.lines.map((line) => wrap(line, '')),
  ].join('\n');
}

function underlined(text: string): string {
  const title = wrap(text, '');
  return `${title}\n${'─'.repeat(Math.min(WIDTH, [...oneLine(text)].length))}`;
}

function blockText(block: Block): string {
  const words = [
    ...(block.excerpt === null ? [] : [excerptText(block.excerpt.text)]),
    ...(block.when === null ? [] : [wrap(whenText(block.when), '')]),
  ];
  const source = block.source === null ? [] : [wrap(sourceText(block.source), '')];
  return [
    ...(block.headline === null ? [] : [underlined(block.headline)]),
    ...block.small.map((small) => wrap(`(${small})`, '')),
    ...(block.checked === undefined ? [] : changesText(block.checked).map((line) => wrap(line, ''))),
    ...block.labels.map((label) => wrap(`(${label})`, '')),
    ...(block.leadsWith === 'source' ? [...source, ...words] : [...words, ...source]),
    ...block.lines.map((line) => wrap(line, '')),
    ...(block.copy === null ? [] : block.copy.split('\n').map(oneLine)),
  ].join('\n');
}

function excerptText(text: string): string {
  const paragraphs = clean(text).split('\n');
  return paragraphs.map((paragraph) => wrap(paragraph, '  │ ')).join('\n');
}

function whenText({ verb, occasion, phrase }: When): string {
  const because = `(${occasion.because})`;
  if (occasion.value !== null) return `${verb} ${dateInWords(occasion.value)} ${because}`;
  return phrase === null ? `No date given ${because}` : `${verb} “${phrase}”, which gives no date ${because}`;
}

function sourceText(source: Source): string {
  return [
    source.title,
    ...(source.publisher === null ? [] : [source.publisher]),
    ...(source.published === null ? [] : [`published ${dateInWords(source.published)}`]),
    ...(source.paragraph === null ? [] : [`paragraph ${source.paragraph}`]),
    ...(source.title === source.file ? [] : [source.file]),
    ...(source.detail === null ? [] : [source.detail]),
  ].join(' · ');
}

/** Lines of at most `WIDTH` columns, cut between words; a longer word stands alone. */
function wrap(text: string, margin: string): string {
  const lines: string[] = [];
  let line = margin;
  for (const word of oneLine(text).split(' ')) {
    const longer = line === margin ? line + word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== margin) {
      lines.push(line);
      line = margin + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
