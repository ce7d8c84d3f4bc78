import type { Citation, Finding } from '../answers/answer.ts';
import { sourceCount, wordingsOf } from '../answers/distinctWords.ts';
import type { Occasion } from '../coverage/model.ts';
import type { When } from './card.ts';
import { counted } from './counted.ts';
import { dateInWords } from './dates.ts';

/** A finding that tells something: not one that only lists a document, nor a verdict, whose head is its own. */
export type Told = Exclude<Finding, { kind: 'document' | 'person' | 'verdict' }>;

/** What is large above a finding; null where its excerpts speak for themselves. */
export function headlineOf(finding: Told): string | null {
  switch (finding.kind) {
    case 'utterance':
      return finding.speaker ?? 'Speaker not named';
    case 'date':
      return finding.occasion === null
        ? 'No date given'
        : `${occasionInWords(finding.occasion, finding.citations[0])}${inSources(finding.citations)}`;
    case 'event':
      return eventHeadline(finding);
    case 'passage':
      return null;
  }
}

/** " · 3 sources" where several documents say so. */
function inSources(citations: readonly Citation[]): string {
  const sources = sourceCount(citations);
  return sources > 1 ? ` · ${counted(sources, 'source')}` : '';
}

/** "14 October 2025", "Planned for 17 October 2025", "Undated: “last week”". */
function eventHeadline({ occasion, citations }: Extract<Finding, { kind: 'event' }>): string {
  if (occasion === null) return 'Undated';
  const words = occasionInWords(occasion, citations[0]);
  if (occasion.value === null) return occasion.planned ? `Undated, planned: ${words}` : `Undated: ${words}`;
  return occasion.planned ? `Planned for ${words}` : words;
}

function occasionInWords(occasion: Occasion, citation: Citation | undefined): string {
  if (occasion.value !== null) return dateInWords(occasion.value);
  const phrase = citation === undefined ? null : phraseOf(occasion, citation);
  return phrase === null ? 'No date given' : `“${phrase}”`;
}

/** "3 sources", "2 wordings", where it is more than one. */
export function tallyOf(finding: Told): readonly string[] {
  if (finding.kind !== 'utterance') return [];
  const { citations } = finding;
  const [sources, wordings] = [sourceCount(citations), wordingsOf(citations).length];
  return [
    ...(sources > 1 ? [counted(sources, 'source')] : []),
    ...(wordings > 1 ? [counted(wordings, 'wording')] : []),
  ];
}

/** The finding's own occasion belongs to its best citation; further ones tell what they tell themselves. */
export function occasionOf(finding: Told, citation: Citation, at: number): Occasion | null {
  if (at > 0) return citation.occasion;
  if (finding.kind === 'utterance') return finding.said ?? citation.occasion;
  return finding.kind === 'date' || finding.kind === 'event' ? finding.occasion : citation.occasion;
}

/** When it was said or happened, in the right verb. */
export function whenOf(finding: Told, occasion: Occasion, citation: Citation): When {
  const verb = occasion.planned ? 'Planned for' : pastOf(finding, occasion, citation);
  return { verb, occasion, phrase: phraseOf(occasion, citation) };
}

/** The publication day is when words were in the news, which need not be the day on which they fell. */
function pastOf({ kind }: Told, { tie }: Occasion, { label }: Citation): 'Said' | 'Reported' | 'Dated' {
  const isQuote = kind === 'utterance' || (kind !== 'date' && label !== null);
  if (isQuote && tie === 'published') return 'Reported';
  // Words that were only foreseen or made up were not said that day.
  if (label === 'predicted' || label === 'scripted') return 'Dated';
  // The date of a passage may be that of what the words tell.
  return isQuote && kind !== 'passage' ? 'Said' : 'Dated';
}

/** The words that give the date, where the excerpt holds them. */
function phraseOf({ phrase }: Occasion, citation: Citation): string | null {
  if (phrase === null || phrase.start < citation.start || phrase.end > citation.end) return null;
  return citation.excerpt.slice(phrase.start - citation.start, phrase.end - citation.start);
}
