import type { Edition } from '../../src/search/edition.ts';
import { editionOf } from './harbour.ts';

/** Words of one turn that is longer than an excerpt may be. */
const LONG_TURN = [
  'Good evening to everybody who came up the hill in the rain.',
  'The road was closed for most of the afternoon, and I thank the drivers who waited at the second gate.',
  'We have talked for three years about the mirror, about the dome and about the people who will sleep beside them.',
  'The mirror was poured in a single night and cooled for eleven weeks.',
  'Nobody in this valley should pay more than two crowns for a look at Saturn.',
  'The school classes come first, then the pensioners, then the tourists from the coast.',
  'I promise you a warm room, a hot soup and a short speech, and the speech ends now.',
].join(' ');

/** A small invented coverage of one plan: the same words in two papers, a phrase that is said twice, a long speech. */
export const OBSERVATORY: Readonly<Record<string, string>> = {
  'plan.md': `---
title: Telescope planned above Sarnau
publisher: Ridge Ledger
published: 2025-03-05
---
"We will build the telescope on the northern ridge, whatever the weather costs us," said Ines Calder, the director of the observatory, on Tuesday.

"The road is too steep for lorries," the engineer Piet Moser and Calder said in a joint letter.

Moser told the council that the 1,250 visitors of last year had paid for the gate. Calder said the dome would leak in winter, according to the Valley Post.
`,
  'plan-translated.md': `---
title: A telescope for the north ridge
publisher: Valley Post
published: 2025-03-06
---
"We are going to build the telescope on the north ridge, whatever the weather may cost us," Calder said on March 4.

"The farmers will get their water back before the summer," the mayor, Ruth Haller, promised on Thursday.
`,
  'again.md': `---
title: Calder stands by the northern ridge
publisher: Ridge Ledger
published: 2025-10-09
---
"We will build the telescope on the northern ridge, whatever the weather costs us," Calder said on Wednesday.
`,
  'evening.txt': `Transcript of the evening at the observatory on 12 December 2025

Ines Calder: ${LONG_TURN}

Ruth Haller: Thank you. The soup is ready.

Ines Calder: Then let us eat before it gets cold.
`,
};

let built: Promise<Edition> | undefined;

/** The edition of `OBSERVATORY`, built once for all tests of a file. */
export function observatory(): Promise<Edition> {
  built ??= editionOf(OBSERVATORY);
  return built;
}
