import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, windowOf } from '../../src/replies/clip.ts';

const words = fc.array(fc.constantFrom('pier', 'a', 'lighthouse', '漢字', '👩', 'x'.repeat(40)), {
  maxLength: 80,
});

describe('clip', () => {
  const cases: readonly { text: string; most: number; clipped: string }[] = [
    { text: 'short', most: 5, clipped: 'short' },
    { text: 'one two three', most: 9, clipped: 'one two…' },
    { text: 'one two three', most: 8, clipped: 'one two…' },
    { text: 'unbroken-and-long', most: 9, clipped: 'unbroken…' },
    { text: 'ab 👩👩👩', most: 6, clipped: 'ab 👩…' },
    { text: '', most: 3, clipped: '' },
  ];
  it.each(cases)('makes $clipped of $text within $most', ({ text, most, clipped }) => {
    expect(clip(text, most)).toBe(clipped);
  });

  it('never exceeds the limit, and only ever leaves out the end', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 200 }), (parts, most) => {
        const text = parts.join(' ');
        const clipped = clip(text, most);
        expect(clipped.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(clipped.replace(/…$/, ''))).toBe(true);
        expect(clipped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('windowOf', () => {
  it('shows a marked word in part where it is too long for the window', () => {
    const text = `${'x'.repeat(40)} one two 12 ${'y'.repeat(45)}`;
    const window = windowOf(text, [{ start: 52, end: text.length }], 90);
    expect(window.marks.map(({ start, end }) => window.text.slice(start, end))).toEqual(['y'.repeat(38)]);
  });

  it('shows a run of the text with the same words marked, the first of them always', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 90, max: 300 }), (parts, pick, most) => {
        const text = parts.join(' ');
        const all = [...text.matchAll(/\S+/g)].map((word) => ({
          start: word.index,
          end: word.index + word[0].length,
        }));
        const marks = all.slice(pick % Math.max(1, all.length), (pick % Math.max(1, all.length)) + 2);
        const window = windowOf(text, marks, most);
        expect(window.text.length).toBeLessThanOrEqual(most + 2);
        expect(text).toContain(window.text.replace(/^…|…$/g, ''));
        expect(window.shortened).toBe(window.text !== text);
        const shown = window.marks.map(({ start, end }) => window.text.slice(start, end));
        const asked = marks.map(({ start, end }) => text.slice(start, end));
        expect(shown.every((word, at) => asked[at]?.startsWith(word))).toBe(true);
        expect(shown.length > 0).toBe(marks.length > 0);
      }),
    );
  });
});
