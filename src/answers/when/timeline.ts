import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import { overlaps } from '../../search/filters.ts';
import type { Answer, Finding, Question } from '../answer.ts';
import { type Asked, readAsked } from '../asked.ts';
import { citeMatch } from '../cite.ts';
import { readFilters } from '../filters.ts';
import { namesOf, withSpellings } from '../names.ts';
import { filterProblem, none, usage } from '../none.ts';
import type { Happening } from './happening.ts';
import { citeHappening, happeningsIn, happeningsOn } from './happenings.ts';
import { type MergedEvent, mergeEvents } from './mergeEvents.ts';
import { narrowed, readTopic, type Topic } from './topic.ts';

/** Passages looked at for a topic, and for a stretch of time. */
const ON_TOPIC = 60;
const IN_RANGE = 300;
/** Events shown; with more of them nobody sees the line. */
const DATED = 40;
const UNDATED = 10;

const EVER = { from: '0000-01-01', to: '9999-12-31' };

/** `/timeline`: what happened and what was said, in the order of its days; the undated apart, the planned marked. */
export async function timeline(edition: Edition, question: Question): Promise<Answer> {
  const topic = readTopic(question.input);
  const asked = readAsked(topic.words, edition);
  if (topic.words !== '' && asked.content.length === 0)
    return usage(question, 'Type a topic, such as a name or an event, a month, or “everything”.');
  const read = readFilters(edition, question);
  if (!read.ok) return filterProblem(edition, question, read);
  const range = narrowed(read.filters, topic.range);
  if (range === null)
    return usage(question, 'The topic names other days than `from` and `to`. Keep one of them.');
  const filters = { ...read.filters, ...range };
  const found =
    topic.words === ''
      ? await inRange(edition, filters, read.notes)
      : await onTopic(edition, topic, asked, filters, read.notes);
  const events = mergeEvents(found.happenings, namesOf(edition.people));
  if (events.length === 0) {
    const related = await edition.engine.search(topic.words, read.filters, 3);
    return none(
      edition,
      question,
      related.map((hit) => citeMatch(hit, asked)),
      found.notes,
    );
  }
  return answered(question, events, found.notes);
}

interface Found {
  readonly happenings: readonly Happening[];
  readonly notes: readonly string[];
}

/** What the coverage tells of a topic. */
async function onTopic(
  { engine, people }: Edition,
  { words, month }: Topic,
  asked: Asked,
  filters: Filters,
  notes: readonly string[],
): Promise<Found> {
  const names = namesOf(people);
  const hits = await engine.search(withSpellings(words, people), filters, ON_TOPIC);
  const happenings = hits
    .flatMap((hit) => happeningsOn(hit, asked, names))
    .filter(({ occasion }) => month === null || occasion?.first?.includes(month))
    .filter(({ occasion }) => isIn(filters, occasion));
  return { happenings, notes };
}

/** What the coverage dates itself in a stretch of time. */
async function inRange({ engine }: Edition, filters: Filters, notes: readonly string[]): Promise<Found> {
  const { from, to } = { ...EVER, ...filters };
  const passages = await engine.between(from, to, filters, IN_RANGE);
  const happenings = passages.flatMap(happeningsIn).filter(({ occasion }) => isIn({ from, to }, occasion));
  const only = 'Only what gives a date itself; type a topic to see what is told of it without one.';
  const cut = 'There is more in this time than is shown. Narrow it with `from` and `to`, or type a topic.';
  return { happenings, notes: [...notes, only, ...(passages.length === IN_RANGE ? [cut] : [])] };
}

function isIn({ from, to }: Filters, occasion: Happening['occasion']): boolean {
  return (from === undefined && to === undefined) || overlaps(occasion, { from, to });
}

function answered(question: Question, events: readonly MergedEvent[], notes: readonly string[]): Answer {
  const dated = best(events.filter(isDated), DATED).toSorted(byDay);
  const undated = best(
    events.filter((event) => !isDated(event)),
    UNDATED,
  ).toSorted((a, b) => vagueness(a) - vagueness(b));
  const left = events.length - dated.length - undated.length;
  const leftOut = left === 0 ? [] : [`${left} more are not shown: those told in the fewest sources.`];
  return {
    status: 'answered',
    question,
    short: shortOf(dated.length, undated.length),
    findings: [...dated, ...undated].map(findingOf),
    notes: [...notes, ...leftOut],
  };
}

const isDated = ([{ occasion }]: MergedEvent) => occasion?.value != null;

/** What some words of time place comes before what nothing does, and what happened before what was said. */
const vagueness = ([{ occasion, quote }]: MergedEvent) =>
  (occasion === null ? 2 : 0) + (quote === null ? 0 : 1);

/** The best supported: told in the most documents, then told best. */
function best(events: readonly MergedEvent[], most: number): readonly MergedEvent[] {
  return events.toSorted((a, b) => sourcesOf(b) - sourcesOf(a) || b[0].score - a[0].score).slice(0, most);
}

const sourcesOf = (event: MergedEvent) => new Set(event.map(({ hit }) => hit.document.file)).size;

/** Earlier first; of what begins on one day, what ends sooner. */
function byDay([a]: MergedEvent, [b]: MergedEvent): number {
  const key = ({ occasion }: Happening) => `${occasion?.first} ${occasion?.last} ${occasion?.value}`;
  return key(a) < key(b) ? -1 : Number(key(a) > key(b));
}

function findingOf(event: MergedEvent): Finding {
  return { kind: 'event', occasion: event[0].occasion, citations: event.map(citeHappening) };
}

function shortOf(dated: number, undated: number): string {
  const events = dated === 1 ? '1 dated event' : `${dated} dated events`;
  if (undated === 0) return events;
  return dated === 0 ? `${undated} without a date` : `${events}, ${undated} without a date`;
}
