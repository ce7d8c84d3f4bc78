import type { Quote, Span } from '../../coverage/model.ts';
import { findPeople } from '../../coverage/people/cluster.ts';
import { isSpokenBy } from '../../coverage/people/joint.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters, Hit, IndexedPassage } from '../../search/engine.ts';
import type { Answer, Finding, Question } from '../answer.ts';
import { readAsked } from '../asked.ts';
import { cite } from '../cite.ts';
import { none } from '../none.ts';
import { whoSaid } from '../who/whoSaid.ts';
import { type Inquiry, OPEN } from './inquiry.ts';
import { tellingsOf } from './tellings.ts';

/** How much of what was asked the question before a reply must carry. */
const QUESTIONED = 0.7;
/** How much of the topic the sentence of a quote must carry that does not have all its words. */
const ON_TOPIC = 0.8;
/** The same where the question claims that the words were said. */
const SAID_SO = 0.95;
const PASSAGES = 20;
const FINDINGS = 10;

/** "a professor at the university", "the banner": no name. */
const DESCRIBED = /^(?:an?|the|some|any|his|her|its|their)\s/i;

type Of<Kind extends Inquiry['kind']> = Extract<Inquiry, { kind: Kind }>;
type Utterance = Extract<Finding, { kind: 'utterance' }>;

/**
 * Words of somebody: what `/who said` finds, as far as the person asked for really said them. What was predicted, put
 * into the mouth or denied is only shown beside "not on the record", and so are the same words of somebody else.
 * Null where the question names no person of the coverage: then it asks for something else.
 */
export async function askSaid(
  edition: Edition,
  question: Question,
  { words, speaker, topic }: Of<'said'>,
): Promise<Answer | null> {
  const [person, another] = speaker === null ? [] : findPeople(speaker, edition.people);
  if (speaker !== null && (!person || DESCRIBED.test(speaker))) return null;
  const input = { ...question, input: words, ...(speaker === null ? {} : { speaker }) };
  const found = { ...(await whoSaid(edition, input)), question };
  if (found.status === 'none' && !another) {
    const needed = topic || speaker === null ? ON_TOPIC : SAID_SO;
    const onTopic = await quotesOnTopic(edition, words, person?.name, needed);
    if (onTopic.length > 0)
      return { status: 'answered', question, short: onTopic[0]?.speaker ?? '', findings: onTopic, notes: [] };
  }
  if (found.status !== 'answered' || speaker === null) return found;
  const own = found.findings.filter(
    (f) => f.kind === 'utterance' && isOwn(f) && (topic || f.status === 'said'),
  );
  if (own.length > 0) return { ...found, findings: own };
  return none(
    edition,
    question,
    found.findings.flatMap((f) => f.citations),
    found.notes,
  );
}

const isOwn = ({ status }: Utterance) => status === 'said' || status === 'asked' || status === 'reported';

/** Quotes, of one speaker or of any, whose sentences carry the topic though their quoted words alone do not. */
async function quotesOnTopic(
  edition: Edition,
  words: string,
  speaker: string | undefined,
  needed: number,
): Promise<readonly Utterance[]> {
  const filters = speaker === undefined ? {} : { speaker };
  const hits = await edition.engine.search(words, filters, PASSAGES);
  const isTheirs = (quote: Quote) =>
    quote.speaker !== null && (speaker === undefined || isSpokenBy(quote.speaker, speaker));
  return tellingsOf(hits, readAsked(words, edition), OPEN)
    .filter(({ own }) => own >= needed)
    .flatMap(({ hit, marks, quotes }) =>
      quotes
        .filter(isTheirs)
        .slice(0, 1)
        .map((quote) => utterance(hit, quote, marks)),
    )
    .filter((found) => (needed === SAID_SO ? found.status === 'said' : isOwn(found)))
    .slice(0, FINDINGS);
}

function utterance(passage: IndexedPassage, quote: Quote, words: readonly Span[]): Utterance {
  const { speaker, status, said } = quote;
  const marks = words.filter((word) => word.start >= quote.span.start && word.end <= quote.span.end);
  const [first = quote.span, last = quote.span] = [marks[0], marks.at(-1)];
  const citations = [cite(passage, { focus: { start: first.start, end: last.end }, marks, quote })];
  return { kind: 'utterance', speaker, status, said, citations };
}

/** What somebody said right after being asked: the next words that are the speaker's own. */
export async function askReply(
  edition: Edition,
  question: Question,
  { words, speaker }: Of<'reply'>,
  filters: Filters,
): Promise<Answer | null> {
  const [person, another] = findPeople(speaker, edition.people);
  if (!person || another) return null;
  const hits = await edition.engine.search(words, filters, PASSAGES);
  const questions = tellingsOf(hits, readAsked(words, edition), OPEN).filter(({ own }) => own >= QUESTIONED);
  for (const { hit, sentence } of questions) {
    const reply = await replyAfter(edition, hit, sentence.span.end, person.name);
    if (reply) return { status: 'answered', question, short: person.name, findings: [reply], notes: [] };
  }
  return null;
}

/** The speaker's next words in the same passage or the one after it. */
async function replyAfter(edition: Edition, hit: Hit, end: number, speaker: string): Promise<Finding | null> {
  const all = await edition.engine.passages(hit.document.file);
  const { paragraph } = hit.passage;
  for (const next of all) {
    if (next.passage.paragraph !== paragraph && next.passage.paragraph !== paragraph + 1) continue;
    const quote = next.passage.quotes.find((q) => q.span.start >= end && isSpokenBy(q.speaker, speaker));
    if (quote) return utterance(next, quote, [quote.span]);
  }
  return null;
}
