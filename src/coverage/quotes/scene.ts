import type { QuoteStatus, Span } from '../model.ts';
import type { Discourse, Speaker } from './discourse.ts';
import type { Paragraph, Range, Word } from './paragraph.ts';
import type { Place } from './pronouns.ts';
import { speakerOf } from './speakers.ts';
import type { CueVerb } from './verbs.ts';

/** A verb that reports, with its subject. */
export interface Cue {
  readonly verb: CueVerb;
  /** Index of the verb among the paragraph's words. */
  readonly at: number;
  readonly subject: Range;
  /** The subject follows the verb: "said Maria Delgado". */
  readonly inverted: boolean;
  /** ", saying that": the subject is the sentence's own. */
  readonly participle: boolean;
}

/** One sentence, with all that a sieve may look at. */
export interface Scene {
  readonly discourse: Discourse;
  readonly paragraph: Paragraph;
  /** Position of the sentence in its paragraph. */
  readonly sentence: number;
  readonly span: Span;
  /** The words of the sentence. */
  readonly words: Range;
  readonly quotations: readonly Span[];
  readonly cues: readonly Cue[];
  /** Whoever the sentence before, in the same paragraph, was attributed to. */
  readonly previous: Speaker | null;
  /** What it reported without quotation marks; empty where it did not. */
  readonly previousText: string;
}

/** Words with their speaker, in offsets of the passage. */
export interface Utterance {
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | null;
  readonly cue: string | null;
  readonly status: QuoteStatus;
  readonly tier: string;
}

/** A rule over one sentence: its utterances, or null when the sentence is not of its kind. */
export type Sieve = (scene: Scene) => readonly Utterance[] | null;

export const wordAt = ({ paragraph }: Scene, index: number): Word | undefined => paragraph.words[index];

export const textOf = ({ paragraph }: Scene, start: number, end: number): string =>
  paragraph.text.slice(start, end);

/** The speaker that a phrase of the sentence names. `from`: where names that a pronoun may mean begin. */
export function speakerIn(scene: Scene, range: Range, from = scene.span.start): Speaker | null {
  const place: Place = {
    discourse: scene.discourse,
    paragraph: scene.paragraph,
    sentence: scene.sentence,
    from,
  };
  return speakerOf(place, range);
}

/** Index of the first word at or after an offset of the passage, within the sentence. */
export function wordFrom(scene: Scene, offset: number): number {
  let index = scene.words.first;
  while (index < scene.words.end && (scene.paragraph.words[index]?.start ?? offset) < offset) index += 1;
  return index;
}

/** Index of the first unquoted word of the sentence, from `from` on, that is one of `forms`; -1 for none. */
export function findWord(scene: Scene, forms: RegExp, from = scene.words.first): number {
  for (let at = from; at < scene.words.end; at += 1) {
    const word = wordAt(scene, at);
    if (word && !word.quoted && forms.test(word.lower)) return at;
  }
  return -1;
}
