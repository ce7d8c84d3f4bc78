import type { Person, Quote, Span } from '../../coverage/model.ts';
import { isSpokenBy } from '../../coverage/people/joint.ts';
import type { Edition } from '../../search/edition.ts';
import type { Hit } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Answer, Citation, Finding, Question } from '../answer.ts';
import { isStop } from '../asked.ts';
import { cite, shift } from '../cite.ts';
import { meantBy, nearestNames, whichOne } from '../meantBy.ts';
import { none, usage } from '../none.ts';
import { plainText } from '../questionText.ts';
import type { Candidate } from './candidates.ts';
import { groupUtterances } from './utterances.ts';
import { findingOf } from './whoSaid.ts';

/** Passages looked at for the best quotes, and for the words of a role. */
const PASSAGES = 60;
const QUOTES = 5;
/** Quotes compared for being one utterance. */
const COMPARED = 30;
const ROLES = 3;
/** Shorter quotes say little on their own; the best ones fit one glance. In UTF-16 units. */
const QUOTE = { least: 40, best: 140 };

const OPENING = /^(?:who|what)\s+(?:is|was|are|were)\s+/i;

/** `/who is`: a person or body as the coverage tells of it, and the best of its quotes. */
export async function whoIs(edition: Edition, question: Question): Promise<Answer> {
  const typed = plainText(question.input)
    .replace(OPENING, '')
    .replace(/[\s?]+$/, '');
  if (typed === '') return usage(question, 'Type a name, such as that of a speaker.');
  const found = whom(typed, edition.people);
  const [person, ...others] = found;
  if (!person) return unknown(edition, question, typed);
  if (others.length > 0) return usage(question, whichOne(found));
  return told(edition, question, person);
}

/** Those whom the name may mean; else those whose role, as the coverage words it, has all the words: "US envoy". */
function whom(typed: string, people: readonly Person[]): readonly Person[] {
  const named = meantBy(typed, people);
  if (named.length > 0) return named;
  const terms = tokenise(typed)
    .filter((word) => !isStop(word))
    .map(({ term }) => term);
  const holds = (role: string) => {
    const told = new Set(tokenise(role).map(({ term }) => term));
    return terms.length > 0 && terms.every((term) => told.has(term));
  };
  return people.filter(({ roles }) => roles.some(holds));
}

function unknown(edition: Edition, question: Question, typed: string): Answer {
  const near = nearestNames(typed, edition.people);
  const note =
    near.length === 0 ? [] : [`Nobody of that name is on record. The nearest: ${near.join(', ')}.`];
  return none(edition, question, [], note);
}

async function told(edition: Edition, question: Question, person: Person): Promise<Answer> {
  const quoted = edition.quoted.get(person.name) ?? { quotes: 0, first: null, last: null };
  const citations = await roleCitations(edition, person);
  const quotes = await bestQuotes(edition, person);
  const findings: Finding[] = [{ kind: 'person', person, quoted, citations }, ...quotes];
  const role = rolesOf(person).map((words) => `, ${words}`)[0] ?? '';
  const count = quoted.quotes === 1 ? '1 quote' : `${quoted.quotes} quotes`;
  return { status: 'answered', question, short: `${person.name}${role}: ${count}.`, findings, notes: [] };
}

/** The roles most told of, without "envoy" where "US envoy" is among them. */
function rolesOf({ roles }: Person): readonly string[] {
  return roles
    .filter((role) => !roles.some((longer) => longer !== role && longer.includes(role)))
    .slice(0, ROLES);
}

/** Where the roles stand beside the name; for somebody without a role a passage that tells of them. */
async function roleCitations(edition: Edition, person: Person): Promise<readonly Citation[]> {
  const places = rolesOf(person).map(async (role) => {
    const hits = await edition.engine.search(`${role} ${person.name}`, {}, PASSAGES);
    return hits.flatMap((hit) => citeRole(hit, role, person)).slice(0, 1);
  });
  const found = (await Promise.all(places)).flat();
  if (found.length > 0) return found;
  const hits = await edition.engine.search(person.name, {}, PASSAGES);
  return hits.flatMap((hit) => citeName(hit, person)).slice(0, 1);
}

/** Between a name and its role stand at most so many UTF-16 units: ", another ". */
const BETWEEN = 10;

function citeRole(hit: Hit, role: string, person: Person): readonly Citation[] {
  const names = namesIn(hit.text, person);
  return placesOf(hit.text, role).flatMap((place) => {
    const name = names.find(({ start, end }) => start <= place.end + BETWEEN && end >= place.start - BETWEEN);
    return name ? [citeAt(hit, place, name)] : [];
  });
}

function citeName(hit: Hit, person: Person): readonly Citation[] {
  const [name] = namesIn(hit.text, person);
  return name ? [citeAt(hit, name, name)] : [];
}

/** The place marked, the name beside it in sight. */
function citeAt(hit: Hit, place: Span, name: Span): Citation {
  const [mark, beside] = [place, name].map((span) => shift(span, hit.passage.span.start)) as [Span, Span];
  const focus = { start: Math.min(mark.start, beside.start), end: Math.max(mark.end, beside.end) };
  return cite(hit, { focus, marks: [mark] });
}

/** Where a text has the person's name in any form. */
const namesIn = (text: string, { name, aliases }: Person): readonly Span[] =>
  [name, ...aliases].flatMap((form) => placesOf(text, form));

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length });
  return places;
}

/** What the person plainly said, whole sentences first, each utterance once. */
async function bestQuotes(edition: Edition, { name }: Person): Promise<readonly Finding[]> {
  const hits = await edition.engine.search(name, { speaker: name }, PASSAGES);
  const found = hits.flatMap((hit) =>
    hit.passage.quotes
      .filter((quote) => isSpokenBy(quote.speaker, name) && quote.status === 'said')
      .map((quote): Candidate => ({ hit, quote, marks: [], score: worthShowing(quote) })),
  );
  const best = found.toSorted((a, b) => b.score - a.score).slice(0, COMPARED);
  return groupUtterances(best).slice(0, QUOTES).map(findingOf);
}

/** Their own words before others' rendering of them, those of a handy length first. */
function worthShowing({ kind, text }: Quote): number {
  const literal = kind === 'direct' || kind === 'transcript' ? 1 : kind === 'mixed' ? 0.5 : 0;
  const whole = text.length >= QUOTE.least ? 1 : 0;
  return literal + whole - Math.abs(text.length - QUOTE.best) / 1000;
}
