import type {
  AnnotatedDocument,
  AnnotatedPassage,
  LaidOutDocument,
  NamedPerson,
  Occasion,
  Quote,
  Sentence,
  Timex,
} from '../model.ts';
import type { QuotedPassage } from '../quotes/find.ts';
import { standpointsOf } from './find.ts';
import { countedFromSaying } from './quoted.ts';
import { isTied, saidOf, type Told } from './said.ts';
import { type Scene, within } from './scene.ts';
import { sentenceOccasion } from './sentences.ts';
import { carriedFrom, holdingOnPublication, isRetrospective, onPublication } from './story.ts';

/** The story's own day is told in its first passages; one further down is that of something else. */
const LEAD = 3;

export interface Found {
  readonly document: LaidOutDocument;
  readonly text: string;
  readonly passages: readonly QuotedPassage[];
  readonly people: readonly NamedPerson[];
  readonly timexes: readonly Timex[];
}

function tiePassage(printed: Scene, told: Told): AnnotatedPassage {
  const quotes: Quote[] = [];
  for (const quote of printed.passage.quotes)
    quotes.push({ ...quote, said: saidOf(quote, quotes, told, printed) });
  const scene = { ...printed, timexes: countedFromSaying(printed.timexes, quotes, printed.text) };
  const sentences: Sentence[] = [];
  for (const span of scene.passage.sentences) {
    const before = sentences.at(-1) ?? told.last?.sentences.at(-1) ?? null;
    sentences.push({ span, occasion: sentenceOccasion(span, before, scene) });
  }
  return { ...scene.passage, sentences, quotes, timexes: scene.timexes };
}

/** The expressions of each passage, and those of none. Both lists are in the order of the file. */
function byPassage(
  passages: readonly QuotedPassage[],
  timexes: readonly Timex[],
): { readonly inside: readonly (readonly Timex[])[]; readonly outside: readonly Timex[] } {
  const inside: Timex[][] = passages.map(() => []);
  const outside: Timex[] = [];
  let i = 0;
  for (const timex of timexes) {
    while (i < passages.length && (passages[i]?.span.end ?? 0) <= timex.span.start) i++;
    const passage = passages[i];
    if (passage !== undefined && within(timex.span, passage.span)) inside[i]?.push(timex);
    else outside.push(timex);
  }
  return { inside, outside };
}

/** Gives every sentence and every quote its occasion, and every passage its timexes. */
export function tieDates({ document, text, passages, people, timexes }: Found): AnnotatedDocument {
  const { setting, conversations } = standpointsOf(document, text);
  const { inside, outside } = byPassage(passages, timexes);
  const published = document.published?.value ?? null;
  const news = published !== null && !setting.narrative && !isRetrospective(inside.flat(), published);
  const reported = news ? onPublication(published) : null;
  const present = news ? holdingOnPublication(published) : null;
  let story: Occasion | null = null;
  const days = new Map<string, Occasion>();
  const annotated: AnnotatedPassage[] = [];
  for (const [i, passage] of passages.entries()) {
    const conversation = passage.label === null ? null : (conversations[passage.section] ?? null);
    const now = conversation ?? setting.now;
    const fallback = reported === null ? null : (story ?? reported);
    const scene = { text, passage, timexes: inside[i] ?? [], conversation, now, fallback, reported, present };
    const tied = tiePassage(scene, { lead: annotated[0] ?? null, last: annotated.at(-1) ?? null, days });
    for (const { speaker, said } of tied.quotes)
      if (speaker !== null && isTied(said)) days.set(speaker, said);
    annotated.push(tied);
    if (published !== null && i < LEAD) story ??= leadOccasion(tied, published);
  }
  return { ...document, people, timexes: outside, passages: annotated };
}

function leadOccasion({ sentences }: AnnotatedPassage, published: string): Occasion | null {
  for (const { occasion } of sentences) {
    const carried = occasion?.tie === 'clause' ? carriedFrom(occasion, published) : null;
    if (carried !== null) return carried;
  }
  return null;
}
