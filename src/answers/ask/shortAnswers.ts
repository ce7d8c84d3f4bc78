import type { AnnotatedPassage, Span, Timex } from '../../coverage/model.ts';
import { termOf, tokenise } from '../../search/tokens.ts';
import { isStop } from '../asked.ts';
import type { Carrying } from './carrying.ts';
import type { Shape, Sought } from './inquiry.ts';

const NUMBER =
  '(?:\\d[\\d,.]*(?:st|nd|rd|th)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens?|hundreds?|thousands?|millions?|billions?|several|no|half|both|once|twice)(?![a-z]))';
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|and a half)\\b)?';
const ABOUT =
  '(?:(?:at least|at most|more than|less than|fewer than|over|just over|just under|almost|nearly|about|around|up to|some|approximately) )?';
const TIME =
  '(?:seconds?|secs?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))';
const LENGTH =
  '(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|m|cm|mm|miles?|mi|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?)';

const STRETCH = new RegExp(
  `\\b${ABOUT}(?:${NUMBER}|a|an|few|many|(?:half|a quarter of|three[- ]quarters of) an?)${SCALE}(?:[ -]and[ -]a[ -]half)?[ -](?:${TIME}|${LENGTH})\\b(?: and (?:${NUMBER} ${TIME}|a half|a quarter|three[- ]quarters)\\b)?|\\b(?:months|years|weeks|days|decades|centuries) (?:after|later|long)\\b`,
  'gi',
);
/** "two days later" tells when something was, not how long it took. */
const APART = /^\s(?:later|after|before|earlier|ago)\b/i;

/** What a short answer looks like, by what is asked for. All are flat: no quantifier stands in another one. */
const PATTERNS: Readonly<Partial<Record<Sought, RegExp>>> = {
  number: new RegExp(`\\b${ABOUT}${NUMBER}${SCALE}(?![\\w/])`, 'gi'),
  duration: STRETCH,
  interval: STRETCH,
  age: /\b(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w{3,5})?)[- ](?:years?|months?|days?)[- ]old\b|\baged? \d{1,3}\b|(?<=, )\d{1,3}(?=, )/gi,
  amount: new RegExp(
    `[$€£¥] ?\\d[\\d,.]*${SCALE}|\\b${ABOUT}${NUMBER}${SCALE} ?(?:%|percent|per cent|(?:cubic |square |metric |nautical )?[a-z°]{1,12}\\b)?`,
    'gi',
  ),
  place:
    /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Ff]rom|(?<!according )[Tt]o|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross|[Aa]long|[Bb]etween|[Oo]ff|[Tt]hrough|[Ww]ithin|[Uu]nder|[Bb]eneath|[Aa]bove) (?:the )?(?:[a-z]{1,12} ){0,2}\p{Lu}[\p{L}\p{N}'’.-]*(?:(?:, | (?:of |and |the )?)\p{Lu}[\p{L}'’-]*)*/gu,
  person: /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’.-]*(?: (?:(?:of|de|van|von|the) )?\p{Lu}[\p{L}'’.-]*){0,5}/gu,
  reason:
    /\b(?:[Bb]ecause|[Ss]ince|[Dd]ue to|[Oo]wing to|so that|[Ii]n order to|[Aa]s a result of|[Tt]hanks to|caused by|on the grounds|for fear|[Aa]fter)\b[^.;]{3,120}|(?<!how )\bto (?!the |an? |his |her |its |their |our |some |any |this |that |these |those )[a-z]{2,}\b[^.;]{3,120}/g,
};

/** Capitalised words that begin a sentence, or name a day, but nobody. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|To|It|He|She|They|We|I|This|That|These|Those|His|Her|Its|Their|As|After|Before|When|While|If|But|And|Or|Some|Many|Most|All|Both|One|Two|However|During|Since|There|With|Other|Also|Although|Under|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:day)?$/;

interface Place {
  readonly shape: Shape;
  readonly text: string;
  readonly sentence: Span;
  readonly marks: readonly Span[];
  readonly passage: AnnotatedPassage;
  readonly carries: Carrying;
}

export interface ShortAnswer {
  /** Offsets of the file. */
  readonly span: Span;
  /** How well it stands beside the words of the question: 0-1. */
  readonly fit: number;
  /** False where the words around it tell that it may count something else: then the sentence has to speak for itself. */
  readonly sure: boolean;
}

/** The runs of a sentence that have the shape of the answer and tell more than the question does, the likeliest first. */
export function shortAnswers(place: Place): readonly ShortAnswer[] {
  const { shape, text, sentence, marks, passage, carries } = place;
  const pattern = PATTERNS[shape.sought];
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)]
    .map((m) => ({ words: m[0].replace(LOOSE_END, ''), at: m.index }))
    .filter(({ words, at }) => shape.sought !== 'person' || isDoer(at, words.length, place))
    .filter(({ words }) => isPrice(shape, words))
    .map(({ words, at }) => ({
      words,
      start: sentence.start + at,
      after: text.slice(at + words.length),
      sure: countsIt(place, at, words),
    }))
    .filter(({ words, after }) => tellsMore(words, shape.sought, carries) && !isApart(shape.sought, after))
    .map(({ start, ...rest }) => ({ ...rest, span: { start, end: start + rest.words.length } }))
    .filter(({ span }) => !isDate(span, shape.sought, passage.timexes))
    .map(({ words, span, after, sure }) => ({
      span,
      sure,
      fit: fitOf(span, after, shape, marks) * (WAY.test(words) ? 0.5 : 1),
    }))
    .sort((a, b) => b.fit - a.fit);
}

/** "Two of the three exits": how many there are is not how many were chained. */
const OF_SO_MANY = /\b(?:\d{1,6}|\p{L}{2,12}) of (?:the|its|their|his|her|all) $/iu;
const OF = /^ of (?:the|its|their|his|her|all) (?:\d{1,6}|\p{L}{2,12}) /iu;

/** Does the number count what is asked for, as far as the words behind it tell: "two civilians" are no soldiers? */
function countsIt({ shape, text, carries }: Place, at: number, words: string): boolean {
  if (shape.sought !== 'number') return true;
  if (OF_SO_MANY.test(text.slice(0, at))) return false;
  const after = text.slice(at + words.length);
  const behind = tokenise(after.replace(OF, ' ').slice(0, 60)).slice(0, UNIT_REACH);
  const [next] = behind;
  const isNoun =
    next !== undefined && /^ ?$/.test(after.slice(0, next.start).replace(OF, ' ')) && !isStop(next);
  return !isNoun || behind.some((word) => carries.stands(word));
}

const MONEY =
  /[$€£¥]|\b(?:dollars?|euros?|pounds?|yen|yuan|roubles?|rubles?|rupees?|crowns?|kron\p{L}{1,2}|francs?|marks?|pesos?|liras?|lire|dinars?|dirhams?|riyals?|shekels?|won|zloty\p{L}{0,1}|hryvnias?|forints?|rand|reais|cents?|pence|USD|EUR|GBP|RMB)\b/iu;
const ASKS_PRICE = new Set('pay cost spend earn owe fine price'.split(' ').map(termOf));

/** "How much did it cost": no length and no weight. */
const isPrice = ({ sought, verbs }: Shape, words: string): boolean =>
  sought !== 'amount' || ![...ASKS_PRICE].some((verb) => verbs.has(verb)) || MONEY.test(words);

const isApart = (sought: Sought, after: string): boolean => sought === 'duration' && APART.test(after);

/** What follows a short answer without being part of it. */
const LOOSE_END = /[\s.,'’-]+$/;

/** "To Ostmark" is more often where something was sent than where it was. */
const WAY = /^(?:to|from) /i;

/** So many words after a number its unit may stand: "69 confirmed deaths". */
const UNIT_REACH = 4;
/** UTF-16 units at which a short answer is half as likely. */
const HALF_AS_NEAR = 40;

/** As far before the verb asked for, in UTF-16 units, the name of who did it may stand: "Firth, who also designed". */
const BEFORE_VERB = 25;

/** "the chief of Marlow met": whose chief it is did not meet. */
const AFTER_PREPOSITION =
  /\b(?:of|in|for|from|to|with|at|on|against|near|about|over|between|into|than) (?:the )?$/i;
/** "Firth was shot by": what stands between a name and what was done to it. */
const PASSIVE = /^ (?:(?:has|had|have|was|were|is|are|being|been|also|later|then|\p{L}{2,15}ly) ){1,4}$/u;

/**
 * A name answers "who" only as the one who did it: right before the words asked for, or after "by". Of "who shot Otto" it is
 * not the one who was shot.
 */
function isDoer(at: number, length: number, { text, sentence, marks, shape }: Place): boolean {
  if (/\bby (?:the )?$/i.test(text.slice(0, at))) return true;
  if (AFTER_PREPOSITION.test(text.slice(0, at))) return false;
  const end = at + length;
  const isDone = (start: number) =>
    shape.deed !== null &&
    /\b(?:was|were|is|are|been|being)\b/.test(between(start)) &&
    PASSIVE.test(between(start));
  const between = (start: number) => text.slice(end, start);
  return marks
    .map(({ start }) => start - sentence.start)
    .some((start) => start >= end && start - end <= BEFORE_VERB && !isDone(start));
}

function fitOf(span: Span, after: string, { unit }: Shape, marks: readonly Span[]): number {
  const near = 1 / (1 + distance(span, marks) / HALF_AS_NEAR);
  if (unit.size === 0) return near;
  const counted = tokenise(after.slice(0, 60))
    .slice(0, UNIT_REACH)
    .some(({ term }) => unit.has(term));
  return counted ? 0.5 + near / 2 : near / 2;
}

const distance = (span: Span, marks: readonly Span[]) =>
  marks
    .filter((m) => m.start >= span.end || m.end <= span.start)
    .reduce((least, m) => Math.min(least, Math.max(m.start - span.end, span.start - m.end)), 200);

function tellsMore(words: string, sought: Sought, carries: Carrying): boolean {
  if (sought === 'reason') return true;
  if (sought === 'person' && NO_NAME.test(words)) return false;
  return tokenise(words).some((token) => !isStop(token) && !carries.stands(token));
}

/** "In 2008" answers neither "how many" nor "where". */
const isDate = (span: Span, sought: Sought, timexes: readonly Timex[]): boolean =>
  sought !== 'duration' &&
  sought !== 'interval' &&
  sought !== 'reason' &&
  timexes.some(
    ({ type, span: date }) =>
      (type === 'DATE' || type === 'TIME') && span.start < date.end && date.start < span.end,
  );
