import type { LaidOutDocument, NamedPerson, Passage, Quote, Span } from '../model.ts';
import { type NamedSpeaker, namedPeople } from '../people/named.ts';
import { registerNames } from '../people/registry.ts';
import { ASKS, findInterviewees } from './interview.ts';
import { SIEVES } from './order.ts';
import { readParagraph } from './paragraph.ts';
import { readDocument } from './read.ts';
import type { Sieve, Utterance } from './scene.ts';

/** A quote before it is known when it was said. */
export type FoundQuote = Omit<Quote, 'said'>;

/** A passage cut into sentences, with the quotes that stand in it. */
export interface QuotedPassage extends Passage {
  readonly sentences: readonly Span[];
  readonly quotes: readonly FoundQuote[];
}

/**
 * Sentences, quotes with their speakers, and the people named, in document order.
 * @param sieves the rules to try on every sentence, in this order
 */
export function findQuotes(
  document: LaidOutDocument,
  text: string,
  sieves: readonly Sieve[] = SIEVES,
): { readonly passages: readonly QuotedPassage[]; readonly people: readonly NamedPerson[] } {
  const paragraphs = document.passages.map((passage, index, all) =>
    readParagraph(passage, index, text, all[index + 1]),
  );
  const registry = registerNames(paragraphs);
  const interviewees = findInterviewees(document, text, paragraphs, registry);
  const found = readDocument({ document, paragraphs, registry, interviewees }, sieves);
  const passages = document.passages.map((passage, index) => {
    const offset = passage.span.start;
    const sentences = (paragraphs[index]?.sentences ?? []).map((s) => ({
      start: s.start + offset,
      end: s.end + offset,
    }));
    return { ...passage, sentences, quotes: (found[index] ?? []).map((u) => quoteOf(u, offset, text)) };
  });
  return { passages, people: namedPeople(registry, namedSpeakers(found)) };
}

/** Speakers with a name of their own: no "a spokeswoman", no "The Danish minister", no "he", no "Q". */
function namedSpeakers(found: readonly (readonly Utterance[])[]): readonly NamedSpeaker[] {
  return found.flatMap((utterances) =>
    utterances.flatMap(({ speaker }) =>
      speaker &&
      !/ and /.test(speaker.name) &&
      !ASKS.test(speaker.name) &&
      /^(?!An? )\p{Lu}/u.test(speaker.name) &&
      /(?:^| )\p{Lu}\S*$/u.test(speaker.name) &&
      speaker.kind !== 'self'
        ? [speaker]
        : [],
    ),
  );
}

/** A pronoun that stands for nobody whom the document names. */
const NO_NAME = /^(?:he|she|they|it|we|i|you|who|him|her|his|them|us|me|this|that|these|those)$/i;
/** "another recording", "a video of the call": it is heard, it does not speak. */
const RECORDING =
  /^(?:(?:an?|the|this|that|another|one|its|his|her|their)\s)?(?:[\p{L}-]{1,20}\s){0,2}(?:recording|video|footage|audio|tape|playback|transcript|clip|livestream)s?(?=$|\s(?:of|that|which|from|by|in|on|provided|posted|published|obtained|released|shared|shown|seen)\b)/iu;

function quoteOf(
  { start, end, speaker, cue, status, tier }: Utterance,
  offset: number,
  text: string,
): FoundQuote {
  const span = { start: start + offset, end: end + offset };
  const words = text.slice(span.start, span.end);
  return {
    span,
    text: words,
    kind: kindOf(words, tier),
    speaker: speaker && !NO_NAME.test(speaker.name) && !RECORDING.test(speaker.name) ? speaker.name : null,
    mention: speaker?.mention ?? null,
    cue,
    status,
    tier,
  };
}

function kindOf(text: string, tier: string): Quote['kind'] {
  if (tier.startsWith('turn')) return 'transcript';
  if (/^(?:[“"„«‘']|``)/.test(text) && !/[”"»][^”"»]{12,}$/.test(text)) return 'direct';
  return /[“"„«‘]|``/.test(text) ? 'mixed' : 'indirect';
}
