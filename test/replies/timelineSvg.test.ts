import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Answer, Finding } from '../../src/answers/answer.ts';
import { timelineAlt, timelineSvg } from '../../src/replies/timelineSvg.ts';
import {
  answeredWith,
  citationWith,
  documentWith,
  noneWith,
  occasionWith,
  questionWith,
  utteranceWith,
} from './samples.ts';

type Event = Extract<Finding, { kind: 'event' }>;

function eventWith(
  value: string | null,
  parts: { excerpt?: string; planned?: boolean; files?: readonly string[] } = {},
): Event {
  const { excerpt = 'The pier was closed.', planned = false, files = ['a.md'] } = parts;
  const citations = files.map((file) =>
    citationWith({ excerpt, label: null, document: documentWith({ file }) }),
  );
  return { kind: 'event', occasion: occasionWith({ value, planned }), citations };
}

const drawn = (findings: readonly Finding[], input = 'the pier'): string => {
  const answer: Answer = {
    ...answeredWith(findings),
    question: questionWith({ command: 'timeline', input }),
  };
  return timelineSvg(answer) ?? '';
};

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

describe('the picture of a timeline', () => {
  it('shows the topic, then each event with its day, words and sources', () => {
    const svg = drawn([
      eventWith('2025-10-14', { files: ['a.md', 'b.md'] }),
      eventWith('2025-10-24/2025-10-26', { planned: true }),
      eventWith(null),
    ]);
    expect(textsOf(svg)).toEqual([
      'Timeline: the pier',
      ...['14 October 2025', 'The pier was closed.', '2 sources'],
      ...['24 October 2025', 'to 26 October 2025', 'The pier was closed.', 'planned · 1 source'],
      ...['Undated', 'The pier was closed.', '1 source'],
    ]);
  });

  it('names who said it', () => {
    const said: Event = { kind: 'event', occasion: occasionWith(), citations: [citationWith()] };
    expect(textsOf(drawn([said])).at(-1)).toBe('Ines Calloway · 1 source');
  });

  it('fills the dot of what came about only', () => {
    const fills = (event: Event) => /<circle[^>]* fill="([^"]*)"/.exec(drawn([event]))?.[1];
    const [done, planned, undated] = [
      eventWith('2025'),
      eventWith('2025', { planned: true }),
      eventWith(null),
    ].map(fills);
    expect(planned).toBe(undated);
    expect(done).not.toBe(planned);
  });

  it('lays a page of its own under everything, as large as the picture', () => {
    const svg = drawn([eventWith('2025')]);
    const size = /^<svg [^>]*(width="\d+" height="[\d.]+")/.exec(svg)?.[1] ?? 'no size';
    expect(svg.split('\n')[1]).toContain(`<rect ${size} fill="#`);
  });

  it('has at most 25 events and says how many more there are', () => {
    const svg = drawn(Array.from({ length: 40 }, () => eventWith('2025')));
    expect(svg.match(/<circle/g)).toHaveLength(25);
    expect(textsOf(svg).at(-1)).toBe('and 15 more');
  });

  it('says in words what it shows, in no more than Discord takes', () => {
    const answer = {
      ...answeredWith([eventWith('2025')]),
      question: questionWith({ input: 'pier '.repeat(999) }),
    };
    const alt = timelineAlt(answer);
    expect(alt).toMatch(/^Timeline: pier pier .*…\. A picture: Ines Calloway, each with its date/);
    const many = timelineAlt(answeredWith(Array.from({ length: 40 }, () => eventWith('2025'))));
    expect(many).toContain('(the first 25 are drawn)');
    expect(alt.length).toBeLessThanOrEqual(1024);
  });

  it('is none where no event was found', () => {
    expect(timelineSvg(noneWith([]))).toBeNull();
    expect(timelineSvg(answeredWith([utteranceWith()]))).toBeNull();
  });

  it('is well-formed whatever the documents hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('</text><script>', '&#0;', ']]>'),
    );
    fc.assert(
      fc.property(text, text, (excerpt, input) => {
        const svg = drawn([eventWith('2025', { excerpt })], input);
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        expect(
          [...parsed.querySelectorAll('*')].every(({ tagName }) =>
            /^(?:svg|rect|line|circle|text)$/.test(tagName),
          ),
        ).toBe(true);
      }),
    );
  });
});
