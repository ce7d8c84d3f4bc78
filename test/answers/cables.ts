import type { Edition } from '../../src/search/edition.ts';
import { editionOf } from './harbour.ts';

/** A small invented coverage: a bridge, told of by three sources that do not always agree. */
export const CABLES: Readonly<Record<string, string>> = {
  'closed.md': `---
title: Ostmark closes the Kestrel bridge
publisher: The Sample
published: 2025-05-06
---
The Kestrel bridge in Ostmark closed on April 28 because inspectors had found cracks in two of its cables.

The inspection lasted almost three weeks and cost 40,000 crowns. Engineers counted 17 cracks in the Kestrel bridge.

"The bridge was never safe for lorries," said Mira Solberg, the city's chief engineer. Mayor Tomas Reyl will say that nobody warned him, she predicted.

A ceremony for the anniversary of the bridge, planned in the town of Lauben, is yet to take place.
`,
  'report.txt': `Engineers counted 21 cracks in the Kestrel bridge, two people who had read the report said.

The anniversary ceremony in Lauben did not take place, residents said. The new cables were designed by Ada Firth. A choir rehearsed there for an hour and a quarter.
`,
  'call.txt': `The transcript of a call about the bridge

Tomas Reyl: Good morning, Mira. How are you?

Mira Solberg: Good morning. Tired.

Tomas Reyl: Do you think that lorries could use the bridge before the winter?

Mira Solberg: No, I would not allow it.

Tomas Reyl: I see. Thank you.
`,
};

let built: Promise<Edition> | undefined;

/** The edition of `CABLES`, built once for all tests of a file. */
export function cables(): Promise<Edition> {
  built ??= editionOf(CABLES);
  return built;
}
