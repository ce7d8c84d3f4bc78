import { type Answer, type Citation, citationsOf } from '../answers/answer.ts';
import type { ContextParagraph } from '../answers/context.ts';
import { sourceCount, wordingsOf } from '../answers/distinctWords.ts';
import type { Verification } from '../answers/verify.ts';
import { type Block, type Card, EMPTY_BLOCK, statusLabel } from './card.ts';
import { excerptOf, sourceOf } from './cited.ts';
import { clip } from './clip.ts';
import { plainCitation } from './exportFiles.ts';

/** The cards behind the buttons of an answer. */

const TOOL: Card = { tone: 'notice', heading: null, asked: null, lines: [], blocks: [], foot: null };

const IN_CONTEXT = 'In context';

/** Characters of a paragraph beside the cited one: five paragraphs stay on one page. */
const NEIGHBOUR = 450;

/** Characters of a citation that was verified: five of them stay on one page. */
const VERIFIED = 250;

/** The cited paragraph, its cited words bold, between its neighbours. */
export function contextCard(
  { document }: Citation,
  paragraphs: readonly ContextParagraph[],
  place: { readonly at: number; readonly of: number },
): Card {
  return {
    ...TOOL,
    asked: place.of > 1 ? `Citation ${place.at} of ${place.of}` : null,
    lines: paragraphs.length === 0 ? ['No paragraph stands around this citation.'] : [],
    blocks: paragraphs.map(({ paragraph, text, cited }, at) => ({
      ...EMPTY_BLOCK,
      headline: at === 0 ? IN_CONTEXT : null,
      finding: IN_CONTEXT,
      small: cited === null ? [] : [`Paragraph ${paragraph}, cited`],
      excerpt: cited === null ? { text: clip(text, NEIGHBOUR), marks: [] } : { text, marks: [cited] },
      source: at === paragraphs.length - 1 ? sourceOf(document, null) : null,
    })),
  };
}

/** A citation with what became of it. */
export interface Checked {
  readonly citation: Citation;
  readonly found: Verification;
}

/** What became of each of these citations. @param which "Citations 1 to 5 of 23", where there are more */
export function verifyCard(checked: readonly Checked[], which: string | null): Card {
  const good = checked.filter(({ found }) => found.kind === 'unchanged').length;
  const all = good === checked.length;
  return {
    ...TOOL,
    tone: all ? 'found' : 'usage',
    asked: which,
    heading: all ? 'Verified: unchanged' : `${good} of ${checked.length} unchanged`,
    lines: ['Each file was read again just now, its SHA-256 compared, and the cited words looked up in it.'],
    blocks: checked.map(verifiedBlock),
  };
}

function verifiedBlock({ citation, found }: Checked): Block {
  const { document, paragraph, excerpt } = citation;
  const now = found.kind === 'changed' ? found.now : null;
  return {
    ...EMPTY_BLOCK,
    labels: [inWords(found)],
    excerpt:
      now === null
        ? excerptOf({ ...citation, excerpt: clip(excerpt, VERIFIED) })
        : { text: clip(now, VERIFIED), marks: [] },
    source: { ...sourceOf(document, paragraph), detail: `SHA-256 ${document.hash.slice(0, 16)}…` },
  };
}

function inWords(found: Verification): string {
  switch (found.kind) {
    case 'unchanged':
      return 'Unchanged';
    case 'moved':
      return `The file has changed; these words stand in it as cited${distance(found.by)}`;
    case 'changed':
      return found.now === null
        ? 'The file has changed, and these words are not in it any more'
        : 'The file has changed; where these words stood, it now reads';
    case 'gone':
      return 'The file is gone';
    case 'refused':
      return `The file cannot be read any more: ${found.reason}`;
  }
}

function distance(by: number): string {
  if (by === 0) return ', at the same place';
  return `, ${Math.abs(by)} characters ${by > 0 ? 'further down' : 'further up'}`;
}

/** Every wording of each utterance that has more than one, with all its sources. */
export function wordingsCard(answer: Answer): Card {
  const findings = answer.status === 'answered' ? answer.findings : [];
  return {
    ...TOOL,
    tone: 'found',
    heading: 'All wordings',
    blocks: findings.flatMap((finding) => {
      if (finding.kind !== 'utterance') return [];
      const wordings = wordingsOf(finding.citations);
      if (wordings.length < 2) return [];
      const speaker = finding.speaker ?? 'Speaker not named';
      return wordings.flatMap((wording, at) =>
        wordingBlocks(wording, `Wording ${at + 1} of ${wordings.length}`).map((block, part) => ({
          ...block,
          headline: at + part === 0 ? speaker : null,
          finding: speaker,
        })),
      );
    }),
  };
}

/** The words once, then a source line for each document that has them. */
function wordingBlocks(wording: readonly Citation[], which: string): readonly Block[] {
  const sources = sourceCount(wording);
  return wording.map((citation, at) => {
    const status = citation.label === null ? null : statusLabel(citation.label, citation.speaker);
    return {
      ...EMPTY_BLOCK,
      small: at > 0 ? [] : [sources > 1 ? `${which}, in ${sources} sources` : which],
      labels: at > 0 || status === null ? [] : [status],
      excerpt: at === 0 ? ownWords(citation) : null,
      source: sourceOf(citation.document, citation.paragraph),
    };
  });
}

/** The quote alone, so that wordings can be compared. */
function ownWords(citation: Citation): NonNullable<Block['excerpt']> {
  const { quote } = citation;
  if (quote === undefined) return excerptOf(citation);
  return excerptOf({ ...citation, excerpt: quote.text, start: quote.span.start });
}

/** What is behind "More…". */
export function moreCard(answer: Answer): Card {
  const count = citationsOf(answer).length;
  return {
    ...TOOL,
    lines: [
      `Export: ${allOf(count)} as CSV and Markdown, and as text to copy.`,
      'This is wrong: tell the admins about a wrong speaker, date or excerpt.',
    ],
  };
}

/** Beside the two files: one citation as text to copy. */
export function exportCard(answer: Answer, copied: Citation): Card {
  return {
    ...TOOL,
    heading: 'Export',
    lines: [`Two files, a table and a page of Markdown, with ${allOf(citationsOf(answer).length)}.`],
    blocks: [{ ...EMPTY_BLOCK, lines: ['One citation to copy:'], copy: plainCitation(copied) }],
  };
}

function allOf(count: number): string {
  if (count === 1) return 'the citation';
  return count === 2 ? 'both citations' : `all ${count} citations`;
}
