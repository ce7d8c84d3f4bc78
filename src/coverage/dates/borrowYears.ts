import type { AnnotatedDocument, AnnotatedPassage, Counted, Occasion, Timex } from '../model.ts';
import { addDays, daysBetween, inWords } from './calendar.ts';
import { rebuilt } from './occasion.ts';
import { weekdayShift } from './resolve.ts';
import { meaningOf } from './value.ts';

/** A day without its year: `XXXX-10-14`, with or without a time. */
const YEARLESS_DAY = /^XXXX-\d\d-\d\d/;
/** ... or a month without its year. */
const YEARLESS = /^XXXX-\d\d(?:$|-\d\d)/;
const FULL_DAY = /^\d{4}-\d\d-\d\d/;
/** Two documents that name as many of the same people may tell of the same event... */
const ENOUGH_SHARED = 3;
/** ...and fewer do, if they are most of the people that the undated one names. */
const FEWEST_SHARED = 2;
const HALF_YEAR = 183;

/** A document that sets a day in a year. */
interface Lender {
  readonly file: string;
  readonly year: string;
  readonly names: ReadonlySet<string>;
}

/** `10-14` → the documents that know its year. */
type Lenders = ReadonlyMap<string, readonly Lender[]>;

interface Borrowed {
  readonly year: number;
  readonly because: string;
}

const timexesOf = (document: AnnotatedDocument): readonly Timex[] => [
  ...document.timexes,
  ...document.passages.flatMap((passage) => passage.timexes),
];

/** The surnames that a document uses, in lower case. */
const namesOf = ({ people }: AnnotatedDocument): ReadonlySet<string> =>
  new Set(people.map(({ name }) => name.toLowerCase().split(/\s+/).at(-1) ?? name));

function lendersOf(documents: readonly AnnotatedDocument[]): Lenders {
  const lenders = new Map<string, Lender[]>();
  for (const document of documents) {
    const names = namesOf(document);
    const days = timexesOf(document).flatMap(({ value }) =>
      FULL_DAY.test(value) ? [value.slice(0, 10)] : [],
    );
    for (const day of new Set(days)) {
      const lender = { file: document.file, year: day.slice(0, 4), names };
      const known = lenders.get(day.slice(5));
      if (known === undefined) lenders.set(day.slice(5), [lender]);
      else known.push(lender);
    }
  }
  return lenders;
}

function namesTheSame(names: ReadonlySet<string>, lender: Lender): boolean {
  const shared = [...names].filter((name) => lender.names.has(name)).length;
  return shared >= ENOUGH_SHARED || (shared >= FEWEST_SHARED && 2 * shared > names.size);
}

/** The one year that all documents about the same people give to the day; null where there is none or they disagree. */
function yearOfDay(monthDay: string, names: ReadonlySet<string>, lenders: Lenders): Borrowed | null {
  const giving = (lenders.get(monthDay) ?? []).filter((lender) => namesTheSame(names, lender));
  const [first] = giving;
  if (first === undefined || giving.some(({ year }) => year !== first.year)) return null;
  const because = `${first.file} tells of ${inWords(`${first.year}-${monthDay}`)} and names the same people`;
  return { year: Number(first.year), because };
}

/** The year that puts a yearless day nearest to a full one, if they lie in the same half year. */
function nearestYear(value: string, day: string): number | null {
  const year = Number(day.slice(0, 4));
  const rest = value.length === 7 ? `${value.slice(4)}-15` : value.slice(4, 10);
  const near = [year, year - 1, year + 1].find((y) => {
    const distance = Math.abs(daysBetween(day, meaningOf(`${y}${rest}`, null).first ?? day));
    return distance <= HALF_YEAR && meaningOf(`${y}${rest}`, null).first !== null;
  });
  return near ?? null;
}

/** The day that is borrowed first, on which the document's other yearless dates hang. */
interface Foothold {
  readonly day: string;
  readonly because: string;
}

function footholdOf(days: readonly string[], borrowed: ReadonlyMap<string, Borrowed>): Foothold | null {
  const day = days.find((monthDay) => borrowed.has(monthDay));
  const found = day === undefined ? undefined : borrowed.get(day);
  return day === undefined || found === undefined
    ? null
    : { day: `${found.year}-${day}`, because: found.because };
}

function withYear(timex: Timex, borrowed: ReadonlyMap<string, Borrowed>, foothold: Foothold): Timex {
  const yearless = timex.counted?.from ?? timex.value;
  if (!YEARLESS.test(yearless)) return timex;
  const own = borrowed.get(yearless.slice(5, 10));
  const year = own?.year ?? nearestYear(yearless, foothold.day);
  if (year === null) return timex;
  const value =
    timex.counted === undefined
      ? `${year}${timex.value.slice(4)}`
      : weekdayOfYear(timex, timex.counted, year);
  const hanging = timex.anchor === 'none' && timex.counted === undefined ? '' : `${reasonOf(timex)}; `;
  const reason = own?.because ?? `it stands beside ${inWords(foothold.day)}, and ${foothold.because}`;
  const { first, last } = meaningOf(value, timex.mod);
  return {
    ...timex,
    value,
    first,
    last,
    anchor: 'coverage',
    because: `${hanging}the year is borrowed: ${reason}`,
  };
}

/** `XXXX-WXX-5T18:00` counted from a day whose year is known now: `2025-10-17T18:00`. */
function weekdayOfYear({ value }: Timex, { from, forward }: Counted, year: number): string {
  const day = `${year}${from.slice(4)}`;
  return `${addDays(day, weekdayShift(Number(value.slice(9, 10)), day, forward))}${value.slice(10)}`;
}

const reasonOf = ({ counted, because }: Timex): string =>
  counted === undefined
    ? because
    : `the ${counted.forward ? 'coming' : 'latest'} weekday of that name, counted from ${inWords(counted.from)}`;

/** A document without a publication day, with the years that others give to its days. */
function lend(document: AnnotatedDocument, lenders: Lenders): AnnotatedDocument {
  const days = [
    ...new Set(
      timexesOf(document)
        .filter(({ value }) => YEARLESS_DAY.test(value))
        .map(({ value }) => value.slice(5, 10)),
    ),
  ];
  const names = namesOf(document);
  const borrowed = new Map<string, Borrowed>();
  for (const day of days) {
    const year = yearOfDay(day, names, lenders);
    if (year !== null) borrowed.set(day, year);
  }
  const foothold = footholdOf(days, borrowed);
  if (foothold === null) return document;
  const reread = (timexes: readonly Timex[]): readonly Timex[] =>
    timexes.map((timex) => withYear(timex, borrowed, foothold));
  return retied({
    ...document,
    timexes: reread(document.timexes),
    passages: document.passages.map((passage) => ({ ...passage, timexes: reread(passage.timexes) })),
  });
}

/** The same ties, with the dates as read anew. */
function retied(document: AnnotatedDocument): AnnotatedDocument {
  const all = timexesOf(document);
  const retie = (occasion: Occasion | null, { span, timexes }: AnnotatedPassage): Occasion | null => {
    if (occasion === null || occasion.phrase === null) return occasion;
    return rebuilt(
      occasion,
      occasion.phrase.start >= span.start && occasion.phrase.end <= span.end ? timexes : all,
    );
  };
  const passages = document.passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((s) => ({ ...s, occasion: retie(s.occasion, passage) })),
    quotes: passage.quotes.map((quote) => ({ ...quote, said: retie(quote.said, passage) })),
  }));
  return { ...document, passages };
}

/** Fills the year of a yearless date from dated documents that tell of the same event; says which. */
export function borrowYears(documents: readonly AnnotatedDocument[]): readonly AnnotatedDocument[] {
  const isNeedy = (document: AnnotatedDocument): boolean =>
    document.published === null && timexesOf(document).some(({ value }) => YEARLESS_DAY.test(value));
  if (!documents.some(isNeedy)) return documents;
  const lenders = lendersOf(documents);
  return documents.map((document) => (isNeedy(document) ? lend(document, lenders) : document));
}
