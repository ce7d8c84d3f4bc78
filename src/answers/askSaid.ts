import { findPeople } from '../coverage/people/cluster.ts';
import type { Edition } from '../search/edition.ts';
import type { Hit } from '../search/engine.ts';
import type { Answer, Finding, Question } from './answer.ts';
import { readAsked } from './asked.ts';
import type { Inquiry } from './askInquiry.ts';
import { tellingsOf } from './askTellings.ts';
import { cite } from './cite.ts';
import { none } from './none.ts';
import { whoSaid } from './whoSaid.ts';

/** How much of what was asked the question before a reply must carry. */
const QUESTIONED = 0.7;
const PASSAGES = 20;

type Of<Kind extends Inquiry['kind']> = Extract<Inquiry, { kind: Kind }>;

/**
 * Words of somebody: what `/who said` finds, as far as the person asked for really said them. What was predicted, put
 * into the mouth or denied is only shown beside "not on the record", and so are the same words of somebody else.
 * Null where the question names no person of the coverage: then it asks for something else.
 */
export async function askSaid(
  edition: Edition,
  question: Question,
  { words, speaker }: Of<'said'>,
): Promise<Answer | null> {
  if (speaker !== null && findPeople(speaker, edition.people).length === 0) return null;
  const found = await whoSaid(edition, {
    ...question,
    input: words,
    ...(speaker === null ? {} : { speaker }),
  });
  if (found.status !== 'answered' || speaker === null) return { ...found, question };
  const own = found.findings.filter((f) => f.kind === 'utterance' && isOwn(f));
  if (own.length > 0) return { ...found, question, findings: own };
  return none(
    edition,
    question,
    found.findings.flatMap((f) => f.citations),
    found.notes,
  );
}

const isOwn = ({ status }: Extract<Finding, { kind: 'utterance' }>) =>
  status === 'said' || status === 'asked' || status === 'reported';

/** What somebody said right after being asked: the next words that are the speaker's own. */
export async function askReply(
  edition: Edition,
  question: Question,
  { words, speaker }: Of<'reply'>,
): Promise<Answer | null> {
  const [person, another] = findPeople(speaker, edition.people);
  if (!person || another) return null;
  const asked = readAsked(words, edition);
  const hits = await edition.engine.search(words, {}, PASSAGES);
  const questions = tellingsOf(hits, asked, 'open').filter(({ own }) => own >= QUESTIONED);
  for (const { hit, sentence } of questions) {
    const answered = await replyAfter(edition, hit, sentence.span.end, person.name);
    if (answered)
      return { status: 'answered', question, short: person.name, findings: [answered], notes: [] };
  }
  return null;
}

async function replyAfter(edition: Edition, hit: Hit, end: number, name: string): Promise<Finding | null> {
  const all = await edition.engine.passages(hit.document.file);
  const next = all.filter(
    ({ passage: { paragraph } }) =>
      paragraph - hit.passage.paragraph <= 1 && paragraph >= hit.passage.paragraph,
  );
  for (const indexed of next) {
    const quote = indexed.passage.quotes.find((q) => q.span.start >= end && q.speaker === name);
    if (!quote) continue;
    const citations = [cite(indexed, { focus: quote.span, marks: [quote.span], quote })];
    return { kind: 'utterance', speaker: name, status: quote.status, said: quote.said, citations };
  }
  return null;
}
