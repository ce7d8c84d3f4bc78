import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { runHere } from '../../src/catalogue/pool.ts';
import { reread } from '../../src/catalogue/reread.ts';
import { folderWith, listeningLog } from '../catalogue/folder.ts';

const article = (title: string, publisher: string, url: string | null, paragraphs: readonly string[]) =>
  [
    '---',
    `title: ${title}`,
    `publisher: ${publisher}`,
    'published: 2025-10-15',
    ...(url === null ? [] : [`url: ${url}`]),
    '---',
    ...paragraphs.flatMap((paragraph) => ['', paragraph]),
    '',
  ].join('\n');

export const HARBOUR = article('Harbour talks end', 'Lindby Courier', 'https://news.example/harbour', [
  'The council of Lindby met late into the night over the harbour.',
  'Ferries to the island were delayed all week by fog.',
  '"The lighthouse stays open as long as I am mayor of this town," Ines Calloway said on 14 October 2025.',
  '"I slept well for once," said Bo Lind, who keeps the light.',
  'More rain is expected on the coast.',
  'The coast guard warns of high waves.',
]);

export const EVENING = article('Mayor stands by the light', 'Evening Post', null, [
  'A long debate came to an end.',
  '"The lighthouse will stay open for as long as I am the mayor of this town," Ines Calloway told reporters on 14 October 2025.',
  'The council votes again in spring.',
]);

/** A folder with these documents, read as the bot reads it, and what the bot needs of it. */
export async function openNewsroom(
  files: Readonly<Record<string, string>> = { 'harbour.md': HARBOUR, 'evening.md': EVENING },
) {
  const folder = await folderWith(files);
  const dataDir = await folderWith({});
  const { log } = listeningLog();
  const catalogue = await openCatalogue({ folder, dataDir, log, today: () => '2026-03-04', run: runHere() });
  const parts = {
    edition: catalogue.current,
    reindex: () => catalogue.reindex(),
    reread: (file: string) => reread(folder, file),
  };
  return { folder, catalogue, parts };
}
