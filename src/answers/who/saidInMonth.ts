import { MONTHS } from '../../coverage/dates/words.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import { type Asked, readAsked } from '../asked.ts';
import { matchWords } from '../match.ts';
import { saidIn } from '../questionText.ts';
import { type Candidate, candidates, passes } from './candidates.ts';

/** Passages looked through for what somebody said in a stretch of time. */
const PASSAGES = 200;

/** What people speak at; "the December call" need not stand in what was said there. */
const OCCASIONS = new Set(
  `call phone conversation meeting talks summit speech address interview briefing press conference debate rally hearing
  statement`.split(/\s+/),
);

export interface SaidInMonth {
  readonly found: readonly Candidate[];
  /** How the words were understood. */
  readonly note: string;
}

/**
 * A month or a year among the words as the time when it was said: "the bridge in March 2025", "what did Weber say in
 * October". Null where the words name none.
 */
export async function saidInMonth(
  edition: Edition,
  typed: string,
  filters: Filters,
): Promise<SaidInMonth | null> {
  const { words, month } = saidIn(typed);
  if (month === null) return null;
  const asked = readAsked(words, edition);
  const inMonth = ({ quote }: Candidate) => quote.said?.first?.includes(month) === true;
  const found = (await candidates(edition, words, asked, filters)).filter(inMonth);
  const isOccasion = asked.content.every(({ word }) => OCCASIONS.has(word));
  const others =
    found.length > 0 || !isOccasion ? [] : await saidOnOccasion(edition, asked, filters, daysOf(month));
  return { found: [...found, ...others.filter(inMonth)], note: `Only what was said in ${inWords(month)}.` };
}

/** `2025-10-` → all its days; of a month without a year all days that there are. */
function daysOf(month: string) {
  if (month.startsWith('-')) return { from: '0001-01-01', to: '9999-12-31' };
  const isYear = month.length === 'YYYY-'.length;
  return { from: `${month}${isYear ? '01-01' : '01'}`, to: `${month}${isYear ? '12-31' : '31'}` };
}

/** `2025-10-` → "October 2025". */
export function inWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return [MONTHS[Number(number) - 1], year].filter(Boolean).join(' ');
}

/** All that one speaker said in these days, the first first, in the documents that tell of the occasion. */
async function saidOnOccasion(
  edition: Edition,
  asked: Asked,
  filters: Filters,
  { from, to }: ReturnType<typeof daysOf>,
): Promise<readonly Candidate[]> {
  if (filters.speaker === undefined) return [];
  const words = asked.content.map(({ word }) => word).join(' ');
  const { speaker: _, ...anybodys } = filters;
  const hits = await edition.engine.search(words, anybodys, PASSAGES);
  const telling = hits.filter(({ text }) => matchWords(asked, tokenise(text)).coverage > 0.999);
  const files = new Set(telling.map(({ document }) => document.file));
  const passages = await edition.engine.between(from, to, filters, PASSAGES);
  return passages
    .filter(({ document }) => asked.content.length === 0 || files.has(document.file))
    .flatMap((passage) =>
      passage.passage.quotes
        .filter((quote) => passes(quote, filters))
        .map((quote): Candidate => ({ hit: { ...passage, score: 0 }, quote, marks: [], score: 0 })),
    );
}
