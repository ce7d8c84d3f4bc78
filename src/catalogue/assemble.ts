import { createHash } from 'node:crypto';
import type {
  AnnotatedDocument,
  Coverage,
  DocumentMeta,
  PersonOverride,
  Refusal,
} from '../coverage/model.ts';
import { collectPhrases } from '../search/completion.ts';
import type { Edition } from '../search/edition.ts';
import type { IndexedPassage } from '../search/engine.ts';
import { createEngine } from '../search/miniSearchEngine.ts';
import { PassageIndex } from '../search/passageIndex.ts';
import type { Compare } from './compare.ts';
import { pause } from './pause.ts';
import type { Entry } from './takeIn.ts';

/** Everything that an edition is made of. */
export interface Material {
  /** In the order of their file names. */
  readonly entries: readonly Entry[];
  readonly overrides: readonly PersonOverride[];
  readonly refused: readonly Refusal[];
  /** Version of the rules. */
  readonly rules: string;
}

function metaOf({ file, hash, bytes, title, publisher, published, url }: AnnotatedDocument): DocumentMeta {
  return { file, hash, bytes, title, publisher, published, url };
}

/**
 * 12 hex digits that tell two editions apart. The published days stand in it because those of yearless datelines
 * depend on the day on which the file was taken in.
 */
export function fingerprintOf({ entries, overrides, rules }: Material): string {
  const hash = createHash('sha256').update(JSON.stringify([rules, overrides]));
  for (const { file, document } of entries)
    hash.update(JSON.stringify([file, document.hash, document.published?.value ?? null]));
  return hash.digest('hex').slice(0, 12);
}

function passagesOf(entries: readonly Entry[], coverage: Coverage): readonly IndexedPassage[] {
  const texts = new Map(entries.map((entry) => [entry.file, entry.texts]));
  return coverage.documents.flatMap((annotated) => {
    const document = metaOf(annotated);
    return annotated.passages.map((passage, i) => ({
      document,
      passage,
      text: texts.get(annotated.file)?.[i] ?? '',
    }));
  });
}

export interface Assembled {
  readonly edition: Edition;
  readonly index: PassageIndex;
}

/**
 * Compares the documents and indexes their passages.
 * @param saved takes the place of a new index; it must be one over exactly these entries.
 */
export async function assemble(
  material: Material,
  saved: PassageIndex | null,
  compare: Compare,
): Promise<Assembled> {
  const { entries, overrides, refused } = material;
  const annotated = entries.map((entry) => entry.document);
  const coverage = await compare(annotated, overrides);
  await pause();
  const passages = passagesOf(entries, coverage);
  const index = saved ?? (await PassageIndex.build(passages, pause));
  const { people, quoted } = coverage;
  const documents = coverage.documents.map(metaOf);
  const names = people.map((person) => person.name);
  const phrases = await collectPhrases(passages, names, pause);
  const engine = createEngine({ documents, passages, index, phrases });
  const fingerprint = fingerprintOf(material);
  return { edition: { fingerprint, documents, people, quoted, refused, engine }, index };
}
