import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { respond } from '../../../src/answers/respond.ts';
import type { Edition } from '../../../src/search/edition.ts';
import { editionOf } from '../harbour.ts';

/** Two presidents who spoke three times, and their envoys who spoke once about it. */
const FILES = {
  'plan.md': `---
title: How the ferry plan came about
published: 2025-10-20
---
The October 4 call between Mara Lindt’s envoy Paul Sand and Vera Nowak, adviser to President Oskar Brenn, prepared a direct call between Lindt and Brenn.

Nowak asked Sand whether it would be useful for Brenn to call Lindt. Sand suggested that a Lindt-Brenn phone call precede the vote on the ferries.

On October 4, the envoys agreed on the agenda. Two days later, the Lindt-Brenn phone call took place.
`,
  'sunday.md': `---
title: Lindt hosts the mayor
published: 2025-12-28
---
Mara Lindt said that she had a long phone call with Oskar Brenn on Sunday.
`,
  'stalled.txt': `Little moves without direct contact between Mara Lindt and Oskar Brenn, an aide said.

The two leaders held a two-hour phone call in March, in which they spoke of ferries. A spokesman said that a Brenn-Lindt meeting was far away.
`,
};

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf(FILES);
});

const datesOf = (answer: Answer): readonly unknown[] =>
  answer.status === 'answered'
    ? answer.findings.map(
        (finding) => finding.kind === 'date' && (finding.occasion?.value ?? wordsOf(finding)),
      )
    : [];

const wordsOf = ({ citations }: { readonly citations: readonly { readonly excerpt: string }[] }) =>
  citations.map(({ excerpt }) => excerpt);

describe('/when of something that happened more than once', () => {
  test.each(['Lindt Brenn call', 'Lindt and Brenn phone call', 'Brenn called Lindt'])(
    '%s gives every occasion, and neither the call of others nor one that was only suggested',
    async (input) => {
      const dates = datesOf(await respond(edition, { command: 'when', input }));
      expect(dates).toHaveLength(3);
      expect(dates).toEqual(
        expect.arrayContaining(['2025-10-06', '2025-12-28', [expect.stringContaining('call in March')]]),
      );
    },
  );

  test('the envoys’ call is theirs', async () => {
    expect(datesOf(await respond(edition, { command: 'when', input: 'Sand Nowak call' }))).toEqual([
      '2025-10-04',
    ]);
  });
});

describe('/when of what nobody tells of', () => {
  const TEXT = 'Mara Lindt said on Sunday that the mood was friendly. Oskar Brenn flew back.';
  test.each([
    ['a slip for one of two words is not the event', 'the moon landing'],
    ['neither is one word of two', 'the friendly match'],
    ['nor are two of three', 'Lindt flew to Norhaven'],
  ])('is not on the record: %s', async (_, input) => {
    const small = await editionOf({ 'mood.md': `---\npublished: 2025-12-28\n---\n${TEXT}\n` });
    expect((await respond(small, { command: 'when', input })).status).toBe('none');
  });
});
