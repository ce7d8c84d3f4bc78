import type { LaidOutDocument, Timex } from '../model.ts';

/** All temporal expressions of title, dateline, headings and passages, in the order of the file. */
export function findTimexes(_document: LaidOutDocument, _text: string): readonly Timex[] {
  return [];
}
