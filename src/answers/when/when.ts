import type { Span } from '../../coverage/model.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import type { Answer, Citation, Finding, Question } from '../answer.ts';
import { type Asked, readAsked } from '../asked.ts';
import { cite, distinct, shift } from '../cite.ts';
import { deedsOf, mayBeOf, mayRetell, tellsAsDone } from '../deed.ts';
import { EXCERPT_LIMIT } from '../excerpt.ts';
import { readFilters } from '../filters.ts';
import { spellingsIn, withSpellings } from '../names.ts';
import { filterProblem, none, usage } from '../none.ts';
import { type EventText, eventText, plainText, saidIn } from '../questionText.ts';
import { type Telling, tellings } from './events.ts';
import { toldAsHappened } from './happened.ts';
import { tellsOfOthers } from './ofOthers.ts';
import { isBetweenOthers } from './parties.ts';
import { publicationOf } from './publication.ts';
import { mayTell } from './topicGate.ts';
import { whenSaid } from './whenSaid.ts';

const PASSAGES = 40;
const FINDINGS = 10;
/** Citations looked at for one date: more bear it out no better. */
const CITATIONS = 12;
/** Below this share of the question's weight a sentence tells of something else. */
const TOLD = 0.5;
/** Sentences nearly as good as the best one count as telling of the same event. */
const NEARLY = 0.85;
/** Beside dated sentences, one with a phrase that gives no date must tell of the event in its own words. */
const WHOLE = 0.9;

/** `/when`: the dates that the coverage ties to the event, with their reasons, or the passage that leaves it undated. */
export async function when(edition: Edition, question: Question): Promise<Answer> {
  const event = eventText(plainText(question.input));
  const asked = readAsked(event.words, edition);
  if (asked.content.length === 0)
    return usage(question, 'Type what happened, such as "first round of talks".');
  const read = readFilters(edition, question);
  if (!read.ok) return filterProblem(edition, question, read);
  const direct =
    (await publicationOf(edition, question, event.words, read.filters)) ??
    (await whenSaid(edition, question, event.words, read.filters));
  if (direct) return direct;
  const { told, found } = await lookFor(edition, event, read.filters);
  if (found.length === 0) return none(edition, question, told.slice(0, 6).map(citeTelling), read.notes);
  const findings = withoutMereReports(byOccasion(withoutVague(found))).slice(0, FINDINGS);
  return { status: 'answered', question, short: shortOf(findings), findings, notes: read.notes };
}

/** The sentences that may tell of the event, best first, and those that do; of "the bridge October" those of an October. */
async function lookFor(edition: Edition, event: EventText, filters: Filters): Promise<Looked> {
  const asked = readAsked(event.words, edition);
  const hits = await edition.engine.search(withSpellings(event.words, edition.people), filters, PASSAGES);
  const told = hits.flatMap((hit) => tellings(hit, asked)).sort((a, b) => rank(b) - rank(a));
  const found = tellingOfEvent(told, event, asked, spellingsIn(edition.people));
  const inMonth = saidIn(event.words);
  if (found.length > 0 || event.month !== null || inMonth.month === null) return { told, found };
  const retried = await lookFor(edition, { ...event, ...inMonth }, filters);
  return retried.found.length > 0 ? retried : { told, found };
}

interface Looked {
  readonly told: readonly Telling[];
  readonly found: readonly Telling[];
}

/** How near the date stands to the event breaks ties between sentences that tell of it equally well. */
const TIE = { clause: 0.12, sentence: 0.1, carried: 0.06, section: 0.05, published: 0.02 };

function rank({ score, occasion }: Telling): number {
  return score + (occasion?.value ? TIE[occasion.tie] : occasion ? 0.01 : 0);
}

function tellingOfEvent(
  all: readonly Telling[],
  event: EventText,
  asked: Asked,
  names: ReadonlyMap<string, unknown>,
): readonly Telling[] {
  const { ahead, month } = event;
  const told = month === null ? all : all.filter(({ occasion }) => occasion?.first?.includes(month));
  const best = told[0];
  if (!best || best.score < TOLD) return [];
  const good = told.filter(
    (t) => t.named && t.score >= Math.max(TOLD, NEARLY * best.score) && mayTell(t.hit, asked),
  );
  const deeds = deedsOf(event.words, asked);
  const tells = ({ text, hit }: Telling) =>
    event.asks
      ? (tellsAsDone(text, deeds) ??
          (tellsAsDone(hit.text, deeds) !== false && mayRetell(text, deeds, asked))) &&
        mayBeOf(text, deeds, asked)
      : tellsAsDone(text, deeds) !== false;
  return good.filter(
    (t) =>
      (t.saying || deeds.length === 0 || tells(t)) &&
      !isBetweenOthers(t, asked) &&
      !tellsOfOthers(t, asked, names) &&
      (ahead ||
        t.saying ||
        toldAsHappened(
          t.text,
          t.marks.map((m) => shift(m, -t.sentence.span.start)),
        )),
  );
}

function phraseOf({ occasion, text, sentence }: Telling): string | undefined {
  const phrase = occasion?.phrase;
  return phrase
    ? text.slice(phrase.start - sentence.span.start, phrase.end - sentence.span.start)
    : undefined;
}

function citeTelling({ hit, sentence, marks, occasion }: Telling): Citation {
  const phrase = occasion?.phrase;
  const found = phrase ? [...marks, phrase].sort((a, b) => a.start - b.start) : marks;
  return cite(hit, { focus: focusOf(sentence.span, marks), marks: found, occasion });
}

/** The whole sentence, or of one that no excerpt holds the words asked for. */
function focusOf(sentence: Span, marks: readonly Span[]): Span {
  const [first, last] = [marks[0], marks.at(-1)];
  const fits = sentence.end - sentence.start <= EXCERPT_LIMIT;
  return fits || !first || !last ? sentence : { start: first.start, end: last.end };
}

/** One finding a date, in the order of the sentence that tells it best; a phrase that gives no date ("in March") is one too. */
function byOccasion(found: readonly Telling[]): readonly Finding[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of found) {
    const key = telling.occasion?.value ?? phraseOf(telling)?.toLowerCase() ?? '';
    groups.set(key, [...(groups.get(key) ?? []), telling]);
  }
  return [...groups.values()].map(
    (group): Finding => ({
      kind: 'date',
      occasion: group[0]?.occasion ?? null,
      citations: distinct(group.slice(0, CITATIONS).map(citeTelling)),
    }),
  );
}

/** Where the coverage dates the event, sentences that say nothing of when it was are no other occasion. */
function withoutVague(found: readonly Telling[]): readonly Telling[] {
  const dated = (telling: Telling) => telling.occasion?.value != null;
  if (!found.some(dated)) return found;
  return found.filter((t) => dated(t) || (t.occasion?.phrase && t.score >= WHOLE));
}

/** Where the coverage names a day, "it was in the news that day" is no other occasion. */
function withoutMereReports(findings: readonly Finding[]): readonly Finding[] {
  const reported = (finding: Finding) => finding.kind === 'date' && finding.occasion?.tie === 'published';
  const [first] = findings;
  const named = first?.kind === 'date' && first.occasion?.value && !reported(first);
  return named ? findings.filter((finding) => !reported(finding)) : findings;
}

function shortOf(findings: readonly Finding[]): string {
  const dates = findings.flatMap((f) => (f.kind === 'date' && f.occasion?.value ? [f.occasion.value] : []));
  return dates[0] ?? 'The coverage tells of it without a date.';
}
