import type { Answer, Citation, Finding, Judgement, Question, Searched } from '../answers/answer.ts';
import { bareWords } from '../coverage/language/bareWords.ts';
import type { DocumentMeta } from '../coverage/model.ts';
import { type Block, type Card, EMPTY_BLOCK, statusLabel, type Tone } from './card.ts';
import { asUtterance, isFlawed, verdictBlocks } from './checkCard.ts';
import { excerptOf, sourceOf } from './cited.ts';
import { counted } from './counted.ts';
import { dateInWords } from './dates.ts';
import { headlineOf, occasionOf, type Told, tallyOf, whenOf } from './headlines.ts';
import { personBlocks } from './personBlocks.ts';

/** Answer → card. `fingerprint` names the corpus that it was answered from. */
export function answerCard(answer: Answer, fingerprint: string): Card {
  const asked = askedAs(answer.question);
  const foot = `Corpus ${fingerprint}`;
  switch (answer.status) {
    case 'answered':
      return {
        tone: toneOf(answer.findings),
        heading: answer.findings.some(hasHeadline) || isShownBelow(answer) ? null : answer.short,
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
        blocks:
          answer.judgements?.flatMap((judgement) => judgementBlocks(judgement, false)) ??
          answer.related.map((citation, at) => ({ ...relatedBlock(citation), cites: at + 1 })),
        foot,
      };
    case 'usage':
      return { tone: 'usage', heading: null, asked, lines: [answer.short], blocks: [], foot: null };
  }
}

const NOT_ON_RECORD = 'Not on the record';

/** A sentence is not told twice: marked in its excerpt, it needs no headline. */
function isShownBelow({ short, findings }: Extract<Answer, { status: 'answered' }>): boolean {
  const [first] = findings.flatMap(({ citations }) => citations);
  return short.length > HEADLINE && bareWords(first?.excerpt ?? '').includes(bareWords(short));
}

/** Longer answers do not read as a headline. */
const HEADLINE = 60;

/** Green is for what somebody plainly said or what happened. */
function toneOf(findings: readonly Finding[]): Tone {
  const [first] = findings;
  if (isFlawed(findings)) return 'usage';
  if (first?.kind !== 'utterance' || first.status === 'said') return 'found';
  return first.status === 'denied' ? 'denied' : 'unsaid';
}

/** The short answer where it says more than the heading does. */
function beyondHeading(short: string): readonly string[] {
  return short === NOT_ON_RECORD || short === `${NOT_ON_RECORD}.` ? [] : [short];
}

const ASKED_WITH = ['speaker', 'source', 'from', 'to'] as const;

/** "/who said land swap · speaker: Witkoff": other members see the answer, but not what was typed. */
export function askedAs(question: Question): string {
  const options = ASKED_WITH.flatMap((name) => {
    const value = question[name];
    return value === undefined ? [] : [` · ${name}: ${value}`];
  });
  return `/${question.command} ${question.input}${options.join('')}`;
}

function searchedLine({ documents, first, last }: Searched): string {
  const count = counted(documents, 'document');
  if (first === null || last === null) return `Searched: ${count}, none with a known date.`;
  return `Searched: ${count}, published ${dateInWords(`${first}/${last}`)}.`;
}

function hasHeadline(finding: Finding): boolean {
  return (
    finding.kind === 'utterance' ||
    finding.kind === 'date' ||
    finding.kind === 'person' ||
    finding.kind === 'verdict'
  );
}

/** The blocks of all findings; each that shows a citation knows its place among those of the answer. */
function blocksOf(findings: readonly Finding[]): readonly Block[] {
  let before = 0;
  const blocks = findings.flatMap((finding) => {
    // The first block of a person tells of the name, and cites nothing.
    const first = before + (finding.kind === 'person' ? 0 : 1);
    const last = before + finding.citations.length;
    const least = before + 1;
    before = last;
    return findingBlocks(finding).map((block, at) => ({
      ...block,
      cites: first + at >= least && first + at <= last ? first + at : null,
    }));
  });
  return findings[0]?.kind === 'person' ? namedOnce(blocks, findings[0].person.name) : blocks;
}

/** The name above a person's card stands for all that follows of that person. */
function namedOnce(blocks: readonly Block[], name: string): readonly Block[] {
  return blocks.map((block, at) =>
    at > 0 && block.headline === name ? { ...block, headline: null } : block,
  );
}

function findingBlocks(finding: Finding): readonly Block[] {
  if (finding.kind === 'person') return personBlocks(finding);
  if (finding.kind === 'document') return [documentBlock(finding.document, finding.citations[0])];
  if (finding.kind === 'verdict') return judgementBlocks(finding, true);
  const headline = headlineOf(finding);
  const blocks = finding.citations.map((citation, at) => citationBlock(finding, headline, citation, at));
  const first = blocks[0] ?? { ...EMPTY_BLOCK, finding: headline };
  const small = [...tallyOf(finding), ...first.small];
  return [{ ...first, headline, small }, ...withoutRepeats(blocks).slice(1)];
}

function judgementBlocks(judgement: Judgement, headed: boolean): readonly Block[] {
  const isFound = judgement.citations.length > 0;
  const evidence = isFound ? findingBlocks(asUtterance(judgement)) : judgement.related.map(relatedBlock);
  return verdictBlocks(judgement, evidence, headed);
}

/** A document of a list. Its citation is the title, its first words, or the passage that was asked for. */
function documentBlock(document: DocumentMeta, citation: Citation | undefined): Block {
  const isTitle = citation === undefined || citation.excerpt.trim() === document.title?.value.trim();
  return {
    ...EMPTY_BLOCK,
    excerpt: isTitle ? null : excerptOf(citation),
    source: { ...sourceOf(document, isTitle ? null : citation.paragraph), detail: sizeOf(document.bytes) },
    leadsWith: 'source',
  };
}

/** Another wording is told as such; the same wording from another source is shown once, and its source line added. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const words = bareWords(block.excerpt?.text ?? '');
    const isKnown = seen.has(words);
    seen.add(words);
    if (isKnown) return { ...block, excerpt: null, labels: [], small: ['In the same words'] };
    return { ...block, small: ['Also', ...block.small] };
  });
}

function citationBlock(finding: Told, headline: string | null, citation: Citation, at: number): Block {
  const occasion = occasionOf(finding, citation, at);
  const label =
    finding.kind === 'utterance' ? statusLabel(finding.status, finding.speaker) : ownLabel(citation);
  return {
    ...EMPTY_BLOCK,
    finding: headline,
    labels: label === null ? [] : [label],
    small: isCorrected(citation) ? [CORRECTED] : [],
    excerpt: excerptOf(citation),
    when: occasion === null ? null : whenOf(finding, occasion, citation),
    source: sourceOf(citation.document, citation.paragraph),
  };
}

/** Speaker (and status) of a citation that stands for itself. */
function ownLabel(citation: Citation): string | null {
  if (citation.label === null) return null;
  return statusLabel(citation.label, citation.speaker) ?? citation.speaker;
}

const CORRECTED = 'Speaker corrected by an admin';

function isCorrected({ quote }: Citation): boolean {
  return quote?.tier === 'correction';
}

function relatedBlock(citation: Citation): Block {
  const own = ownLabel(citation);
  return {
    ...EMPTY_BLOCK,
    small: ['Related, not an answer'],
    labels: own === null ? [] : [own],
    excerpt: excerptOf(citation),
    source: sourceOf(citation.document, citation.paragraph),
  };
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
}
