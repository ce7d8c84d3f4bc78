import { ButtonStyle } from 'discord.js';
import type { Edition } from '../search/edition.ts';
import { type ButtonRows, button, row, turningRows } from './buttons.ts';
import { type Card, EMPTY_BLOCK } from './card.ts';
import { sourceOf } from './cited.ts';
import { dateInWords } from './dates.ts';
import type { Wrong } from './wrongForm.ts';

/** A reader's report as an admin sees it. */
export interface ReportView {
  readonly id: string;
  readonly what: Wrong;
  readonly day: string;
  readonly times: number;
  readonly notes: readonly string[];
  readonly asked: string;
  readonly file: string;
  readonly paragraph: number;
  readonly excerpt: string;
  readonly isQuote: boolean;
  readonly speaker: string | null;
  readonly date: string | null;
}

/** The open reports, one of them shown, and what was just done. */
export interface ReportList {
  readonly edition: Pick<Edition, 'documents'>;
  readonly reports: readonly ReportView[];
  /** From 1; clamped to the reports there are. */
  readonly at: number;
  readonly done: string | null;
}

const HEADINGS: Readonly<Record<Wrong, string>> = {
  speaker: 'Wrong speaker?',
  date: 'Wrong date?',
  excerpt: 'Wrong excerpt?',
  other: 'Something is wrong?',
};

const EMPTY: Card = { tone: 'notice', heading: null, asked: null, lines: [], blocks: [], foot: null };

export function reportCard({ edition, reports, at, done }: ReportList): Card {
  const place = placeOf(reports, at);
  const report = reports[place - 1];
  const lines = done === null ? [] : [done];
  if (report === undefined) return { ...EMPTY, heading: 'No open reports', lines };
  const document = edition.documents.find(({ file }) => file === report.file);
  const { paragraph, file } = report;
  const bare = { title: file, url: null, publisher: null, published: null, paragraph, file, detail: null };
  return {
    ...EMPTY,
    tone: 'usage',
    heading: HEADINGS[report.what],
    asked: `Report ${place} of ${reports.length} · asked: ${report.asked}`,
    lines: [...lines, told(report), ...report.notes.map((note) => `“${note}”`)],
    blocks: [
      {
        ...EMPTY_BLOCK,
        labels: [
          report.speaker ?? 'Speaker not named',
          report.date === null ? 'No date' : dateInWords(report.date),
        ],
        excerpt: { text: report.excerpt, marks: [] },
        source: document === undefined ? bare : sourceOf(document, paragraph),
      },
    ],
  };
}

function told({ times, day }: ReportView): string {
  const first = dateInWords(day);
  return times === 1 ? `A reader reported it on ${first}.` : `Reported ${times} times, first on ${first}.`;
}

function placeOf(reports: readonly ReportView[], at: number): number {
  return Math.min(Math.max(1, at), reports.length);
}

/** What an admin can do with a report. */
export const REPORT_ACTIONS = ['speaker', 'date', 'unquote', 'dismiss'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** The custom_id of a button: of an action on a report, or of the way to another one. */
export type ReportLink = (action: ReportAction | 'turn', on: string) => string;

export function reportRows({ reports, at }: ReportList, link: ReportLink): ButtonRows {
  const place = placeOf(reports, at);
  const report = reports[place - 1];
  if (report === undefined) return () => [];
  const { id, isQuote } = report;
  const view = { at: place, last: reports.length, cites: null };
  return () => [
    row([
      button({ label: 'Right speaker…', customId: link('speaker', id), disabled: !isQuote }),
      button({ label: 'Right date…', customId: link('date', id) }),
      button({
        label: 'Not a quote',
        customId: link('unquote', id),
        disabled: !isQuote,
        style: ButtonStyle.Danger,
      }),
      button({ label: 'Dismiss', customId: link('dismiss', id) }),
    ]),
    ...turningRows(view, (page) => link('turn', String(page))),
  ];
}
