import { describe, expect, it } from 'vitest';
import { findTimexes } from '../../../src/coverage/dates/find.ts';
import { occasionOfWords } from '../../../src/coverage/dates/focus.ts';
import { tieDates } from '../../../src/coverage/dates/tie.ts';
import type { Span } from '../../../src/coverage/model.ts';
import { documentOf } from './documentOf.ts';

const LEAD = 'The harbour is old.\n';
const SENTENCE =
  'Aides told reporters on Tuesday that any deal must cover the districts that joined after referendums in 2022.';
const ASIDE = 'The bank, which had sought shelter, named its new chair on Monday.';
const INSERTED =
  'On Sunday, the ports -- that is, those which lie on the coast -- had agreed to share a pilot.';
const REPORT = 'He confirmed that two sailors had drowned, and that a diver was swept away on Friday.';
const ORDINALS =
  'The yard, whose first ferry was launched on 30 June and whose second came five weeks later, closed.';
const text = `${LEAD}${SENTENCE}\n${ASIDE}\n${INSERTED}\n${REPORT}\n${ORDINALS}`;

function asked(...words: readonly string[]) {
  const document = documentOf(text, { published: '2025-11-25' });
  const passages = document.passages.map((passage) => ({
    ...passage,
    sentences: [passage.span],
    quotes: [],
  }));
  const tied = tieDates({ document, text, passages, people: [], timexes: findTimexes(document, text) });
  const passage = tied.passages.find(
    ({ span }) => span.start > 0 && words.every((word) => text.slice(span.start, span.end).includes(word)),
  );
  const sentence = passage?.sentences[0];
  if (passage === undefined || sentence === undefined)
    throw new Error('some passage after the first holds the words');
  const spans = words.map(
    (word): Span => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }),
  );
  return occasionOfWords(spans, sentence, passage, text.slice(passage.span.start));
}

describe('of the dates of a sentence', () => {
  it('the one beside the words asked for is theirs', () => {
    const occasion = asked('referendums', 'districts');
    expect(occasion?.value).toBe('2022');
    expect(text.slice(occasion?.phrase?.start, occasion?.phrase?.end)).toBe('2022');
  });

  it("the sentence's own is kept where its clause holds a word asked for", () => {
    expect(asked('reporters', 'referendums')?.value).toBe('2025-11-25');
  });

  it("the sentence's own is kept where no word is asked for", () => {
    expect(asked()?.value).toBe('2025-11-25');
  });

  it('none is theirs where they stand in a relative clause without one', () => {
    expect(asked('sought', 'shelter')).toBeNull();
    expect(asked('bank', 'named')?.value).toBe('2025-11-24');
    expect(asked('share', 'pilot')?.value).toBe('2025-11-23');
  });

  it('one goes before the day of the story or of the publication', () => {
    expect(asked('diver', 'swept')?.value).toBe('2025-11-21');
  });

  it('what a report tells as before has none', () => {
    expect(asked('sailors', 'drowned')).toBeNull();
  });

  it('the one beside the ordinal asked for is its own', () => {
    expect(asked('second', 'ferry')?.value).toBe('2025-08-04/2025-08-10');
    expect(asked('first', 'ferry')?.value).toBe('2025-06-30');
  });
});
