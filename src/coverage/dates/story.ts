/** The day of a news story as a whole: what its undated past-tense sentences tell of. */
import type { Occasion, Span, Timex } from '../model.ts';
import { daysBetween, inWords } from './calendar.ts';

/** News tells of the last days; a text whose dates mostly lie further back looks back. */
export const NEWS_DAYS = 7;

const isDated = (timex: Timex): boolean =>
  timex.first !== null && (timex.grain === 'day' || timex.type === 'TIME');

/** Do most of its dated days lie more than a week before the publication? Then the publication day dates nothing in it. */
export function isRetrospective(timexes: readonly Timex[], published: string): boolean {
  const ages = timexes.filter(isDated).map((timex) => daysBetween(timex.first ?? published, published));
  const old = ages.filter((age) => age > NEWS_DAYS).length;
  return old > ages.filter((age) => Math.abs(age) <= NEWS_DAYS).length;
}

const PAST_WORD =
  /\b(?:was|were|did|said|told|went|came|took|made|got|saw|found|gave|left|became|began|kept|held|wrote|stood|set|met|ran|paid|spoke|led|grew|lost|fell|sent|built|broke|spent|cut|rose|bought|won|hit|died|shot|struck|fought|sold|brought|put|quit|[a-z]{3,}ed)\b/;
/** Verb groups that do not tell of the story's own day: "had already left", "will be signed", "to be signed". */
const ELSEWHEN =
  /\b(?:had|will|would|shall|won['’]t|could|may|might|should|to|can) (?:\w+ly |not |never |already |also |only |previously )?(?:be |been |have |have been )?\w+/g;
const SAYS = /\b(?:says|say|claims|reports)\b/;

/** Is the sentence, its quotations left out, told as past? Pluperfect and future are not. */
export const isToldAsPast = (words: string): boolean =>
  SAYS.test(words) || PAST_WORD.test(words.replaceAll(ELSEWHEN, ' '));

/** A sentence without the parts of it that are quoted. */
export function unquoted({ start, end }: Span, quotes: readonly Span[], text: string): string {
  const inside = quotes
    .filter((quote) => quote.start < end && quote.end > start)
    .sort((a, b) => a.start - b.start);
  let at = start;
  let words = '';
  for (const quote of inside) {
    words += text.slice(at, Math.max(at, quote.start));
    at = Math.max(at, quote.end);
  }
  return words + text.slice(at, Math.max(at, end));
}

/** The publication day as the last resort. */
export const onPublication = (published: string): Occasion => ({
  value: published,
  first: published,
  last: published,
  phrase: null,
  because: `told as news on the publication day, ${inWords(published)}`,
  tie: 'published',
  planned: false,
});

/** "It has two cameras": what holds on the day on which it is told. */
export const holdingOnPublication = (published: string): Occasion => ({
  ...onPublication(published),
  because: `told as holding on the publication day, ${inWords(published)}`,
});

/** The lead's own day, if it lies within the week before the publication: the rest of the story tells of the same. */
export function carriedFrom(lead: Occasion | null, published: string): Occasion | null {
  if (lead?.first == null || lead.first !== lead.last || lead.planned) return null;
  const age = daysBetween(lead.first, published);
  if (age < 0 || age > NEWS_DAYS) return null;
  return { ...lead, value: lead.first, because: `the story's own day: ${lead.because}`, tie: 'carried' };
}
