import { occasionOfWords } from '../../coverage/dates/focus.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import type { Answer, Citation, Finding, Question } from '../answer.ts';
import { cite } from '../cite.ts';
import { EXCERPT_LIMIT } from '../excerpt.ts';
import { readFilters } from '../filters.ts';
import { filterProblem, none, usage } from '../none.ts';
import { plainText, saidIn } from '../questionText.ts';
import { sources } from '../sources.ts';
import { publicationOf } from '../when/publication.ts';
import { when } from '../when/when.ts';
import { inWords } from '../who/saidInMonth.ts';
import { whoIs } from '../who/whoIs.ts';
import { evidence } from './evidence.ts';
import { OPEN, readInquiry, type Shape } from './inquiry.ts';
import { askReply, askSaid } from './said.ts';
import { type Told, tellingsOf } from './tellings.ts';
import { readQuestionTerms } from './terms.ts';

const PASSAGES = 40;
const FINDINGS = 10;
/** Sentences shown beside "not on the record", before those that overlap are left out. */
const NEAREST = 6;
/** The one line of an answer, in UTF-16 units. */
const LINE = 160;

/** A question understood so far. */
interface Asking {
  readonly edition: Edition;
  readonly question: Question;
  readonly text: string;
  readonly filters: Filters;
  readonly notes: readonly string[];
}

/** `/ask`: what the question asks for decides who answers it; every answer is made of sentences of the coverage. */
export async function ask(edition: Edition, question: Question): Promise<Answer> {
  const read = readFilters(edition, question);
  if (!read.ok) return filterProblem(edition, question, read);
  const text = plainText(question.input);
  return byInquiry({ edition, question, text, filters: read.filters, notes: read.notes });
}

async function byInquiry(asking: Asking): Promise<Answer> {
  const { edition, question, text, filters } = asking;
  const inquiry = readInquiry(text);
  switch (inquiry.kind) {
    case 'said':
      return (await askSaid(edition, question, inquiry)) ?? told(asking, OPEN);
    case 'reply':
      return (await askReply(edition, question, inquiry, filters)) ?? told(asking, OPEN);
    case 'when':
      return { ...(await when(edition, { ...question, input: `when ${inquiry.words}` })), question };
    case 'published': {
      const words = `article ${inquiry.document} published`;
      return (await publicationOf(edition, question, words, filters)) ?? none(edition, question, []);
    }
    case 'who is': {
      const found = await whoIs(edition, { ...question, input: inquiry.name });
      return found.status === 'answered' ? { ...found, question } : told(asking, OPEN);
    }
    case 'sources':
      return { ...(await sources(edition, { ...question, input: inquiry.words })), question };
    case 'told':
      return told(asking, inquiry.shape);
  }
}

/** The sentences that tell of it; those with the same short answer are one finding. */
async function told({ edition, question, text, filters, notes }: Asking, shape: Shape): Promise<Answer> {
  const asked = readQuestionTerms(text, edition);
  if (asked.content.length === 0)
    return usage(question, 'Type a question about the coverage, such as "how long did the talks last?"');
  const hits = await edition.engine.search(text, filters, PASSAGES);
  const all = tellingsOf(hits, asked, shape);
  const carrying = evidence(asked, all, shape);
  const inMonth = carrying.length > 0 ? null : await toldInMonth(edition, text, filters, shape);
  const found = onePerPassage(inMonth?.found ?? carrying).slice(0, FINDINGS);
  const [best] = found;
  if (best === undefined) return none(edition, question, all.slice(0, NEAREST).map(citeTold), notes);
  const said = inMonth === null ? notes : [...notes, inMonth.note];
  return { status: 'answered', question, short: shortOf(best), findings: sideBySide(found), notes: said };
}

/** "The December call": the month need not stand in the passage where the event, or the report, is of that month. */
async function toldInMonth(edition: Edition, text: string, filters: Filters, shape: Shape) {
  const { words, month } = saidIn(text);
  if (month === null) return null;
  const asked = readQuestionTerms(words, edition);
  const hits = await edition.engine.search(words, filters, PASSAGES);
  const told = tellingsOf(hits, asked, shape).filter(({ hit, sentence }) =>
    (sentence.occasion?.first ?? hit.document.published?.value ?? '').includes(month),
  );
  const found = evidence(asked, told, shape);
  return found.length === 0 ? null : { found, note: `Only what was told of ${inWords(month)}.` };
}

function onePerPassage(all: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return all.filter(({ hit }) => {
    const key = `${hit.document.file}:${hit.passage.paragraph}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** The same short answer from several places is one finding; another one stands beside it. */
function sideBySide(found: readonly Told[]): readonly Finding[] {
  const groups = new Map<string, Told[]>();
  for (const one of found) {
    const key = answerOf(one)?.toLowerCase() ?? `${one.hit.document.file}:${one.sentence.span.start}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({ kind: 'passage', citations: group.map(citeTold) }));
}

function answerOf({ hit, answer }: Told): string | null {
  const base = hit.passage.span.start;
  return answer && hit.text.slice(answer.start - base, answer.end - base);
}

/** The short answer, else the sentence that tells of it, cut to a line. */
function shortOf(best: Told): string {
  const words = ((best.sure ? answerOf(best) : null) ?? best.text).replace(/\s+/g, ' ').trim();
  return words.length <= LINE ? words : `${words.slice(0, LINE).replace(/\s+\S*$/, '')}…`;
}

function citeTold({ hit, sentence, quote, marks, answer, window }: Told): Citation {
  return cite(hit, {
    focus: answer && window.end - window.start > EXCERPT_LIMIT ? answer : window,
    marks: answer ? [answer] : marks,
    occasion: occasionOfWords(marks, sentence, hit.passage, hit.text),
    ...(quote && { quote }),
  });
}
