import type { Span, Stated } from '../model.ts';

type Finding = Omit<Stated, 'words'>;

import type { Candidate } from './boilerplate.ts';
import { type DateLine, readDateLine, readGluedDate, readLeadDateline } from './dateline.ts';
import { isProse } from './shape.ts';
import { findWrittenDate, resolveDay, sayDay, type WrittenDate } from './writtenDate.ts';

/** When a document was published, and the lines that say so: they are no passages. */
export interface Published {
  readonly published: Finding | null;
  readonly lines: ReadonlySet<Candidate>;
}

/** Lines in which a bare date still belongs to the head. */
const HEAD_LINES = 14;

/** The paragraphs up to the fourth one of running text: standfirst, caption and a note on the authors are above the date. */
function headOf(blocks: readonly Candidate[]): ReadonlySet<Candidate> {
  const prose = blocks.filter(isText);
  const fourth = prose[3];
  const end = fourth ? blocks.indexOf(fourth) : blocks.length;
  return new Set(blocks.slice(0, Math.min(end, HEAD_LINES)));
}

interface Dated extends DateLine {
  readonly block: Candidate;
  readonly inHead: boolean;
  /** Running text follows it directly, as an entry of a chronicle does. */
  readonly heads: boolean;
}

function datedLines(blocks: readonly Candidate[]): readonly Dated[] {
  const head = headOf(blocks);
  const lastText = blocks.findLastIndex(isText);
  return blocks.flatMap((block, i) => {
    const line = block.turn ? null : readDateLine(block.text);
    if (!line) return [];
    const next = blocks[i + 1];
    const heads = next !== undefined && isText(next);
    return [{ ...line, block, inHead: head.has(block) && i < lastText, heads }];
  });
}

const isText = (block: Candidate): boolean => block.turn || isProse(block.text);

/** Dates that go on as headings: a bare date, text, another bare date, text. */
function isChronicle(dated: readonly Dated[], blocks: readonly Candidate[]): boolean {
  const bare = dated.filter((line) => line.kind === 'bare');
  const first = bare[0] ? blocks.indexOf(bare[0].block) : blocks.length;
  const text = blocks.findIndex((block, i) => i > first && isText(block));
  return text >= 0 && bare.some((line) => line.heads && blocks.indexOf(line.block, text) > text);
}

/** "Published: …" wherever it stands; else a bare date of the head, unless dates go on as headings of a chronicle. */
function choose(dated: readonly Dated[], chronicle: boolean): Dated | null {
  const labelled = dated.find((line) => line.kind === 'labelled');
  const bare = chronicle ? undefined : dated.find((line) => line.kind === 'bare' && line.inHead);
  return labelled ?? bare ?? dated.find((line) => line.kind === 'updated' && line.inHead) ?? null;
}

function state(date: WrittenDate, span: Span, takenIn: string, where: string): Finding | null {
  const value = resolveDay(date, takenIn);
  if (value === null) return null;
  const because =
    date.year === null ? `${sayDay(date)} last fell together in ${value.slice(0, 4)}` : `${where} says so`;
  return { value, span: { start: span.start, end: span.end }, because };
}

/** A date that the first paragraph opens with. */
function fromLead(blocks: readonly Candidate[], takenIn: string): Finding | null {
  const lead = blocks.find((block) => isProse(block.text));
  if (!lead || lead.turn) return null;
  const glued = readGluedDate(lead.text);
  const date = glued ?? readLeadDateline(lead.text);
  if (!date) return null;
  const span = { start: lead.start + date.at, end: lead.start + date.end };
  return state(date, span, takenIn, glued ? 'a date before the first words' : 'the dateline');
}

/** ISO day of a `published` of the front matter, or null where it is no full date. */
function stated(published: string | null): string | null {
  const date = published === null ? null : findWrittenDate(published);
  return date && date.year !== null ? resolveDay(date, '') : null;
}

/**
 * The publication day: what the front matter states, else what a date line or the dateline states, else what weekday
 * and day force. Never an age ("5 hours ago"), never a date of the text itself.
 * @param takenIn ISO day; a day without a year is never put after it.
 */
export function findPublished(
  front: string | null,
  blocks: readonly Candidate[],
  takenIn: string,
): Published {
  const dated = datedLines(blocks);
  const chronicle = isChronicle(dated, blocks);
  const chosen = choose(dated, chronicle);
  const line = chosen && state(chosen.date, chosen.block, takenIn, 'the date line');
  const found = line ?? fromLead(blocks, takenIn);
  const day = stated(front);
  const published =
    day === null ? found : { value: day, span: found?.span ?? null, because: 'the front matter says so' };
  const fixed = ({ date }: Dated) => date.year !== null || date.weekday !== null;
  const lines = dated.filter((line) => line.kind !== 'bare' || (line.inHead && !chronicle && fixed(line)));
  return { published, lines: new Set(lines.map(({ block }) => block)) };
}
