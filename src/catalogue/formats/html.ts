import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extracted } from './extracted.ts';
import { toStoredText } from './frontMatter.ts';
import { readText } from './plain.ts';

/** As much of a DOM node as is read here. */
interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const TEXT = 3;
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set('FIGCAPTION SCRIPT STYLE NOSCRIPT BUTTON FORM IFRAME SVG TEMPLATE'.split(' '));
/** A page of more elements than this is not an article; reading it would take minutes. */
const MOST_ELEMENTS = 200_000;

/** The text of a page, one paragraph per block; captions of pictures are not the article's words. */
function paragraphsOf(root: DomNode): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    const text = open.replace(/\s+/gu, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) paragraphs.push(text);
    open = '';
  };
  const walk = (node: DomNode) => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) open += node.textContent ?? '';
    if (node.nodeType === TEXT || LEFT_OUT.has(name)) return;
    const block = !INLINE.has(name);
    if (block) close();
    if (name === 'LI') open = '• ';
    for (const child of node.childNodes) walk(child);
    if (block) close();
  };
  walk(root);
  return paragraphs;
}

/** Where pages state their day, beside the metadata that the article reader knows; the first that is there. */
const DAY =
  'meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"], meta[name="dc.date"], ' +
  'meta[name="DC.date.issued"], meta[name="parsely-pub-date"], meta[name="publish-date"], ' +
  'time[itemprop="datePublished"], time[pubdate], article time[datetime]';

function extract(html: string): Extracted {
  const { document } = parseHTML(html);
  const stated = document.querySelector(DAY);
  const day = stated?.getAttribute('content') ?? stated?.getAttribute('datetime');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = canonical && /^https?:\/\//u.test(canonical) ? canonical : undefined;
  const article = new Readability(document, {
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (root: unknown) => paragraphsOf(root as DomNode),
  }).parse();
  const paragraphs = article?.content ?? [];
  if (!article || paragraphs.length === 0) {
    return { ok: false, reason: 'no article text was found in the page; save its text as .txt or .md' };
  }
  const metadata = {
    title: article.title ?? undefined,
    publisher: article.siteName ?? undefined,
    published: article.publishedTime ?? day ?? undefined,
    url,
  };
  return { ok: true, text: toStoredText(metadata, paragraphs) };
}

/** The article of a web page: its text in paragraphs, title, site, date and address as front matter. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const decoded = readText(bytes);
  if (!decoded.ok) return decoded;
  try {
    return extract(decoded.text);
  } catch {
    // The readers throw on pages too large or too deeply nested; the page is at fault, not the bot.
    return { ok: false, reason: 'the page could not be read as HTML; save its text as .txt or .md' };
  }
}
