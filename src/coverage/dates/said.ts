/** When a quote was said; kept apart from when the things said in it happened. */
import type { Occasion, Quote } from '../model.ts';
import type { FoundQuote } from '../quotes/find.ts';
import { occasionApart } from './apart.ts';
import { conversationOccasion, datingsIn, finest, occasionOf, overlap, type Scene, within } from './scene.ts';

/** How far into its sentence an expression may stand to date all of it. */
const OPENING = 16;

/**
 * In order: the day of the conversation; the date of the saying in its sentence; a date that opens the sentence; the saying of
 * the same speaker's words before it; the story's day, or as many days from it as the sentence says.
 * @param before the passage's quotes before it
 */
export function saidOf(quote: FoundQuote, before: readonly Quote[], scene: Scene): Occasion | null {
  if (scene.conversation !== null) return conversationOccasion(scene.conversation);
  const sentences = scene.passage.sentences.filter(
    (sentence) =>
      overlap(sentence, quote.span) || (quote.mention !== null && overlap(sentence, quote.mention)),
  );
  for (const sentence of sentences) {
    const outside = datingsIn(sentence, scene).filter(({ timex }) => !within(timex.span, quote.span));
    const saying = finest(outside.filter(({ role }) => role === 'saying'));
    if (saying !== null) return occasionOf(saying, 'clause', scene);
    const opening = outside.find(({ timex }) => timex.span.start - sentence.start < OPENING);
    if (opening !== undefined && opening.role === 'event')
      return occasionOf(opening.timex, 'sentence', scene);
  }
  const same = before.findLast((earlier) => earlier.speaker !== null && earlier.speaker === quote.speaker);
  if (same?.said != null && same.said.tie !== 'published') return { ...same.said, tie: 'carried' };
  if (quote.speaker === null || scene.fallback === null) return null;
  const [sentence] = sentences;
  const apart =
    sentence === undefined
      ? null
      : occasionApart([quote.mention ?? quote.span], sentence, scene.fallback, scene.text);
  return apart ?? scene.fallback;
}
