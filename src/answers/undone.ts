import type { Span } from '../coverage/model.ts';

/** "has not been", "did not", "nobody had", "no soldiers were": right before what was not done. */
const NOT_DONE =
  /(?:\b(?:not|never|nor|neither|cannot|without|(?:instead|rather) than|instead of)|n['’]t|\b(?:nobody|no one|none|no(?! (?:doubt|later|longer|sooner|fewer|less|more|matter))(?: \p{L}{2,20}){1,3}?)) (?:(?:yet|ever|even|been|be|being|to|have|has|had|was|were|is|are|\p{L}{2,20}ly) ){0,4}$|\bno $/iu;
/** "denied that he had", "ruled out", "if he were": as far as its clause goes, what follows was not done. */
const UNREAL =
  /\b(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|unable to|yet to|if|unless|whether)\b/i;
const CLAUSE_END = /[.;:!?,“”"]/;
/** "but", "and", "after": another clause begins. */
const NEXT_CLAUSE = /\b(?:but|and|after|before|when|while|because|who|which)\b/i;
/** "was not opened until May" tells of an opening, "not only" too. */
const DONE_AFTER_ALL = /^[^.;:,]{0,60}\buntil\b/i;
/** UTF-16 units before a deed in which a denial of it may stand. */
const REACH = 90;

/** Is what stands at these offsets of a sentence denied, ruled out, refused or only supposed? */
export function isUndone(text: string, { start, end }: Span): boolean {
  if (DONE_AFTER_ALL.test(text.slice(end))) return false;
  const before = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, ' ');
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  const supposed = UNREAL.exec(clause);
  return NOT_DONE.test(before) || (supposed !== null && !NEXT_CLAUSE.test(clause.slice(supposed.index)));
}
