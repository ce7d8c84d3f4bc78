import type { Sentence, Span } from '../coverage/model.ts';
import type { IndexedPassage } from '../search/engine.ts';

/** An excerpt is at most this long, in UTF-16 units: a card must stay readable. */
export const EXCERPT_LIMIT = 400;

/**
 * The sentence window around `focus`: whole sentences of one passage that hold it, grown by their neighbours while
 * they fit. Where one sentence alone is too long it is cut between words, with the focus inside.
 * Offsets are those of the file.
 */
export function excerptAround(hit: IndexedPassage, focus: Span, limit = EXCERPT_LIMIT): Span {
  const { passage } = hit;
  const sentences = passage.sentences.map((s) => s.span);
  let from = sentences.findIndex((s) => s.end > focus.start);
  let to = sentences.findLastIndex((s) => s.start < focus.end);
  if (from < 0 || to < from) return cutAround(hit, focus, passage.span, limit);
  const span = (a: number, b: number): Span => ({
    // A turn's label belongs to its first sentence: "Weber: Good morning."
    start: a === 0 ? passage.span.start : (sentences[a]?.start ?? focus.start),
    end: sentences[b]?.end ?? focus.end,
  });
  const fits = (a: number, b: number) => length(span(a, b)) <= limit;
  if (!fits(from, to)) return cutAround(hit, focus, span(from, to), limit);
  for (let grown = true; grown; ) {
    grown = false;
    if (to + 1 < sentences.length && fits(from, to + 1)) {
      to++;
      grown = true;
    }
    if (from > 0 && fits(from - 1, to)) {
      from--;
      grown = true;
    }
  }
  return span(from, to);
}

/**
 * The run of sentences that holds the one at an index, fits an excerpt, and is worth the most; a sentence that is too
 * long for one stays alone.
 * @param worth of each sentence
 */
export function fullestWindow(
  sentences: readonly Pick<Sentence, 'span'>[],
  worth: readonly number[],
  at: number,
  limit = EXCERPT_LIMIT,
): Span {
  const own = sentences[at]?.span ?? { start: 0, end: 0 };
  const reach = (span: Span) => span.start >= own.end - limit && span.end <= own.start + limit;
  const near = sentences.flatMap(({ span }, i) => (reach(span) ? [{ span, i }] : []));
  const runs = near
    .filter(({ i }) => i <= at)
    .flatMap((first) =>
      near
        .filter(({ i, span }) => i >= at && span.end - first.span.start <= limit)
        .map((last) => ({
          span: { start: first.span.start, end: last.span.end },
          from: first.i,
          to: last.i,
        })),
    )
    .map(({ span, from, to }) => ({
      span,
      worth: worth.slice(from, to + 1).reduce((sum, one) => sum + one, 0),
    }));
  const [best] = runs.sort((a, b) => b.worth - a.worth || length(a.span) - length(b.span));
  return best?.span ?? own;
}

const length = (span: Span) => span.end - span.start;

/** A window of whole words inside `bounds`, the focus a third of the way in; a focus longer than that is cut. */
function cutAround(hit: IndexedPassage, focus: Span, bounds: Span, limit: number): Span {
  if (length(bounds) <= limit) return bounds;
  const base = hit.passage.span.start;
  const isSpace = (offset: number) => /\s/.test(hit.text[offset - base] ?? ' ');
  const spare = Math.max(0, limit - length(focus));
  let start = Math.max(bounds.start, Math.min(focus.start - Math.floor(spare / 3), bounds.end - limit));
  while (start > bounds.start && start < focus.start && !isSpace(start - 1)) start++;
  const latest = Math.min(bounds.end, start + limit);
  let end = latest;
  while (end < bounds.end && end > start && !isSpace(end)) end--;
  while (end > start && isSpace(end - 1)) end--;
  // One "word" of 400 characters and more: nothing to cut at.
  return end > start ? { start, end } : { start, end: latest };
}
