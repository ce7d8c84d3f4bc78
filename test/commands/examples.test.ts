import { expect, it } from 'vitest';
import { examplesIn } from '../../commands/examples.ts';
import { article, createMemoryLog, editionOf } from '../digest/news.ts';

const harbour = article(
  'Harbour stays open',
  '2026-01-06',
  'The mood had been better in the first days of 2026.',
  'They met in the customs house of Eastport on 2 January 2026 for talks.',
  'The harbour of Eastport was closed by ice on 3 January 2026.',
  '"Oh, I think so. Well, yes, why not," Mayor Ada Quill said. "The harbour has to stay open all winter," Quill said.',
);

it('examples can be understood without the sentence before', async () => {
  const log = createMemoryLog();
  expect(await examplesIn(await editionOf({ 'harbour.md': harbour }, log))).toEqual([
    '/who said words: The harbour has to stay open all winter',
    '/when event: The harbour of Eastport was closed by ice on 3 January 2026.',
    '/check text: Ada Quill said “The harbour has to stay open all winter”',
  ]);
});
