import type { Edition } from '../search/edition.ts';
import { tokenise } from '../search/tokens.ts';
import type { Answer, Question } from './answer.ts';
import { readAsked } from './asked.ts';
import { citeMatch } from './cite.ts';
import { readFilters } from './filters.ts';
import { onTopic } from './gate.ts';
import { matchWords } from './match.ts';
import { filterProblem, none, usage } from './none.ts';
import { plainText } from './questionText.ts';
import { undatedNote } from './undated.ts';

const PASSAGES = 25;

/** `/search`: the passages on the words asked for, best first. */
export async function searchPassages(edition: Edition, question: Question): Promise<Answer> {
  const words = plainText(question.input);
  const asked = readAsked(words, edition);
  if (asked.content.length === 0)
    return usage(question, 'Type a few words to look for, such as a name or a topic.');
  const read = readFilters(edition, question);
  if (!read.ok) return filterProblem(edition, question, read);
  const hits = await edition.engine.search(words, read.filters, PASSAGES);
  const notes = [...read.notes, ...(await undatedNote(edition, words, read.filters))];
  const shown = onTopic(
    asked,
    hits.map((hit) => matchWords(asked, tokenise(hit.text))),
  );
  const found = hits.filter((_, i) => shown.includes(i));
  if (found.length === 0) {
    return none(
      edition,
      question,
      hits.map((hit) => citeMatch(hit, asked)),
      notes,
    );
  }
  return {
    status: 'answered',
    question,
    short: found.length === 1 ? '1 passage' : `${found.length} passages`,
    findings: found.map((hit) => ({ kind: 'passage', citations: [citeMatch(hit, asked)] })),
    notes,
  };
}
