import { describe, expect, it } from 'vitest';
import { compareAside, compareHere } from '../../src/catalogue/compare.ts';
import { annotate } from '../../src/coverage/annotate.ts';

const documents = Array.from({ length: 25 }, (_, i) => {
  const text = `“The dam is safe, number ${i},” Ann Harrow said on Monday.\n\n“It is not,” Bo Lind said.\n`;
  return annotate({ file: `n${i}.txt`, text, hash: String(i), bytes: text.length }, '2026-03-04');
});

describe('compareAside', () => {
  it('gives what a comparison in this thread gives', { timeout: 60_000 }, async () => {
    const overrides = [{ name: 'Ann B. Harrow', aliases: ['Ann Harrow'] }];
    expect(await compareAside(documents, overrides)).toEqual(await compareHere(documents, overrides));
  });
});
