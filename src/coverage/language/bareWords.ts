/** Letters and digits alone, in lower case, one space between words: what stays of words when their marks change. */
export function bareWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
