import { findTimexes } from '../../coverage/dates/find.ts';
import { tieDates } from '../../coverage/dates/tie.ts';
import type {
  AnnotatedDocument,
  AnnotatedPassage,
  LaidOutDocument,
  Quote,
  Span,
} from '../../coverage/model.ts';
import { findQuotes } from '../../coverage/quotes/find.ts';
import { markQuotations } from '../../coverage/quotes/marks.ts';
import { tokenise } from '../../search/tokens.ts';
import { isStop } from '../asked.ts';

/** Words that a message says were said. */
export interface Claim {
  /** Without outer quotation marks, as the message has them. */
  readonly quote: string;
  /** Told without quotation marks: "she said that the bridge was safe". */
  readonly indirect: boolean;
  /** As the message names them; null where it names nobody. */
  readonly speaker: string | null;
  /** The TIMEX3 value of the day, month or year on which they are said to have been said: `XXXX-10-14`. */
  readonly day: string | null;
}

/** Fewer telling words are in many mouths: "final offer", "yes, I think so". */
export const LEAST_TELLING = 3;

export const tellingWords = (text: string): number => tokenise(text).filter((word) => !isStop(word)).length;

/** What a message claims of others: not what its writer says, nor what is told as denied or still to come. */
export function claimsOf(paragraphs: readonly string[]): readonly Claim[] {
  const text = paragraphs.join('\n');
  const { passages, timexes } = annotated(text, paragraphs);
  const dated = [...timexes, ...passages.flatMap((passage) => passage.timexes)];
  const dayOf = ({ said }: Quote): string | null =>
    dated.find(({ span }) => span.start === said?.phrase?.start)?.value ?? null;
  return passages.flatMap((passage) => claimsIn(passage, text, dayOf));
}

/** The message read as the coverage is: each paragraph a passage of an article without title and date. */
function annotated(text: string, paragraphs: readonly string[]): AnnotatedDocument {
  let start = 0;
  const laid = paragraphs.map((paragraph, i) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return { span, paragraph: i + 1, section: 0, label: null };
  });
  const whole = { start: 0, end: text.length };
  const document: LaidOutDocument = {
    ...{ file: '', hash: '', bytes: 0, title: null, publisher: null, published: null, url: null },
    sections: [{ kind: 'article', span: whole, heading: null }],
    passages: laid,
  };
  return tieDates({ document, text, ...findQuotes(document, text), timexes: findTimexes(document, text) });
}

interface Placed extends Claim {
  readonly at: number;
}

function claimsIn(
  passage: AnnotatedPassage,
  text: string,
  dayOf: (quote: Quote) => string | null,
): readonly Claim[] {
  const { start } = passage.span;
  const marked = markQuotations(text.slice(start, passage.span.end)).quotations.map((span) => ({
    start: span.start + start,
    end: span.end + start,
  }));
  const outer = passage.quotes.filter((quote, i) => !passage.quotes.slice(0, i).some((o) => holds(o, quote)));
  const told = outer.flatMap((quote) => claimsOfQuote(quote, marked, text, dayOf(quote)));
  const loose = marked
    .filter((span) => !outer.some((quote) => quote.span.start < span.end && quote.span.end > span.start))
    .map((span) => ({ ...NOBODYS, at: span.start, quote: bare(text, span) }));
  return [...told, ...loose].sort((a, b) => a.at - b.at).map(({ at: _at, ...claim }) => claim);
}

const NOBODYS = { indirect: false, speaker: null, day: null } as const;

const holds = (outer: Quote, { span }: Quote): boolean =>
  outer.span.start <= span.start && outer.span.end >= span.end;

/** The quoted words of a quote; all its words where no telling ones stand in marks. */
function claimsOfQuote(
  quote: Quote,
  marked: readonly Span[],
  text: string,
  day: string | null,
): readonly Placed[] {
  const inside = marked.filter(({ start, end }) => start < quote.span.end && end > quote.span.start);
  const named = { speaker: namedIn(quote), day };
  const literal = inside.map((span) => ({
    ...named,
    indirect: false,
    at: span.start,
    quote: bare(text, span),
  }));
  const isScrap = literal.length > 0 && tellingWords(quote.text) < LEAST_TELLING;
  if (isScrap || literal.some((claim) => tellingWords(claim.quote) >= LEAST_TELLING)) return literal;
  const isOwn = quote.speaker === null || OWN.test(quote.speaker);
  if (isOwn || quote.status === 'denied' || quote.status === 'predicted') return literal;
  return [{ ...named, indirect: true, at: quote.span.start, quote: quote.text.trim() }];
}

/** The writer's own words, and those of nobody in particular. */
const OWN = /^(?:I|we|you|people|everyone|everybody|somebody|someone|nobody|no one)$/i;
const PRONOUN = /^(?:he|she|they|it|this|that|who)$/i;

/** In news a quotation without a name goes on from the paragraph before; a line of a message does not. */
const ELSEWHERE = /^(?:look-back|floating-paragraph)/;

/** Whom the message names, in whatever case; "he" names nobody. */
function namedIn({ speaker, tier }: Quote): string | null {
  if (speaker === null || ELSEWHERE.test(tier) || OWN.test(speaker) || PRONOUN.test(speaker)) return null;
  return speaker;
}

/** Without marks and white space around. */
function bare(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^[\s"“”„«»‘’'`]+|[\s"“”„«»‘’'`]+$/g, '');
}
