import type { Span } from '../model.ts';
import { isPersonName } from '../people/person.ts';
import { resolveName } from '../people/registry.ts';
import { bearerOf, isHumanRole } from '../people/roles.ts';
import { isBodyWord } from '../people/vocabulary.ts';
import type { Discourse, Speaker } from './discourse.ts';
import { isCapitalised, type Paragraph, type Range } from './paragraph.ts';
import { isPronoun, phraseEndingAt, wordingOf } from './phrases.ts';
import { type Place, pronounIn, pronounSpeaker } from './pronouns.ts';
import { beforeParenthesis } from './subjects.ts';

const PARTICLE = /^(?:de|van|von|al|bin|der|la)$/;

/** What stands before the capital letter of a capitalised word: "", "(", "al-". */
const BEFORE_CAPITALS = /^(\P{Lu}{0,20})\p{Lu}[\p{L}’'.-]{0,40}$/u;

/** The run of capitalised words that ends a phrase, with particles between them: "the envoy Ann van der Lee" → "Ann van der Lee". */
function nameAtEnd(phrase: string): string | undefined {
  let start: number | undefined;
  for (const { 0: word, index } of [...phrase.matchAll(/\S+/g)].toReversed()) {
    const before = BEFORE_CAPITALS.exec(word)?.[1];
    if (before !== undefined) start = index + before.length;
    else if (start === undefined || !PARTICLE.test(word)) break;
    // "(Ann Lee": a mark before a word ends the run.
    if (before) break;
  }
  return start === undefined ? undefined : phrase.slice(start);
}

const spanOf = ({ offset, words }: Paragraph, { first, end }: Range): Span => {
  const start = offset + (words[first]?.start ?? 0);
  return { start, end: offset + (words[end - 1]?.end ?? 0) };
};

/** The speaker whom a phrase names, pronouns resolved; null when a relative "who" has nobody to stand for. */
export function speakerOf(place: Place, range: Range): Speaker | null {
  const wording = wordingOf(place.paragraph, range).trim();
  const mention = spanOf(place.paragraph, range);
  const pronoun = pronounIn(wording);
  if (pronoun !== null) return pronounSpeaker(place, pronoun, mention);
  return phraseSpeaker(place, range, wording, mention);
}

/** "a spokeswoman for Ann Lee": the end of what a human being's role is held for; null for a name of one's own. */
function endOfRole(paragraph: Paragraph, { first, end }: Range): number | null {
  const { words } = paragraph;
  const holds = words.slice(first, end).findIndex((w) => /^(?:for|of|at)$/.test(w.lower));
  const head = { first, end: holds < 0 ? end : first + holds };
  if (isCapitalised(words[head.end - 1])) return null;
  if (holds >= 0) return isHumanRole(wordingOf(paragraph, head)) ? end : null;
  if (!/^(?:for|of|at)$/.test(words[end]?.lower ?? '') || !isHumanRole(wordingOf(paragraph, head)))
    return end;
  let last = end + 1;
  while (isCapitalised(words[last])) last += 1;
  return last > end + 1 ? last : end;
}

/** "a spokesman, John Smith, said": the name that follows a common noun and its comma. */
function namedAfter(paragraph: Paragraph, range: Range): string | null {
  const { words, text } = paragraph;
  const end = endOfRole(paragraph, range);
  if (end === null || words[end]?.text !== ',') return null;
  let last = end + 1;
  const first = last;
  while (isCapitalised(words[last]) && !/^(?:said|told|says)$/i.test(words[last]?.text ?? '')) last += 1;
  const [from, to] = [words[first], words[last - 1]];
  const closed = last - first < 2 ? /^,$/ : /^(?:[,.(]|of|from|for|at|who)$/;
  if (last === first || last - first > 4 || !from || !to || !closed.test(words[last]?.text ?? '.'))
    return null;
  return text.slice(from.start, to.end);
}

/** The noun of a phrase with what stands before it: "the head of the union" → "the head", "Ulm's mayor" → "mayor". */
const headOf = (wording: string): string => {
  const head = wording.split(/\s(?:of|for|at|from|in|with|on|to|by)\s/)[0] ?? wording;
  return head.replace(/^.*[’']s\s+(?=\S)/, '').trim();
};

/** "Ann Lee, Jon Ek and Ida Voss": the first word of the list that goes on at `first`, if names stand before its commas. */
function listStart(paragraph: Paragraph, first: number, limit: number): number {
  const { words } = paragraph;
  let start = first;
  while (words[start - 1]?.text === ',') {
    const last = beforeParenthesis(words, start - 2, limit);
    const name = phraseEndingAt(paragraph, last, limit);
    if (name === null || name.end - name.first > 6 || !isCapitalised(words[last])) break;
    start = name.first;
  }
  return start;
}

/** "Lena Brandt and her aides said": both speak, where their phrases open the sentence. */
function coordinated(paragraph: Paragraph, range: Range): string | null {
  const { words, sentences } = paragraph;
  const [joint, phrase] = [words[range.first - 1], words[range.first]];
  if (joint?.lower !== 'and' || phrase === undefined || isPronoun(phrase.text)) return null;
  const sentence = sentences.find((s) => s.start <= phrase.start && s.end > phrase.start);
  const limit = words.findIndex((w) => w.start >= (sentence?.start ?? 0));
  const one = phraseEndingAt(paragraph, beforeParenthesis(words, range.first - 2, limit), limit);
  if (one === null || one.end - one.first > 6 || isPronoun(words[one.first]?.text ?? '')) return null;
  const start = isCapitalised(words[one.end - 1]) ? listStart(paragraph, one.first, limit) : one.first;
  const before = words[start - 1];
  const opens =
    start === limit || /^(?:[,“”]|but|and|while|that|when|as|before|after|both)$/.test(before?.lower ?? '');
  return opens ? wordingOf(paragraph, { first: start, end: range.end }).trim() : null;
}

/** "Six in 10", "Another", "Most of the crews": no name, though it begins a sentence. */
const AMOUNT =
  /^(?:some|most|many|all|both|none|half|another|others|several|few|each|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

function phraseSpeaker(place: Place, range: Range, wording: string, mention: Span): Speaker {
  const { discourse, paragraph } = place;
  const several = coordinated(paragraph, range);
  if (several !== null) {
    const speaker: Speaker = { name: several, gender: null, kind: 'unnamed', mention, at: mention.start };
    discourse.lastGroup = { speaker, paragraph: paragraph.index };
    return speaker;
  }
  const worded = namedAfter(paragraph, range) ?? wording;
  const head = headOf(worded);
  const bearer = isCapitalised(paragraph.words[range.end - 1])
    ? null
    : bearerOf(worded, discourse.registry.roles);
  if (bearer !== null) return namedSpeaker(discourse, bearer, mention);
  const run = AMOUNT.test(head) ? undefined : nameAtEnd(head.slice(-300))?.replace(/^The (?=\p{Lu})/u, '');
  const resolved = run === undefined ? null : resolveName(run, discourse.registry, mention.start);
  const name = resolved?.name ?? worded.split(/\s(?:who|which|that|whose)\s/)[0] ?? worded;
  const person = resolved !== null && isPersonName(name, discourse.registry);
  const gender = resolved?.gender ?? null;
  const lastWord = name.split(' ').at(-1) ?? '';
  const kind = person && !isBodyWord(lastWord) ? 'person' : resolved ? 'body' : 'unnamed';
  const speaker: Speaker = { name, gender, kind, mention, at: mention.start };
  if (!person) rememberBody(discourse, paragraph.index, speaker, head);
  return speaker;
}

function namedSpeaker({ registry }: Discourse, name: string, mention: Span): Speaker {
  return {
    name,
    gender: resolveName(name, registry, mention.start)?.gender ?? null,
    kind: 'person',
    mention,
    at: mention.start,
  };
}

/** "Trevex Motors": one body, unlike "Republicans". */
const isOneBody = (noun: string): boolean => isBodyWord(noun) && !/(?:ans|crats)$/.test(noun);

/** What "it" and "they" may take up in the next sentences. */
function rememberBody(discourse: Discourse, paragraph: number, speaker: Speaker, head: string): void {
  const noun = head.split(/\s+/).at(-1) ?? '';
  if (!noun.endsWith('s') || isOneBody(noun)) discourse.lastBody = { speaker, paragraph };
  if (/s$|people|police|\band\b/.test(head)) discourse.lastGroup = { speaker, paragraph };
}
