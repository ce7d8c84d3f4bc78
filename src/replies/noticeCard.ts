import type { Refusal } from '../coverage/model.ts';
import type { ReindexReport } from '../search/edition.ts';
import { answerCard } from './answerCard.ts';
import { type Block, type Card, EMPTY_BLOCK } from './card.ts';
import { clip } from './clip.ts';
import { counted } from './counted.ts';
import { dateInWords } from './dates.ts';
import type { Reply } from './reply.ts';
import { reportCard } from './reportCard.ts';

/** Any reply → card. */
export function cardOf(reply: Reply): Card {
  switch (reply.kind) {
    case 'answer':
      return answerCard(reply.answer, reply.fingerprint);
    case 'help':
      return helpCard(reply);
    case 'welcome':
      return welcomeCard(reply.examples);
    case 'status':
      return statusCard(reply);
    case 'reindexed':
      return reindexedCard(reply.report);
    case 'reports':
      return reportCard(reply);
    case 'notice':
      return { ...NOTICE, lines: [reply.text] };
  }
}

const NOTICE: Card = { tone: 'notice', heading: null, asked: null, lines: [], blocks: [], foot: null };

const PROMISES = [
  'I answer questions about news coverage with excerpts you can check: who said it, when it happened, where it stands.',
  'Every word of an excerpt stands in a document. What no document tells is answered with “Not on the record”.',
] as const;

function helpCard({ examples, commands }: Extract<Reply, { kind: 'help' }>): Card {
  const lists = commands.length === 0 ? [] : [{ ...EMPTY_BLOCK, lines: commands }];
  return { ...NOTICE, heading: 'On the Record', lines: [...PROMISES, ...tryThese(examples)], blocks: lists };
}

function tryThese(examples: readonly string[]): readonly string[] {
  if (examples.length > 0) return ['Try:', ...examples];
  return ['There is no document yet: ask whoever runs this bot to add some.'];
}

function welcomeCard(examples: readonly string[]): Card {
  return {
    ...NOTICE,
    heading: 'On the Record has arrived',
    lines: [
      ...PROMISES,
      ...tryThese(examples),
      'Did somebody really say that? The menu of any message has it: Apps, then “Check the record”.',
      'For admins: /corpus status tells which documents are on record.',
      'For whoever runs this bot: DIGEST_CHANNEL_ID names the channel that gets a daily digest.',
    ],
  };
}

/** Of a question that nobody could answer, in UTF-16 units. */
const QUESTION = 80;

function statusCard({ edition, unanswered }: Extract<Reply, { kind: 'status' }>): Card {
  const { documents, passages, quotes, published } = edition.engine.stats();
  const span = published === null ? 'none known' : dateInWords(`${published.first}/${published.last}`);
  return {
    ...NOTICE,
    heading: 'The corpus',
    lines: [
      `Documents: ${documents}`,
      `Passages: ${passages}`,
      `Quotes: ${quotes}`,
      `People: ${edition.people.length}`,
      `Published: ${span}`,
      ...(unanswered.length > 0 ? ['Asked and not on the record, the most often asked first:'] : []),
      ...unanswered.map(({ question, count }) => `${count} × ${clip(question, QUESTION)}`),
      `Refused files: ${edition.refused.length}`,
    ],
    blocks: refusedBlocks(edition.refused),
    foot: `Corpus ${edition.fingerprint}`,
  };
}

function reindexedCard(report: ReindexReport): Card {
  return {
    ...NOTICE,
    heading: 'Reindexed',
    lines: [
      `${counted(report.documents, 'document')}, ${counted(report.passages, 'passage')}, ${counted(report.quotes, 'quote')}, in ${seconds(report.ms)}.`,
      countOf('Added', report.added),
      countOf('Changed', report.changed),
      countOf('Removed', report.removed),
      `Refused: ${report.refused.length}`,
    ],
    blocks: refusedBlocks(report.refused),
  };
}

/** Files named in a report before "and 12 more". */
const NAMED = 5;

function countOf(what: string, files: readonly string[]): string {
  if (files.length === 0) return `${what}: 0`;
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return `${what}: ${files.length} (${files.slice(0, NAMED).join(', ')}${more})`;
}

function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Refused files in one block: a message holds few blocks. */
const LISTED = 5;

/** Each file with its reason, in a list without lines between. */
function refusedBlocks(refused: readonly Refusal[]): readonly Block[] {
  const lines = refused.map(({ file, reason }) => `${file}: ${reason}`);
  return Array.from({ length: Math.ceil(lines.length / LISTED) }, (_, at) => ({
    ...EMPTY_BLOCK,
    finding: at === 0 ? null : 'Refused files',
    lines: lines.slice(at * LISTED, (at + 1) * LISTED),
  }));
}
