import { markQuotations } from '../../coverage/quotes/marks.ts';
import type { Edition } from '../../search/edition.ts';
import type { Citation, Judgement, Verdict } from '../answer.ts';
import { cite, citeMatch, shift } from '../cite.ts';
import { maySameDay } from '../who/saidOn.ts';
import { align, editsOf } from './align.ts';
import { changesOf, dangers, isRetold, marksOf } from './changes.ts';
import type { Claim } from './claims.ts';
import { type Fit, type Found, fitOf, type Inquiry, inquire } from './find.ts';
import { findSplice, type Splice } from './splice.ts';
import { isMarked, quoteAt, type Stream } from './streams.ts';
import type { ClaimedWords } from './words.ts';

/** Sources of one verdict. */
const CITATIONS = 5;
const RELATED = 2;
/** Two places say it more likely than one, when together they differ from the claim in so many words fewer. */
const FEWER_EDITS = 3;

export const REMARKS = {
  retold: 'In indirect speech: these are the source’s words',
  otherDay: 'Said on another day than claimed',
  unnamed: 'The source does not name the speaker',
  spliced: 'Put together from two places',
} as const;

/** One claim → its verdict, from the best passages of the engine alone. */
export async function judge(edition: Edition, claim: Claim): Promise<Judgement> {
  const inquiry = await inquire(edition, claim);
  const [best] = inquiry.found;
  const { length } = inquiry.words.words;
  const edits = best ? editsOf(best.alignment.cost, length) : length;
  const splice = edits > FEWER_EDITS ? findSplice(inquiry) : null;
  const isSpliced = splice !== null && edits - splice.edits > FEWER_EDITS;
  if (isSpliced && (splice.first !== splice.second || !best)) return spliced(edition, inquiry, splice);
  return best ? onRecord(inquiry, best) : missing(edition, inquiry);
}

function onRecord(inquiry: Inquiry, best: Found): Judgement {
  const { claim, words } = inquiry;
  const { stream, quote, alignment } = best;
  const said = inquiry.found.filter((other) => isSameUtterance(best, other));
  return {
    ...judgementOf(claim, verdictOf(best)),
    changes: changesOf(claim.quote, words, alignment, stream),
    remarks: remarksOn(inquiry, best),
    speaker: quote.speaker,
    status: quote.status,
    said: quote.said,
    citations: distinctPassages(said).slice(0, CITATIONS).map(citeFound),
  };
}

const judgementOf = ({ quote, speaker }: Claim, verdict: Verdict) =>
  ({ kind: 'verdict', verdict, quote, claimedBy: speaker, related: [] }) as const;

function verdictOf({ fit, alignment, otherDay }: Found): Verdict {
  if (fit === 'other') return 'other speaker';
  if (alignment.steps.some(({ kind }) => kind !== 'same')) return 'close';
  return otherDay ? 'other occasion' : 'verbatim';
}

function remarksOn(
  { words, claim }: Inquiry,
  { fit, quote, otherDay, alignment, stream }: Found,
): readonly string[] {
  const { hit } = stream;
  const marked = markQuotations(hit.text).quotations.map((span) => shift(span, hit.passage.span.start));
  const retold = quote.kind !== 'transcript' && isRetold(alignment, stream, (word) => isMarked(word, marked));
  return [
    ...dangers(words, alignment, stream),
    ...(retold && !claim.indirect ? [REMARKS.retold] : []),
    ...(otherDay ? [REMARKS.otherDay] : []),
    ...(fit === 'unknown' ? [REMARKS.unnamed] : []),
  ];
}

/** The same words, or nearly, from the same mouth, and not told of different days. */
const isSameUtterance = (a: Found, b: Found): boolean =>
  a.quote.speaker === b.quote.speaker && maySameDay(a.quote, b.quote);

function distinctPassages(found: readonly Found[]): readonly Found[] {
  return found.filter(({ stream }, i) => found.findIndex((other) => other.stream.hit === stream.hit) === i);
}

const citeFound = ({ stream, quote, alignment }: Pick<Found, 'stream' | 'quote' | 'alignment'>): Citation => {
  const marks = marksOf(alignment, stream);
  const focus = { start: marks[0]?.start ?? quote.span.start, end: marks.at(-1)?.end ?? quote.span.end };
  return cite(stream.hit, { focus, marks, quote });
};

async function missing(edition: Edition, { claim, asked }: Inquiry): Promise<Judgement> {
  const hits = await edition.engine.search(claim.quote, {}, RELATED);
  return {
    ...judgementOf(claim, 'not on the record'),
    changes: [{ kind: 'same', text: claim.quote }],
    remarks: [],
    speaker: null,
    status: 'said',
    said: null,
    citations: [],
    related: hits.map((hit) => citeMatch(hit, asked)),
  };
}

/** One half of a spliced claim, compared with its own place. */
interface Half {
  readonly claim: Claim;
  readonly words: ClaimedWords;
  readonly stream: Stream;
}

function spliced(
  edition: Edition,
  { claim, words, names }: Inquiry,
  { at, first, second }: Splice,
): Judgement {
  const halves: readonly Half[] = [
    { claim, words: part(words, 0, at), stream: first },
    { claim, words: part(words, at, words.words.length), stream: second },
  ];
  const read = halves.map((half) => ({ ...half, alignment: align(half.words, half.stream.words) }));
  const fits = halves.map(({ stream }) => fitOf(edition, names, stream.speaker));
  const [one, other] = read.map((half) => changesOf(claim.quote, half.words, half.alignment, half.stream));
  const isOthers = fits.every((fit: Fit) => fit === 'other');
  return {
    ...judgementOf(claim, isOthers ? 'other speaker' : 'close'),
    changes: [...(one ?? []), { kind: 'recorded', text: '[…]' }, ...(other ?? [])],
    remarks: [REMARKS.spliced, ...read.flatMap((half) => dangers(half.words, half.alignment, half.stream))],
    ...speakerOfHalves(read),
    citations: read.flatMap(citeHalf),
  };
}

const part = ({ words, elided }: ClaimedWords, from: number, to: number): ClaimedWords => ({
  words: words.slice(from, to),
  elided: new Set([...elided].filter((at) => at > from && at < to).map((at) => at - from)),
});

type ReadHalf = Half & Pick<Found, 'alignment'>;

function quoteOf({ stream, alignment }: ReadHalf) {
  const first = alignment.steps.find(({ kind }) => kind === 'same');
  const word = stream.words[first?.recorded ?? -1];
  return word ? quoteAt(stream, word) : null;
}

function speakerOfHalves(halves: readonly ReadHalf[]): Pick<Judgement, 'speaker' | 'status' | 'said'> {
  const [one, other] = halves.map(quoteOf);
  const speaker = one?.speaker === other?.speaker ? (one?.speaker ?? null) : null;
  return { speaker, status: one?.status ?? 'said', said: null };
}

const citeHalf = (half: ReadHalf): readonly Citation[] => {
  const quote = quoteOf(half);
  return quote ? [citeFound({ ...half, quote })] : [];
};
