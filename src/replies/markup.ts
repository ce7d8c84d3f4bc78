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
    ...(block.when === null ? [] : whenMarkup(block.when, fit)),
  ];
  const source = block.source === null ? [] : sourceMarkup(block.source, fit);
  return [
    ...optional(block.headline, (headline) => `## ${shown(headline, fit.other)}`),
    ...optional(goesOn, (finding) => `### ${shown(finding, fit.other)}, continued`),
    ...(block.small.length === 0 ? [] : [`-# ${shown(block.small.join(' · '), fit.other)}`]),
    ...optional(block.checked ?? null, (checked) => changesMarkup(checked, fit.excerpt)),
    ...block.labels.map((label) => `**${shown(label, fit.other)}**`),
    ...(block.leadsWith === 'source' ? [...source, ...words] : [...words, ...source]),
    ...block.lines.map((line) => shown(line, fit.other)),
    ...optional(block.copy, (copy) => fenced(clip(copy, fit.excerpt))),
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

/** A code block, in which Discord acts on nothing but the backticks that end it. */
function fenced(text: string): string {
  const lines = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const safe = lines.join('\n').replace(/`{3,}/g, (run) => "'".repeat(run.length));
  return `\`\`\`\n${safe || '–'}\n\`\`\``;
}

/** The date, and in small print its reason. */
function whenMarkup(when: When, fit: Fit): readonly string[] {
  return [dateMarkup(when, fit), `-# ${shown(when.occasion.because, fit.other)}`];
}

function dateMarkup({ verb, occasion, phrase }: When, fit: Fit): string {
  if (occasion.value !== null) return `${verb} ${valueMarkup(occasion.value, fit)}`;
  return phrase === null ? 'No date given' : `${verb} “${shown(phrase, fit.other)}”, which gives no date`;
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

/** Where it stands; in small print who published it and when, and the file where the title does not name it already. */
function sourceMarkup(source: Source, fit: Fit): readonly string[] {
  const where = [
    titleMarkup(source, fit),
    ...optional(source.paragraph, (paragraph) => `paragraph ${paragraph}`),
  ].join(' · ');
  const small = [
    ...optional(source.publisher, (publisher) => shown(publisher, fit.other)),
    ...optional(source.published, (day) => `published ${shown(dateInWords(day), fit.other)}`),
    ...(source.title === source.file ? [] : [shown(source.file, fit.other)]),
    ...optional(source.detail, (detail) => shown(detail, fit.other)),
  ];
  return small.length === 0 ? [where] : [where, `-# ${small.join(' · ')}`];
}

/** Brackets in a title would end the text of a masked link. */
function titleMarkup(source: Source, fit: Fit): string {
  const title = shown(source.title, fit.other);
  const url = source.url === null || /[[\]]/.test(title) ? null : linkTarget(source.url);
  return url === null ? title : `[${title}](${url})`;
}

/** The address where it leads to the web without signing in; null for everything else. */
export function httpAddress(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') return null;
  return parsed.href.length > LONGEST_URL ? null : parsed.href;
}

/** ... without anything that ends a masked link. */
function linkTarget(url: string): string | null {
  const href = httpAddress(url)?.replace(/[()<>[\]*_~`|\\"']/g, percent);
  return href === undefined || href.length > LONGEST_URL ? null : href;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
