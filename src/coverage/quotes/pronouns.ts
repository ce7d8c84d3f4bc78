import type { Gender } from '../language/firstNames.ts';
import type { Span } from '../model.ts';
import { genderOfRole } from '../people/gender.ts';
import { mayBePerson } from '../people/person.ts';
import { isNewcomer } from '../people/roles.ts';
import { type Discourse, type PersonMention, recentSpeaker, type Speaker } from './discourse.ts';
import type { Paragraph } from './paragraph.ts';
import { isPronoun } from './phrases.ts';

/** Where a mention stands, for finding what it refers to. */
export interface Place {
  readonly discourse: Discourse;
  readonly paragraph: Paragraph;
  readonly sentence: number;
  /** Offset in the passage from which the sentence's own names may be meant; those before belong to the content. */
  readonly from: number;
}

/** "according to him" */
const SUBJECT_FORM: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  her: 'she',
  hers: 'she',
  them: 'they',
  me: 'i',
  us: 'we',
};

/** The pronoun that a phrase is, as a subject; null for any other phrase. */
export function pronounIn(wording: string): string | null {
  const pronoun = SUBJECT_FORM[wording.toLowerCase()] ?? wording.toLowerCase();
  return isPronoun(pronoun) ? pronoun : null;
}

export function pronounSpeaker(place: Place, pronoun: string, mention: Span): Speaker | null {
  if (/^(?:i|we|you)$/.test(pronoun))
    return { name: pronoun, gender: null, kind: 'self', mention, at: mention.start };
  if (pronoun === 'who') return recentSpeaker(place.discourse, place.paragraph.index, 2);
  const { lastBody, lastGroup } = place.discourse;
  const antecedent =
    pronoun === 'it' ? lastBody : pronoun === 'they' ? lastGroup : personFor(place, pronoun, mention);
  if (antecedent && place.paragraph.index - antecedent.paragraph <= 2)
    return { ...antecedent.speaker, mention };
  return { name: pronoun, gender: null, kind: 'unnamed', mention, at: mention.start };
}

const genderOfBearer = (
  { genders }: Discourse,
  { name, gender }: { readonly name: string; readonly gender: Gender | null },
): Gender | null => gender ?? genders.get(name) ?? genderOfRole(name);

/** Whom a pronoun can only mean: the one person named so far whose gender does not exclude it. */
function learnGender({ genders }: Discourse, named: readonly PersonMention[], gender: Gender): void {
  const [first, ...others] = named;
  if (first && first.gender === null && others.every(({ name }) => name === first.name))
    genders.set(first.name, gender);
}

const fits = (gender: Gender | null, wanted: Gender): boolean => gender === null || gender === wanted;

/**
 * "he" and "she": the subject of this sentence; else whoever spoke last, unless another fitting person has been a
 * sentence's subject since; else the last such subject; else the last person named.
 */
function personFor(
  { discourse, paragraph, sentence, from }: Place,
  pronoun: string,
  mention: Span,
): { readonly speaker: Speaker; readonly paragraph: number } | null {
  const gender = pronoun === 'he' ? 'm' : 'f';
  const named = discourse.mentions.filter(
    (m) => m.at < mention.start && fits(genderOfBearer(discourse, m), gender),
  );
  learnGender(discourse, named, gender);
  const here = named.find(
    (m) =>
      m.paragraph === paragraph.index &&
      m.sentence === sentence &&
      m.salient &&
      m.at >= paragraph.offset + from,
  );
  if (here) return remembered(here, paragraph.index);
  const earlier = named.filter((m) => m.paragraph !== paragraph.index || m.sentence !== sentence);
  const subject = earlier.findLast((m) => m.salient && paragraph.index - m.paragraph <= 2);
  const last = recentSpeaker(discourse, paragraph.index, 2);
  if (last && isSomebody(discourse, last) && fits(genderOfBearer(discourse, last), gender)) {
    const overtaken = subject && subject.at > last.at && subject.name !== last.name;
    if (!overtaken) return { speaker: { ...last, gender }, paragraph: paragraph.index };
  }
  const person = subject ?? earlier.at(-1) ?? named.at(-1);
  return person ? remembered(person, paragraph.index) : null;
}

/** A person, a newcomer without a name, or whoever bears a name that is none of a known body. */
const isSomebody = ({ registry }: Discourse, { kind, name }: Speaker): boolean =>
  kind === 'person' ||
  (kind === 'body' && mayBePerson(name, registry)) ||
  (kind === 'unnamed' && isNewcomer(name));

const remembered = (
  m: PersonMention,
  paragraph: number,
): { readonly speaker: Speaker; readonly paragraph: number } => ({
  speaker: { name: m.name, gender: m.gender, kind: 'person', mention: null, at: m.at },
  paragraph,
});
