import type { Label, Passage, Section, Span } from '../model.ts';
import { isPersonName } from '../people/person.ts';
import { type ResolvedName, resolveName } from '../people/registry.ts';
import { isTitle } from '../people/vocabulary.ts';
import type { Discourse, Speaker } from './discourse.ts';
import { ANSWERS, ASKS } from './interview.ts';
import type { Paragraph } from './paragraph.ts';
import type { Utterance } from './scene.ts';

const QUESTIONER = /^(?:Reporter|Journalist|Interviewer|Moderator|Host|Press|Anchor)\b/i;
const FIRST_OR_SECOND_PERSON = /\b(?:I|we|you|my|our|me|us|your|let's|let’s)\b/i;

/** "MS. HARROW" → "Ms. Harrow": names are looked up as articles write them. */
const unshouted = (label: string): string =>
  label.replace(/\p{Lu}{2,}/gu, (word) =>
    isTitle(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );

/** `**:`, ` (the mayor):`, `, mayor of Ulm:` */
const BEHIND_LABEL =
  /^[*_\s]{0,4}(?:\s{0,3}[([][^()[\]]{1,40}[)\]]|,\s[^,:]{2,40}(?=:))?[*_\s]{0,4}[:：—–-]?[*_\s]{0,4}/u;
const ROLE =
  /^(?:guest|host|speaker|caller|witness|moderator|reporter|interviewer|interviewee|presenter|anchor|mayor|minister|president|[QA])$/i;
/** "GUEST (Sir Ivo Hale):" names the guest. */
const NAMED_ROLE = /^\s{0,3}[([]((?:\p{Lu}[\p{L}.’'-]{0,30}\s?){2,5})[)\]]/u;

/** Where a turn stands. */
interface Stage {
  readonly discourse: Discourse;
  readonly section: Section | undefined;
  /** Who answers in the turns labelled "A"; undefined where the text does not tell. */
  readonly interviewee: ResolvedName | undefined;
}

/** Whom a label names: a person of the document, "A" the one interviewed, anything else as it is worded. */
function labelled({ discourse, interviewee }: Stage, label: Label, behind: string): Speaker | null {
  const { text, span } = label;
  const name = ROLE.test(text) ? NAMED_ROLE.exec(behind)?.[1] : undefined;
  if (name !== undefined) discourse.guests.set(text, name);
  const guest = discourse.guests.get(text);
  if (guest !== undefined) return named(discourse, guest, span);
  if (ANSWERS.test(text))
    return interviewee ? { ...interviewee, kind: 'person', mention: span, at: span.start } : null;
  if (ASKS.test(text) || QUESTIONER.test(text))
    return { name: unshouted(text), gender: null, kind: 'unnamed', mention: span, at: span.start };
  return named(discourse, text, span);
}

/** The person of the document whom a label's wording names, else the wording itself. */
function named({ registry }: Discourse, label: string, mention: Span): Speaker {
  const wording = unshouted(label);
  const resolved = resolveName(wording, registry, mention.start);
  const name = resolved?.name ?? wording;
  const kind = resolved && isPersonName(name, registry) ? 'person' : 'unnamed';
  return { name, gender: resolved?.gender ?? null, kind, mention, at: mention.start };
}

/** Stage directions, and lines that tell of the speakers instead of speaking: "[laughs]", "Ek then hung up." */
export function readsAsNarration(text: string, speaker: Speaker | null): boolean {
  if (/^[[(].*[\])]$/.test(text)) return true;
  if (FIRST_OR_SECOND_PERSON.test(text)) return false;
  const surname = speaker?.name.split(' ').at(-1);
  return (
    (surname !== undefined && text.includes(surname)) ||
    /\b(?:transcript|recording|call|conversation|interview)\b/i.test(text)
  );
}

/** Offset in the passage at which the words behind a label begin: "**Quist:** We", "— Quist: We". */
function afterLabel({ text, offset }: Paragraph, label: Label): number {
  const end = label.span.end - offset;
  return end + (BEHIND_LABEL.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

/** "Q" always asks, even where it only puts something to the other: "Q: Some call you the Baron." */
const asks = (label: string, text: string): boolean =>
  ASKS.test(label) || (QUESTIONER.test(label) && text.trimEnd().endsWith('?'));

/** The turn that a passage is, or continues; null for an article's paragraph and for narration. */
export function readTurn(
  stage: Stage,
  passage: Passage,
  paragraph: Paragraph,
  running: Utterance | null,
): Utterance | null {
  const { text } = paragraph;
  const end = text.length;
  if (passage.label) {
    const behind = text.slice(passage.label.span.end - paragraph.offset).slice(0, 60);
    const speaker = labelled(stage, passage.label, behind);
    const start = afterLabel(paragraph, passage.label);
    const status = asks(passage.label.text, text) ? 'asked' : 'said';
    return { start, end, speaker, cue: null, status, tier: 'turn' };
  }
  if (stage.section?.kind !== 'transcript' || running === null || readsAsNarration(text, running.speaker))
    return null;
  const speaker = running.speaker && { ...running.speaker, mention: null };
  const asking = ASKS.test(speaker?.name ?? '') || text.trimEnd().endsWith('?');
  const status = asking ? running.status : 'said';
  return { start: 0, end, speaker, cue: null, status, tier: 'turn-continued' };
}
