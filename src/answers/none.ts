import type { Edition } from '../search/edition.ts';
import type { Answer, Citation, Question, Searched } from './answer.ts';
import { distinct } from './cite.ts';

const RELATED = 3;

export const NOT_ON_RECORD = 'Not on the record.';

/** What was looked through: every "not on the record" says so. */
export function searched(edition: Edition): Searched {
  const { documents, published } = edition.engine.stats();
  return { documents, first: published?.first ?? null, last: published?.last ?? null };
}

/** "Not on the record", with the closest passages marked as such. */
export function none(
  edition: Edition,
  question: Question,
  related: readonly Citation[],
  notes: readonly string[] = [],
): Answer {
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
