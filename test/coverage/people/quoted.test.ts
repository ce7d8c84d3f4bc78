import { expect, test } from 'vitest';
import { annotate } from '../../../src/coverage/annotate.ts';
import { compareDocuments } from '../../../src/coverage/compare.ts';

const documentOf = (file: string, published: string, text: string) =>
  annotate(
    { file, text: `---\npublished: ${published}\n---\n${text}\n`, hash: file, bytes: text.length },
    '2026-03-04',
  );

test('quotes are counted for each speaker, from the first day to the last', () => {
  const { quoted } = compareDocuments(
    [
      documentOf('a.md', '2025-05-02', '“The dam is safe,” Ann Harrow said on Thursday.'),
      documentOf(
        'b.md',
        '2025-01-10',
        'Ann Harrow and Bo Lind told reporters on Wednesday: “The dam leaks badly.”',
      ),
      documentOf('d.md', '2026-01-05', '“The dam has been mended,” Ann Harrow said.'),
      documentOf('c.md', '2025-02-01', 'Ann Harrow denied that she had called the dam “a sieve.”'),
    ],
    [],
  );
  expect(quoted.get('Ann Harrow')).toMatchObject({
    quotes: 3,
    first: { value: '2025-01-08' },
    last: { value: '2025-05-01' },
  });
  expect(quoted.get('Bo Lind')).toMatchObject({ quotes: 1 });
  expect(quoted.has('Nobody Else')).toBe(false);
});
