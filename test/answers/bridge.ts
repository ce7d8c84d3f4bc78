import type { Edition } from '../../src/search/edition.ts';
import { editionOf } from './harbour.ts';

/** A small invented coverage whose sources tell of the same days: a bridge with cracks. */
export const BRIDGE: Readonly<Record<string, string>> = {
  'cracks-found.md': `---
title: Cracks found in the Lindholm bridge
publisher: The Sample
published: 2025-05-09
---
Clara Voss, the mayor of Lindholm, and the engineer Tomas Reik spoke by phone on May 6 about cracks in the bridge.

The city council will meet on Monday to hear the engineer.

"We will not wait for an accident," Voss said on Thursday.
`,
  'bridge-closed.md': `---
title: Lindholm closes its bridge to lorries
publisher: The Sample
published: 2025-05-14
---
The Lindholm bridge was closed to lorries on Monday after inspectors found cracks in two pillars.

It followed a call on May 6 in which Reik had warned Voss. The two had met in April, too, and nothing came of it.

Voss said on Tuesday that cyclists could go on using the bridge. Her deputy wanted to reopen it on May 20.
`,
  'second-paper.md': `---
title: No lorries in Lindholm
publisher: Another Sample
published: 2025-05-15
---
On May 12 inspectors closed the Lindholm bridge to lorries because of cracks in its pillars.

The call between Pavel Orlik and Nina Sand, a lawyer of Tomas Reik, on May 6 concerned the costs of the bridge.
`,
  'undated-walk.txt': `Voss and Reik walked over the bridge last week, and both looked worried.

The bridge was painted red by a firm from the coast.

"I have never liked that bridge," Reik said.
`,
};

let built: Promise<Edition> | undefined;

/** The edition of `BRIDGE`, built once for all tests of a file. */
export function bridge(): Promise<Edition> {
  built ??= editionOf(BRIDGE);
  return built;
}
