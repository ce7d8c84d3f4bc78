import { COMMON_WORDS, FUNCTION_WORDS } from '../../src/search/stopWords.ts';
import { tokenise } from '../../src/search/tokens.ts';
import type { Course } from './lessons.ts';

/** As a sample of SQuAD 1.1 has them. */
interface Questions {
  readonly paras: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly qs: readonly { readonly q: string; readonly pid: string }[];
}

/** Questions whose paragraph is known. One document for each title. */
export function askedCourse({ paras, qs }: Questions): Course {
  const texts = new Map<string, string>();
  const places = new Map<string, { readonly document: string; readonly at: number }>();
  for (const { id, title, text } of paras) {
    const before = texts.get(title) ?? '';
    const paragraph = text.replace(/\s*\n\s*/g, ' ');
    places.set(id, { document: title, at: before.length + Math.floor(paragraph.length / 2) });
    texts.set(title, `${before}${paragraph}\n\n`);
  }
  const documents = [...texts].map(([name, text]) => ({ name, text }));
  return {
    documents,
    questions: qs.flatMap(({ q, pid }) => {
      const place = places.get(pid);
      return place === undefined ? [] : [{ words: q, ...place }];
    }),
  };
}

/** A news article with its quotes, as PolNeAR has them. */
interface Article {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly text: string;
    readonly spans: readonly (readonly [start: number, end: number])[];
    readonly speaker_ref: string | null;
  }[];
}

/** Two queries an article are enough: questions are harder, and there should be more of them. */
const QUOTES_OF_ONE = 1;
const LEAST_WORDS = 12;

/** Twelve words of the middle, of which every third is forgotten and two have changed places. */
function misremembered(words: readonly string[]): string {
  const from = Math.floor((words.length - LEAST_WORDS) / 2);
  const kept = words.slice(from, from + LEAST_WORDS).filter((_, i) => i % 3 !== 2);
  return [kept[0], kept[2], kept[1], ...kept.slice(3)].join(' ');
}

/** The speaker and the four longest words: what somebody types who remembers who and what about. */
function topical(words: readonly string[], speaker: string): string {
  const telling = words.filter((word) => !COMMON_WORDS.has(word) && !FUNCTION_WORDS.has(word));
  const longest = new Set([...telling].sort((a, b) => b.length - a.length).slice(0, 4));
  return [speaker, ...telling.filter((word) => longest.has(word))].join(' ');
}

function questionsAbout({ doc_id, quotes }: Article): Course['questions'] {
  return quotes
    .map(({ text, spans, speaker_ref }) => ({ words: tokenise(text).map((t) => t.word), spans, speaker_ref }))
    .filter(({ words }) => words.length >= LEAST_WORDS)
    .slice(0, QUOTES_OF_ONE)
    .flatMap(({ words, spans, speaker_ref }) => {
      const [start, end] = spans[0] ?? [0, 0];
      const place = { document: doc_id, at: Math.floor((start + end) / 2) };
      const typed = [misremembered(words), ...(speaker_ref === null ? [] : [topical(words, speaker_ref)])];
      return typed.map((question) => ({ words: question, ...place }));
    });
}

/** Queries made by rule from the quotes of articles: half-remembered words, and the speaker with the topic. */
export const quotedCourse = (articles: readonly Article[]): Course => ({
  documents: articles.map(({ doc_id, text }) => ({ name: doc_id, text })),
  questions: articles.flatMap(questionsAbout),
});
