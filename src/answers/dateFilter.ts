const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A typed absolute date as the days that it covers, ISO, both inclusive. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const two = (n: number) => String(n).padStart(2, '0');
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function monthNumber(word: string): number {
  const name = word.toLowerCase().replace('.', '');
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function range(year: number, month: number | null, day: number | null): DayRange | null {
  if (month === null) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (month < 1 || month > 12) return null;
  const length = monthLength(year, month);
  if (day !== null && (day < 1 || day > length)) return null;
  const start = `${year}-${two(month)}-`;
  return { first: `${start}${two(day ?? 1)}`, last: `${start}${two(day ?? length)}` };
}

/** One way of writing an absolute date; each shows a case. */
const FORMS: readonly { readonly pattern: RegExp; read(m: RegExpExecArray): DayRange | null }[] = [
  // 2025-10-14, 2025-10, 2025
  {
    pattern: /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/,
    read: (m) => range(Number(m[1]), m[2] ? Number(m[2]) : null, m[3] ? Number(m[3]) : null),
  },
  // 14 October 2025, 14th of Oct. 2025
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9}\.?),? (\d{4})$/i,
    read: (m) => range(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])),
  },
  // October 14, 2025
  {
    pattern: /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    read: (m) => range(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2])),
  },
  // October 2025
  {
    pattern: /^([a-z]{3,9}\.?),? (\d{4})$/i,
    read: (m) => range(Number(m[2]), monthNumber(m[1] ?? ''), null),
  },
];

/** An absolute date as typed into `from` or `to`; null for anything else, relative dates included. */
export function readDay(typed: string): DayRange | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return null;
}

export type DateFilter =
  | { readonly ok: true; readonly from?: string; readonly to?: string; readonly note: string | null }
  | { readonly ok: false; readonly problem: string };

const HOW = 'Type an absolute date: 2025-10-14, 14 October 2025 or October 2025.';

/** `from` and `to` as typed → inclusive ISO days with a sentence that says how they were understood. */
export function readDateFilter(from: string | undefined, to: string | undefined): DateFilter {
  const first = from === undefined ? undefined : readDay(from);
  const last = to === undefined ? undefined : readDay(to);
  if (first === null) return { ok: false, problem: `\`from\` is not a date that I can be sure of. ${HOW}` };
  if (last === null) return { ok: false, problem: `\`to\` is not a date that I can be sure of. ${HOW}` };
  if (first && last && first.first > last.last) {
    return { ok: false, problem: `\`from\` (${first.first}) lies after \`to\` (${last.last}). Swap them.` };
  }
  if (!first && !last) return { ok: true, note: null };
  const words = [first ? `from ${first.first}` : '', last ? `to ${last.last}` : ''].filter(Boolean).join(' ');
  return {
    ok: true,
    ...(first ? { from: first.first } : {}),
    ...(last ? { to: last.last } : {}),
    note: `Only what was said or happened ${words}.`,
  };
}
