import type { Finding, Judgement } from '../answers/answer.ts';
import { type Block, EMPTY_BLOCK } from './card.ts';

/** A judgement as what was found, for the excerpts, days and sources below it. */
export const asUtterance = ({ speaker, status, said, citations }: Judgement): Finding => ({
  kind: 'utterance',
  speaker,
  status,
  said,
  citations,
});

/** The verdict large, the quotation as it was checked with the words that differ, then what bears the verdict out. */
export function verdictBlocks(
  judgement: Judgement,
  evidence: readonly Block[],
  headed: boolean,
): readonly Block[] {
  const [first = EMPTY_BLOCK, ...others] = evidence;
  const headline = headlineOf(judgement);
  const verdict = {
    headline: headed ? headline : null,
    finding: headed ? headline : null,
    checked: judgement.changes,
  };
  // Related passages are no part of the verdict: each stands for itself.
  if (judgement.citations.length === 0) return [{ ...EMPTY_BLOCK, ...verdict }, ...evidence];
  const labels = [...judgement.remarks, ...first.labels];
  return [
    { ...first, ...verdict, labels },
    ...others.map((block) => ({ ...block, finding: verdict.finding })),
  ];
}

function headlineOf({ verdict, speaker, claimedBy }: Judgement): string {
  const by = speaker === null ? '' : `: ${speaker}`;
  switch (verdict) {
    case 'verbatim':
      return `Verbatim${by}`;
    case 'close':
      return `Close, not word for word${by}`;
    case 'other speaker':
      return `Said by ${speaker ?? 'others'}, not by ${claimedBy ?? 'the one named'}`;
    case 'other occasion':
      return `Said on another day${by}`;
    case 'not on the record':
      return 'Not on the record';
  }
}

/** Green only where every quotation is right. */
export const isFlawed = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.kind === 'verdict' && finding.verdict !== 'verbatim');
