/** Writes a snapshot again and again until it is killed: `node writeForever.js DIR`. Says so after the first one. */
import { writeSnapshot } from '../../src/catalogue/snapshot.ts';
import type { Entry } from '../../src/catalogue/takeIn.ts';
import { annotate } from '../../src/coverage/annotate.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';

const entries: readonly Entry[] = Array.from({ length: 500 }, (_, i) => {
  const file = `n${i}.txt`;
  const document = annotate({ file, text: '', hash: String(i), bytes: 0 }, '2026-03-04');
  return { file, fileHash: String(i), takenIn: '2026-03-04', document, texts: [] };
});
const index = await PassageIndex.build([], async () => undefined);
for (let round = 0; ; round += 1) {
  await writeSnapshot(process.argv[2] ?? '', 'rules', entries, index);
  if (round === 0) process.stdout.write('written\n');
}
