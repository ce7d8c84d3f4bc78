import { FILTER_OPTIONS, type Question } from './answer.ts';
import { plainText } from './questionText.ts';

/** A question that the coverage did not answer, and how often it was asked. Nobody's name stands with it. */
export interface Unanswered {
  readonly question: string;
  readonly count: number;
}

/** A question is told by its beginning. */
const LONGEST = 200;
/** What plain text still has of people: ids of Discord, which have 17 to 20 digits. */
const ID = /\d{17,20}/g;
const MARKUP = /[*_~|"“”]/g;
const TOLD = /[\p{L}\p{N}]/gu;

/** From the first letter or digit to the last. */
function withoutEdges(text: string): string {
  const places = [...text.matchAll(TOLD)];
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? text.slice(first.index, last.index + last[0].length) : '';
}

const normal = (text: string) =>
  withoutEdges(
    plainText(text.slice(0, 2 * LONGEST))
      .replace(ID, '')
      .replace(MARKUP, '')
      .toLowerCase()
      .replace(/\s{1,400}/g, ' '),
  );

/**
 * The question as it is counted: however it is spelled and spaced it is the same one, and nothing in it names who asked.
 * `Who  leaked it??` after `/ask` → `/ask who leaked it`.
 */
export function tallied(question: Question): string {
  const filters = FILTER_OPTIONS.flatMap((option) => {
    const typed = question[option];
    return typed === undefined ? [] : [`${option}: ${normal(typed)}`];
  });
  return [`/${question.command} ${normal(question.input)}`, ...filters].join(' ').slice(0, LONGEST);
}
