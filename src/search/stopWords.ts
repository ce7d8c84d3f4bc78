const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words too common to be indexed in running text (Lucene's English list). */
export const COMMON_WORDS = set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they
  this to was will with`,
);

/** Determiners, auxiliaries, pronouns, prepositions, contractions: no topic of a query. */
export const FUNCTION_WORDS = set(
  `i me my we our ours us you your yours he him his she her hers its itself them theirs what which who whom
  whose when where why how am were been being have has had having do does did doing would could should can may
  might must shall about above after again against all also any because before below between both down during
  each few from further here more most nor off once only other out over own same so some than through too under
  until up very just while upon among within without via per dont doesnt didnt isnt arent wasnt werent hasnt
  havent hadnt cant couldnt wouldnt shouldnt wont`,
);

/** What a question asks with: "in what year", "how many", "what is the name of", "who said". */
export const QUESTION_WORDS = set(
  `much many year type kind name called known used give list tell long old often far say says said saying`,
);
