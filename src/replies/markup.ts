import type { Block, Card, Source, When } from './card.ts';
import { changesMarkup } from './changes.ts';
import { clip, windowOf } from './clip.ts';
import { certainDay, dateInWords, dayMarkup } from './dates.ts';
import { escapeMarked, escapeText, oneLine } from './escape.ts';

/** How much of each part is shown, in UTF-16 units before escaping. */
export interface Fit {
  readonly excerpt: number;
  readonly other: number;
}

/** Generous first; the last one fits a page whatever is escaped. */
export const FITS: readonly Fit[] = [
  { excerpt: 1000, other: 200 },
  { excerpt: 500, other: 150 },
  { excerpt: 250, other: 80 },
  { excerpt: 120, other: 40 },
];

/** Longer addresses are left out: the file name says where it stands. */
const LONGEST_URL = 300;

/** At most this many of a card's own lines are drawn, each clipped. */
const LINES = 12;
const LINE = 160;

/** The top of a page; its lines on the first page only. Empty when there is nothing to say. */
export function headMarkup(card: Card, first: boolean): string {
  return [
    ...optional(card.asked, (asked) => `-# ${shown(asked, LINE)}`),
    ...optional(card.heading, (heading) => `## ${shown(heading, LINE)}`),
    ...(first ? card.lines.slice(0, LINES).map((line) => shown(line, lineLength(card))) : []),
  ].join('\n');
}

/** A sentence alone may be long; a list of lines is kept short each. */
function lineLength(card: Card): number {
  return card.lines.length === 1 ? LINE * 3 : LINE;
}

/** @param opens whether the block is the first of its page: a finding that goes on is named again. */
export function blockMarkup(block: Block, fit: Fit, opens: boolean): string {
  const goesOn = opens && block.headline === null ? block.finding : null;
  const words = [
    ...optional(block.excerpt, (excerpt) => excerptMarkup(excerpt, fit)),
    ...optional(block.when, (when) => whenMarkup(when, fit)),
  ];
  const source = block.source === null ? [] : sourceMarkup(block.source, fit);
  return [
    ...optional(block.headline, (headline) => `## ${shown(headline, fit.other)}`),
    ...optional(goesOn, (finding) => `### ${shown(finding, fit.other)}, continued`),
    ...optional(block.checked ?? null, (checked) => changesMarkup(checked, fit.excerpt)),
    ...block.labels.map((label) => `**${shown(label, fit.other)}**`),
    ...(block.leadsWith === 'source' ? [...source, ...words] : [...words, ...source]),
    ...block.lines.map((line) => shown(line, fit.other)),
  ].join('\n');
}

function optional<T>(value: T | null, draw: (value: T) => string): readonly string[] {
  return value === null ? [] : [draw(value)];
}

/** One clipped, escaped line; a dash where nothing visible is left. */
function shown(text: string, most: number): string {
  return escapeText(clip(oneLine(text), most)) || '–';
}

function excerptMarkup({ text, marks }: NonNullable<Block['excerpt']>, fit: Fit): string {
  const window = windowOf(text, marks, fit.excerpt);
  const quoted = escapeMarked(window.text, window.marks).replace(/^/gm, '> ');
  return window.shortened ? `${quoted}\n-# Shortened here; the file has it whole.` : quoted;
}

function whenMarkup({ verb, occasion, phrase }: When, fit: Fit): string {
  const because = ` (${shown(occasion.because, fit.other)})`;
  if (occasion.value !== null) return `${verb} ${valueMarkup(occasion.value, fit)}${because}`;
  if (phrase === null) return `No date given${because}`;
  return `${verb} “${shown(phrase, fit.other)}”, which gives no date${because}`;
}

/** Discord's own markup where the calendar day is certain, words where it is not. */
function valueMarkup(value: string, fit: Fit): string {
  const points = value.split('/').map((point) => {
    const day = certainDay(point);
    const markup = day === null ? null : dayMarkup(day);
    return markup === null ? shown(dateInWords(point), fit.other) : markup + timeOf(point);
  });
  return points.slice(0, 2).join(' to ');
}

function timeOf(value: string): string {
  const time = /T(\d{2}):(\d{2})/.exec(value);
  return time === null ? '' : `, ${time[1]}\\:${time[2]}`;
}

/** Where it stands, and in small print the file, where the title does not name it already. */
function sourceMarkup(source: Source, fit: Fit): readonly string[] {
  const where = [
    titleMarkup(source, fit),
    ...optional(source.publisher, (publisher) => shown(publisher, fit.other)),
    ...optional(source.published, (day) => `published ${shown(dateInWords(day), fit.other)}`),
    ...optional(source.paragraph, (paragraph) => `paragraph ${paragraph}`),
  ].join(' · ');
  const file = source.title === source.file ? [] : [shown(source.file, fit.other)];
  const small = [...file, ...optional(source.size, (size) => shown(size, fit.other))];
  return small.length === 0 ? [where] : [where, `-# ${small.join(' · ')}`];
}

/** Brackets in a title would end the text of a masked link. */
function titleMarkup(source: Source, fit: Fit): string {
  const title = shown(source.title, fit.other);
  const url = source.url === null || /[[\]]/.test(title) ? null : linkTarget(source.url);
  return url === null ? title : `[${title}](${url})`;
}

/** An http(s) address without anything that ends a masked link or signs in; null for everything else. */
function linkTarget(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') return null;
  const href = parsed.href.replace(/[()<>[\]*_~`|\\"']/g, percent);
  return href.length > LONGEST_URL ? null : href;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
