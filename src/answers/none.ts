import type { Edition } from '../search/edition.ts';
import type { Answer, Citation, Question, Searched } from './answer.ts';
import { distinct } from './cite.ts';
import type { ReadFilters } from './filters.ts';

const RELATED = 3;

const NOT_ON_RECORD = 'Not on the record.';

/** What was looked through: every "not on the record" says so. */
function searched(edition: Edition): Searched {
  const { documents, published } = edition.engine.stats();
  return { documents, first: published?.first ?? null, last: published?.last ?? null };
}

/** "Not on the record", with the closest passages marked as such. */
export function none(
  edition: Edition,
  question: Question,
  related: readonly Citation[],
  notes: readonly string[] = [],
): Extract<Answer, { status: 'none' }> {
  return {
    status: 'none',
    question,
    short: NOT_ON_RECORD,
    searched: searched(edition),
    related: distinct(related).slice(0, RELATED),
    notes,
  };
}

export const usage = (question: Question, short: string): Answer => ({ status: 'usage', question, short });

/** A filter that names nothing of the coverage finds nothing; one that cannot be understood is asked back. */
export const filterProblem = (
  edition: Edition,
  question: Question,
  { kind, note }: Extract<ReadFilters, { ok: false }>,
): Answer => (kind === 'unclear' ? usage(question, note) : none(edition, question, [], [note]));
