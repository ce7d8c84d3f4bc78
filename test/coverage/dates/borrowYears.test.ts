import { describe, expect, it } from 'vitest';
import { borrowYears } from '../../../src/coverage/dates/borrowYears.ts';
import { findTimexes } from '../../../src/coverage/dates/find.ts';
import { tieDates } from '../../../src/coverage/dates/tie.ts';
import type { AnnotatedDocument } from '../../../src/coverage/model.ts';
import { documentOf } from './documentOf.ts';

const NAMES = ['Alma Ruiz', 'Boris Lang', 'Chen Wu'];

function documentNaming(
  file: string,
  text: string,
  published: string | null,
  names: readonly string[] = NAMES,
  transcriptFrom?: number,
): AnnotatedDocument {
  const document = documentOf(text, {
    file,
    published,
    ...(transcriptFrom === undefined ? {} : { transcriptFrom }),
  });
  const people = names.map((name) => ({ name, forms: [], gender: null, mentions: 1, roles: [] }));
  const passages = document.passages.map((passage) => ({
    ...passage,
    sentences: [passage.span],
    quotes: [],
  }));
  return tieDates({ document, text, passages, people, timexes: findTimexes(document, text) });
}

const UNDATED = 'They spoke on Oct. 14.\nThey met two days later.\nThe paper is dated Oct. 24.';
const undated = documentNaming('undated.txt', UNDATED, null);
const dated = documentNaming('dated.txt', 'The call took place on October 14.', '2025-11-25');

const valuesOf = (document: AnnotatedDocument | undefined) =>
  document?.passages.flatMap((passage) => passage.timexes.map((timex) => timex.value));

describe('a day without its year', () => {
  it('takes it from a dated document that tells of the same day and people', () => {
    const [borrower] = borrowYears([undated, dated]);
    expect(valuesOf(borrower)).toEqual(['2025-10-14', '2025-10-16', '2025-10-24']);
    const [timex] = borrower?.passages[0]?.timexes ?? [];
    expect([timex?.anchor, timex?.first, timex?.because]).toEqual([
      'coverage',
      '2025-10-14',
      'the year is borrowed: dated.txt tells of 14 October 2025 and names the same people',
    ]);
  });

  it('dates what hangs on it, with the whole reason', () => {
    const [borrower] = borrowYears([undated, dated]);
    const occasion = borrower?.passages[1]?.sentences[0]?.occasion;
    expect([occasion?.value, occasion?.first, occasion?.tie]).toEqual(['2025-10-16', '2025-10-16', 'clause']);
    expect(occasion?.because).toContain('2 days after 14 October, told just before');
    expect(occasion?.because).toContain('dated.txt');
  });

  it('stays unknown where the others disagree', () => {
    const older = documentNaming('older.txt', 'The call took place on October 14.', '2024-11-25');
    expect(valuesOf(borrowYears([undated, dated, older])[0])).toEqual([
      'XXXX-10-14',
      'XXXX-10-16',
      'XXXX-10-24',
    ]);
  });

  it('stays unknown where the other document names other people', () => {
    const strangers = documentNaming('dated.txt', 'The call took place on October 14.', '2025-11-25', [
      'Dora Hill',
    ]);
    expect(borrowYears([undated, strangers])[0]).toEqual(undated);
  });

  it('stays unknown where no other document tells of that day', () => {
    const other = documentNaming('dated.txt', 'The call took place on October 15.', '2025-11-25');
    expect(borrowYears([undated, other])[0]).toEqual(undated);
  });

  it('leaves dated documents as they are', () => {
    expect(borrowYears([undated, dated])[1]).toEqual(dated);
  });

  it('follows across the turn of the year', () => {
    const winter = documentNaming('winter.txt', 'They spoke on Dec. 30.\nThey met on January 2.', null);
    const report = documentNaming('dated.txt', 'The call took place on December 30.', '2025-12-31');
    expect(valuesOf(borrowYears([winter, report])[0])).toEqual(['2025-12-30', '2026-01-02']);
  });

  it('dates the weekdays of a conversation whose year is lent', () => {
    const text =
      'Their call of October 14:\nWu: He will come on Friday.\nLang: I saw her on Friday.\nWu: At noon tomorrow.';
    const call = documentNaming('call.txt', text, null, NAMES, 1);
    expect(valuesOf(call)?.slice(1, 3)).toEqual(['XXXX-WXX-5', 'XXXX-WXX-5']);
    const [lent] = borrowYears([call, dated]);
    expect(valuesOf(lent)?.slice(1, 3)).toEqual(['2025-10-17', '2025-10-10']);
    expect(lent?.passages[1]?.timexes[0]?.because).toContain(
      'the coming weekday of that name, counted from 14 October',
    );
    expect(lent?.passages[1]?.sentences[0]?.occasion).toMatchObject({ value: '2025-10-17', planned: true });
  });
});
