import type { DocumentMeta, Person } from '../coverage/model.ts';
import type { Edition } from '../search/edition.ts';
import type { Filters } from '../search/engine.ts';
import type { Question } from './answer.ts';
import { readDateFilter } from './dateFilter.ts';
import { meantBy, whichOne } from './meantBy.ts';

export type ReadFilters =
  | { readonly ok: true; readonly filters: Filters; readonly notes: readonly string[] }
  /** A filter that names nothing in the coverage: the honest answer is "not on the record". */
  | { readonly ok: false; readonly kind: 'nothing'; readonly note: string }
  /** A filter that cannot be understood: ask back. */
  | { readonly ok: false; readonly kind: 'unclear'; readonly note: string };

/** The options of a question → filters of the engine, with a sentence on how each was understood. */
export function readFilters(edition: Edition, question: Question): ReadFilters {
  const dates = readDateFilter(question.from, question.to);
  if (!dates.ok) return { ok: false, kind: 'unclear', note: dates.problem };
  const speaker = readSpeaker(edition.people, question.speaker);
  if (!speaker.ok) return speaker;
  const file = readSource(edition.documents, question.source);
  if (!file.ok) return file;
  const filters = {
    ...(speaker.name === undefined ? {} : { speaker: speaker.name }),
    ...(file.name === undefined ? {} : { file: file.name }),
    ...(dates.from === undefined ? {} : { from: dates.from }),
    ...(dates.to === undefined ? {} : { to: dates.to }),
  };
  return { ok: true, filters, notes: dates.note === null ? [] : [dates.note] };
}

type Named = { readonly ok: true; readonly name: string | undefined } | Extract<ReadFilters, { ok: false }>;

export function readSpeaker(people: readonly Person[], typed: string | undefined): Named {
  if (typed === undefined || typed.trim() === '') return { ok: true, name: undefined };
  const found = meantBy(typed, people);
  const [only] = found;
  if (!only) return { ok: false, kind: 'nothing', note: 'Nobody of that name speaks in this coverage.' };
  if (found.length === 1) return { ok: true, name: only.name };
  return { ok: false, kind: 'unclear', note: whichOne(found) };
}

/** Shorter beginnings of words fit too much: "a", "co". */
const BEGINNING = 3;

/** A source by file name, else by words of its name, title and publisher; the shortest title that holds them all. */
export function findSource(documents: readonly DocumentMeta[], typed: string): DocumentMeta | undefined {
  const wanted = typed.trim().toLowerCase();
  const exact = documents.find(
    (d) => d.file.toLowerCase() === wanted || d.title?.value.toLowerCase() === wanted,
  );
  if (exact) return exact;
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const words = wordsOf(wanted);
  const holds = (d: DocumentMeta) => {
    const names = wordsOf(`${d.file} ${d.title?.value ?? ''} ${d.publisher ?? ''}`);
    const fits = (word: string) =>
      names.some((name) => name === word || (word.length >= BEGINNING && name.startsWith(word)));
    return words.length > 0 && words.every(fits);
  };
  return documents
    .filter(holds)
    .sort((a, b) => (a.title?.value.length ?? 0) - (b.title?.value.length ?? 0))[0];
}

function readSource(documents: readonly DocumentMeta[], typed: string | undefined): Named {
  if (typed === undefined || typed.trim() === '') return { ok: true, name: undefined };
  const found = findSource(documents, typed);
  return found
    ? { ok: true, name: found.file }
    : {
        ok: false,
        kind: 'nothing',
        note: 'No document of that name is in this coverage. `/sources` lists them.',
      };
}
