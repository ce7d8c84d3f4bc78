import type { Quote, Sentence, Span } from '../coverage/model.ts';
import type { Hit } from '../search/engine.ts';
import { type Token, tokenise } from '../search/tokens.ts';
import type { Asked, AskedTerm } from './asked.ts';
import type { Sought } from './askInquiry.ts';
import { answerSpans } from './askSpans.ts';
import { likeness } from './askWords.ts';
import { shift } from './cite.ts';

/** A sentence that may answer the question. Offsets are those of the file. */
export interface Told {
  readonly hit: Hit;
  readonly sentence: Sentence;
  readonly text: string;
  /** The quote whose words the sentence is, or holds. */
  readonly quote: Quote | null;
  readonly marks: readonly Span[];
  /** What has the shape of the answer, the likeliest first. */
  readonly answers: readonly Span[];
  /** Share of the question's weight that the sentence itself carries, its speaker's name included: 0-1. */
  readonly own: number;
  /** The same with its surroundings, which count less: 0-1. */
  readonly carried: number;
  /** Does everybody whom the question names stand in the passage, before it or in the title? */
  readonly names: boolean;
  readonly rank: number;
}

/** What a word is worth that does not stand in the sentence itself, by where it stands instead. */
const NEARBY = { before: 0.6, passage: 0.5, previous: 0.45, title: 0.4 };

/** Weights of what makes a sentence the likelier answer. */
const RANK = { found: 1, own: 0.5, carried: 0.5, answer: 0.15, nearAnswer: 0.1 };

interface Surroundings {
  readonly own: readonly Token[];
  readonly before: readonly Token[];
  readonly passage: readonly Token[];
  readonly previous: readonly Token[];
  readonly title: readonly Token[];
}

/** Every sentence of the passages found, best first. */
export function tellingsOf(hits: readonly Hit[], asked: Asked, sought: Sought): readonly Told[] {
  const best = Math.max(...hits.map((hit) => hit.score), Number.EPSILON);
  const words = new Map(hits.map((hit) => [placeOf(hit, 0), tokenise(hit.text)]));
  return hits
    .flatMap((hit) => {
      const previous = words.get(placeOf(hit, -1)) ?? [];
      return inPassage(hit, words.get(placeOf(hit, 0)) ?? [], previous, asked, sought, hit.score / best);
    })
    .sort((a, b) => b.rank - a.rank);
}

const placeOf = ({ document, passage }: Hit, by: number) => `${passage.paragraph + by} ${document.file}`;

function inPassage(
  hit: Hit,
  passage: readonly Token[],
  previous: readonly Token[],
  asked: Asked,
  sought: Sought,
  found: number,
): readonly Told[] {
  const base = hit.passage.span.start;
  const title = tokenise(hit.document.title?.value ?? '');
  const sentences = hit.passage.sentences.map(({ span }) => shift(span, -base));
  const within = (span: Span | undefined) =>
    span ? passage.filter((w) => w.start >= span.start && w.end <= span.end) : [];
  const dates = hit.passage.timexes
    .filter((timex) => timex.type === 'DATE' || timex.type === 'TIME')
    .map((timex) => shift(timex.span, -base));
  return hit.passage.sentences.map((sentence, i): Told => {
    const span = shift(sentence.span, -base);
    const quotes = hit.passage.quotes.filter(
      (q) => q.span.start < sentence.span.end && q.span.end > sentence.span.start,
    );
    const speakers = quotes.flatMap((q) => tokenise(q.speaker ?? ''));
    const inside = within(span);
    const near: Surroundings = {
      own: [...inside, ...speakers],
      before: within(sentences[i - 1]),
      passage,
      previous,
      title,
    };
    const text = hit.text.slice(span.start, span.end);
    const marks = inside.filter((w) => asked.content.some((t) => likeness(t, w) > 0));
    const answers = answerSpans(
      text,
      sought,
      asked,
      dates.map((d) => shift(d, -span.start)),
    ).map((a) => shift(a, span.start));
    const own = share(asked, (t) => strongest(t, near.own));
    const carried = share(asked, (t) => worth(t, near));
    const ranked = nearestFirst(answers, marks);
    const beside = ranked[0] ? 1 / (1 + distance(ranked[0], marks) / 40) : 0;
    return {
      hit,
      sentence,
      text,
      quote: quoteOf(quotes, marks, base),
      marks: marks.map((m) => shift({ start: m.start, end: m.end }, base)),
      answers: ranked.map((a) => shift(a, base)),
      own,
      carried,
      names: asked.content.every((t) => !t.person || worth(t, near) > 0),
      rank:
        RANK.found * found +
        RANK.own * own +
        RANK.carried * carried +
        (ranked.length > 0 ? RANK.answer : 0) +
        RANK.nearAnswer * beside,
    };
  });
}

/** The quote that holds most of the marked words; null where most of them are the reporter's own. */
function quoteOf(quotes: readonly Quote[], marks: readonly Span[], base: number): Quote | null {
  const held = ({ span }: Quote) =>
    marks.filter((m) => m.start + base >= span.start && m.end + base <= span.end).length;
  const [most] = quotes.toSorted((a, b) => held(b) - held(a));
  return most && held(most) * 2 > marks.length ? most : null;
}

const strongest = (term: AskedTerm, words: readonly Token[]) =>
  words.reduce((most, word) => Math.max(most, likeness(term, word)), 0);

function worth(term: AskedTerm, { own, before, passage, previous, title }: Surroundings): number {
  return Math.max(
    strongest(term, own),
    NEARBY.before * strongest(term, before),
    NEARBY.passage * strongest(term, passage),
    NEARBY.previous * strongest(term, previous),
    NEARBY.title * strongest(term, title),
  );
}

function share({ topic }: Asked, worthOf: (term: AskedTerm) => number): number {
  if (topic.total === 0) return 0;
  return topic.terms.reduce((sum, term) => sum + term.weight * worthOf(term), 0) / topic.total;
}

const distance = (span: Span, marks: readonly Span[]) =>
  marks.reduce((least, m) => Math.min(least, Math.max(0, m.start - span.end, span.start - m.end)), 200);

const nearestFirst = (answers: readonly Span[], marks: readonly Span[]) =>
  answers.toSorted((a, b) => distance(a, marks) - distance(b, marks));
