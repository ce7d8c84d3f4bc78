import type { Gender } from '../language/firstNames.ts';
import type { Span } from '../model.ts';
import { isPersonName, type NameRegistry, namesIn, resolveName } from '../people/registry.ts';
import type { Paragraph, Word } from './paragraph.ts';

/** Whoever the words belong to. */
export interface Speaker {
  readonly name: string;
  readonly gender: Gender | null;
  /** `self`: "I" or "we" outside quotation marks, the writer's own words. */
  readonly kind: 'person' | 'body' | 'unnamed' | 'self';
  /** The words of the passage that name the speaker, in offsets of the file; null where nothing does. */
  readonly mention: Span | null;
  /** Offset in the file at which the speaker was last named. */
  readonly at: number;
}

/** A person named outside quotation marks. */
export interface PersonMention {
  readonly name: string;
  readonly gender: Gender | null;
  readonly at: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Named first in the sentence and not behind a preposition: what a pronoun takes up. */
  readonly salient: boolean;
}

interface Remembered {
  readonly speaker: Speaker;
  readonly paragraph: number;
}

/** What a reader remembers of a document while reading on; filled sentence by sentence. */
export interface Discourse {
  readonly registry: NameRegistry;
  readonly mentions: PersonMention[];
  lastSpeaker: Remembered | null;
  lastBody: Remembered | null;
  lastGroup: Remembered | null;
}

export const startDiscourse = (registry: NameRegistry): Discourse => ({
  registry,
  mentions: [],
  lastSpeaker: null,
  lastBody: null,
  lastGroup: null,
});

/** Nobody looks further back than a few paragraphs. */
const MOST_MENTIONS = 400;

const BEHIND_PREPOSITION =
  /\b(?:in|on|at|by|for|with|of|to|from|after|before|against|about|than|between)\s+(?:(?:the|a|an|US|former|[\p{Ll}-]+)\s+){0,3}$/u;

/** Remembers the people named in a sentence (quotations left out) for the pronouns that follow. */
export function rememberMentions(
  discourse: Discourse,
  paragraph: Paragraph,
  sentence: Span,
  index: number,
): void {
  const text = blankQuotations(paragraph, sentence);
  let seen = false;
  for (const run of namesIn(text)) {
    const wording = [run.title ?? '', ...run.words].join(' ').trim();
    const at = paragraph.offset + sentence.start + run.start;
    const found = resolveName(wording, discourse.registry, at);
    if (found === null || !isPersonName(found.name, discourse.registry)) continue;
    const possessive =
      /^[’']s?(?!\p{L})/u.test(text.slice(run.end)) || /[’']s?$/.test(text.slice(run.start, run.end));
    const next = nextWord(paragraph, sentence.start + run.end);
    const behind = BEHIND_PREPOSITION.test(text.slice(Math.max(0, run.start - 60), run.start));
    const subject = !behind || /^(?:AUX|VERB|ADV)$/.test(next?.pos ?? '');
    const salient: boolean = !seen && !possessive && next?.pos !== 'NOUN' && subject;
    discourse.mentions.push({ ...found, at, paragraph: paragraph.index, sentence: index, salient });
    seen ||= salient;
  }
  if (discourse.mentions.length > MOST_MENTIONS) discourse.mentions.splice(0, MOST_MENTIONS / 2);
}

/** The word directly behind a name: a noun ("the Quist aides") takes the name for an attribute, a verb for its subject. */
function nextWord({ words }: Paragraph, end: number): Word | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  const next = words[low];
  return next && next.start - end <= 1 ? next : undefined;
}

function blankQuotations(paragraph: Paragraph, { start, end }: Span): string {
  let text = paragraph.text.slice(start, end);
  for (const q of paragraph.quotations) {
    if (q.end <= start || q.start >= end) continue;
    const [from, to] = [Math.max(q.start, start) - start, Math.min(q.end, end) - start];
    text = `${text.slice(0, from)}${'“'.repeat(to - from)}${text.slice(to)}`;
  }
  return text;
}

/** The last person who spoke, when not more than `reach` paragraphs ago. */
export function recentSpeaker(discourse: Discourse, paragraph: number, reach: number): Speaker | null {
  const last = discourse.lastSpeaker;
  return last !== null && paragraph - last.paragraph <= reach ? last.speaker : null;
}
