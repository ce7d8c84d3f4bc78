import { describe, expect, it } from 'vitest';
import { transliterate } from '../../../src/coverage/language/transliterate.ts';

const cases: readonly (readonly [string, string])[] = [
  ['Гаврилов', 'Gavrilov'],
  ['Заренський', 'Zarenskiy'],
  ['Щербаков', 'Shcherbakov'],
  ['Юрий', 'Yuriy'],
  ['и\u0306', 'y'],
  ['plain text, Ünïcode', 'plain text, Ünïcode'],
];

describe('transliterate', () => {
  it.each(cases)('writes %s as %s', (cyrillic, latin) => {
    expect(transliterate(cyrillic)).toBe(latin);
  });
});
