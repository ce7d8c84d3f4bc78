import type { LaidOutDocument, Section, Span, Timex } from '../model.ts';
import { inWords } from './calendar.ts';
import { recognise, type Setting } from './recognise.ts';
import type { Earlier, Standpoint } from './rule.ts';

/** Four-digit years, and words that hang on the day of writing: how often each occurs tells a history from news. */
const FULL_YEAR = /\b(?:1[5-9]\d\d|20\d\d)\b/g;
const DEICTIC =
  /\b(?:today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|recently|ago)\b/gi;
/** A history names many years that are long past and hardly ever speaks from its own day. */
const NARRATIVE_YEARS = 3;

/** News says in its first lines (UTF-16 units) when it happened, counted from the day of writing. */
const LEAD = 500;
const FRESH =
  /\b(?:today|yesterday|tonight|this (?:week|morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

function isNarrative(text: string, published: string | null): boolean {
  if (published === null || FRESH.test(text.slice(0, LEAD))) return false;
  const bygone = (text.match(FULL_YEAR) ?? []).filter(
    (year) => Number(published.slice(0, 4)) - Number(year) >= 2,
  );
  if (bygone.length < NARRATIVE_YEARS) return false;
  return bygone.length > 2 * (text.match(DEICTIC) ?? []).length;
}

interface Piece {
  readonly span: Span;
  /** Of a turn in a transcript; null for all else, which is told on the publication day. */
  readonly section: number | null;
}

/** Every stretch of text that is read, in the order of the file, none overlapping another. */
function piecesOf({ title, published, sections, passages }: LaidOutDocument): readonly Piece[] {
  const outside = [title?.span, published?.span, ...sections.map((section) => section.heading)];
  const pieces: Piece[] = [
    ...outside.flatMap((span) => (span === null || span === undefined ? [] : [{ span, section: null }])),
    ...passages.map(({ span, section, label }) => ({ span, section: label === null ? null : section })),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let reached = 0;
  return pieces.filter(({ span }) => {
    if (span.start < reached) return false;
    reached = span.end;
    return true;
  });
}

/** The words before a conversation that may tell its day: its heading, its unlabelled opening, the two passages before it. */
function introductionOf(document: LaidOutDocument, section: Section, index: number): readonly Span[] {
  const { passages } = document;
  const first = passages.findIndex((p) => p.section === index);
  const turn = passages.findIndex((p) => p.section === index && p.label !== null);
  const opening = first < 0 ? [] : passages.slice(first, turn < 0 ? first + 1 : turn).map((p) => p.span);
  const before = first < 0 ? [] : passages.slice(Math.max(0, first - 2), first).map((p) => p.span);
  return [...(section.heading === null ? [] : [section.heading]), ...opening, ...before.reverse()];
}

/** "on October 14" in the introduction of a transcript: the day of the conversation, on which its "tomorrow" hangs. */
function conversationDay(
  document: LaidOutDocument,
  section: Section,
  index: number,
  text: string,
  setting: Setting,
): Standpoint | null {
  if (section.kind !== 'transcript') return null;
  for (const span of introductionOf(document, section, index)) {
    const day = recognise(text, span, setting, []).find(
      (timex) => timex.grain === 'day' && /\d$/.test(timex.value),
    );
    if (day === undefined || /W/.test(day.value)) continue;
    return {
      day: day.value,
      anchor: 'section',
      words: `the day of the conversation, ${inWords(day.value)}`,
      told: day.span,
    };
  }
  return null;
}

function readPiece(
  { span, section }: Piece,
  text: string,
  setting: Setting,
  days: readonly (Standpoint | null)[],
  earlier: Earlier[],
): readonly Timex[] {
  const day = section === null ? null : (days[section] ?? null);
  return recognise(text, span, day === null ? setting : { now: day, narrative: false }, earlier);
}

/** The dateline says the publication day itself. */
function stating(timex: Timex, { published }: LaidOutDocument): Timex {
  if (published?.span === null || published === null || timex.grain !== 'day') return timex;
  if (timex.span.start < published.span.start || timex.span.end > published.span.end) return timex;
  const { value, because } = published;
  return { ...timex, value, first: value, last: value, anchor: 'explicit', because };
}

/** What a document's expressions hang on: its publication day, and in each transcript the day of the conversation. */
export interface Standpoints {
  readonly setting: Setting;
  /** One for each section; null where the publication day holds. */
  readonly conversations: readonly (Standpoint | null)[];
}

export function standpointsOf(document: LaidOutDocument, text: string): Standpoints {
  const { published, sections } = document;
  const now: Standpoint | null =
    published === null
      ? null
      : {
          day: published.value,
          anchor: 'published',
          words: `the publication day, ${inWords(published.value)}`,
          told: published.span,
        };
  const setting = { now, narrative: isNarrative(text, now?.day ?? null) };
  const conversations = sections.map((section, i) => conversationDay(document, section, i, text, setting));
  return { setting, conversations };
}

/** All temporal expressions of title, dateline, headings and passages, in the order of the file. */
export function findTimexes(document: LaidOutDocument, text: string): readonly Timex[] {
  const { setting, conversations } = standpointsOf(document, text);
  const earlier: Earlier[] = [];
  return piecesOf(document).flatMap((piece) => {
    // The dateline is no date of the story: "that day" never means it.
    const told = piece.span === document.published?.span ? [] : earlier;
    return readPiece(piece, text, setting, conversations, told).map((timex) => stating(timex, document));
  });
}
