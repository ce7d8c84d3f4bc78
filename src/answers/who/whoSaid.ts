import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import type { Answer, Citation, Finding, Question } from '../answer.ts';
import { type Asked, readAsked } from '../asked.ts';
import { citeMatch } from '../cite.ts';
import { readFilters } from '../filters.ts';
import { filterProblem, none, usage } from '../none.ts';
import { plainText, saidText, segments } from '../questionText.ts';
import { undatedNote } from '../undated.ts';
import { type Candidate, candidates, citeQuote } from './candidates.ts';
import { saidInMonth } from './saidInMonth.ts';
import { groupUtterances, withoutRepeats } from './utterances.ts';
import { otherWordings } from './wordings.ts';

const FINDINGS = 20;
/** For so many utterances the other wordings are looked for. */
const REWORDED = 3;

/** `/who said`: the quotes that carry the words, grouped by utterance, or "not on the record". */
export async function whoSaid(edition: Edition, question: Question): Promise<Answer> {
  const said = saidText(plainText(question.input));
  const asked = readAsked(said.words, edition);
  if (asked.terms.length === 0)
    return usage(question, 'Type the words of a quote, or a few words of its topic.');
  const speaker = question.speaker ?? said.speaker ?? undefined;
  const read = readFilters(edition, { ...question, ...(speaker === undefined ? {} : { speaker }) });
  if (!read.ok) return filterProblem(edition, question, read);
  const { filters } = read;
  const notes = [...read.notes, ...(await undatedNote(edition, said.words, filters))];
  const found = await findQuotes(edition, said.words, asked, filters);
  const inMonth = found.length > 0 ? null : await saidInMonth(edition, said.words, filters);
  if (inMonth !== null) notes.push(inMonth.note);
  const all = inMonth?.found ?? found;
  if (all.length > 0) return answered(question, await withWordings(edition, all, filters), notes);
  return none(edition, question, await nearest(edition, said.words, asked, filters), notes);
}

/** The whole question first; then, for noisy input, each piece of it that is more than a word. */
async function findQuotes(edition: Edition, words: string, asked: Asked, filters: Filters) {
  const whole = await candidates(edition, words, asked, filters);
  if (whole.length > 0) return whole;
  for (const piece of segments(words)) {
    const part = readAsked(piece, edition);
    if (part.content.length < 2) continue;
    const found = await candidates(edition, piece, part, filters);
    if (found.length > 0) return found;
  }
  return [];
}

/** The utterances found, the first ones with their other wordings. */
async function withWordings(edition: Edition, found: readonly Candidate[], filters: Filters) {
  const groups = groupUtterances(found).slice(0, FINDINGS);
  const reworded = groups.slice(0, REWORDED).map(async (group) => {
    const [best] = group;
    const others = best ? await otherWordings(edition, best, filters) : [];
    return withoutRepeats([...group, ...others]);
  });
  return [...(await Promise.all(reworded)), ...groups.slice(REWORDED)];
}

function answered(
  question: Question,
  groups: readonly (readonly Candidate[])[],
  notes: readonly string[],
): Answer {
  const findings = groups.map(findingOf);
  const first = findings[0];
  const name = first?.kind === 'utterance' ? first.speaker : null;
  return { status: 'answered', question, short: name ?? 'Nobody is named as the speaker.', findings, notes };
}

/** Candidates of one utterance, best first, as a finding. */
export function findingOf(group: readonly Candidate[]): Finding {
  const [best] = group as readonly [Candidate, ...Candidate[]];
  const dated = group.find(({ quote }) => quote.said?.value)?.quote.said;
  return {
    kind: 'utterance',
    speaker: best.quote.speaker ?? group.find(({ quote }) => quote.speaker !== null)?.quote.speaker ?? null,
    status: best.quote.status,
    said: best.quote.said?.value ? best.quote.said : (dated ?? best.quote.said),
    citations: group.map(citeQuote),
  };
}

/** What to show beside "not on the record": the same words of somebody else, else the closest passages. */
async function nearest(edition: Edition, words: string, asked: Asked, filters: Filters): Promise<Citation[]> {
  const isFiltered = Object.keys(filters).length > 0;
  const anyone = isFiltered ? await candidates(edition, words, asked, {}) : [];
  if (anyone.length > 0) return anyone.slice(0, 3).map(citeQuote);
  const hits = await edition.engine.search(
    words,
    filters.file === undefined ? {} : { file: filters.file },
    3,
  );
  return hits.map((hit) => citeMatch(hit, asked));
}
