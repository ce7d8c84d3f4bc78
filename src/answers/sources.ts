import type { DocumentMeta } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { Hit } from '../search/engine.ts';
import { tokenise } from '../search/tokens.ts';
import type { Answer, Citation, Finding, Question } from './answer.ts';
import { type Asked, readAsked } from './asked.ts';
import { cite, citeBest, citeStated } from './cite.ts';
import { findSource } from './filters.ts';
import { type Match, matchWords } from './match.ts';
import { none, usage } from './none.ts';
import { plainText } from './questionText.ts';

const PASSAGES = 200;

/** `/sources`: the documents that tell of the words asked for, one document by its name, or all of them. */
export async function sources(edition: Edition, question: Question): Promise<Answer> {
  const words = plainText(question.input);
  if (words === '' && question.input.trim() !== '')
    return usage(
      question,
      'Type words or a name that the documents should tell of, or nothing for all of them.',
    );
  if (words === '') return listed(edition, question, edition.documents);
  const named = edition.documents.find((d) => d.file.toLowerCase() === words.toLowerCase());
  if (named) return listed(edition, question, [named]);
  const asked = readAsked(words, edition);
  const hits = await edition.engine.search(words, {}, PASSAGES);
  const matched = hits.map((hit) => ({ hit, match: matchWords(asked, tokenise(hit.text)) }));
  const telling = matched.filter(({ match }) => tells(asked, match));
  if (telling.length > 0) return tellingOf(question, telling);
  const titled = findSource(edition.documents, words);
  if (titled) return listed(edition, question, [titled]);
  return none(
    edition,
    question,
    matched.map(({ hit, match }) => citeBest(hit, match)),
  );
}

/** All the words, side by side where they are few: "very productive" is not "very long, but productive". */
const tells = ({ content }: Asked, { coverage, order }: Match) =>
  content.length > 0 && coverage > 0.999 && order > 0.5;

interface Matched {
  readonly hit: Hit;
  readonly match: Match;
}

function tellingOf(question: Question, telling: readonly Matched[]): Answer {
  const first = new Map<string, Matched>();
  for (const one of telling) if (!first.has(one.hit.document.file)) first.set(one.hit.document.file, one);
  const findings = [...first.values()].map(
    ({ hit, match }): Finding => ({
      kind: 'document',
      document: hit.document,
      citations: [citeBest(hit, match)],
    }),
  );
  return { status: 'answered', question, short: counted(findings.length), findings, notes: [] };
}

const counted = (n: number) => (n === 1 ? '1 document' : `${n} documents`);

async function listed(
  edition: Edition,
  question: Question,
  documents: readonly DocumentMeta[],
): Promise<Answer> {
  const findings = await Promise.all(
    documents.map(async (document): Promise<Finding> => {
      const citation = await openingOf(edition, document);
      return { kind: 'document', document, citations: citation ? [citation] : [] };
    }),
  );
  return { status: 'answered', question, short: counted(findings.length), findings, notes: [] };
}

/** A document's title as a citation of its own, else the opening of its first passage. */
async function openingOf(edition: Edition, document: DocumentMeta): Promise<Citation | null> {
  const title = citeStated(document, document.title, null);
  if (title) return title;
  const [first] = await edition.engine.passages(document.file);
  return first
    ? cite(first, { focus: first.passage.sentences[0]?.span ?? first.passage.span, marks: [] })
    : null;
}
