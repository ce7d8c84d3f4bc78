import { findPeople } from '../../coverage/people/cluster.ts';
import type { Edition } from '../../search/edition.ts';
import type { Answer, Judgement, Question, Verdict } from '../answer.ts';
import { none, usage } from '../none.ts';
import { type Claim, claimsOf, LEAST_TELLING, tellingWords } from './claims.ts';
import { judge } from './judge.ts';
import { messageParagraphs } from './text.ts';

/** Quotations of one message that are checked. */
const MOST = 10;
/** Words of a quotation that are compared: more than a long paragraph. */
const LONGEST = 150;
/** Without marks and attribution, so many words may be one quotation pasted bare. */
const LONGEST_BARE = 60;

const NOTHING =
  'I found no quotation here. Put the words into quotation marks, or write who said them: Harrow said that …';

/** `check`: each quotation that a text claims, and what the record says to it. */
export async function check(edition: Edition, question: Question): Promise<Answer> {
  const paragraphs = messageParagraphs(question.input, (name) => findPeople(name, edition.people).length > 0);
  const claimed = claimsOf(paragraphs);
  const claims = claimed.length > 0 ? claimed : bareClaim(paragraphs);
  const telling = claims.filter(({ quote }) => tellingWords(quote) >= LEAST_TELLING);
  const scraps = claims.filter((claim) => !telling.includes(claim)).map(({ quote }) => quote);
  if (claims.length === 0) return usage(question, NOTHING);
  if (telling.length === 0) return usage(question, scrapsNote(scraps));
  const judgements = await Promise.all(
    telling.slice(0, MOST).map((claim) => judge(edition, shortened(claim))),
  );
  const notes = [
    ...(claimed.length > 0
      ? []
      : ['No quotation marks and no “she said”: all of it was checked as one quotation.']),
    ...(telling.length > MOST
      ? [`Only the first ${MOST} of ${telling.length} quotations were checked.`]
      : []),
    ...(scraps.length > 0 ? [scrapsNote(scraps)] : []),
  ];
  return answerOf(edition, question, judgements, notes);
}

function answerOf(
  edition: Edition,
  question: Question,
  judgements: readonly Judgement[],
  notes: readonly string[],
): Answer {
  if (judgements.every(({ verdict }) => verdict === 'not on the record'))
    return {
      ...none(
        edition,
        question,
        judgements.flatMap(({ related }) => related),
        notes,
      ),
      judgements,
    };
  return { status: 'answered', question, short: shortOf(judgements), findings: judgements, notes };
}

/** "I will not go": words pasted without anything around them. */
function bareClaim(paragraphs: readonly string[]): readonly Claim[] {
  const quote = paragraphs.join(' ');
  const words = quote.split(/\s+/).length;
  if (quote === '' || words > LONGEST_BARE) return [];
  return [{ quote, indirect: false, speaker: null, day: null }];
}

function shortened(claim: Claim): Claim {
  const words = claim.quote.split(/\s+/);
  return words.length <= LONGEST ? claim : { ...claim, quote: words.slice(0, LONGEST).join(' ') };
}

/** Scraps that are named before "and 2 more", each so long at most. */
const NAMED = 3;
const SCRAP = 30;

function scrapsNote(scraps: readonly string[]): string {
  const named = scraps
    .slice(0, NAMED)
    .map((scrap) => `“${scrap.length > SCRAP ? `${scrap.slice(0, SCRAP)}…` : scrap}”`);
  const more = scraps.length > NAMED ? ` and ${scraps.length - NAMED} more` : '';
  return `Too short or too common to judge: ${named.join(', ')}${more}.`;
}

/** "verbatim: Ann Harrow", "2 verbatim, 1 not on the record" */
function shortOf(judgements: readonly Judgement[]): string {
  const [only] = judgements;
  if (judgements.length === 1 && only)
    return only.speaker === null ? only.verdict : `${only.verdict}: ${only.speaker}`;
  const counts = new Map<Verdict, number>();
  for (const { verdict } of judgements) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}
