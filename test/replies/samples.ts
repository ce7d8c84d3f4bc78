import type { Answer, Citation, Finding, Question } from '../../src/answers/answer.ts';
import type { DocumentMeta, Occasion } from '../../src/coverage/model.ts';
import type { Reply } from '../../src/replies/reply.ts';

export const FINGERPRINT = '0123456789ab';

/** Values to write tests with: give what matters, the rest is plain. */
export function documentWith(parts: Partial<DocumentMeta> = {}): DocumentMeta {
  return {
    file: 'harbour.md',
    hash: 'ab'.repeat(32),
    bytes: 4321,
    title: { value: 'Harbour talks end', span: null, words: null, because: 'the front matter says so' },
    publisher: 'Example Courier',
    published: { value: '2025-10-16', span: null, words: null, because: 'the front matter says so' },
    url: 'https://news.example/harbour(1)',
    ...parts,
  };
}

export function occasionWith(parts: Partial<Occasion> = {}): Occasion {
  return {
    value: '2025-10-14',
    first: '2025-10-14',
    last: '2025-10-14',
    phrase: null,
    because: 'the paragraph before says 14 October',
    tie: 'sentence',
    planned: false,
    ...parts,
  };
}

/** `marked` words are marked wherever they stand in the excerpt first. */
export function citationWith(
  parts: Partial<Citation> & { readonly marked?: readonly string[] } = {},
): Citation {
  const { marked = [], ...given } = parts;
  const excerpt = given.excerpt ?? '“The lighthouse stays open,” the mayor, Ines Calloway, said.';
  const start = given.start ?? 100;
  return {
    document: documentWith(),
    paragraph: 4,
    label: 'said',
    speaker: 'Ines Calloway',
    occasion: null,
    marks: marked.map((word) => {
      const at = start + excerpt.indexOf(word);
      return { start: at, end: at + word.length };
    }),
    ...given,
    start,
    end: start + excerpt.length,
    excerpt,
  };
}

export function utteranceWith(
  parts: Partial<Extract<Finding, { kind: 'utterance' }>> = {},
): Extract<Finding, { kind: 'utterance' }> {
  return {
    kind: 'utterance',
    speaker: 'Ines Calloway',
    status: 'said',
    said: occasionWith(),
    citations: [citationWith()],
    ...parts,
  };
}

export function questionWith(parts: Partial<Question> = {}): Question {
  return { command: 'who said', input: 'lighthouse stays open', ...parts };
}

export function answeredWith(findings: readonly Finding[], notes: readonly string[] = []): Answer {
  return { status: 'answered', question: questionWith(), short: 'Ines Calloway', findings, notes };
}

export function noneWith(related: readonly Citation[], question: Question = questionWith()): Answer {
  return {
    status: 'none',
    question,
    short: 'Nobody is reported to have said these words.',
    searched: { documents: 5, first: '2025-10-16', last: '2025-12-28' },
    related,
    notes: [],
  };
}

export function replyOf(answer: Answer): Reply {
  return { kind: 'answer', answer, fingerprint: FINGERPRINT, private: false };
}
