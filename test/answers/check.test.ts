import { describe, expect, test } from 'vitest';
import type { Answer, Judgement } from '../../src/answers/answer.ts';
import { respond } from '../../src/answers/respond.ts';
import type { Edition } from '../../src/search/edition.ts';
import {
  type CheckCase,
  CLOSE,
  MIXED,
  NOBODY,
  OTHER_DAYS,
  OTHERS,
  SPLICED,
  TUNNEL,
  VERBATIM,
} from '../cases/checks.ts';
import { editionOf } from './harbour.ts';

let built: Promise<Edition> | undefined;
const check = async (input: string): Promise<Answer> => {
  built ??= editionOf(TUNNEL);
  return respond(await built, { command: 'check', input });
};

const judgementsOf = (answer: Answer): readonly Judgement[] => {
  if (answer.status === 'none') return answer.judgements ?? [];
  return answer.status === 'usage' ? [] : answer.findings.filter((finding) => finding.kind === 'verdict');
};

/** "We will {+not+} go": words only on record; "[-not-]": words only in the message. */
const shownOf = ({ changes }: Judgement) =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'claimed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');

const groups: readonly [what: string, cases: readonly CheckCase[]][] = [
  ['words that stand on the record', VERBATIM],
  ['words that differ a little', CLOSE],
  ['words from two places', SPLICED],
  ['words of somebody else', OTHERS],
  ['words of another day', OTHER_DAYS],
  ['words that nobody said', NOBODY],
  ['several quotations', MIXED],
];

describe.each(groups)('%s', (_what, cases) => {
  test.each(cases)('$message', async ({ message, verdicts }) => {
    const judgements = judgementsOf(await check(message));
    expect(judgements.map(({ verdict, speaker }) => [verdict, speaker])).toEqual(
      verdicts.map(([verdict, speaker]) => [verdict, speaker]),
    );
    verdicts.forEach(([, , shown], i) => {
      const judgement = judgements[i];
      if (shown !== undefined) expect(judgement && shownOf(judgement)).toContain(shown);
    });
  });
});
