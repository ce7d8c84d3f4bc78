import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/catalogue/decode.ts';
import { layOut } from '../../src/coverage/document/layOut.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

async function source(file: string, bytes: Uint8Array) {
  const decoded = await decode(file, bytes);
  if (!decoded.ok) throw new Error(decoded.refusal.reason);
  return decoded.source;
}

async function passagesOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const taken = await source(file, bytes);
  return layOut(taken, '2026-02-01').passages.map(({ span }) => taken.text.slice(span.start, span.end));
}

/** A PDF of one page per list of lines; `gap` is the distance of the baselines. */
function pdf(pages: readonly (readonly (readonly [string, number])[])[]): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const first = 4;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  pages.forEach((lines, i) => {
    let y = 760;
    const shown = lines.map(([text, gap]) => {
      y -= gap;
      return `BT /F1 11 Tf 60 ${y} Td (${text}) Tj ET`;
    });
    const content = shown.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + i * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return utf8(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}

const PARAGRAPHS = [
  'The ferry to the outer islands will not run before June, the harbour office said on Monday, because its pier has to be rebuilt.',
  'Islanders have asked the ministry to pay for a bus until then, and the minister has promised an answer before the end of the week.',
  '“Nobody asked us,” said Jon Ek, who runs a shop on the largest of the islands and has lived there for more than thirty years.',
];

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry stops until June | Norland Post</title>
<meta property="og:title" content="Ferry stops until June: what now?"><meta property="og:site_name" content="Norland Post">
<meta property="article:published_time" content="2025-03-03T10:00:00Z"><link rel="canonical" href="https://example.org/ferry">
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Ferry stops until June: what now?</h1>
<p>${PARAGRAPHS[0]}</p><figure><img src="a.jpg"><figcaption>A ferry at its pier</figcaption></figure>
<p>${PARAGRAPHS[1]?.replace('ministry', '<a href="/m">ministry</a>')}</p><script>track()</script><div>${PARAGRAPHS[2]}</div></article>
<footer>All rights reserved</footer></body></html>`;

describe('a file is decoded', () => {
  it('as the text that it is, byte order mark included', async () => {
    const bytes = utf8('\ufeffGrüße\r\n');
    expect(await source('a/grüße.TXT', bytes)).toEqual({
      file: 'a/grüße.TXT',
      text: '\ufeffGrüße\r\n',
      hash: sha256(bytes),
      bytes: bytes.length,
    });
  });

  it('from a web page: the article, with what its metadata state', async () => {
    const taken = await source('ferry.html', utf8(PAGE));
    const document = layOut(taken, '2026-02-01');
    expect(document.title?.value).toMatch(/^Ferry stops until June/u);
    expect(document.publisher).toBe('Norland Post');
    expect(document.published?.value).toBe('2025-03-03');
    expect(document.url).toBe('https://example.org/ferry');
    expect(taken.hash).toBe(sha256(taken.text));
    expect(await passagesOf('ferry.htm', utf8(PAGE))).toEqual(PARAGRAPHS);
  });

  it('from a web page whose day stands in a time element', async () => {
    const time = PAGE.replace(/<meta property="article:pub[^>]*>/u, '').replace(
      '</h1>',
      '</h1><time datetime="2025-03-04T08:00:00Z">yesterday</time>',
    );
    const { published } = layOut(await source('ferry.html', utf8(time)), '2026-02-01');
    expect(published?.value).toBe('2025-03-04');
  });

  it('from a PDF: lines joined into paragraphs, over the page break too', async () => {
    const bytes = pdf([
      [
        ['The ferry to the outer islands will not run before June, the harbour', 14],
        ['office said on Monday, because the pier has to be re-', 14],
        ['built.', 14],
        ['Islanders have asked the ministry for a bus until then, and', 28],
      ],
      [['the minister has promised an answer.', 14]],
    ]);
    const passages = await passagesOf('ferry.pdf', bytes);
    expect(passages).toEqual([
      'The ferry to the outer islands will not run before June, the harbour office said on Monday, because the pier has to be rebuilt.',
      'Islanders have asked the ministry for a bus until then, and the minister has promised an answer.',
    ]);
    const taken = await source('ferry.pdf', bytes);
    expect([taken.hash, taken.bytes]).toEqual([sha256(taken.text), bytes.length]);
  });

  it('from a PDF without taking its bytes away', async () => {
    const bytes = pdf([[['One line of text stands here.', 14]]]);
    await source('a.pdf', bytes);
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe('a file is refused by name, with what to do', () => {
  const cases: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
    [
      'an unknown type',
      'a.docx',
      utf8('text'),
      /"\.docx" is not a format it reads; save it as \.txt, \.md, \.html, \.htm or \.pdf$/u,
    ],
    ['no extension', 'README', utf8('text'), /no extension/u],
    ['more than 20 MB', 'a.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), /larger than 20 MB; split/u],
    ['nothing in it', 'a.txt', new Uint8Array(), /empty/u],
    ['only white space in it', 'a.md', utf8('\ufeff \n\u00a0\u200b\n'), /white space/u],
    [
      'bytes that are not UTF-8',
      'a.txt',
      Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65]),
      /not UTF-8.*save it again/u,
    ],
    ['UTF-16', 'a.txt', Uint8Array.from([0xff, 0xfe, 0x47, 0x00]), /UTF-16/u],
    ['NUL bytes', 'a.txt', utf8('a\0b'), /NUL/u],
    ['a page without an article', 'a.html', utf8('<html><body></body></html>'), /no article text/u],
    ['a PDF that is none', 'a.pdf', utf8('%PDF-1.4 and nothing else'), /no readable PDF/u],
    ['a PDF of pictures', 'a.pdf', pdf([[]]), /only pictures/u],
  ];
  it.each(cases)('%s', async (_, file, bytes, reason) => {
    expect(await decode(file, bytes)).toEqual({
      ok: false,
      refusal: { file, reason: expect.stringMatching(reason) },
    });
  });
});
