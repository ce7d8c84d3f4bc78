import type { Citation } from '../answers/answer.ts';
import type { DocumentMeta } from '../coverage/model.ts';
import { type Block, type Card, EMPTY_BLOCK } from '../replies/card.ts';
import { counted } from '../replies/counted.ts';
import { dateInWords } from '../replies/dates.ts';
import { drawPage, paginateCard } from '../replies/message.ts';
import type { Digest, DigestEntry } from './compose.ts';

/** The one message of a digest, inside every limit; what has no room is counted at its end. */
export function drawDigest(digest: Digest): ReturnType<typeof drawPage> {
  return drawPage(paginateCard(digestCard(digest)), 1, null);
}

function digestCard(digest: Digest): Card {
  return {
    tone: 'notice',
    heading: `New on the record, ${dateInWords(digest.day)}`,
    asked: null,
    lines: [countLine(digest)],
    blocks: digest.entries.flatMap(entryBlocks),
    foot: 'Ask about them with /who said, /when and /search.',
  };
}

function countLine({ entries, more, isFirst }: Digest): string {
  const total = entries.length + more;
  const documents = `${counted(total, 'document')} ${total === 1 ? 'is' : 'are'}`;
  const shown = more > 0 ? `, the newest ${entries.length} here` : '';
  if (isFirst) return `This is the first digest: ${documents} on the record${shown}.`;
  return `${documents} new since the last digest${shown}.`;
}

function entryBlocks({ document, quotes }: DigestEntry): readonly Block[] {
  const title = titleOf(document);
  if (quotes.length === 0) return [{ ...block(document, null), headline: title }];
  return quotes.map((quote, index) => ({
    ...block(document, quote),
    headline: index === 0 ? title : null,
    finding: title,
  }));
}

function block(document: DocumentMeta, quote: Citation | null): Block {
  const { publisher, published, url, file } = document;
  const paragraph = quote?.paragraph ?? null;
  return {
    ...EMPTY_BLOCK,
    labels: quote?.speaker ? [quote.speaker] : [],
    excerpt: quote === null ? null : { text: quote.excerpt, marks: [] },
    source: {
      // The title stands above.
      title: paragraph === null ? file : `Paragraph ${paragraph}`,
      url,
      publisher,
      published: published?.value ?? null,
      paragraph: null,
      file,
      detail: null,
    },
  };
}

function titleOf({ title, file }: DocumentMeta): string {
  return title?.value ?? file;
}
