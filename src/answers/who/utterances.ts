import { tokenise } from '../../search/tokens.ts';
import { isStop } from '../asked.ts';
import type { Candidate } from './candidates.ts';
import { maySameDay } from './saidOn.ts';

/** From this share of shared words on, two quotes of one speaker are two wordings of one utterance. */
const SAME_WORDS = 0.55;

/**
 * Groups candidates, best first, by utterance: the same speaker, the same words (or most of them), and not said on
 * two different occasions. Two translations of one sentence are one utterance; a phrase repeated a month later is not.
 */
export function groupUtterances(found: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  for (const candidate of found) {
    const group = groups.find((g) => g.some((other) => sameUtterance(candidate, other)));
    if (group) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups.map(withoutRepeats);
}

function sameUtterance(a: Candidate, b: Candidate): boolean {
  if (a.quote.speaker !== b.quote.speaker) return false;
  if (!maySameDay(a.quote, b.quote)) return false;
  return shared(contentWords(a), contentWords(b)) >= SAME_WORDS;
}

const contentWords = ({ quote }: Candidate) =>
  new Set(
    tokenise(quote.text)
      .filter((token) => !isStop(token))
      .map((token) => token.term),
  );

/** Overlap coefficient: shared words over the shorter quote's words. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((term) => b.has(term)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}

/** One citation for each passage: a quote found inside another of the same passage says nothing new. */
export function withoutRepeats(group: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return group.filter(({ hit }) => {
    const key = `${hit.document.file}:${hit.passage.paragraph}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
