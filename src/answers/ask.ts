import { occasionOfWords } from '../coverage/dates/focus.ts';
import type { Edition } from '../search/edition.ts';
import type { Answer, Citation, Finding, Question } from './answer.ts';
import { readAsked } from './asked.ts';
import { evidence } from './askGate.ts';
import { readInquiry, type Sought } from './askInquiry.ts';
import { askReply, askSaid } from './askSaid.ts';
import { type Told, tellingsOf } from './askTellings.ts';
import { cite } from './cite.ts';
import { readFilters } from './filters.ts';
import { none, usage } from './none.ts';
import { publicationOf } from './publication.ts';
import { plainText } from './questionText.ts';
import { when } from './when.ts';

const PASSAGES = 40;
const FINDINGS = 10;
/** The one line of an answer, in UTF-16 units. */
const LINE = 160;

/** `/ask`: what the question asks for decides who answers it; every answer is made of sentences of the coverage. */
export async function ask(edition: Edition, question: Question): Promise<Answer> {
  const text = plainText(question.input);
  const inquiry = readInquiry(text);
  switch (inquiry.kind) {
    case 'said':
      return (await askSaid(edition, question, inquiry)) ?? askTold(edition, question, text, 'open');
    case 'reply':
      return (await askReply(edition, question, inquiry)) ?? askTold(edition, question, text, 'open');
    case 'when':
      return { ...(await when(edition, { ...question, input: `when ${inquiry.words}` })), question };
    case 'published':
      return (
        (await publicationOf(edition, question, `article ${inquiry.document} published`, {})) ??
        none(edition, question, [])
      );
    case 'told':
      return askTold(edition, question, text, inquiry.sought);
  }
}

/** The sentences that tell of it, those that tell the same thing under one finding. */
async function askTold(edition: Edition, question: Question, text: string, sought: Sought): Promise<Answer> {
  const asked = readAsked(text, edition);
  if (asked.content.length === 0)
    return usage(question, 'Type a question about the coverage, such as "how long did the talks last?"');
  const read = readFilters(edition, question);
  if (!read.ok) {
    return read.kind === 'unclear' ? usage(question, read.note) : none(edition, question, [], [read.note]);
  }
  const hits = await edition.engine.search(text, read.filters, PASSAGES);
  const told = tellingsOf(hits, asked, sought);
  const found = onePerPassage(evidence(asked, told)).slice(0, FINDINGS);
  const [best] = found;
  if (best === undefined) {
    return none(edition, question, onePerPassage(told).slice(0, 3).map(citeTold), read.notes);
  }
  return {
    status: 'answered',
    question,
    short: shortOf(best),
    findings: sideBySide(found),
    notes: read.notes,
  };
}

function onePerPassage(told: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return told.filter(({ hit }) => {
    const key = `${hit.document.file}:${hit.passage.paragraph}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** The same short answer from several places is one finding; another one stands beside it. */
function sideBySide(found: readonly Told[]): readonly Finding[] {
  const groups = new Map<string, Told[]>();
  for (const told of found) {
    const answer = answerOf(told)?.toLowerCase();
    const key = answer ?? `${told.hit.document.file}:${told.sentence.span.start}`;
    groups.set(key, [...(groups.get(key) ?? []), told]);
  }
  return [...groups.values()].map((group) => ({ kind: 'passage', citations: group.map(citeTold) }));
}

function answerOf({ hit, answers: [span] }: Told): string | undefined {
  const base = hit.passage.span.start;
  return span && hit.text.slice(span.start - base, span.end - base);
}

/** The short answer, else the sentence that tells of it, cut to a line. */
function shortOf(told: Told): string {
  const words = (answerOf(told) ?? told.text).replace(/\s+/g, ' ').trim();
  if (words.length <= LINE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LINE - 1)).trimEnd()}…`;
}

function citeTold({ hit, sentence, quote, marks, answers: [answer] }: Told): Citation {
  return cite(hit, {
    focus: answer ?? sentence.span,
    marks: answer ? [answer] : marks,
    occasion: occasionOfWords(marks, sentence, hit.passage, hit.text),
    ...(quote && { quote }),
  });
}
