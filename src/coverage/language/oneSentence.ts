/** Whether a short text has no end of a sentence within: not "Hello Ann. How are you?", but "Mr. Ek is here". */
export function isOneSentence(text: string): boolean {
  return !/[?!]\s|\p{Ll}{2}\.\s/u.test(text);
}
