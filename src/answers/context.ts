import type { Span } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { Citation } from './answer.ts';

/** Paragraphs shown before and after the one that is cited. */
const AROUND = 2;

/** A paragraph as it stands in its file. */
export interface ContextParagraph {
  readonly paragraph: number;
  readonly text: string;
  /** The cited words, as offsets into `text`; null in the paragraphs around. */
  readonly cited: Span | null;
}

/** The cited paragraph with its neighbours, in order; the first ones of the file for its title. */
export async function contextOf(
  edition: Edition,
  { document, paragraph, start, end }: Citation,
): Promise<readonly ContextParagraph[]> {
  const passages = await edition.engine.passages(document.file);
  return passages
    .filter(({ passage }) => Math.abs(passage.paragraph - paragraph) <= AROUND)
    .map(({ passage, text }) => {
      const base = passage.span.start;
      const cited = passage.paragraph === paragraph ? { start: start - base, end: end - base } : null;
      return { paragraph: passage.paragraph, text, cited };
    });
}
