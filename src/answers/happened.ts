import type { Span } from '../coverage/model.ts';

/** "a summit that is yet to take place", "the meeting never took place", "was called off". */
const NOT_HAPPENED =
  /\b(?:(?:is|are|was|were|has|have|had) (?:yet to|not yet|never|not)|yet to|never|did not|didn['\u2019]t|has not|have not|will not|won['\u2019]t|failed to|refused to|declined to|(?:was|were|been) (?:cancel\w+|called off|scrapped|postponed|shelved))\b/i;

/** What stands before "to" when the verb after it is only wished for: "pressured them to accept". */
const ONLY_WISHED =
  /\b(?:pressur|urg|press|ask|want|wish|hop|plan|inten|propos|offer|threaten|demand|promis|vow|pledg|expect|prepar|try|tri|seek|sought|push|call)\w*\b[^.;:,]{0,60}\bto\s+(?:\w+ly\s+)?$/i;

/**
 * Does the sentence tell of the words marked as something that came about? A word right after "wants to" is a wish,
 * and a clause with "did not" or "is yet to" denies its own verb; unless the question asks for the wish itself.
 * @param marks the words of the question in the sentence, as offsets of `text`
 */
export function toldAsHappened(text: string, marks: readonly Span[]): boolean {
  if (marks.length === 0) return true;
  const wished = marks.some((mark) =>
    ONLY_WISHED.test(text.slice(Math.max(0, mark.start - 120), mark.start)),
  );
  if (wished) return false;
  return !clauses(text).some(
    (clause) => NOT_HAPPENED.test(text.slice(clause.start, clause.end)) && concerns(clause, marks),
  );
}

/** Does most of what was asked for stand in this clause, or does the clause describe the word before it? */
function concerns(clause: Span, marks: readonly Span[]): boolean {
  const inside = marks.filter((mark) => mark.start >= clause.start && mark.end <= clause.end).length;
  return inside * 2 >= marks.length;
}

/** A sentence cut at commas, dashes, semicolons and "and"/"but" that open a new clause. */
function clauses(text: string): readonly Span[] {
  const cuts = [...text.matchAll(/[,;:]\s|\s[\u2013\u2014-]\s|\s(?:and|but|while|after|before)\s/g)].map(
    (m) => m.index,
  );
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}
