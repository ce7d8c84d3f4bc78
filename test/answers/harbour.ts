import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildEdition } from '../../src/catalogue/build.ts';
import type { Edition } from '../../src/search/edition.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A small invented coverage: a harbour, a strike, two ministers with one surname. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'harbour-strike.md': `---
title: Harbour strike enters its second week
publisher: The Sample
published: 2025-03-12
---
Dock workers in Norhaven walked out on March 3 after talks about night shifts failed.

"We will not load another ship until the rota is fair," said Lena Brandt, who leads the dockers' union.

Transport Minister Anton Weber warned on Tuesday that the army could be asked to keep the ferries running. Brandt will say that the minister panicked, her deputy predicted.

Weber is expected to meet the union on Friday. The mayor, Ruth Adler, denied that she had called the dockers "spoiled children."
`,
  'harbour-deal.md': `---
title: Harbour deal reached in Norhaven
publisher: The Sample
published: 2025-03-20
---
The dock strike in Norhaven ended on Wednesday when both sides signed a paper of eleven points.

"No more ships will be loaded until the rota is fair, that is what I said, and now it is fair," Brandt told reporters.

Two days later the first ferry left for the islands. A visit of the king, which the palace had announced, did not take place.

Helen Weber, who chairs the Norhaven Harbour Authority, said the army had never been needed.
`,
  'undated-call.txt': `Brandt and Adler spoke by phone last week, according to two people who were in the room.

"I think we can settle this before the summer," Adler said after the call.
`,
};

let built: Promise<Edition> | undefined;

/** The edition of `HARBOUR`, built once for all tests of a file. */
export function harbour(): Promise<Edition> {
  built ??= editionOf(HARBOUR);
  return built;
}

/** File names and texts → an edition of them. */
export async function editionOf(files: Readonly<Record<string, string>>): Promise<Edition> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  const edition = await buildEdition({ folder, today: '2026-01-01', log: silent });
  rmSync(folder, { recursive: true });
  return edition;
}
