import type { Answer, Finding } from '../answers/answer.ts';
import { statusLabel } from './card.ts';
import { clip } from './clip.ts';
import { dateInWords } from './dates.ts';
import { oneLine } from './escape.ts';
import { clipToWidth, wrapToWidth } from './letterWidths.ts';

/** The font of the picture. */
export const FONT_FAMILY = 'DejaVu Sans';

/** Pixels. */
const WIDTH = 1000;
const MARGIN = 32;
const SPINE = 236;
const TEXT = SPINE + 28;
const SIZE = { title: 22, text: 16, small: 13 } as const;
const COLUMN = WIDTH - TEXT - MARGIN;
const LINE = 22;
const GAP = 22;
const TOP = 84;

/** Bold letters are wider by this. */
const BOLD = 1.12;

/** Its own background, so that it reads the same in a dark and in a light client. */
const COLOUR = {
  page: '#fbfaf7',
  ink: '#1f2328',
  quiet: '#57606a',
  line: '#c3c8ce',
  done: '#1f7a4a',
  planned: '#9a6700',
};

/** More events make a picture that nobody reads; the message has them all. */
const MOST = 25;
const LINES = 2;

type Event = Extract<Finding, { kind: 'event' }>;

/** One event as drawn. */
interface Row {
  readonly date: readonly string[];
  readonly words: readonly string[];
  readonly small: string;
  readonly planned: boolean;
  readonly undated: boolean;
}

function eventsOf(answer: Answer): readonly Event[] {
  return answer.status === 'answered' ? answer.findings.filter((finding) => finding.kind === 'event') : [];
}

/** The events of a timeline as an SVG picture of one column; null for an answer without any. */
export function timelineSvg(answer: Answer): string | null {
  const events = eventsOf(answer);
  if (events.length === 0) return null;
  const rows = events.slice(0, MOST).map(rowOf);
  const tops = rows.map((_, i) => TOP + rows.slice(0, i).reduce((sum, row) => sum + heightOf(row), 0));
  const end = TOP + rows.reduce((sum, row) => sum + heightOf(row), 0);
  const more = events.length - rows.length;
  const height = end + (more > 0 ? LINE : 0) + MARGIN / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT_FAMILY}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLOUR.page}"/>`,
    words(clipToWidth(titleOf(answer), (WIDTH - 2 * MARGIN) / SIZE.title / BOLD), {
      x: MARGIN,
      y: 44,
      size: SIZE.title,
      fill: COLOUR.ink,
      weight: 'bold',
    }),
    ...spine(rows, tops, end),
    ...rows.flatMap((row, i) => drawRow(row, tops[i] ?? TOP)),
    ...(more > 0
      ? [words(`and ${more} more`, { x: TEXT, y: end + 8, size: SIZE.small, fill: COLOUR.quiet })]
      : []),
    '</svg>',
  ].join('\n');
}

/** What the picture shows, for those who do not see it; Discord takes 1,024 characters. */
export function timelineAlt(answer: Answer): string {
  const title = clip(titleOf(answer), 200);
  const part = eventsOf(answer).length > MOST ? ` (the first ${MOST} are drawn)` : '';
  const shown = `${answer.short}${part}, each with its date, an excerpt and the number of its sources`;
  return `${title}. A picture: ${shown}, on a line from top to bottom. The text says the same.`;
}

function titleOf({ question: { input, from, to } }: Answer): string {
  const range = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const topic = oneLine(input);
  return oneLine(['Timeline', topic && `: ${topic}`, range && ` ${range}`].filter(Boolean).join(''));
}

function rowOf({ occasion, citations }: Event): Row {
  const [first] = citations;
  const value = occasion?.value ?? null;
  const sources = new Set(citations.map(({ document }) => document.file)).size;
  const who =
    first && first.label !== null ? (statusLabel(first.label, first.speaker) ?? first.speaker) : null;
  const planned = occasion?.planned ?? false;
  const small = [planned ? 'planned' : null, who, sources === 1 ? '1 source' : `${sources} sources`];
  return {
    date: value === null ? ['Undated'] : dateInWords(value).split(/ (?=to )/),
    words: wrapToWidth(oneLine(first?.excerpt ?? ''), COLUMN / SIZE.text, LINES),
    small: clipToWidth(oneLine(small.filter((part) => part !== null).join(' · ')), COLUMN / SIZE.small),
    planned,
    undated: value === null,
  };
}

const heightOf = (row: Row) => Math.max(row.date.length, row.words.length + 1) * LINE + GAP;

/** The line from the first to the last event; dashed along those without a date, which have no place on it. */
function spine(rows: readonly Row[], tops: readonly number[], end: number): readonly string[] {
  const apart = tops[rows.findIndex(({ undated }) => undated)] ?? end;
  const part = (from: number, to: number, dash: string) =>
    from >= to
      ? []
      : [
          `<line x1="${SPINE}" y1="${from}" x2="${SPINE}" y2="${to}" stroke="${COLOUR.line}" stroke-width="3"${dash}/>`,
        ];
  return [...part(TOP - 8, apart - GAP, ''), ...part(apart - 8, end - GAP, ' stroke-dasharray="3 7"')];
}

function drawRow(row: Row, top: number): readonly string[] {
  const colour = row.planned ? COLOUR.planned : row.undated ? COLOUR.quiet : COLOUR.done;
  const fill = row.planned || row.undated ? COLOUR.page : colour;
  const date = { x: SPINE - 20, size: SIZE.small, fill: colour, weight: 'bold', anchor: 'end' } as const;
  return [
    `<circle cx="${SPINE}" cy="${top}" r="7" fill="${fill}" stroke="${colour}" stroke-width="3"/>`,
    ...row.date.map((line, i) => words(line, { ...date, y: top + 5 + i * LINE })),
    ...row.words.map((line, i) =>
      words(line, { x: TEXT, y: top + 6 + i * LINE, size: SIZE.text, fill: COLOUR.ink }),
    ),
    words(row.small, { x: TEXT, y: top + 5 + row.words.length * LINE, size: SIZE.small, fill: COLOUR.quiet }),
  ];
}

interface Style {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: 'bold';
  readonly anchor?: 'end';
}

function words(text: string, { x, y, size, fill, weight, anchor }: Style): string {
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  const aligned = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold}${aligned}>${escapeXml(text)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an XML element or attribute. What XML cannot hold at all is gone after `oneLine`, but for non-characters. */
function escapeXml(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
