import type { LaidOutDocument, Span } from '../model.ts';
import { isPersonName } from '../people/person.ts';
import { type NameRegistry, type ResolvedName, resolveName } from '../people/registry.ts';
import { carryBack, signBlocks } from './carry.ts';
import { trimContent } from './content.ts';
import { findCues } from './cues.ts';
import {
  type Discourse,
  passOverReported,
  rememberMentions,
  type Speaker,
  startDiscourse,
} from './discourse.ts';
import { withInnerWords } from './inner.ts';
import { type Paragraph, quotationsIn, type Range } from './paragraph.ts';
import { leadingPhrase } from './phrases.ts';
import { type Scene, type Sieve, speakerIn, type Utterance } from './scene.ts';
import { withSecondHand } from './sieves/secondHand.ts';
import { namesWork } from './titles.ts';
import { readTurn } from './turns.ts';

/** A document made ready for reading. */
interface Readable {
  readonly document: LaidOutDocument;
  readonly paragraphs: readonly Paragraph[];
  readonly registry: NameRegistry;
  /** Who answers in the turns labelled "A", by section. */
  readonly interviewees: ReadonlyMap<number, ResolvedName>;
}

/** The utterances of each passage, in the order of the document. */
export function readDocument(
  { document, paragraphs, registry, interviewees }: Readable,
  sieves: readonly Sieve[],
): readonly (readonly Utterance[])[] {
  const discourse = startDiscourse(registry);
  let running: Utterance | null = null;
  let section = -1;
  const found = paragraphs.map((paragraph) => {
    const passage = document.passages[paragraph.index];
    if (!passage) return [];
    if (passage.section !== section) running = null;
    section = passage.section;
    const scene = { discourse, section: document.sections[section], interviewee: interviewees.get(section) };
    const turn = readTurn(scene, passage, paragraph, running);
    if (turn === null) return readSentences(discourse, paragraph, sieves);
    running = turn;
    if (turn.speaker) discourse.lastSpeaker = { speaker: turn.speaker, paragraph: paragraph.index };
    return turn.end > turn.start ? [turn] : [];
  });
  const signed = signBlocks(paragraphs, found, (name, at) => {
    const resolved = resolveName(name, registry, at);
    const mention = { start: at, end: at + name.length };
    return resolved && isPersonName(resolved.name, registry)
      ? { ...resolved, kind: 'person', mention, at }
      : null;
  });
  return carryBack(paragraphs, signed).map((utterances, index) =>
    utterances.flatMap((u) => withInnerWords(paragraphs[index]?.text ?? '', u)),
  );
}

function readSentences(
  discourse: Discourse,
  paragraph: Paragraph,
  sieves: readonly Sieve[],
): readonly Utterance[] {
  const found: Utterance[] = [];
  let previous: Speaker | null = null;
  let previousText = '';
  let word = 0;
  paragraph.sentences.forEach((whole, sentence) => {
    const span = sentence === 0 ? behindDateline(paragraph.text, whole) : whole;
    const words = wordsOf(paragraph, span, word);
    word = words.end;
    const quotations = spokenIn(paragraph, span);
    if (isNoProse(paragraph, words, quotations)) return;
    rememberMentions(discourse, paragraph, span, sentence);
    const cues = findCues(paragraph, words, quotations.length > 0);
    const scene = {
      discourse,
      paragraph,
      sentence,
      span,
      words,
      quotations,
      cues,
      previous,
      previousText,
    };
    const utterances = sift(scene, sieves);
    const spoke = utterances.findLast(
      (u) => u.speaker && u.speaker.kind !== 'self' && u.tier !== 'uncued' && u.status !== 'reported',
    );
    for (const u of utterances)
      if (u.speaker) passOverReported(discourse, shift(u, paragraph.offset), u.speaker);
    if (spoke?.speaker) {
      previous = spoke.speaker;
      discourse.lastSpeaker = { speaker: spoke.speaker, paragraph: paragraph.index };
    }
    announce(scene);
    previousText = unmarkedText(paragraph, quotations.length, utterances);
    found.push(...utterances);
  });
  return withoutContained(found);
}

/** "HARLOW REACH — ", "ULM, June 12 (Wire) — ": where and when the news was written, no part of any sentence. */
const DATELINE =
  /^\p{Lu}{2}[\p{Lu}.’' -]{1,40}(?:[,(][^—–“”\n]{1,60}?)?\s?(?:[—–]|--|-(?=\s))\s{0,3}(?=[\p{Lu}\d“])/u;

function behindDateline(text: string, { start, end }: Span): Span {
  const length = DATELINE.exec(text.slice(start, Math.min(end, start + 140)))?.[0].length ?? 0;
  return { start: start + length, end };
}

/** "The union’s letter reads:" at a paragraph's end: the quotation below is the subject's. */
function announce(scene: Scene): void {
  const { discourse, paragraph, span, words } = scene;
  if (span.end < paragraph.text.length || !paragraph.text.endsWith(':')) return;
  const subject = scene.cues.at(-1)?.subject ?? leadingPhrase(paragraph, words.first);
  const speaker = subject && speakerIn(scene, subject);
  if (speaker && speaker.kind !== 'self') discourse.lastSpeaker = { speaker, paragraph: paragraph.index };
}

/** The quotations of a sentence, without names of books and programmes. */
const spokenIn = (paragraph: Paragraph, { start, end }: Span): readonly Span[] =>
  quotationsIn(paragraph, { start: start - 1, end }).filter(
    (q) => q.start >= start - 1 && !namesWork(paragraph.text, q),
  );

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** More words outside quotation marks, or more quotations, than any sentence has: a list, a table, or an attack. */
const LONGEST_SENTENCE = 600;
const MOST_QUOTATIONS = 100;

function isNoProse({ words }: Paragraph, { first, end }: Range, quotations: readonly Span[]): boolean {
  if (quotations.length > MOST_QUOTATIONS) return true;
  if (end - first <= LONGEST_SENTENCE) return false;
  let outside = 0;
  for (let at = first; at < end && outside <= LONGEST_SENTENCE; at += 1) outside += words[at]?.quoted ? 0 : 1;
  return outside > LONGEST_SENTENCE;
}

/** What a sentence without quotation marks reported. */
function unmarkedText({ text }: Paragraph, quotations: number, utterances: readonly Utterance[]): string {
  return quotations > 0 ? '' : utterances.map((u) => text.slice(u.start, u.end)).join(' ');
}

function wordsOf({ words }: Paragraph, { start, end }: Span, from: number): Range {
  let first = from;
  while (first < words.length && (words[first]?.start ?? end) < start) first += 1;
  let last = first;
  while (last < words.length && (words[last]?.start ?? end) < end) last += 1;
  return { first, end: last };
}

function sift(scene: Scene, sieves: readonly Sieve[]): readonly Utterance[] {
  for (const sieve of sieves) {
    const found = sieve(scene);
    if (found === null) continue;
    return withSecondHand(scene, found).flatMap((u) => {
      const span = trimContent(scene.paragraph.text, u);
      return span ? [{ ...u, ...span }] : [];
    });
  }
  return [];
}

/** Of two that overlap completely, the longer one. */
function withoutContained(found: readonly Utterance[]): readonly Utterance[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  return sorted.filter((u) => {
    const contained = u.end <= covered;
    covered = Math.max(covered, u.end);
    return !contained || u.status === 'reported';
  });
}
