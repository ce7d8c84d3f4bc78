import type { Span } from '../../coverage/model.ts';

/** "was not opened until May" tells of an opening. */
const UNTIL = /^[^.;:,]{0,60}\buntil\b/i;

/** "a summit that is yet to take place", "the meeting never took place", "was called off", "asked whether it would help to meet". */
const NOT_HAPPENED =
  /\b(?:yet to|(?:whether|if) [^.;:,]{1,40}\bwould|never|could|might|(?:is|are|was|were|has|have|had|did|will|would|could) not|(?:did|was|were|has|have|had|wo|would|could)n['\u2019]t|failed to|refused to|declined to|(?:was|were|been) (?:cancel\w+|called off|scrapped|postponed|shelved))\b/gi;

/** "suggested that a call precede the vote", "demanded that she meet them": a clause whose verb is bare tells of no fact. */
const SUGGESTED =
  /\b(?:suggest|propos|recommend|demand|urg|insist|request)\w*\b[^.;:,]{0,40}?\bthat\s(?![^.;:]{0,160}\b(?:was|were|is|are|has|had|have|will|\w{3,20}ed)\b)/gi;
/** What stands before "to" when the verb after it is only wished for: "pressured them to accept". */
const ONLY_WISHED =
  /\b(?:pressur|urg|press|ask|want|wish|hop|plan|inten|propos|offer|threaten|demand|promis|vow|pledg|expect|prepar|try|tri|seek|sought|push|call)\w{0,9}\b[^.;:,]{0,60}?\bto\s{1,3}(?:\w{1,20}ly\s{1,3})?$/gi;

/** An asked word that stands this near before a wish (UTF-16 units) is what the question is about. */
const BESIDE = 8;
/** As far back from a word as a wish for it may stand. */
const REACH = 100;

/**
 * Does the sentence tell of the words marked as something that came about? A word right after "wants to" is a wish,
 * and a clause with "did not" or "is yet to" denies its own verb; unless the question asks for the wish or the denial
 * itself ("announced plans to meet", "declined to answer").
 * @param marks the words of the question in the sentence, as offsets of `text`
 */
export function toldAsHappened(text: string, marks: readonly Span[]): boolean {
  const told = withoutQuotations(text, marks);
  return !marks.some((mark) => isWishedFor(told, mark, marks)) && !isDenied(told, marks);
}

/** What is quoted denies nothing outside it: "She resigned, saying, “I could not go on.”" A quotation with asked words stays. */
const withoutQuotations = (text: string, marks: readonly Span[]): string =>
  text.replaceAll(/“[^”]{1,2000}”?|"[^"]{1,2000}"?/g, (quoted, at: number) =>
    marks.some((mark) => mark.start < at + quoted.length && mark.end > at)
      ? quoted
      : ' '.repeat(quoted.length),
  );

const touches = (marks: readonly Span[], from: number, to: number) =>
  marks.some((mark) => mark.start < to && mark.end + BESIDE > from);

function isWishedFor(text: string, mark: Span, marks: readonly Span[]): boolean {
  const from = Math.max(0, mark.start - REACH);
  const wish = [...text.slice(from, mark.start).matchAll(ONLY_WISHED)].at(-1) ?? suggestion(text, from, mark);
  return wish !== undefined && !touches(marks, from + wish.index, mark.start);
}

/** The suggestion in whose clause the word stands; its index counts from `from`. */
function suggestion(text: string, from: number, mark: Span): { readonly index: number } | undefined {
  const found = [...text.slice(from).matchAll(SUGGESTED)]
    .filter(({ index }) => from + index < mark.start)
    .at(-1);
  const between = found && text.slice(from + found.index + found[0].length, mark.start);
  return between === undefined || /[.;:]/.test(between) ? undefined : found;
}

function isDenied(text: string, marks: readonly Span[]): boolean {
  return clauses(text).some((clause) => {
    const denials = [...text.slice(clause.start, clause.end).matchAll(NOT_HAPPENED)];
    const unasked = denials.filter(({ index, 0: words }) => {
      const start = clause.start + index;
      const after = text.slice(start + words.length, clause.end);
      if (UNTIL.test(after)) return false;
      return !marks.some((mark) => mark.start < start + words.length && mark.end > start);
    });
    return unasked.length > 0 && concerns(clause, marks);
  });
}

/** Does most of what was asked for stand in this clause? */
function concerns(clause: Span, marks: readonly Span[]): boolean {
  const inside = marks.filter((mark) => mark.start >= clause.start && mark.end <= clause.end).length;
  return inside > 0 && inside * 2 >= marks.length;
}

/** A sentence cut where a new main clause may begin: a relative clause stays with the noun that it describes. */
function clauses(text: string): readonly Span[] {
  const cuts = [...text.matchAll(/[;:]\s|,?\s(?:and|but|while|after|before)\s/g)].map((m) => m.index);
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}
