import type { DocumentMeta, Occasion } from '../../coverage/model.ts';
import type { Edition } from '../../search/edition.ts';
import type { Filters } from '../../search/engine.ts';
import { tokenise } from '../../search/tokens.ts';
import type { Answer, Question } from '../answer.ts';
import { type Asked, readAsked } from '../asked.ts';
import { cite, citeStated } from '../cite.ts';
import { carriedBy } from '../match.ts';

/** "was the article about the bridge published": the event asked for is the publication itself. */
const PUBLISHED =
  /^(?:the |this |that )?(?:(?:article|story|report|piece|document|transcript|file)\b|(?=[\w.-]{1,120}\.(?:txt|md|html?|pdf)\b))(.*?)\b(?:was )?(?:published|printed|posted)\b/i;

/** Share of the words that the title or the file name must carry. */
const TITLED = 0.6;

/** The publication day of the document asked for, where the question asks for one; otherwise null. */
export async function publicationOf(
  edition: Edition,
  question: Question,
  words: string,
  { file }: Filters,
): Promise<Answer | null> {
  const about = PUBLISHED.exec(words)?.[1];
  if (about === undefined) return null;
  const asked = readAsked(about.replace(/^\s*(?:about|on|of|called|titled)\b/i, ''), edition);
  const document = bestTitled(
    edition.documents.filter((d) => file === undefined || d.file === file),
    asked,
  );
  if (!document?.published) return null;
  const { value, span, because } = document.published;
  const occasion: Occasion = {
    value,
    first: value,
    last: value,
    phrase: span,
    because,
    tie: 'clause',
    planned: false,
  };
  const stated =
    citeStated(document, document.published, occasion) ?? (await opening(edition, document, occasion));
  const citations = stated ? [stated] : [];
  return {
    status: 'answered',
    question,
    short: value,
    findings: [{ kind: 'date', occasion, citations }],
    notes: [],
  };
}

/** The first sentence of a document whose date stands in the front matter only. */
async function opening(edition: Edition, document: DocumentMeta, occasion: Occasion) {
  const [first] = await edition.engine.passages(document.file);
  return (
    first &&
    cite(first, { focus: first.passage.sentences[0]?.span ?? first.passage.span, marks: [], occasion })
  );
}

function bestTitled(documents: readonly DocumentMeta[], asked: Asked): DocumentMeta | undefined {
  const share = (document: DocumentMeta) => {
    const words = tokenise(`${document.title?.value ?? ''} ${document.file}`);
    const carried = asked.content.filter((term) => carriedBy(term, words));
    return asked.topic.total > 0
      ? carried.reduce((sum, term) => sum + term.weight, 0) / asked.topic.total
      : 0;
  };
  const best = documents
    .map((document) => ({ document, share: share(document) }))
    .sort((a, b) => b.share - a.share)[0];
  return best && best.share >= TITLED ? best.document : undefined;
}
