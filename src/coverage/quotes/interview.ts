import type { LaidOutDocument } from '../model.ts';
import { namesIn } from '../people/nameRuns.ts';
import { isPersonName } from '../people/person.ts';
import { type NameRegistry, type ResolvedName, resolveName } from '../people/registry.ts';
import { type Meeting, metIn, type Party, partiesIn } from './meetings.ts';
import type { Paragraph } from './paragraph.ts';

/** "Q", "Question": a label for whoever asks, nobody's name. */
export const ASKS = /^(?:Q|Question)$/i;
/** "A", "Answer": a label for whoever answers. */
export const ANSWERS = /^(?:A|Answer|Interviewee)$/i;

/** `By Ann Lee`, `Interview by: Ann Lee and Bo Ek, in Ulm.` at the end of a line. */
const BYLINE =
  /(?:^|[.?!] )[\s*_]{0,4}(?:(?:interview|interviewed|words|text|story|author) ?)?(?:by|author):? ((?:[\p{L}.’'-]{1,40} ){1,8}[\p{L}.’'-]{1,40})(?:,[^.\n]{0,60})?\.?[*_ \t\r]{0,4}$/iu;
/** Nobody signs further into a file, and a byline is the end of its line. */
const HEAD = 6_000;
const LINE_END = 200;

/** The surnames of those who sign the text. */
const authorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, HEAD)
      .split('\n')
      .flatMap((line) => namesIn(BYLINE.exec(line.slice(-LINE_END))?.[1] ?? ''))
      .flatMap(({ words }) => (words.length > 1 ? (words.at(-1) ?? []) : [])),
  );

/** "Mr Ek, why?": whom a question addresses. */
const ADDRESSED =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?|Minister|President|Mayor|Professor) \p{Lu}[\p{L}’'-]{1,40}),/u;

/** How many paragraphs before the first turn introduce an interview. */
const LEAD = 8;

/** What a reader knows before the first turn: the title and the paragraphs above it, sentence by sentence. */
function leadOf(
  document: LaidOutDocument,
  paragraphs: readonly Paragraph[],
  first: number,
): readonly string[] {
  const above = document.passages.slice(Math.max(0, first - LEAD), first).filter((p) => p.label === null);
  const sentences = above.flatMap(({ paragraph }) => {
    const { text = '', sentences: spans = [] } = paragraphs[paragraph - 1] ?? {};
    return spans.map(({ start, end }) => text.slice(start, end));
  });
  return [document.title?.value ?? '', ...sentences];
}

interface Known {
  readonly registry: NameRegistry;
  readonly authors: ReadonlySet<string>;
  /** Offset of the first turn. */
  readonly at: number;
}

/** The person whom a name means; null for a body, a place, and whoever signs the text. */
function personOf(name: string, { registry, authors, at }: Known): ResolvedName | null {
  const resolved = resolveName(name, registry, at);
  if (!resolved || !isPersonName(resolved.name, registry)) return null;
  return authors.has(resolved.name.split(' ').at(-1) ?? '') ? null : resolved;
}

const distinct = (people: readonly (ResolvedName | null)[]): readonly ResolvedName[] => [
  ...new Map(people.flatMap((p) => (p ? [[p.name, p] as const] : []))).values(),
];

const theOnly = (people: readonly (ResolvedName | null)[]): ResolvedName | null => {
  const [one, ...others] = distinct(people);
  return one && others.length === 0 ? one : null;
};

const peopleIn = (text: string, known: Known): readonly (ResolvedName | null)[] =>
  partiesIn(text).map((party) => (party.kind === 'name' ? personOf(party.words, known) : null));

/** Whom a party of a meeting is: a person; `ours` for the paper and those who write it; null where nobody can tell. */
function meantBy(party: Party | null, before: readonly string[], known: Known): ResolvedName | 'ours' | null {
  if (party === null) return null;
  if (party.kind === 'ours') return 'ours';
  if (party.kind === 'name') return personOf(party.words, known) ?? 'ours';
  const fitting = before.flatMap((text) => peopleIn(text, known));
  return theOnly(fitting.filter((p) => !p?.gender || p.gender === party.gender));
}

/**
 * Who is interviewed where one meets the other: "Ek spoke to our reporter", "Lee met Ek". Null where it is somebody
 * without a name ("We spoke to a cook"), undefined where no interview is told of.
 */
function metBy(
  { verb, left, right }: Meeting,
  before: readonly string[],
  known: Known,
): ResolvedName | null | undefined {
  const [one, other] = [meantBy(left, before, known), meantBy(right, before, known)];
  if (other === 'ours') return one === 'ours' || one === null ? undefined : one;
  if (one === 'ours' || verb === 'interview') return one === 'ours' || other ? other : undefined;
  return verb === 'meet' && one !== null && other !== null ? other : undefined;
}

/** The one person who, by what stands above the first turn, answers there; null where that is not clear. */
function intervieweeOf(lead: readonly string[], asked: readonly string[], known: Known): ResolvedName | null {
  const met = lead
    .flatMap((text, i) => metIn(text).map((meeting) => metBy(meeting, lead.slice(0, i), known)))
    .filter((person) => person !== undefined);
  if (met.length > 0) return theOnly(met);
  const addressed = asked.flatMap((text) => ADDRESSED.exec(text)?.[1] ?? []);
  const [title = '', ...rest] = lead;
  return (
    theOnly(addressed.map((name) => personOf(name, known))) ??
    theOnly(peopleIn(title, known)) ??
    theOnly(rest.flatMap((text) => peopleIn(text, known)))
  );
}

/** Who gives the answers labelled "A", by section; a section where the text does not tell has no entry. */
export function findInterviewees(
  document: LaidOutDocument,
  text: string,
  paragraphs: readonly Paragraph[],
  registry: NameRegistry,
): ReadonlyMap<number, ResolvedName> {
  const found = new Map<number, ResolvedName>();
  const authors = authorsOf(text);
  document.sections.forEach((_, section) => {
    const turns = document.passages.filter((p) => p.section === section && p.label !== null);
    const [first] = turns;
    if (!first || !turns.some((p) => ANSWERS.test(p.label?.text ?? ''))) return;
    const asked = turns
      .filter((p) => ASKS.test(p.label?.text ?? ''))
      .map((p) => text.slice(p.label?.span.end, p.span.end).replace(/^[:.*_\s]{0,8}/, ''));
    const lead = leadOf(document, paragraphs, document.passages.indexOf(first));
    const known = { registry, authors, at: first.span.start };
    const person = intervieweeOf(lead, asked, known);
    if (person) found.set(section, person);
  });
  return found;
}
