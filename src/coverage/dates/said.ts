/** When a quote was said; kept apart from when the things said in it happened. */
import type { AnnotatedPassage, Occasion, Quote, QuoteStatus, Sentence, Span, Timex } from '../model.ts';
import type { FoundQuote } from '../quotes/find.ts';
import {
  conversationOccasion,
  datingsIn,
  finest,
  isToldAsAhead,
  isYetToCome,
  occasionOf,
  overlap,
  type Scene,
  within,
} from './scene.ts';
import { isSaidIn, tellsOfAppearance, tellsOfSpeaking } from './speaking.ts';

/** What the document told before the passage. */
export interface Told {
  readonly lead: AnnotatedPassage | null;
  readonly last: AnnotatedPassage | null;
  /** By speaker: the latest day that a sentence tied to words of theirs. */
  readonly days: ReadonlyMap<string, Occasion>;
}

/** How far into its sentence an expression may stand to date all of it. */
const OPENING = 16;
/** What was only foreseen or made up was said on no day. */
const NOT_SAID: ReadonlySet<QuoteStatus> = new Set(['predicted', 'scripted']);
/** "She says", "adds": told as still holding, and by no means on the day of what was told before. */
const PRESENT_CUE = /[a-z][^s\s]s$/;
/** "Afterward, he announced": not on the occasion told before. */
const ELSEWHEN =
  /^(?:after|afterwards?|later|since|then|earlier|before|previously|subsequently|meanwhile)\b/i;

/**
 * In order: the day of the conversation; a date that its own sentence ties to the saying; the same speaker's words or the
 * meeting told right before it or in the lead; the publication day, on which it was reported. The story's own day never is: that the dam burst on
 * Monday does not tell when somebody spoke of it.
 * @param before the passage's quotes before it
 */
export function saidOf(
  quote: FoundQuote,
  before: readonly Quote[],
  told: Told,
  scene: Scene,
): Occasion | null {
  if (scene.conversation !== null) return conversationOccasion(scene.conversation);
  const sentences = scene.passage.sentences.filter(
    (sentence) =>
      overlap(sentence, quote.span) || (quote.mention !== null && overlap(sentence, quote.mention)),
  );
  const own = ownSaying(quote, sentences, scene);
  if (NOT_SAID.has(quote.status)) return own?.planned === true ? own : null;
  if (own !== null) return own;
  // "He said" is a report on the publication day whoever he is; marks alone may be no saying at all.
  if (quote.speaker === null) return quote.mention === null ? null : scene.reported;
  const start = sentences[0]?.start ?? quote.span.start;
  const opening = scene.text.slice(start, start + OPENING);
  if (PRESENT_CUE.test(quote.cue ?? '') || ELSEWHEN.test(opening)) return scene.reported;
  const goesOn =
    goingOn(quote, before, told.last) ??
    spokenBefore(quote, sentences[0], told.last, scene) ??
    spokenInLead(quote.speaker, told, scene.text);
  return goesOn ?? scene.reported;
}

/** The date of the saying in its sentence; one that opens the sentence; that of the deed or meeting in which it was said. */
function ownSaying(quote: FoundQuote, sentences: readonly Span[], scene: Scene): Occasion | null {
  for (const sentence of sentences) {
    const outside = datingsIn(sentence, scene).filter(
      ({ timex }) =>
        !within(timex.span, quote.span) && !isOfWhatComes(timex, scene) && !isDateline(timex, scene),
    );
    const saying = finest(outside.filter(({ role }) => role === 'saying'));
    if (saying !== null) return occasionOf(saying, 'clause', scene);
    const event = outside.find(
      (dating) =>
        dating.role === 'event' &&
        (dating.timex.span.start - sentence.start < OPENING ||
          isSaidIn(dating.timex, quote, sentence, scene.text)),
    );
    if (event !== undefined) return occasionOf(event.timex, 'sentence', scene);
  }
  return null;
}

/** "They announced a march on Saturday", told on Thursday: the march lies ahead, the announcement cannot. */
const isOfWhatComes = (timex: Timex, scene: Scene): boolean =>
  isYetToCome(timex, scene) && !isToldAsAhead(timex, scene);

/** "LINDBY, 11 February": when it was printed. */
const isDateline = ({ span }: Timex, { now }: Scene): boolean => now?.told != null && within(span, now.told);

/** The same speaker's words right before: in the same paragraph, or the last ones of the paragraph before. */
function goingOn(
  { speaker }: FoundQuote,
  before: readonly Quote[],
  last: AnnotatedPassage | null,
): Occasion | null {
  const same = before.findLast((earlier) => earlier.speaker === speaker);
  const [latest] = (last?.quotes ?? []).toSorted((a, b) => b.span.start - a.span.start);
  const earlier = same ?? (before.length === 0 && latest?.speaker === speaker ? latest : undefined);
  return earlier?.said == null || earlier.said.tie === 'published' ? null : carried(earlier.said);
}

/** "Harrow spoke to reporters on Monday. “It is closed,” she said.": the day of the meeting told in the sentence before. */
function spokenBefore(
  quote: FoundQuote,
  sentence: Span | undefined,
  last: AnnotatedPassage | null,
  scene: Scene,
): Occasion | null {
  if (sentence === undefined) return null;
  const previous = scene.passage.sentences.findLast(({ end }) => end <= sentence.start);
  const told: Sentence | undefined =
    previous === undefined
      ? last?.sentences.at(-1)
      : { span: previous, occasion: clauseDay(previous, scene) };
  if (told === undefined || told.occasion === null || !isOneDay(told.occasion)) return null;
  const mention = quote.mention === null ? '' : scene.text.slice(quote.mention.start, quote.mention.end);
  const isOfSpeaker = tellsOfSpeaking(
    scene.text.slice(told.span.start, told.span.end),
    quote.speaker ?? '',
    mention,
  );
  return isOfSpeaker ? carried(told.occasion) : null;
}

function clauseDay(sentence: Span, scene: Scene): Occasion | null {
  const own = datingsIn(sentence, scene).filter(
    ({ role, quoted, timex }) =>
      !quoted && (role === 'event' || role === 'saying') && !isOfWhatComes(timex, scene),
  );
  const timex = finest(own);
  return timex === null ? null : occasionOf(timex, 'clause', scene);
}

/** "At a press conference on Monday, Harrow outlined her plan." opens the story: it tells what she said there. */
function spokenInLead(speaker: string, { lead, days }: Told, text: string): Occasion | null {
  if (lead === null) return null;
  const own = lead.quotes.find((quote) => quote.speaker === speaker && isTied(quote.said))?.said;
  const spoken = lead.sentences.find(
    ({ span, occasion }) =>
      isOneDay(occasion) && tellsOfAppearance(text.slice(span.start, span.end), speaker),
  )?.occasion;
  const found = own ?? spoken ?? null;
  const isLatest = (days.get(speaker)?.first ?? found?.first) === found?.first;
  return found !== null && isLatest ? carried(found) : null;
}

/** The same day, not the hour: of a press conference at 4 p.m. the words that follow fell later. */
const carried = (occasion: Occasion): Occasion =>
  occasion.tie === 'carried'
    ? occasion
    : {
        ...occasion,
        value: occasion.first !== null && occasion.first === occasion.last ? occasion.first : occasion.value,
        because: `said on the occasion told before: ${occasion.because}`,
        tie: 'carried',
      };

/** Does its own sentence date the saying? */
export const isTied = (said: Occasion | null): said is Occasion =>
  said?.tie === 'clause' || said?.tie === 'sentence';

/** One day that is past and stands in the sentence that it dates. */
const isOneDay = (occasion: Occasion | null): boolean =>
  occasion?.tie === 'clause' &&
  !occasion.planned &&
  occasion.first !== null &&
  occasion.first === occasion.last;
