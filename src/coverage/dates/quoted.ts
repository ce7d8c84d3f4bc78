import type { Quote, Timex } from '../model.ts';
import { inWords } from './calendar.ts';
import { recognise } from './recognise.ts';
import type { Standpoint } from './rule.ts';
import { within } from './scene.ts';

/** The day of the saying, where the words beside the quotation tell it: "On 3 March she said: “...”". */
function sayingDay({ kind, said }: Quote): Standpoint | null {
  if (kind !== 'direct' && kind !== 'mixed') return null;
  if (said?.value == null || !/^\d{4}-\d\d-\d\d$/.test(said.value)) return null;
  if (said.tie !== 'clause' && said.tie !== 'sentence') return null;
  return {
    day: said.value,
    anchor: 'section',
    words: `the day of these words, ${inWords(said.value)}`,
    told: said.phrase,
  };
}

/**
 * The expressions of a passage, those inside a quotation counted from the day on which it was said: in "On 3 March she
 * said: “We leave tomorrow”" tomorrow is 4 March, whenever the story was printed.
 */
export function countedFromSaying(
  timexes: readonly Timex[],
  quotes: readonly Quote[],
  text: string,
): readonly Timex[] {
  const reread = quotes.flatMap((quote) => {
    const now = sayingDay(quote);
    const inside = now !== null && timexes.some(({ span }) => within(span, quote.span));
    return inside ? recognise(text, quote.span, { now, narrative: false }, []) : [];
  });
  return timexes.map((timex) => {
    if (timex.anchor !== 'published' && timex.anchor !== 'none') return timex;
    const { start, end } = timex.span;
    const found = reread.find(
      ({ span, anchor }) => anchor === 'section' && span.start === start && span.end === end,
    );
    return found ?? timex;
  });
}
