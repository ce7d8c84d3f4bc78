import { annotate } from '../../src/coverage/annotate.ts';
import type { IndexedPassage } from '../../src/search/engine.ts';
import { FEATURES, type FeatureName } from '../../src/search/features.ts';
import { BOOSTS, weightIn } from '../../src/search/miniSearchEngine.ts';
import { PassageIndex } from '../../src/search/passageIndex.ts';
import { readQuery } from '../../src/search/query.ts';
import { createViewer } from '../../src/search/rank.ts';
import { createScorer } from '../../src/search/scorer.ts';
import { NO_SUGGESTIONS } from '../../src/search/suggestions.ts';
import { readWish } from '../../src/search/wish.ts';
import type { Lesson } from './listwise.ts';

export const NAMES = Object.keys(FEATURES) as readonly FeatureName[];
export const FOLDS = 5;

/** Documents and what is asked about them: the right passage is the one that `at`, an offset of the document, lies in. */
export interface Course {
  readonly documents: readonly { readonly name: string; readonly text: string }[];
  readonly questions: readonly { readonly words: string; readonly document: string; readonly at: number }[];
}

function passagesOf({ documents }: Course): readonly IndexedPassage[] {
  return documents.flatMap(({ name, text }) => {
    const source = { file: name, text, hash: name, bytes: text.length };
    const { passages, sections: _, people: __, timexes: ___, ...document } = annotate(source, '2020-01-01');
    return passages.map((passage) => ({
      document,
      passage,
      text: text.slice(passage.span.start, passage.span.end),
    }));
  });
}

/** One lesson for each question, with the best `looked` passages of BM25. All lessons of one document are in one fold. */
export async function lessonsOf(course: Course, looked: number): Promise<readonly Lesson[]> {
  const passages = passagesOf(course);
  const index = await PassageIndex.build(passages, async () => undefined);
  const { collection } = index;
  const weight = weightIn({ documents: [], passages, index, suggestions: NO_SUGGESTIONS });
  const view = createViewer({ passages, collection });
  const score = createScorer();
  const folds = new Map(course.documents.map(({ name }, i) => [name, i % FOLDS]));
  return course.questions.map(({ words, document, at }) => {
    const sought = readQuery(words, index);
    const wish = readWish(words, sought, weight);
    const found = score(collection, { wanted: sought, boosts: BOOSTS, admits: () => true, k: looked });
    const candidates = found.flatMap((scored) => view(wish, scored) ?? []);
    return {
      rows: candidates.map((candidate) => NAMES.map((name) => FEATURES[name](wish, candidate))),
      right: found.findIndex(({ id }) => isRight(passages[id], document, at)),
      fold: folds.get(document) ?? 0,
    };
  });
}

const isRight = (indexed: IndexedPassage | undefined, document: string, at: number) =>
  indexed?.document.file === document && indexed.passage.span.start <= at && at < indexed.passage.span.end;
