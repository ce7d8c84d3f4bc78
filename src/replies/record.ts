import type { Answer, Citation, Finding, Verdict } from '../answers/answer.ts';
import type { QuoteStatus } from '../coverage/model.ts';

export interface CitationRecord {
  readonly file: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  readonly label: QuoteStatus | null;
}

export interface EventRecord {
  /** ISO 8601; null for an event without a date. */
  readonly date: string | null;
  readonly planned: boolean;
  readonly citations: readonly CitationRecord[];
}

export interface VerdictRecord {
  readonly quote: string;
  readonly verdict: Verdict;
  readonly citations: readonly CitationRecord[];
}

/** One line of `ask --batch`; the keys in this order. */
export interface AnswerRecord {
  readonly id: string;
  readonly command: string;
  readonly status: Answer['status'];
  readonly answer: string;
  readonly speakers: readonly string[];
  readonly dates: readonly string[];
  readonly citations: readonly CitationRecord[];
  readonly related: readonly CitationRecord[];
  /** `timeline` only. */
  readonly events?: readonly EventRecord[];
  /** `check` only. */
  readonly verdicts?: readonly VerdictRecord[];
  readonly ms: number;
}

/** Answer → record. `ms` is the time that answering took, in milliseconds. */
export function recordOf(id: string, answer: Answer, ms: number): AnswerRecord {
  const findings = answer.status === 'answered' ? answer.findings : [];
  return {
    id,
    command: answer.question.command,
    status: answer.status,
    answer: answer.short,
    speakers: distinct(findings.map(speakerOf)),
    dates: distinct(findings.map(dateOf)),
    citations: findings.flatMap((finding) => finding.citations.map(citationRecord)),
    related: answer.status === 'none' ? answer.related.map(citationRecord) : [],
    ...(answer.question.command === 'timeline' && { events: findings.flatMap(eventRecord) }),
    ...(answer.question.command === 'check' && { verdicts: verdictsOf(answer) }),
    ms,
  };
}

function eventRecord(finding: Finding): readonly EventRecord[] {
  if (finding.kind !== 'event') return [];
  const { occasion, citations } = finding;
  return [
    {
      date: occasion?.value ?? null,
      planned: occasion?.planned ?? false,
      citations: citations.map(citationRecord),
    },
  ];
}

function verdictsOf(answer: Answer): readonly VerdictRecord[] {
  const findings = answer.status === 'answered' ? answer.findings : [];
  const judgements = answer.status === 'none' ? (answer.judgements ?? []) : findings;
  return judgements.flatMap((finding) =>
    finding.kind === 'verdict'
      ? [{ quote: finding.quote, verdict: finding.verdict, citations: finding.citations.map(citationRecord) }]
      : [],
  );
}

/** Whose words they are; who denies having said them is no speaker of them. */
function speakerOf(finding: Finding): string | null {
  if (finding.kind === 'person') return finding.person.name;
  if (finding.kind === 'passage') return finding.citations[0]?.speaker ?? null;
  const isUttered = finding.kind === 'utterance' || finding.kind === 'verdict';
  return isUttered && finding.status !== 'denied' ? finding.speaker : null;
}

function dateOf(finding: Finding): string | null {
  if (finding.kind === 'date' || finding.kind === 'event') return finding.occasion?.value ?? null;
  // The day of the report is not the day on which it was said.
  const isUttered = finding.kind === 'utterance' || finding.kind === 'verdict';
  if (!isUttered || finding.said?.tie === 'published') return null;
  return finding.said?.value ?? null;
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function citationRecord(citation: Citation): CitationRecord {
  return {
    file: citation.document.file,
    paragraph: citation.paragraph,
    start: citation.start,
    end: citation.end,
    excerpt: citation.excerpt,
    label: citation.label,
  };
}
