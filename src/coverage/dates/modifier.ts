/** TIMEX3 modifiers, by the first words of an expression. */
const MODIFIERS: readonly (readonly [words: RegExp, mod: string])[] = [
  [/^(?:the )?(?:early\b|(?:beginning|start) of\b)/i, 'START'],
  [/^(?:the )?(?:mid\b|middle of\b)/i, 'MID'],
  [/^(?:the )?(?:late\b|end of\b)/i, 'END'],
  [/^(?:about|around|nearly|almost|roughly|approximately|some)\b/i, 'APPROX'],
  [/^(?:more than|over|just over)\b/i, 'MORE_THAN'],
  [/^(?:less than|under|just under|fewer than)\b/i, 'LESS_THAN'],
  [/^at least\b/i, 'EQUAL_OR_MORE'],
  [/^(?:at most|up to|no more than|as much as|as many as)\b/i, 'EQUAL_OR_LESS'],
];

/** `modifierOf('early November')` is START, `modifierOf('more than two years')` is MORE_THAN. */
export const modifierOf = (phrase: string): string | null =>
  MODIFIERS.find(([words]) => words.test(phrase))?.[1] ?? null;
