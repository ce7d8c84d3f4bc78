import type { LaidOutDocument, SourceFile, Stated } from '../model.ts';
import { type Candidate, keepText, LINE_RULES, RUN_RULES } from './boilerplate.ts';
import { readFrontMatter } from './frontMatter.ts';
import { withoutGlue, withoutGluedDate } from './glued.ts';
import { readLabel } from './labelShape.ts';
import { findLabels } from './labels.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findPublished } from './published.ts';
import { cutSections, isHeading, type Part } from './sections.ts';
import { findHeadline, isPlaceLine, stateTitle } from './title.ts';

const isBareLabel = (block: Candidate): boolean =>
  block.turn && (readLabel(block.text)?.body ?? 0) >= block.text.length;

/** A label alone on its line takes the paragraph below: "HOST:" and what the host says. */
function withWords(text: string, body: readonly Candidate[]): readonly Candidate[] {
  const belongs = (label: Candidate | undefined, words: Candidate | undefined): boolean =>
    label !== undefined &&
    words !== undefined &&
    !words.turn &&
    isBareLabel(label) &&
    text.slice(label.end, words.start).trim() === '';
  return body.flatMap((block, i) => {
    const next = body[i + 1];
    if (belongs(body[i - 1], block)) return [];
    if (!next || !belongs(block, next)) return [block];
    return [{ ...block, end: next.end, text: text.slice(block.start, next.end) }];
  });
}

/** What the file states, with the very words that state it. */
function cited(stated: Omit<Stated, 'words'> | null, text: string): Stated | null {
  return stated && { ...stated, words: stated.span && text.slice(stated.span.start, stated.span.end) };
}

/** The body in its parts: headings, labelled turns, paragraphs. */
function toParts(body: readonly Candidate[]): readonly Part[] {
  const labels = findLabels(body);
  return body.map((block, i) => {
    const heading = isHeading(block, body[i + 1], body[i - 1]);
    return { block, heading, label: heading ? null : (labels[i] ?? null) };
  });
}

/**
 * Front matter, boilerplate, title, published date, sections, labels and paragraphs of one file. Never fails: a text
 * in which nothing is recognised is an article without title and date.
 *
 * In a transcript the paragraphs that introduce it, and those with which a turn goes on, have no label.
 * @param takenIn ISO day on which the file was taken in; a dateline without a year is never put after it.
 */
export function layOut(source: SourceFile, takenIn: string): LaidOutDocument {
  const { file, text, hash, bytes } = source;
  const front = readFrontMatter(text);
  const blocks = splitParagraphs(text, front.end, /\.md$/iu.test(file)).map(withoutGlue);
  const labels = findLabels(blocks);
  const candidates = blocks.map((block, i) => ({ ...block, turn: labels[i] !== null }));
  const lines = keepText(candidates, LINE_RULES);
  const { headline, kickers } = findHeadline(lines);
  const title = stateTitle(front.title, headline);
  const { published, lines: dates } = findPublished(front.published, lines, takenIn);
  const head = new Set([...(title?.span && headline ? [headline] : []), ...kickers, ...dates]);
  const rest = lines.filter((block) => !head.has(block) && !isPlaceLine(block.text)).map(withoutGluedDate);
  const { sections, paragraphs } = cutSections(toParts(withWords(text, keepText(rest, RUN_RULES))));
  const passages = paragraphs.map(({ part, section }, i) => {
    const { start, end } = part.block;
    return { span: { start, end }, paragraph: i + 1, section, label: part.label };
  });
  const { publisher, url } = front;
  return {
    ...{ file, hash, bytes, publisher, url, sections, passages },
    title: cited(title, text),
    published: cited(published, text),
  };
}
