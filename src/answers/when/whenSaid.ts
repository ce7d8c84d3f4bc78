import type { QuoteStatus } from '../../coverage/model.ts';
import { findPeople } from '../../coverage/people/cluster.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import type { Answer, Finding, Question } from '../answer.ts';
import { readAsked } from '../asked.ts';
import { distinct } from '../cite.ts';
import { none } from '../none.ts';
import { type Candidate, candidates, citeQuote } from '../who/candidates.ts';

const FINDINGS = 10;

/** "Weber said the bridge is safe", "Weber say “safe”": an event that is itself an utterance. */
const SAYING =
  /^(.{2,60}?)\s+(?:first )?(?:say|says|said|state|stated|tell|told|claim|claimed|write|wrote|announce|announced|warn|warned)\b(?:\s+(?:reporters|that))*\s+(.+)$/i;

/** When somebody said the words: the days of the quotes that carry them; null where the event is something else. */
export async function whenSaid(
  edition: Edition,
  question: Question,
  words: string,
  filters: Filters,
): Promise<Answer | null> {
  const [, name = '', said = ''] = SAYING.exec(words) ?? [];
  const [speaker, another] = name === '' ? [] : findPeople(name, edition.people);
  if (!speaker || another) return null;
  const asked = readAsked(said, edition);
  const found = await candidates(edition, said, asked, { ...filters, speaker: speaker.name });
  if (found.length > 0 && !found.some(wasSaid)) return none(edition, question, found.map(citeQuote));
  const dated = found.filter(wasSaid).filter(({ quote }) => quote.said !== null);
  if (dated.length === 0) return null;
  const findings = byDay(dated).slice(0, FINDINGS);
  const first = findings[0];
  const short = (first?.kind === 'date' && first.occasion?.value) || 'The coverage quotes it without a date.';
  return { status: 'answered', question, short, findings, notes: [] };
}

/** What was only foreseen, made up or denied was said on no day. */
const NOT_SAID: ReadonlySet<QuoteStatus> = new Set(['predicted', 'scripted', 'denied']);
const wasSaid = ({ quote }: Candidate) => !NOT_SAID.has(quote.status);

function byDay(found: readonly Candidate[]): readonly Finding[] {
  const days = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const day = candidate.quote.said?.value ?? '';
    days.set(day, [...(days.get(day) ?? []), candidate]);
  }
  return [...days]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([, group]) => ({
      kind: 'date',
      occasion: group[0]?.quote.said ?? null,
      citations: distinct(group.map(citeQuote)),
    }));
}
