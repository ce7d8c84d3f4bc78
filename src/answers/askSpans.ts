import type { Span } from '../coverage/model.ts';
import { tokenise } from '../search/tokens.ts';
import type { Asked } from './asked.ts';
import type { Sought } from './askInquiry.ts';
import { carriedBy } from './match.ts';

const NUMBER =
  '(?:\\d[\\d,.]*(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens?|hundreds?|thousands?|millions?|billions?|several|no|half|both|once|twice)';
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|and a half)\\b)?';
const ABOUT =
  '(?:(?:at least|at most|more than|less than|fewer than|over|just over|just under|almost|nearly|about|around|up to|some|approximately) )?';
const TIME =
  '(?:seconds?|secs?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))';
const LENGTH =
  '(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|m|cm|mm|miles?|mi|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?)';

/** What a short answer looks like, by what is asked for. All are flat: no quantifier stands in another one. */
const SHAPES: Readonly<Partial<Record<Sought, RegExp>>> = {
  number: new RegExp(`\\b${ABOUT}${NUMBER}${SCALE}(?![\\w/])`, 'gi'),
  duration: new RegExp(
    `\\b${ABOUT}(?:${NUMBER}|a|an|few|many)${SCALE}(?:[ -]and[ -]a[ -]half)?[ -](?:${TIME}|${LENGTH})\\b(?: and ${NUMBER} ${TIME}\\b)?|\\b(?:months|years|weeks|days|decades|centuries) (?:after|later|long)\\b`,
    'gi',
  ),
  amount: new RegExp(
    `[$€£¥] ?\\d[\\d,.]*${SCALE}|\\b${ABOUT}${NUMBER}${SCALE} ?(?:%|percent|per cent|[a-z°]{1,12}\\b)?`,
    'gi',
  ),
  place:
    /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Ff]rom|[Tt]o|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross|[Aa]long|[Bb]etween|[Oo]ff|[Tt]hrough|[Ww]ithin|[Uu]nder|[Bb]eneath|[Aa]bove) (?:the )?(?:[a-z]{1,12} ){0,2}\p{Lu}[\p{L}\p{N}'’.-]*(?:(?:, | (?:of |and |the )?)\p{Lu}[\p{L}'’-]*)*/gu,
  person: /\p{Lu}[\p{L}'’.-]*(?: (?:(?:of|de|van|von|the) )?\p{Lu}[\p{L}'’.-]*){0,5}/gu,
  reason:
    /\b(?:because|since|due to|owing to|so that|in order to|as a result of|thanks to|caused by|on the grounds|for fear|after|to \w+)\b[^.;]{3,120}/gi,
};

/** Capitalised words that begin a sentence, or name a day, but nobody. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|To|It|He|She|They|We|I|This|That|These|Those|His|Her|Its|Their|As|After|Before|When|While|If|But|And|Or|Some|Many|Most|All|Both|One|Two|However|During|Since|There|With|Other|Also|Although|Under|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:day)?$/;

/** The runs of a sentence that have the shape of the answer and tell more than the question does. */
export function answerSpans(
  text: string,
  sought: Sought,
  asked: Asked,
  dates: readonly Span[],
): readonly Span[] {
  const shape = SHAPES[sought];
  if (shape === undefined) return [];
  const found = [...text.matchAll(shape)].map((m) => ({
    start: m.index,
    end: m.index + m[0].trimEnd().length,
  }));
  return found.filter(
    (span) => tellsMore(text.slice(span.start, span.end), sought, asked) && !isDate(span, sought, dates),
  );
}

function tellsMore(words: string, sought: Sought, asked: Asked): boolean {
  if (sought === 'person' && NO_NAME.test(words)) return false;
  const tokens = tokenise(words);
  if (sought === 'reason') return true;
  return tokens.some(
    (token) =>
      !asked.terms.some((term) => carriedBy(term, [token])) &&
      !/^(?:in|at|near|on|from|to|the)$/.test(token.word),
  );
}

/** "In 2008" answers no "how many". */
const isDate = (span: Span, sought: Sought, dates: readonly Span[]): boolean =>
  (sought === 'number' || sought === 'amount' || sought === 'place') &&
  dates.some((date) => span.start < date.end && date.start < span.end);
