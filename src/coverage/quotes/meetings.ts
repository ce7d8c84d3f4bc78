import type { Gender } from '../language/firstNames.ts';
import { namesIn } from '../people/nameRuns.ts';

/** Somebody who takes part in a conversation, as worded. */
export type Party =
  | { readonly kind: 'name'; readonly words: string; readonly start: number; readonly end: number }
  | { readonly kind: 'pronoun'; readonly gender: Gender; readonly start: number; readonly end: number }
  /** The paper and those who write it: "we", "our reporter". */
  | { readonly kind: 'ours'; readonly start: number; readonly end: number };

/** Two parties in a conversation. `talk` leaves open which of them answers, unless one of them writes. */
export interface Meeting {
  readonly verb: 'interview' | 'meet' | 'talk';
  readonly left: Party | null;
  readonly right: Party | null;
}

const PRONOUN = /\b(?:(?:we|us|I|me|our \p{Ll}{1,20})|(he|him)|(she|her))\b/gu;

function pronounsIn(text: string): readonly Party[] {
  return [...text.matchAll(PRONOUN)].map((m) => {
    const [start, end] = [m.index, m.index + m[0].length];
    if (m[1] === undefined && m[2] === undefined) return { kind: 'ours', start, end };
    return { kind: 'pronoun', gender: m[1] === undefined ? 'f' : 'm', start, end };
  });
}

/** The names and pronouns of a sentence, in order. */
export function partiesIn(text: string): readonly Party[] {
  const names = namesIn(text).map(({ words, start, end }): Party => {
    return { kind: 'name', words: words.join(' '), start, end };
  });
  // "He spoke to": a capital letter makes no name.
  const opening = text.charAt(0).toLowerCase() + text.slice(1);
  return [...names, ...pronounsIn(/^(?:He|She|We|Our)\b/.test(text) ? opening : text)].sort(
    (a, b) => a.start - b.start,
  );
}

const VERBS: readonly (readonly [Meeting['verb'], RegExp])[] = [
  ['interview', /\b(?:interview(?:ed|s)?(?:\s(?:with|of|by))?|Q&A\swith)\s/gi],
  ['meet', /\b(?:met|meets|sat\sdown|caught\sup)\s(?:with\s)?/gi],
  [
    'talk',
    /\b(?:spoke|speaks|spoken|talked|talks|chatted|conversation)\s(?:(?:exclusively|recently)\s)?(?:to|with)\s/gi,
  ],
];

/** No further than this stands a party from its verb: "met the leader of the dockers' union, Jon Ek". */
const REACH = 80;

const besides = (text: string): boolean => text.length <= REACH && !/[.;:“”"]\s/.test(text);

/** The conversations that a sentence tells of. */
export function metIn(text: string): readonly Meeting[] {
  const parties = partiesIn(text);
  return VERBS.flatMap(([verb, pattern]) =>
    [...text.matchAll(pattern)].map((m): Meeting => {
      const end = m.index + m[0].length;
      const left = parties.findLast((p) => p.end <= m.index && besides(text.slice(p.end, m.index)));
      const right = parties.find((p) => p.start >= end && besides(text.slice(end, p.start)));
      return { verb, left: left ?? null, right: right ?? null };
    }),
  );
}
