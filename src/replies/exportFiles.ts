import { type Answer, type Citation, citationsOf } from '../answers/answer.ts';
import type { Occasion } from '../coverage/model.ts';
import { dateInWords } from './dates.ts';
import { clean, escapeMarked, escapeText, oneLine } from './escape.ts';
import { httpAddress } from './markup.ts';

/** Columns of the table, in order. `excerpt` is `text.slice(start, end)` of the file with that hash. */
const COLUMNS: readonly {
  readonly name: string;
  readonly of: (citation: Citation) => string | number | null;
}[] = [
  { name: 'speaker', of: ({ speaker }) => speaker },
  { name: 'status', of: ({ label }) => label },
  { name: 'date', of: ({ occasion }) => occasion?.value ?? null },
  { name: 'date_because', of: ({ occasion }) => occasion?.because ?? null },
  { name: 'excerpt', of: ({ excerpt }) => excerpt },
  { name: 'title', of: ({ document }) => document.title?.value ?? null },
  { name: 'publisher', of: ({ document }) => document.publisher },
  { name: 'published', of: ({ document }) => document.published?.value ?? null },
  { name: 'url', of: ({ document }) => document.url },
  { name: 'file', of: ({ document }) => document.file },
  { name: 'paragraph', of: ({ paragraph }) => paragraph },
  { name: 'start', of: ({ start }) => start },
  { name: 'end', of: ({ end }) => end },
  { name: 'sha256', of: ({ document }) => document.hash },
];

/** So that a spreadsheet does not take UTF-8 for its own alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

/** All citations of an answer as a table (RFC 4180). */
export function csvOf(answer: Answer): string {
  const rows = citationsOf(answer).map((citation) => COLUMNS.map(({ of }) => cell(of(citation))));
  const lines = [COLUMNS.map(({ name }) => cell(name)), ...rows].map((cells) => `${cells.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/**
 * One cell, always in quotes. What a spreadsheet would run as a formula gets an apostrophe before it, also behind
 * white space and in its full-width form.
 */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = value ?? '';
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The answer as a page of Markdown, one section for each citation. @param asked the question as typed */
export function markdownOf(answer: Answer, asked: string, fingerprint: string): string {
  const sections = citationsOf(answer).map((citation, at) => `## ${at + 1}\n\n${section(citation)}\n`);
  return [`# ${escapeText(asked)}\n`, ...sections, `Corpus ${fingerprint}\n`].join('\n');
}

function section(citation: Citation): string {
  const { document, excerpt, start, end } = citation;
  const marks = citation.marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  const url = document.url === null ? null : httpAddress(document.url);
  const facts = [
    ...attribution(citation).map(escapeText),
    ...(url === null ? [] : [`<${url}>`]),
    `${escapeText(document.file)}, characters ${start} to ${end}, SHA-256 ${document.hash}`,
  ];
  return [escapeMarked(excerpt, marks).replace(/^/gm, '> '), '', ...facts.map((fact) => `- ${fact}`)].join(
    '\n',
  );
}

/** One citation as plain text to paste elsewhere. */
export function plainCitation(citation: Citation): string {
  const { excerpt, document } = citation;
  const url = document.url === null ? null : httpAddress(document.url);
  return [clean(excerpt), ...attribution(citation).map(oneLine), ...(url === null ? [] : [url])].join('\n');
}

/** Who and when, then where, as far as the documents tell. */
function attribution({ speaker, label, occasion, document, paragraph }: Citation): readonly string[] {
  const status = label === null || label === 'said' ? null : label;
  const published = document.published === null ? null : `published ${dateInWords(document.published.value)}`;
  const place = paragraph === 0 ? null : `paragraph ${paragraph}`;
  return [
    [speaker, status, occasion === null ? null : dayOf(occasion)],
    [document.title?.value ?? document.file, document.publisher, published, place],
  ]
    .map((parts) => parts.filter((part) => part !== null).join(', '))
    .filter((line) => line !== '');
}

/** The publication day is not told as the day of the words, nor a plan as what happened. */
function dayOf({ value, tie, planned }: Occasion): string | null {
  if (value === null) return null;
  const verb = planned ? 'planned for ' : tie === 'published' ? 'reported ' : '';
  return verb + dateInWords(value);
}
