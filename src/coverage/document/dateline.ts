import { findWrittenDate, type WrittenDate } from './writtenDate.ts';

/** What may stand beside the date on a line that says nothing else. */
const FILLER =
  /\b(?:\d{1,3} (?:minutes?|mins?|hours?|days?) ago|first|last|originally|published|posted|updated|modified|created|filed|released|issued|date|time|on|at|as|of|from|a\.?m\b\.?|p\.?m\b\.?|gmt|utc|bst|est|edt|et|pst|pdt|pt|cet|cest|eet|eest|msk|ist|local|hours?|hrs?|\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}(?=\s?[ap]\.?m)|\d{1,3}[ -]min(?:ute)?s?(?: read)?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day)(?![\p{L}\d])/giu;
/** "2:31 PM UTCUpdated 3 hours ago" */
const GLUED_WORD = /(?<=[\p{L}\d])(updated|published|modified)\b/giu;
const LEFT_OVER = /[\s|·•,.:;/()[\]*–—_-]+/gu;
const LABELLED =
  /^\W{0,3}(?:first |originally )?(?:published|posted|created|released|filed)\b|^\W{0,3}date\b/iu;
const UPDATED = /\b(?:updated|modified)\b/iu;

export interface DateLine {
  readonly date: WrittenDate;
  /** "Published: …": sure wherever it stands; "Updated …" only where nothing better does. */
  readonly kind: 'labelled' | 'bare' | 'updated';
}

/** "Kyiv", "WASHINGTON", "By Ann Lee": a place or a byline beside the date. */
function isPlaceOrByline(rest: string): boolean {
  if (/^by\s/iu.test(rest)) return rest.split(' ').length <= 9;
  const words = rest.split(' ');
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** What the line says beside its dates, without the words that belong to a date line. */
function beside(line: string, date: WrittenDate): string {
  const rest = `${line.slice(0, date.at)} ${line.slice(date.end)}`;
  const second = findWrittenDate(rest);
  const bare = second ? `${rest.slice(0, second.at)} ${rest.slice(second.end)}` : rest;
  return bare.replace(GLUED_WORD, ' $1').replace(FILLER, ' ').replace(LEFT_OVER, ' ').trim();
}

/** A line that states a date and nothing else: "Published: 14 October 2025, 09:30", "Tuesday, November 25". */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 140) return null;
  const date = findWrittenDate(line);
  if (!date) return null;
  const left = beside(line, date);
  const labelled = LABELLED.test(line);
  const byWhom = labelled && /^(?:by|in)\s/iu.test(left) && left.split(' ').length <= 8;
  if (left !== '' && !byWhom && !isPlaceOrByline(left)) return null;
  if (labelled) return { date, kind: 'labelled' };
  return { date, kind: UPDATED.test(line.slice(0, date.at)) ? 'updated' : 'bare' };
}

/** "KYIV, October 14, 2025 (Wire) — The minister…": the dateline that a first paragraph opens with. */
export function readLeadDateline(paragraph: string): WrittenDate | null {
  const head = /^[\p{Lu}][\p{Lu}.'’ -]{2,40}[,(/][^—–\n]{1,60}?\s?(?:—|–|--|-\s)/u.exec(
    paragraph.slice(0, 120),
  )?.[0];
  return head ? findWrittenDate(head) : null;
}

/** A metadata token that a scraper glued before the first words: " date 2025-12-28 The president…". */
export function readGluedDate(paragraph: string): WrittenDate | null {
  const head = /^(?:date|published|posted|updated)\s?:?\s{1,3}/iu.exec(paragraph)?.[0].length;
  if (head === undefined) return null;
  const date = findWrittenDate(paragraph.slice(head, head + 40));
  if (date?.at !== 0) return null;
  const [at, end] = [head, head + date.end];
  return /^\s+[\p{Lu}\p{Lo}"“‘'«\d]/u.test(paragraph.slice(end)) ? { ...date, at, end } : null;
}
