import type { Gender } from '../language/firstNames.ts';
import type { Span } from '../model.ts';
import { genderOfRole } from '../people/gender.ts';
import { type NameRun, namesIn } from '../people/nameRuns.ts';
import { isPersonName, mayBePerson } from '../people/person.ts';
import { type NameRegistry, resolveName } from '../people/registry.ts';
import { isNewcomer } from '../people/roles.ts';
import { type Paragraph, quotationsIn, type Word } from './paragraph.ts';

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
  /** The first in the sentence to be named as a subject of its own: what a pronoun takes up. */
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
  /** Whose gender a pronoun has told that could mean nobody else. */
  readonly genders: Map<string, Gender>;
  /** Who stands behind a transcript label that is a role: GUEST → Ivo Hale. */
  readonly guests: Map<string, string>;
  lastSpeaker: Remembered | null;
  lastBody: Remembered | null;
  lastGroup: Remembered | null;
}

export const startDiscourse = (registry: NameRegistry): Discourse => ({
  registry,
  mentions: [],
  genders: new Map(),
  guests: new Map(),
  lastSpeaker: null,
  lastBody: null,
  lastGroup: null,
});

/** Nobody looks further back than a few paragraphs. */
const MOST_MENTIONS = 400;

const BEHIND_PREPOSITION =
  /\b(?:in|on|at|by|for|with|of|to|from|after|before|against|about|than|between)\s+(?:(?:the|a|an|US|former|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.|[\p{Ll}-]+)\s+){0,3}$/u;

/** "because Ek was", "the man who met Ek": a clause within a sentence that has begun already. */
const SUBORDINATED =
  /[\p{L}\p{N}”][,;]?\s+(?:because|that|while|who|whom|whose|which|when|if|after|before|since|although|though|as|until|where|whether|than|what|why|how|unless)\s+(?:(?:the|a|an|US|former|Mr\.|Mrs\.|Ms\.|\p{L}+)\s+){0,3}$/u;
/** "Ek's advice was", "Ek's account": whose words they are is spoken of. */
const WORDS_OF =
  /^[’']s?\s+(?:\p{Ll}+\s+){0,2}?(?:advice|answer|reply|response|account|version|statement|comment|remark|speech|argument|message|warning|claim|view|explanation|proposal|suggestion|letter|tweet|interview|testimony)s?\b/u;

/** "The embassy's account came from Ek." */
const ACCOUNT_FROM =
  /\b(?:account|answer|reply|response|version|statement|comment|word|warning|criticism|praise|remark)s?\s(?:then |also )?(?:came|comes)\s(?:only |later )?from\s(?:(?:the|a|an|Mr\.|Mrs\.|Ms\.|[\p{L}-]+)\s+){0,4}$/u;

/** Remembers the people named in a sentence (quotations left out) for the pronouns that follow. */
export function rememberMentions(
  discourse: Discourse,
  paragraph: Paragraph,
  sentence: Span,
  index: number,
): void {
  const text = blankQuotations(paragraph, sentence);
  const newcomer = newcomerIn(text);
  const place = { paragraph: paragraph.index, sentence: index };
  if (newcomer !== null)
    discourse.mentions.push({ ...newcomer, ...place, at: paragraph.offset + sentence.start, salient: true });
  let seen = newcomer !== null;
  for (const run of namesIn(text)) {
    const wording = [run.title ?? '', ...run.words].join(' ').trim();
    const at = paragraph.offset + sentence.start + run.start;
    const found = resolveName(wording, discourse.registry, at);
    if (found === null) continue;
    const sure = isPersonName(found.name, discourse.registry);
    if (!sure && !mayBePerson(found.name, discourse.registry)) continue;
    const next = nextWord(paragraph, sentence.start + run.end);
    const salient: boolean = !seen && isSpokenOf(text, run, next);
    if (!sure && !salient) continue;
    discourse.mentions.push({ ...found, ...place, at, salient });
    seen ||= salient;
  }
  if (discourse.mentions.length > MOST_MENTIONS) discourse.mentions.splice(0, MOST_MENTIONS / 2);
}

const OPENS_NEWCOMER = /^(?:An?|One|Another)(?:\s[\p{Ll}\d-]{1,20}){1,4}/u;
/** "A neighbour named Jon Ek", "an aide to the mayor, Jon Ek,": the name counts. */
const IS_NAMED =
  /^(?:,?\s(?:named|called|identified|known|\p{Lu})|[’']|\s(?:for|of|to|from|at|with|in)\s[^,.]{1,60},\s\p{Lu})/u;

/** "A woman who lives nearby ran out": somebody without a name whom the sentence begins with. */
function newcomerIn(text: string): Pick<PersonMention, 'name' | 'gender'> | null {
  const words = OPENS_NEWCOMER.exec(text)?.[0].split(/\s/) ?? [];
  const end = words.findIndex((_, at) => isNewcomer(words.slice(0, at + 1).join(' ')));
  if (end < 1) return null;
  const name = words.slice(0, end + 1).join(' ');
  return IS_NAMED.test(text.slice(name.length)) ? null : { name, gender: genderOfRole(name) };
}

/** Whether a name stands as a subject: no possessor, no attribute, behind no preposition, in no subordinate clause. */
function isSpokenOf(text: string, { start, end }: NameRun, next: Word | undefined): boolean {
  const possessor = /[’']s?$/.exec(text.slice(start, end));
  const behind = text.slice(possessor ? end - possessor[0].length : end, end + 60);
  const before = text.slice(Math.max(0, start - 60), start);
  if (ACCOUNT_FROM.test(before)) return true;
  if (SUBORDINATED.test(before)) return false;
  if (/^[’']s?(?!\p{L})/u.test(behind)) return WORDS_OF.test(behind) && !BEHIND_PREPOSITION.test(before);
  return (
    next?.pos !== 'NOUN' && (!BEHIND_PREPOSITION.test(before) || /^(?:AUX|VERB|ADV)$/.test(next?.pos ?? ''))
  );
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

function blankQuotations(paragraph: Paragraph, sentence: Span): string {
  const pieces: string[] = [];
  let at = sentence.start;
  for (const q of quotationsIn(paragraph, sentence)) {
    const [from, to] = [Math.max(q.start, at), Math.min(q.end, sentence.end)];
    pieces.push(paragraph.text.slice(at, from), '“'.repeat(Math.max(0, to - from)));
    at = Math.max(at, to);
  }
  return pieces.join('') + paragraph.text.slice(at, sentence.end);
}

/** Those whom somebody's words are about are no subject of the writer's: "Ek was tired, Quist said. He ..." */
export function passOverReported({ mentions }: Discourse, words: Span, speaker: Speaker): void {
  if (speaker.kind !== 'person' && !(speaker.kind === 'unnamed' && /[^s]$/.test(speaker.name))) return;
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (!mention || mention.at < words.start) return;
    const alike = mention.gender === null || speaker.gender === null || mention.gender === speaker.gender;
    if (mention.salient && alike && mention.at < words.end && mention.name !== speaker.name)
      mentions[at] = { ...mention, salient: false };
  }
}

/** The last person who spoke, when not more than `reach` paragraphs ago. */
export function recentSpeaker(discourse: Discourse, paragraph: number, reach: number): Speaker | null {
  const last = discourse.lastSpeaker;
  return last !== null && paragraph - last.paragraph <= reach ? last.speaker : null;
}
