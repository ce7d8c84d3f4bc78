import type { Edition } from '../search/edition.ts';
import { tokenise } from '../search/tokens.ts';
import type { Answer, Question } from './answer.ts';
import { carrying } from './ask/carrying.ts';
import { readQuestionTerms } from './ask/terms.ts';
import { citeBest } from './cite.ts';
import { readFilters } from './filters.ts';
import { matchWords } from './match.ts';
import { filterProblem, none, usage } from './none.ts';
import { onTopic } from './onTopic.ts';
import { plainText } from './questionText.ts';
import { undatedNote } from './undated.ts';

const PASSAGES = 25;

/** `/search`: the passages on the words asked for, best first. */
export async function searchPassages(edition: Edition, question: Question): Promise<Answer> {
  const words = plainText(question.input);
  const asked = readQuestionTerms(words, edition);
  if (asked.content.length === 0)
    return usage(question, 'Type a few words to look for, such as a name or a topic.');
  const read = readFilters(edition, question);
  if (!read.ok) return filterProblem(edition, question, read);
  const hits = await edition.engine.search(words, read.filters, PASSAGES);
  const notes = [...read.notes, ...(await undatedNote(edition, words, read.filters))];
  const { by } = carrying(asked);
  const texts = hits.map((hit) => tokenise(hit.text));
  const citations = hits.map((hit, i) => citeBest(hit, matchWords(asked, texts[i] ?? [])));
  const shown = onTopic(
    asked,
    hits.map(({ score }, i) => ({ worths: by(texts[i] ?? []), score })),
  );
  const found = citations.filter((_, i) => shown[i]);
  if (found.length === 0) return none(edition, question, citations, notes);
  return {
    status: 'answered',
    question,
    short: found.length === 1 ? '1 passage' : `${found.length} passages`,
    findings: found.map((citation) => ({ kind: 'passage', citations: [citation] })),
    notes,
  };
}
