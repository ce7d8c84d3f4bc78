import type { Answer, Citation, Finding, Question, Searched } from '../answers/answer.ts';
import type { DocumentMeta, Occasion } from '../coverage/model.ts';
import { type Block, type Card, EMPTY_BLOCK, statusLabel, type When } from './card.ts';
import { excerptOf, sizeOf, sourceOf } from './citedParts.ts';
import { dateInWords } from './dates.ts';
import { personBlocks } from './personBlocks.ts';

/** Answer → card. `fingerprint` names the corpus that it was answered from. */
export function answerCard(answer: Answer, fingerprint: string): Card {
  const asked = askedAs(answer.question);
  const foot = `Corpus ${fingerprint}`;
  switch (answer.status) {
    case 'answered':
      return {
        tone: 'found',
        heading: answer.findings.some(hasHeadline) ? null : answer.short,
        asked,
        lines: answer.notes,
        blocks: blocksOf(answer.findings),
        foot,
      };
    case 'none':
      return {
        tone: 'none',
        heading: NOT_ON_RECORD,
        asked,
        lines: [...beyondHeading(answer.short), searchedLine(answer.searched), ...answer.notes],
        blocks: answer.related.map(relatedBlock),
        foot,
      };
    case 'usage':
      return { tone: 'usage', heading: null, asked, lines: [answer.short], blocks: [], foot: null };
  }
}

const NOT_ON_RECORD = 'Not on the record';

/** The short answer where it says more than the heading does. */
function beyondHeading(short: string): readonly string[] {
  return short === NOT_ON_RECORD || short === `${NOT_ON_RECORD}.` ? [] : [short];
}

const ASKED_WITH = ['speaker', 'source', 'from', 'to'] as const;

/** "/who said land swap · speaker: Witkoff": other members see the answer, but not what was typed. */
function askedAs(question: Question): string {
  const options = ASKED_WITH.flatMap((name) => {
    const value = question[name];
    return value === undefined ? [] : [` · ${name}: ${value}`];
  });
  return `/${question.command} ${question.input}${options.join('')}`;
}

function searchedLine({ documents, first, last }: Searched): string {
  const count = documents === 1 ? '1 document' : `${documents} documents`;
  if (first === null || last === null) return `Searched: ${count}, none with a known date.`;
  return `Searched: ${count}, published ${dateInWords(`${first}/${last}`)}.`;
}

function hasHeadline(finding: Finding): boolean {
  return finding.kind === 'utterance' || finding.kind === 'date' || finding.kind === 'person';
}

function findingBlocks(finding: Finding): readonly Block[] {
  if (finding.kind === 'person') return personBlocks(finding);
  if (finding.kind === 'document') return [documentBlock(finding.document, finding.citations[0])];
  const headline = headlineOf(finding);
  const blocks = finding.citations.map((citation, at) => citationBlock(finding, headline, citation, at));
  const first = blocks[0] ?? { ...EMPTY_BLOCK, finding: headline };
  return [{ ...first, headline }, ...withoutRepeats(blocks).slice(1)];
}

/** The name above a person's card stands for all that follows of that person. */
function blocksOf(findings: readonly Finding[]): readonly Block[] {
  const blocks = findings.flatMap(findingBlocks);
  if (findings[0]?.kind !== 'person') return blocks;
  const { name } = findings[0].person;
  return blocks.map((block, at) =>
    at > 0 && block.headline === name ? { ...block, headline: null } : block,
  );
}

/** A document of a list. Its citation is the title, its first words, or the passage that was asked for. */
function documentBlock(document: DocumentMeta, citation: Citation | undefined): Block {
  const isTitle = citation === undefined || citation.excerpt.trim() === document.title?.value.trim();
  return {
    ...EMPTY_BLOCK,
    excerpt: isTitle ? null : excerptOf(citation),
    source: { ...sourceOf(document, isTitle ? null : citation.paragraph), size: sizeOf(document.bytes) },
    leadsWith: 'source',
  };
}

/** Another wording is told as such; the same wording from another source is shown once, and its source line added. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const words =
      block.excerpt?.text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? '';
    const isKnown = seen.has(words);
    seen.add(words);
    if (isKnown) return { ...block, excerpt: null, labels: ['In the same words'] };
    return { ...block, labels: ['Also', ...block.labels] };
  });
}

type Told = Exclude<Finding, { kind: 'document' | 'person' }>;

function citationBlock(finding: Told, headline: string | null, citation: Citation, at: number): Block {
  const occasion = occasionOf(finding, citation, at);
  const label =
    finding.kind === 'utterance' ? statusLabel(finding.status, finding.speaker) : ownLabel(citation);
  return {
    ...EMPTY_BLOCK,
    finding: headline,
    labels: label === null ? [] : [label],
    excerpt: excerptOf(citation),
    when: occasion === null ? null : whenOf(finding, occasion, citation),
    source: sourceOf(citation.document, citation.paragraph),
  };
}

function headlineOf(finding: Told): string | null {
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
  const files = new Set(citations.map(({ document }) => document.file)).size;
  return files > 1 ? ` · ${files} sources` : '';
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

/** Speaker (and status) of a citation that stands for itself. */
function ownLabel(citation: Citation): string | null {
  if (citation.label === null) return null;
  return statusLabel(citation.label, citation.speaker) ?? citation.speaker;
}

/** The finding's own occasion belongs to its best citation; further ones tell what they tell themselves. */
function occasionOf(finding: Told, citation: Citation, at: number): Occasion | null {
  if (at > 0) return citation.occasion;
  if (finding.kind === 'utterance') return finding.said ?? citation.occasion;
  return finding.kind === 'date' || finding.kind === 'event' ? finding.occasion : citation.occasion;
}

function whenOf(finding: Told, occasion: Occasion, citation: Citation): When {
  // The publication day is when the words were in the news, which need not be the day on which they fell.
  const spoken = occasion.tie === 'published' ? 'Reported' : 'Said';
  const isSaying = finding.kind === 'utterance' || (finding.kind === 'event' && citation.label !== null);
  const past = isSaying ? spoken : 'Dated';
  return { verb: occasion.planned ? 'Planned for' : past, occasion, phrase: phraseOf(occasion, citation) };
}

/** The words that give the date, where the excerpt holds them. */
function phraseOf({ phrase }: Occasion, citation: Citation): string | null {
  if (phrase === null || phrase.start < citation.start || phrase.end > citation.end) return null;
  return citation.excerpt.slice(phrase.start - citation.start, phrase.end - citation.start);
}

function relatedBlock(citation: Citation): Block {
  const own = ownLabel(citation);
  return {
    ...EMPTY_BLOCK,
    labels: own === null ? ['Related, not an answer'] : ['Related, not an answer', own],
    excerpt: excerptOf(citation),
    source: sourceOf(citation.document, citation.paragraph),
  };
}
