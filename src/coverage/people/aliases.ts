const ALIAS = '(?:\\p{Lu}\\p{Ll}[\\p{L}’-]{0,28}\\s){0,2}\\p{Lu}\\p{Ll}[\\p{L}’-]{0,28}';
const CALLED =
  '(?:(?:better|also|widely|locally|once|usually|sometimes)\\s)?(?:known(?:\\s(?:to|by|in|among)(?:\\s[\\p{L}’-]{1,20}){1,6})?\\sas|nicknamed|spelled|spelt|transliterated\\sas|a\\.?k\\.?a\\.?|alias)';
/** ", known to everybody as Dolly", " (also spelled Grenchuk)", ", 41, nicknamed “Tolly”" */
const BEHIND = new RegExp(
  `^(?:,\\s\\d{1,3})?(?:,\\s|\\s\\(?)${CALLED}\\s(?:simply\\s)?["“‘']?(${ALIAS})(?![\\p{L}\\d])`,
  'u',
);

/** What the words directly behind a name say that its bearer is called as well; null where they say nothing of it. */
export const aliasBehind = (text: string, end: number): string | null =>
  BEHIND.exec(text.slice(end, end + 140))?.[1] ?? null;
