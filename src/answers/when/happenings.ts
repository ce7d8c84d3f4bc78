import { isToldAsPast } from '../../coverage/dates/story.ts';
import type { Occasion, Quote, Sentence, Span } from '../../coverage/model.ts';
import type { Hit, IndexedPassage } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Citation } from '../answer.ts';
import { type Asked, isStop } from '../asked.ts';
import { cite, shift } from '../cite.ts';
import { EXCERPT_LIMIT } from '../excerpt.ts';
import type { Names } from '../names.ts';
import { type Telling, tellings } from './events.ts';
import { toldAsHappened } from './happened.ts';
import type { Happening } from './happening.ts';
import { concernsOthers } from './parties.ts';
import { mayTell, tellsOf, topicMarks } from './topicGate.ts';

/** The sentences of a passage that tell of the topic as of something that came about, is planned, or was said. */
export function happeningsOn(hit: Hit, asked: Asked, names: Names): readonly Happening[] {
  if (!mayTell(hit, asked)) return [];
  return tellings(hit, asked)
    .filter((telling) => tellsOf(telling, asked))
    .map((telling) => happeningOf({ ...telling, marks: topicMarks(telling, asked) }))
    .filter((happening) => isEvent(happening) && !concernsOthers(happening, asked, names))
    .map(asPlanned);
}

/** What is dated after the publication lies ahead, whatever the verb: "the vote of 5 October was agreed in May". */
function asPlanned(happening: Happening): Happening {
  const { occasion, hit } = happening;
  const published = hit.document.published?.value;
  const isAhead = published !== undefined && occasion?.first != null && occasion.first > published;
  return isAhead ? { ...happening, occasion: { ...occasion, planned: true } } : happening;
}

/** Fewer telling words than this are no news: "We'll talk tomorrow." */
const LEAST_WORDS = 3;
/** Only a date of its own makes a sentence an event where no topic chooses among them. */
const OWN: ReadonlySet<Occasion['tie']> = new Set(['clause', 'sentence']);

/** The sentences of a passage that give a date themselves. */
export function happeningsIn(hit: IndexedPassage): readonly Happening[] {
  return hit.passage.sentences
    .map((sentence) =>
      happeningOf({
        hit,
        sentence,
        text: textAt(hit, sentence.span),
        occasion: sentence.occasion,
        marks: [],
        score: 0,
      }),
    )
    .filter(({ occasion }) => occasion !== null && OWN.has(occasion.tie))
    .filter((happening) => isEvent(happening) && contentTerms(happening).size >= LEAST_WORDS)
    .map(asPlanned);
}

/** How near the date stands tells which of two equally good sentences comes first. */
const NEAR = { clause: 0.3, sentence: 0.25, carried: 0.1, section: 0.1, published: 0 };

type Told = Pick<Telling, 'sentence' | 'text' | 'occasion' | 'marks' | 'score'> & {
  readonly hit: IndexedPassage;
};

function happeningOf({ hit, sentence, text, occasion, marks, score }: Told): Happening {
  const report = reportIn(hit, sentence, marks);
  // "He told them that he had left on Friday": dated inside the words, so it is what they tell of that is dated.
  const inside = report !== null && occasion?.phrase != null && within(occasion.phrase, report.span);
  const quote = inside ? null : report;
  const when = quote === null ? occasion : quote.said;
  const near = when?.value == null ? 0 : NEAR[when.tie];
  return { hit, sentence, text, quote, occasion: when, marks, score: score + near };
}

/** The widest quote that holds most of the marks; without marks the one that the sentence's date belongs to. */
function reportIn(
  { passage }: IndexedPassage,
  { span, occasion }: Sentence,
  marks: readonly Span[],
): Quote | null {
  const holdsMarks = ({ span: quoted }: Quote) =>
    marks.filter((mark) => within(mark, quoted)).length * 2 > marks.length;
  const isDated = ({ span: quoted, said }: Quote) =>
    within(span, quoted) || (said?.phrase != null && said.phrase.start === occasion?.phrase?.start);
  return (
    passage.quotes
      .filter((quote) => quote.span.start < span.end && quote.span.end > span.start)
      .filter(marks.length > 0 ? holdsMarks : isDated)
      .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0] ?? null
  );
}

/**
 * Words said are an event whatever they tell of; what is planned for a day is marked so. The rest has to have come
 * about; without a date it is enough that it is told as past: "the visit did not take place".
 */
function isEvent({ quote, occasion, text, sentence, marks }: Happening): boolean {
  if (quote !== null) return true;
  if (isSupposed({ text, sentence, occasion })) return false;
  if (occasion?.planned) return true;
  if (occasion === null) return isToldAsPast(text);
  if (marks.length === 0)
    return datedWords({ text, sentence, occasion }).every((w) => toldAsHappened(text, [w]));
  return toldAsHappened(
    text,
    marks.map((mark) => shift(mark, -sentence.span.start)),
  );
}

const SUPPOSED = /\b(?:would|could|might)\s/i;
const CONDITION = /\b(?:if|unless|had it|otherwise|in that case)\b|^then\b/i;

/** "The gates would stay shut through the summer": what is only thought of; "would open on a day to come" is planned. */
function isSupposed({ text, sentence, occasion }: Dated): boolean {
  const at = occasion?.phrase == null ? text.length : occasion.phrase.start - sentence.span.start;
  const clause =
    text
      .slice(0, Math.max(0, at))
      .split(/[,;:]\s|\b(?:and|but|that)\s/)
      .at(-1) ?? '';
  return SUPPOSED.test(clause) && (occasion?.planned !== true || CONDITION.test(text));
}

type Dated = Pick<Happening, 'text' | 'sentence' | 'occasion'>;

/** The last words before the date in its clause: "wanted to reopen it | on May 20". */
function datedWords({ text, sentence, occasion }: Dated): readonly Span[] {
  const end = (occasion?.phrase?.start ?? sentence.span.start) - sentence.span.start;
  const edge = [...text.slice(0, Math.max(0, end)).matchAll(/[,;:]\s|\b(?:and|but|that)\s/g)].at(-1);
  const start = edge === undefined ? 0 : edge.index + edge[0].length;
  return tokenise(text)
    .filter((token) => token.start >= start && token.end <= end && !isStop(token))
    .slice(-3);
}

/** The words that tell of the event, without those that date it. */
export function contentTerms({ text, sentence, occasion }: Happening): ReadonlySet<string> {
  const phrase = occasion?.phrase && shift(occasion.phrase, -sentence.span.start);
  const told = tokenise(text).filter((token) => !isStop(token) && !(phrase && within(token, phrase)));
  return new Set(told.map(({ term }) => term));
}

/** An excerpt of a timeline is short: the sentence, with its neighbours only where all of them are brief. */
const BRIEF = 120;

export function citeHappening({ hit, sentence, quote, occasion, marks }: Happening): Citation {
  const phrase = occasion?.phrase;
  const opens = sentence === hit.passage.sentences[0];
  const length = sentence.span.end - (opens ? hit.passage.span.start : sentence.span.start);
  return cite(hit, {
    focus: sentence.span,
    marks: phrase ? [...marks, phrase].sort((a, b) => a.start - b.start) : marks,
    occasion,
    limit: Math.min(EXCERPT_LIMIT, Math.max(BRIEF, length)),
    ...(quote && { quote }),
  });
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

const textAt = ({ text, passage }: IndexedPassage, { start, end }: Span) =>
  text.slice(start - passage.span.start, end - passage.span.start);
