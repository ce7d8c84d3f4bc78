import type { QuoteStatus } from '../model.ts';
import type { Speaker } from './discourse.ts';
import { givesWords } from './givenWords.ts';
import type { Utterance } from './scene.ts';

interface InnerRule {
  readonly tier: string;
  readonly status: QuoteStatus;
  /** Its first group stands before the words meant. */
  readonly pattern: RegExp;
}

const SOMEONE =
  "(?!I\\b)(?:he|she|they|it|(?:Mr|Mrs|Ms|Dr|President|Minister)\\.? \\p{Lu}[\\p{L}’'-]{0,40}|(?<![\\p{L}’'-])\\p{Lu}[\\p{L}’'-]{0,40})";

/** "say", "tell the crews", "say it to them like this" */
const SAY_IT =
  "(?:say|tell|answer|reply)(?: (?:it|so|this|them|him|her|us|people|everyone|everybody|(?:the|your) [\\p{L}’'-]{2,20}))?(?: to (?:them|him|her|people|(?:the|your) [\\p{L}’'-]{2,20}))?(?: like this| this way| as follows)?";

/** Words within somebody's words that are put into another mouth: they stay the one's who foretells or scripts them. */
const RULES: readonly InnerRule[] = [
  // "Maybe he could say to the President: You know, ..."
  {
    tier: 'scripted',
    status: 'scripted',
    pattern: new RegExp(
      `(\\b(?:maybe|perhaps) (?:${SOMEONE}|you) (?:(?:could|should|can|might) (?:just )?)?says?\\b[^:.?!]{0,60}[:,]\\s*)`,
      'iu',
    ),
  },
  // "You could tell them, 'We gave nothing away.'", "Tell the crews: it is over", "say it like this: ..."
  {
    tier: 'scripted',
    status: 'scripted',
    pattern: new RegExp(
      `((?:\\b(?:${SOMEONE}|you|we) (?:could|should|can|might|must) (?:just |simply |always )?|(?:^[“"'‘]?|[.!?;] )(?:(?:just|simply|then|so|and|please|well),? ){0,2})(?:${SAY_IT})(?::\\s*|,\\s*(?=[“"'‘])))`,
      'iu',
    ),
  },
  // "he will say that she is a fair judge"
  {
    tier: 'predicted',
    status: 'predicted',
    pattern: new RegExp(
      `(\\b(?:${SOMEONE}|and)(?: will|['’]ll) (?:then |also )?(?:say(?: that)?|tell \\w+ that)[,:]?\\s+)[^.?!]`,
      'u',
    ),
  },
];

/** The end of the sentence that `at` lies in, or of the inner quotation that opens there; "Mr." ends none. */
function sentenceEnd(text: string, at: number): number {
  const closing = /^["“‘']/.test(text.slice(at)) ? /[.,?!…]["”’']/g : null;
  if (closing) {
    closing.lastIndex = at;
    const end = closing.exec(text)?.index;
    if (end !== undefined) return end + 1;
  }
  const stop = /(?<!\b(?:Mr|Mrs|Ms|Dr|St))[.?!…](?=[\s”’"']|$)/g;
  stop.lastIndex = at;
  return (stop.exec(text)?.index ?? text.length - 1) + 1;
}

const foretoldBy = ({ speaker, tier }: Utterance, status: QuoteStatus): Speaker | null =>
  status === 'predicted' && tier === 'according-to' && speaker?.kind !== 'person' ? null : speaker;

/**
 * Relabels words that are mostly foretold or scripted, and adds the foretold or scripted part of longer ones as an
 * utterance of its own, of the same speaker.
 */
export function withInnerWords(text: string, utterance: Utterance): readonly Utterance[] {
  if (utterance.status !== 'said') return [utterance];
  const words = text.slice(utterance.start, utterance.end);
  const opens = utterance.start + words.search(/[“"«‘]/);
  if (opens >= utterance.start && givesWords(text, opens)) return [{ ...utterance, status: 'scripted' }];
  for (const { tier, status, pattern } of RULES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = utterance.start + match.index + (match[1]?.length ?? 0);
    const end = Math.min(utterance.end, sentenceEnd(text, start));
    if (end - start < 8) continue;
    const most = utterance.tier.startsWith('turn') || /^[“"«‘]/.test(words) ? 0.5 : 0.25;
    // "According to a draft, she will say C": the draft foretells, and nobody has said it.
    const speaker = foretoldBy(utterance, status);
    if ((end - start) / words.length >= most) return [{ ...utterance, speaker, status }];
    return [utterance, { ...utterance, start, end, status, tier: `${utterance.tier}-${tier}` }];
  }
  return [utterance];
}
