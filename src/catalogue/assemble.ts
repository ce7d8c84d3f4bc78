import { createHash } from 'node:crypto';
import type {
  AnnotatedDocument,
  Correction,
  DocumentMeta,
  PersonOverride,
  Refusal,
} from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { IndexedPassage } from '../search/engine.ts';
import { createEngine } from '../search/miniSearchEngine.ts';
import { PassageIndex } from '../search/passageIndex.ts';
import { collectSuggestions } from '../search/suggestions.ts';
import type { Compare } from './compare.ts';
import { pause } from './pause.ts';
import type { Entry } from './takeIn.ts';

/** Everything that an edition is made of. */
export interface Material {
  /** In the order of their file names. */
  readonly entries: readonly Entry[];
  /** Those of the entries, in their order, as admins have corrected them. */
  readonly documents: readonly AnnotatedDocument[];
  readonly corrections: readonly Correction[];
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
export function fingerprintOf({ entries, corrections, overrides, rules }: Material): string {
  const hash = createHash('sha256').update(JSON.stringify([rules, overrides, corrections]));
  for (const { file, document } of entries)
    hash.update(JSON.stringify([file, document.hash, document.published?.value ?? null]));
  return hash.digest('hex').slice(0, 12);
}

function passagesOf(
  entries: readonly Entry[],
  documents: readonly AnnotatedDocument[],
): readonly IndexedPassage[] {
  const texts = new Map(entries.map((entry) => [entry.file, entry.texts]));
  return documents.flatMap((annotated) => {
    const document = metaOf(annotated);
    return annotated.passages.map((passage, i) => ({
      document,
      passage,
      text: texts.get(annotated.file)?.[i] ?? '',
    }));
  });
}

/** Over what the files say: a correction changes who said it and when, and so no index that is kept. */
function indexOf(entries: readonly Entry[]): Promise<PassageIndex> {
  const asRead = passagesOf(
    entries,
    entries.map(({ document }) => document),
  );
  return PassageIndex.build(asRead, pause);
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
  const coverage = await compare(material.documents, overrides);
  await pause();
  const passages = passagesOf(entries, coverage.documents);
  const index = saved ?? (await indexOf(entries));
  const { people, quoted } = coverage;
  const documents = coverage.documents.map(metaOf);
  const suggestions = await collectSuggestions({ passages, people, documents }, pause);
  const engine = createEngine({ documents, passages, index, suggestions });
  const fingerprint = fingerprintOf(material);
  return { edition: { fingerprint, documents, people, quoted, refused, engine }, index };
}
