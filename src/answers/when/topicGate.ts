import type { IndexedPassage } from '../../search/engine.ts';
import { areKin, meanTheSame } from '../../search/kin.ts';
import { type Token, tokenise } from '../../search/tokens.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { shift } from '../cite.ts';
import type { Telling } from './events.ts';
import { isSameKindOfEvent } from './eventWords.ts';

/** From this share of the topic's weight on a sentence tells of it; its people may be named beside it. */
const ON_TOPIC = 0.5;
/** Without any word of time the sentence has to carry nearly all of the topic. */
const UNDATED = 0.8;
/** A topic of so many words is found only where none of them is missing; of a longer one some may be. */
const FEW = 3;

/** Does any of the words stand for the asked one, or name the same kind of event: "spoke" for "call"? */
const carries = ({ content, topic }: Asked, term: AskedTerm, words: readonly Token[]) =>
  words.some((word) => content[topic.indexOf(word)] === term || isSameKindOfEvent(term.term, word.term));

/** Does the passage, with its title, have the few words of a topic? */
export function mayTell({ text, passage, document }: IndexedPassage, asked: Asked): boolean {
  const { content } = asked;
  if (content.length > FEW) return true;
  const speakers = passage.quotes.map(({ speaker }) => speaker ?? '').join(' ');
  const words = [text, document.title?.value ?? '', speakers].flatMap(tokenise);
  return content.every(
    (term) =>
      carries(asked, term, words) ||
      words.some((word) => meanTheSame(term.term, word.term) || areKin(term.term, word.term)),
  );
}

/** Is it this sentence that tells of the topic, rather than one beside it? */
export function tellsOf(telling: Telling, asked: Asked): boolean {
  const { content } = asked;
  const events = content.filter((term) => !term.person);
  const isDated = telling.occasion !== null;
  const sought = isDated && events.length > 0 ? events : content;
  const own = [...ownWords(telling), ...tokenise(tellersIn(telling))];
  const share = weight(sought.filter((term) => carries(asked, term, own))) / weight(sought);
  if (!telling.named) return false;
  return share >= (isDated ? ON_TOPIC : UNDATED) || (isDated && refersBack(telling, asked, events));
}

const weight = (terms: readonly AskedTerm[]) => terms.reduce((sum, term) => sum + term.weight, 0);

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "the plan", in a passage or under a title that has all of the topic: "the nine-point plan". */
function refersBack({ hit, text }: Telling, asked: Asked, events: readonly AskedTerm[]): boolean {
  const head = events.at(-1);
  if (head === undefined || events.length < 2) return false;
  const words = tokenise(text);
  const isMeant = words.some((word, i) => head.is(word) && DEFINITE.has(words[i - 1]?.word ?? ''));
  const around = [...tokenise(hit.text), ...tokenise(hit.document.title?.value ?? '')];
  return isMeant && events.every((term) => carries(asked, term, around));
}

/** The words of the sentence that stand for the topic, as spans of the file. */
export function topicMarks(telling: Telling, asked: Asked): Telling['marks'] {
  return ownWords(telling)
    .filter((word) => asked.content.some((term) => carries(asked, term, [word])))
    .map((word) => shift(word, telling.sentence.span.start))
    .map(({ start, end }) => ({ start, end }));
}

/** The words of a sentence without the label of the turn that it opens. */
function ownWords({ hit, sentence, text }: Telling): readonly Token[] {
  const label = (hit.passage.label?.span.end ?? 0) - sentence.span.start;
  return tokenise(text).filter((word) => word.start >= label);
}

/** Who "he" is where the sentence reports what he said. A turn of a conversation tells of no speaker. */
function tellersIn({ hit, sentence: { span } }: Telling): string {
  return hit.passage.quotes
    .filter(({ mention, kind }) => kind !== 'transcript' && mention !== null && mention.start >= span.start)
    .filter(({ mention }) => mention !== null && mention.end <= span.end)
    .map(({ speaker }) => speaker ?? '')
    .join(' ');
}
