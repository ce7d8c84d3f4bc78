import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/answers/verify.ts';
import { citationWith, documentWith } from '../replies/samples.ts';

const WORDS = 'The pier stays open all winter, she said.';
const OLD = `Head. ${WORDS} Tail.`;
const citation = citationWith({ excerpt: WORDS, start: 6, document: documentWith({ hash: 'old' }) });
const read = (text: string, hash = 'new') => ({ kind: 'read', text, hash }) as const;

describe('verify', () => {
  const cases = [
    { what: 'the same file', now: read(OLD, 'old'), verdict: { kind: 'unchanged' } },
    { what: 'another end', now: read(`${OLD} More.`), verdict: { kind: 'moved', by: 0 } },
    { what: 'a longer beginning', now: read(`New. ${OLD}`), verdict: { kind: 'moved', by: 5 } },
    { what: 'a shorter beginning', now: read(WORDS), verdict: { kind: 'moved', by: -6 } },
    {
      what: 'the words twice: the nearer ones count',
      now: read(`${WORDS} ${OLD}`),
      verdict: { kind: 'moved', by: -6 },
    },
    {
      what: 'an edit in the middle',
      now: read(OLD.replace('all winter', 'in summer')),
      verdict: { kind: 'changed', now: 'The pier stays open in summer, she said. ' },
    },
    {
      what: 'an edit at the beginning',
      now: read('The piers stays open all winter, she said.'),
      verdict: { kind: 'changed', now: 'he piers stays open all winter, she said.' },
    },
    { what: 'other text', now: read('Nothing.'), verdict: { kind: 'changed', now: null } },
    { what: 'the words under another hash', now: read(OLD), verdict: { kind: 'moved', by: 0 } },
    { what: 'no file', now: { kind: 'gone' }, verdict: { kind: 'gone' } },
  ] as const;
  it.each(cases)('tells $what', ({ now, verdict }) => {
    expect(verify(citation, now)).toEqual(verdict);
  });

  it('says "unchanged" only of the same words at the same place of the same bytes', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.nat(20), (was, now, start) => {
        const excerpt = was.slice(start, start + 10);
        const cited = citationWith({ excerpt, start, document: documentWith({ hash: was }) });
        expect(verify(cited, read(now, now)).kind === 'unchanged').toBe(was === now);
      }),
    );
  });
});
