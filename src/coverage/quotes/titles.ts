import type { Span } from '../model.ts';

const MINOR = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|vs)$/i;

/** "Meet the Harbour", "The Long Way: A Memoir": every word but the small ones has a capital. */
function inTitleCase(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  return all.length >= 2 && all.length <= 14 && all.every((w) => MINOR.test(w) || /^[\p{Lu}\p{N}]/u.test(w));
}

/** What stands before the name of a work: a preposition, an owner, "the", a kind of work. Not a verb and not a colon. */
const BEFORE_WORK =
  /(?:\b(?:on|in|to|of|with|for|at|from|than|the|a|his|her|its|their|this|that|show|program|book|novel|movie|film|song|album|play|memoir|column|article|report|essay|series|special|podcast|sketch|told|titled|entitled|called|named|dubbed|slogan|hashtag)|\p{L}[’']s?),?\s$/u;

/** Whether a quotation only names a work: `on the radio’s “Morning Harbour”`, `author of “The Last Ferry.”` */
export function namesWork(text: string, { start, end }: Span): boolean {
  const words = text.slice(start + 1, end - 1).trim();
  if (/[?!]$/.test(words) || !inTitleCase(words.slice(0, 160))) return false;
  return BEFORE_WORK.test(text.slice(Math.max(0, start - 40), start));
}
